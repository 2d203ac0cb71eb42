import type { CriteriaSet } from './criteria-set.ts';
import type { SetFault } from './set-fault.ts';

/** Everything that stands in the way of publishing the set; nothing where it is sound. */
export function checkSet(set: CriteriaSet): readonly SetFault[] {
  return set.items.length === 0 ? [{ item: null, code: 'criteria.set.no_items', facts: {} }] : [];
}
