import {
  divideFractions,
  isSameFraction,
  multiplyFractions,
  oneFraction,
  zeroFraction,
  type Fraction,
} from '#kernel/fraction.ts';
import type { ItemShare } from './applicable.ts';
import { roundItem } from './round-item.ts';
import type { PlannedItem, SetPlan } from './set-plan.ts';
import type { Range } from './stretch.ts';

/**
 * The points that a scaled item has in the words of the set, for rules that measure it in points: of an item with a
 * rule what that gives, of a parent its scaled sum brought back to the maximum that is written.
 */
export function unscaledOf(
  plan: SetPlan,
  { item, max, isParent }: PlannedItem,
  share: ItemShare,
  sizes: Range,
): Range {
  const own = { place: item.place, max: isParent ? share.max : max };
  const rounding = isParent ? null : plan.set.rounding.points;
  const isNothing = isSameFraction(share.max, zeroFraction);
  const at = (size: Fraction): Fraction => {
    const { points } = roundItem(size, own, { max: own.max, factor: oneFraction }, rounding);
    return isParent && !isNothing ? divideFractions(multiplyFractions(points, max), share.max) : points;
  };
  const [first, last] = [at(sizes.low), at(sizes.high)];
  return item.place === 'deduction' ? { low: last, high: first } : { low: first, high: last };
}
