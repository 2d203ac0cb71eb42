import {
  compareFractions,
  exactDecimal,
  fractionOf,
  isSameFraction,
  multiplyFractions,
  negateFraction,
  oneFraction,
  roundFraction,
  smallerFraction,
  zeroFraction,
  type Fraction,
} from '#kernel/fraction.ts';
import type { Points } from '#kernel/points.ts';
import type { CriteriaSet, Item } from '../criteria-set.ts';
import type { ItemShare } from './applicable.ts';

/** The points of an item out of what its rule gave: within its maximum, scaled, rounded by the set. */
export type RoundedPoints = {
  readonly points: Fraction;
  /** Scaled and within the maximum, before rounding. */
  readonly unrounded: Fraction;
  readonly limit: 'max' | 'floor' | null;
};

/**
 * Takes what a rule gave to what the item gets. A deduction takes its size away, whichever sign the rule gave it. Full
 * points stay the full maximum, which scaling may have moved by less than the last place.
 */
export function roundItem(
  value: Fraction,
  { place, max }: { readonly place: Item['place']; readonly max: Fraction },
  share: Pick<ItemShare, 'max' | 'factor'>,
  rounding: CriteriaSet['rounding']['points'],
): RoundedPoints {
  const size = place === 'deduction' && value.numerator < 0n ? negateFraction(value) : value;
  const limit = compareFractions(size, max) > 0 ? 'max' : size.numerator < 0n ? 'floor' : null;
  const within = limit === 'max' ? max : limit === 'floor' ? zeroFraction : size;
  const unrounded = isSameFraction(share.factor, oneFraction)
    ? within
    : multiplyFractions(within, share.factor);
  const isFull = share.factor !== oneFraction && isSameFraction(within, max);
  const rounded =
    rounding === null ? unrounded : fractionOf(roundFraction(unrounded, rounding.places, rounding.mode));
  const points = isFull ? share.max : smallerFraction(rounded, share.max);
  return place === 'deduction'
    ? { points: negateFraction(points), unrounded: negateFraction(unrounded), limit }
    : { points, unrounded, limit };
}

/** The decimal that is shown: exact where there is one, else with twelve places (only sets without rounding need it). */
export function shownDecimal(value: Fraction): Points {
  return exactDecimal(value) ?? roundFraction(value, 12, 'half_up');
}
