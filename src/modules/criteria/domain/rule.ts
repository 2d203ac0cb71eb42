import type { Points } from '#kernel/points.ts';
import type { Interval } from './interval.ts';

/** The kinds of scoring rule. Not-applicable, evidence gate, knock-out and rounding stand on the item and the set. */
export const ruleKinds = [
  'yes_no',
  'levels',
  'bands',
  'proportional',
  'all_of',
  'any_of',
  'count',
  'zero_tolerance',
  'deduction',
  'sum',
  'given',
] as const;
/** One of the kinds. */
export type RuleKind = (typeof ruleKinds)[number];

/** How figures become points. Data only: the meaning is in scoring/, the same for every screen and report. */
export type Rule =
  /** Yes gives `points`, no gives `otherwise`. Figure: `value` (yes/no). */
  | {
      readonly kind: 'yes_no';
      readonly points: Points;
      readonly otherwise: Points;
      readonly label?: string;
      readonly source?: FigureSource;
    }
  /** One of named levels. Figure: `value` (the key of a level). */
  | { readonly kind: 'levels'; readonly levels: readonly Level[]; readonly source?: FigureSource }
  /** The band that holds the measure gives its award. */
  | { readonly kind: 'bands'; readonly measure: Measure; readonly bands: readonly Band[] }
  /** rate × `of` (of a share or ratio, 100 % giving `of`); `floor` and `cap` limit what comes out. */
  | {
      readonly kind: 'proportional';
      readonly measure: Measure;
      readonly of: Points;
      readonly floor: Points | null;
      readonly cap: Points | null;
    }
  /** Every condition holds: `points`; one does not: `otherwise`. */
  | {
      readonly kind: 'all_of';
      readonly conditions: readonly Condition[];
      readonly points: Points;
      readonly otherwise: Points;
    }
  /** One condition holds: `points`; none does: `otherwise`. */
  | {
      readonly kind: 'any_of';
      readonly conditions: readonly Condition[];
      readonly points: Points;
      readonly otherwise: Points;
    }
  /** `per` for each one counted, at most `cap`. Figure: `value` (a whole number ≥ 0). */
  | {
      readonly kind: 'count';
      readonly per: Points;
      readonly cap: Points | null;
      readonly label: string;
      readonly source?: FigureSource;
    }
  /** `points` while nothing counted happened, `otherwise` from the first case on. Figure: `value` (cases ≥ 0). */
  | {
      readonly kind: 'zero_tolerance';
      readonly points: Points;
      readonly otherwise: Points;
      readonly label: string;
      readonly source?: FigureSource;
    }
  /** What `from` gives, less each penalty, never below `floor`. Figures: those of `from`, and one for each penalty. */
  | {
      readonly kind: 'deduction';
      readonly from: Rule | { readonly kind: 'full'; readonly points: Points };
      readonly penalties: readonly Penalty[];
      readonly floor: Points;
    }
  /** The sum of the parts, or where `parts` is null of the item's children; at most `cap`. */
  | { readonly kind: 'sum'; readonly parts: readonly Part[] | null; readonly cap: Points | null }
  /** Scored outside: by survey or by another body. Figure: `value`, 0 … `scale` (of the item's max where null). */
  | {
      readonly kind: 'given';
      readonly by: 'survey' | 'other_body';
      readonly body: string;
      readonly scale: Points | null;
    };

/** One named level; their order is free, people see them as they are written. */
export type Level = { readonly key: string; readonly label: string; readonly points: Points };

/** A stretch of the measure and what it is worth. */
export type Band = Interval & { readonly award: Award };
/** Fixed points; the rate (1 at 100 %) times an amount; or a straight line across the band between two amounts. */
export type Award =
  | { readonly kind: 'points'; readonly points: Points }
  | { readonly kind: 'rate_of'; readonly of: Points }
  | { readonly kind: 'linear'; readonly from: Points; readonly to: Points };

/**
 * What is measured. A share (0–100 %, numerator is part of denominator) and a ratio (may exceed 100 %) have the
 * figures `numerator` and `denominator`, or `rate` in per cent where only that is known; a value has the figure
 * `value`; an item is measured by what it got in per cent of its maximum or in points.
 */
export type Measure =
  | {
      readonly kind: 'share' | 'ratio';
      readonly numerator: string;
      readonly denominator: string;
      readonly sources?: { readonly numerator?: FigureSource; readonly denominator?: FigureSource };
    }
  | {
      readonly kind: 'value';
      readonly label: string;
      readonly unit: string | null;
      readonly source?: FigureSource;
    }
  | { readonly kind: 'item'; readonly code: string; readonly of: 'percent' | 'points' };

/** One condition of `all_of` or `any_of`; its figures are under its key ("dat_chuan", "ty_le.numerator"). */
export type Condition = {
  readonly key: string;
  readonly label: string;
  /** Null: a yes/no fact. Otherwise the measure must lie in the interval. */
  readonly test: ({ readonly measure: Measure } & Interval) | null;
  readonly source?: FigureSource;
};

/** What is taken away: an amount or a per cent of the item's max for each case, at most `cap`. */
export type Penalty = {
  readonly key: string;
  readonly label: string;
  readonly per:
    | { readonly kind: 'points'; readonly points: Points }
    | { readonly kind: 'percent_of_max'; readonly percent: Points };
  readonly cap: Points | null;
  readonly source?: FigureSource;
};

/** A part of an item that is scored by a rule of its own; its figures are under its key. */
export type Part = {
  readonly key: string;
  readonly label: string;
  readonly max: Points;
  readonly rule: Rule;
};

/** Where a figure comes from when it is not typed in: an indicator of a register, or a figure of another item. */
export type FigureSource =
  | {
      readonly kind: 'indicator';
      readonly indicator: string;
      readonly figure: 'numerator' | 'denominator' | 'value';
    }
  | { readonly kind: 'item'; readonly code: string; readonly figure: string };
