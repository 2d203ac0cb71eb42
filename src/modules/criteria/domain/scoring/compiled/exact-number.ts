import type { RoundingMode } from '#kernel/fraction.ts';
import type { Points } from '#kernel/points.ts';
import { safeLimit } from './columns.ts';

/** The number of places of a decimal. */
export function placesOf(amount: Points): number {
  return amount.split('.')[1]?.length ?? 0;
}

/** A decimal in whole units of 10^-places; NaN where it has more places or is too large to be exact. */
export function unitsOf(amount: Points, places: number): number {
  const has = placesOf(amount);
  if (has > places) return NaN;
  const units = Number(amount.replace('.', '') + '0'.repeat(places - has));
  return Math.abs(units) <= safeLimit ? units : NaN;
}

/** The value where it is still exact, NaN beyond. A product that rounds to more than the limit is more than it. */
export function safe(value: number): number {
  return value <= safeLimit && value >= -safeLimit ? value : NaN;
}

/** `top / bottom` rounded to a whole number, both exact, top ≥ 0, bottom > 0, ties exact. */
export function roundQuotient(top: number, bottom: number, mode: RoundingMode): number {
  let cut = Math.floor(top / bottom);
  let rest = top - cut * bottom;
  // The division of doubles may land on the next whole number; the remainder is exact and tells.
  if (rest < 0) {
    cut -= 1;
    rest += bottom;
  } else if (rest >= bottom) {
    cut += 1;
    rest -= bottom;
  }
  if (rest === 0 || mode === 'down') return cut;
  if (mode === 'up') return cut + 1;
  const other = bottom - rest;
  if (rest !== other) return rest > other ? cut + 1 : cut;
  return mode === 'half_up' || cut % 2 === 1 ? cut + 1 : cut;
}
