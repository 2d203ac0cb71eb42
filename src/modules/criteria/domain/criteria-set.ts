import type { CalendarDate } from '#kernel/calendar.ts';
import type { Points } from '#kernel/points.ts';
import type { Interval } from './interval.ts';
import type { Rule } from './rule.ts';

/** The kinds of unit that can score themselves; a set says for which of them it was made. */
export const scoredUnitKinds = ['province', 'district', 'commune'] as const;
/** One of them. */
export type ScoredUnitKind = (typeof scoredUnitKinds)[number];

/**
 * A criteria set (Bộ chỉ số, Bộ tiêu chí) as data: what can be scored, for how much, by which rule, on which
 * evidence. Immutable once published; amounts are exact decimals.
 */
export type CriteriaSet = {
  /** Short name in addresses and files, "mau-gia-dinh-2026": small letters, digits and hyphens. */
  readonly code: string;
  readonly title: string;
  /** The body that issues it, "UBND tỉnh Mẫu". */
  readonly issuer: string;
  readonly unitKinds: readonly ScoredUnitKind[];
  readonly year: number;
  readonly legalBasis: readonly LegalBasis[];
  /** What the reader must know before trusting it, "mẫu – giả định"; null for an official set. */
  readonly note: string | null;
  /** The set's own words for its levels, the top one first: ["Lĩnh vực", "Tiêu chí", "Tiêu chí thành phần"]. */
  readonly levelLabels: readonly string[];
  /** What the maxima of the items inside the scale add up to, survey included: "100". */
  readonly total: Points;
  /** What the items scored by survey add up to; null where the set states none. */
  readonly surveyShare: Points | null;
  readonly rounding: {
    /** How the points of an item are rounded before they are added up; null keeps them exact. */
    readonly points: Rounding | null;
    /** How the index in per cent is rounded. */
    readonly index: Rounding;
  };
  /**
   * Where the maximum of an item that is left out as not applicable goes: `index` – out of the denominator of the
   * index; `parent` – its siblings are scaled up so that the parent keeps its maximum.
   */
  readonly rebasing: 'index' | 'parent';
  /** The most that all bonus items together may add; null for no limit beyond their own maxima. */
  readonly bonusCap: Points | null;
  /** Whether bonus and deduction items count in the index as they do in the total. */
  readonly indexCountsOutside: boolean;
  readonly classifications: readonly Classification[];
  readonly knockOuts: readonly KnockOut[];
  /** The top level, in the set's order. */
  readonly items: readonly Item[];
};

/** A document that founds the set: "2211", "QĐ-UBND", 2025-08-31. */
export type LegalBasis = {
  readonly number: string;
  readonly symbol: string;
  readonly issuedOn: CalendarDate;
  readonly title: string | null;
};

/** `half_up` takes a tie away from zero, `down` cuts towards zero. */
export type Rounding = { readonly places: number; readonly mode: 'half_up' | 'half_even' | 'down' | 'up' };

/** Named bands over the index (per cent) or the total (points), for some kinds of unit or for all. */
export type Classification = {
  /** Null where the bands hold for every kind of unit that no other classification names. */
  readonly unitKinds: readonly ScoredUnitKind[] | null;
  readonly on: 'index' | 'total';
  readonly bands: readonly ClassBand[];
};
/** One class and the stretch it covers. */
export type ClassBand = Interval & { readonly label: string };

/** A fact about the unit that overrides the whole result; its figure is a yes/no under its own code. */
export type KnockOut = {
  readonly code: string;
  readonly name: string;
  readonly effect:
    | { readonly kind: 'total_zero' }
    | { readonly kind: 'total_at_most'; readonly points: Points }
    /** Not classed above the band of this label. */
    | { readonly kind: 'class_at_most'; readonly label: string }
    | { readonly kind: 'unclassified' };
};

/** One line of the set: a field, a criterion or a component, by its depth. */
export type Item = {
  /** Unique in the set: "1", "1.1", "7.4.2". */
  readonly code: string;
  readonly name: string;
  readonly max: Points;
  /** Inside the scale, or a bonus above it or a deduction from it (which takes points away up to `max`). */
  readonly place: 'base' | 'bonus' | 'deduction';
  /** How it is scored; null while nobody has said so, which a draft may leave open. */
  readonly rule: Rule | null;
  /** The rule in the issuer's own words (cách tính điểm); null where the rule's own sentence is enough. */
  readonly scoringText: string | null;
  readonly notApplicable: NotApplicablePolicy;
  readonly evidence: {
    /** The papers that prove it (tài liệu kiểm chứng), each by itself. */
    readonly required: readonly string[];
    /** Whether nothing is given without accepted evidence or an accepted explanation. */
    readonly isGate: boolean;
  };
  /** Who fills it in, by position: "Công chức Tư pháp - Hộ tịch"; null where the set leaves it to the unit. */
  readonly position: string | null;
  readonly children: readonly Item[];
};

/** What an item that did not arise gets: it may not be claimed, full points, nothing, or it is left out. */
export const notApplicablePolicies = ['not_allowed', 'full', 'zero', 'excluded'] as const;
/** One of the policies for what did not arise. */
export type NotApplicablePolicy = (typeof notApplicablePolicies)[number];

/** Every item, parents before their children, in the order of the set, with its depth (0 at the top). */
export function listItems(
  items: readonly Item[],
  depth = 0,
): readonly { readonly item: Item; readonly depth: number }[] {
  return items.flatMap((item) => [{ item, depth }, ...listItems(item.children, depth + 1)]);
}
