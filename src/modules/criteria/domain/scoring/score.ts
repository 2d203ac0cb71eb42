import type { Facts, Sentence } from '#kernel/language.ts';
import type { Points } from '#kernel/points.ts';
import type { RuleKind } from '../rule.ts';

/** One figure as it is handed in: a decimal as canonical text, a yes/no, the key of a level; null is unknown. */
export type FigureValue = Points | boolean | string | null;
/** The figures of an item by key; one that is left out is unknown. */
export type Figures = Readonly<Record<string, FigureValue>>;

/** Where the evidence of an item stands: accepted, replaced by an accepted explanation, missing; null is unknown. */
export const evidenceStates = ['accepted', 'explained', 'missing'] as const;
/** One of these states. */
export type EvidenceState = (typeof evidenceStates)[number];

/** All that is known of an item before it is scored. */
export type ItemInput = {
  readonly figures: Figures;
  readonly isNotApplicable: boolean;
  readonly evidence: EvidenceState | null;
};

/** What one unit hands in: items by code, knock-outs by code. Nothing given is nothing known. */
export type UnitInputs = {
  readonly items: Readonly<Record<string, ItemInput>>;
  readonly knockOuts: Readonly<Record<string, boolean | null>>;
};

/** Something in the inputs that cannot be: which item, which figure, and a sentence of criteria's messages. */
export type InputFault = {
  readonly item: string;
  readonly figure: string | null;
  readonly code: string;
  readonly facts: Facts;
};

/** Why an item has the points it has. */
export type Derivation = {
  /** The rule that decided; `not_applicable` where the policy did, `sum` for an item with children. */
  readonly rule: RuleKind | 'not_applicable' | 'none';
  /** The figures that were used, in the order the rule asks for them. */
  readonly figures: readonly { readonly key: string; readonly label: string; readonly value: FigureValue }[];
  /** What was measured, exactly: "66.6667" beside "200/3"; null where the rule measures nothing or not yet. */
  readonly measure: {
    readonly exact: string;
    readonly shown: string;
    /** "%" for rates; otherwise the measure's own unit. */
    readonly unit: string | null;
  } | null;
  /** Which band or level decided, from 0 in the order of the rule; null where none did. */
  readonly band: number | null;
  /** What limited the points: the rule's or the item's own. */
  readonly limits: readonly ('cap' | 'floor' | 'max')[];
  /** What the evidence gate did; null where the item has none. */
  readonly gate: 'open' | 'explained' | 'closed' | 'unknown' | null;
  /** The points before rounding, exactly ("23/40"), where rounding changed them; otherwise null. */
  readonly unrounded: string | null;
  /** The parts of a sum, the conditions of all_of and any_of, the penalties of a deduction, in order. */
  readonly parts: readonly {
    readonly key: string;
    readonly label: string;
    readonly points: Points | null;
    readonly text: Sentence;
  }[];
  /** All of it as a sentence for people. */
  readonly text: Sentence;
};

/** What an item got. Unknown points are null, between `low` and `high`; a deduction's points are negative or zero. */
export type ItemScore = {
  readonly code: string;
  readonly depth: number;
  /** Its maximum in this result: zero for an item left out as not applicable. */
  readonly max: Points;
  readonly points: Points | null;
  readonly low: Points;
  readonly high: Points;
  readonly isNotApplicable: boolean;
  readonly faults: readonly InputFault[];
  readonly derivation: Derivation;
};

/** A whole result: every item, parents before children, and what comes out. */
export type SetScore = {
  readonly items: readonly ItemScore[];
  readonly total: Points | null;
  readonly totalLow: Points;
  readonly totalHigh: Points;
  /** Σ of the maxima that apply; bonus and deductions are not in it. */
  readonly applicableMax: Points;
  /** Per cent, rounded as the set says; null while unknown or where nothing applies. */
  readonly index: Points | null;
  readonly indexLow: Points | null;
  readonly indexHigh: Points | null;
  /** The label of the band; null while the bounds allow more than one, or where a knock-out forbids one. */
  readonly classification: string | null;
  /** The codes of the knock-outs that hold. */
  readonly knockOuts: readonly string[];
  readonly faults: readonly InputFault[];
};
