import type { Sentence } from '#kernel/language.ts';
import { formatPoints, type Points } from '#kernel/points.ts';
import { scaledText } from './columns.ts';

/** Texts of numbers that come again and again, each made once. */
export type GridTexts = {
  /** Units of the grid as a decimal. */
  readonly points: (units: number) => Points;
  /** The same for people, with the decimal comma. */
  readonly shown: (units: number) => string;
  /** Hundredths for people, of per cents. */
  readonly hundredths: (units: number) => Sentence;
};

const kept = 100_000;

/** Texts of a grid with `one` units to the point. */
export function gridTexts(one: number): GridTexts {
  const points = keeping((units) => scaledText(units, one));
  return {
    points,
    shown: keeping((units) => formatPoints(points(units))),
    hundredths: keeping((units) => {
      const text = scaledText(units, 100);
      return { vi: formatPoints(text), en: text };
    }),
  };
}

/** Remembers what is made of small numbers, which come again and again. */
export function keeping<T extends string | Sentence>(make: (units: number) => T): (units: number) => T {
  const texts: (T | undefined)[] = [];
  return (units) => {
    if (!(units >= 0 && units < kept)) return make(units);
    return (texts[units] ??= make(units));
  };
}
