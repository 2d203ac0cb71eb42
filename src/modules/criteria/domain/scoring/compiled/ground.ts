import type { Measure } from '#modules/criteria/domain/rule.ts';
import type { ItemColumns } from './columns.ts';
import { safe } from './exact-number.ts';

/**
 * A rule made ready: gives the points of a unit as a whole number over `register.bottom`, or NaN where the figures are
 * unknown, faulty or too large for doubles, and the exact way has to be taken.
 */
export type Compiled = (unit: number) => number;

/** Where a compiled rule leaves what its number is divided by, and what decided at its top. */
export type Register = {
  bottom: number;
  /** The place of the band that held the measure. */
  band: number;
  limit: 'cap' | 'floor' | null;
};

/** A register in which nothing stands yet. */
export function newRegister(): Register {
  return { bottom: 1, band: -1, limit: null };
}

/** What a rule is compiled against. */
export type Ground = {
  readonly columns: ItemColumns;
  readonly columnOf: (key: string) => Float64Array | undefined;
  readonly register: Register;
  /** Amounts are whole numbers of 10^-places; `one` is 10^places. */
  readonly places: number;
  readonly one: number;
  readonly max: number;
  /** What another item got, as a measure. */
  readonly measured: (measure: Measure & { readonly kind: 'item' }) => Compiled;
};

/** What cannot be compiled goes the exact way for every unit. */
export const unable: Compiled = () => NaN;

/** top/bottom held between limits in units of 1/one; the cap first, as the exact way does. */
export function limited(
  register: Register,
  top: number,
  bottom: number,
  one: number,
  floor: number,
  cap: number,
): number {
  const value = safe(top * one);
  const [most, least] = [
    cap === Infinity ? Infinity : safe(cap * bottom),
    floor === -Infinity ? -Infinity : safe(floor * bottom),
  ];
  register.bottom = one;
  register.limit = null;
  if (value !== value || most !== most || least !== least) return NaN;
  if (value > most) {
    register.limit = 'cap';
    return cap < floor ? floor : cap;
  }
  if (value < least) {
    register.limit = 'floor';
    return floor;
  }
  register.bottom = bottom;
  return top;
}

/** Whether a measure is in per cent, so that a hundred of it is one. */
export function isPercent(measure: Measure): boolean {
  if (measure.kind === 'item') return measure.of === 'percent';
  return measure.kind !== 'value' || measure.unit === '%';
}

/** The same ground for a part or a condition, whose figures stand under another key. */
export function groundUnder(ground: Ground, keyOf: (key: string) => string, max: number): Ground {
  return { ...ground, max, columnOf: (key) => ground.columnOf(keyOf(key)) };
}
