import {
  compareFractions,
  fraction,
  fractionOf,
  largerFraction,
  smallerFraction,
  type Fraction,
} from '#kernel/fraction.ts';
import type { Interval } from '../interval.ts';

/** The lowest and the highest that something can be; equal where it is known. */
export type Range = { readonly low: Fraction; readonly high: Fraction };

/** A range of a measure, whose ends may be approached without being reached. */
export type Stretch = Range & { readonly hasLow: boolean; readonly hasHigh: boolean };

/** Larger than any figure that can be handed in (30 digits): stands for "without end" until something caps it. */
export const beyond = fraction(10n ** 60n);

/** The stretch of one known number. */
export function onlyStretch(value: Fraction): Stretch {
  return { low: value, high: value, hasLow: true, hasHigh: true };
}

/** The stretch from `low` to `high`, ends included. */
export function stretchOf(low: Fraction, high: Fraction): Stretch {
  return { low, high, hasLow: true, hasHigh: true };
}

/** The interval of a rule as a stretch. */
export function stretchOfInterval({ from, to }: Interval): Stretch {
  return {
    low: from ? fractionOf(from.value) : fraction(-(10n ** 60n)),
    high: to ? fractionOf(to.value) : beyond,
    hasLow: from?.isIncluded ?? true,
    hasHigh: to?.isIncluded ?? true,
  };
}

/** What two stretches share; null where they share nothing. */
export function sharedStretch(left: Stretch, right: Stretch): Stretch | null {
  const lower = compareFractions(left.low, right.low);
  const upper = compareFractions(left.high, right.high);
  const shared = {
    low: lower >= 0 ? left.low : right.low,
    high: upper <= 0 ? left.high : right.high,
    hasLow: (lower < 0 || left.hasLow) && (lower > 0 || right.hasLow),
    hasHigh: (upper > 0 || left.hasHigh) && (upper < 0 || right.hasHigh),
  };
  const width = compareFractions(shared.high, shared.low);
  return width > 0 || (width === 0 && shared.hasLow && shared.hasHigh) ? shared : null;
}

/** Whether every number of `inner` lies in `outer`. */
export function liesIn(inner: Stretch, outer: Stretch): boolean {
  const lower = compareFractions(inner.low, outer.low);
  const upper = compareFractions(inner.high, outer.high);
  return (
    (lower > 0 || (lower === 0 && (outer.hasLow || !inner.hasLow))) &&
    (upper < 0 || (upper === 0 && (outer.hasHigh || !inner.hasHigh)))
  );
}

/** The smallest range that holds all of them; null of none. */
export function rangeOver(ranges: readonly Range[]): Range | null {
  const [first, ...others] = ranges;
  return first
    ? others.reduce(
        (whole, range) => ({
          low: smallerFraction(whole.low, range.low),
          high: largerFraction(whole.high, range.high),
        }),
        first,
      )
    : null;
}

/** The range between two values, whichever is the lower. */
export function rangeBetween(one: Fraction, other: Fraction): Range {
  return { low: smallerFraction(one, other), high: largerFraction(one, other) };
}

/** Both ends held between two limits; null is without limit. */
export function limitRange(range: Range, floor: Fraction | null, cap: Fraction | null): Range {
  const limit = (value: Fraction): Fraction => {
    const capped = cap === null ? value : smallerFraction(value, cap);
    return floor === null ? capped : largerFraction(capped, floor);
  };
  return { low: limit(range.low), high: limit(range.high) };
}
