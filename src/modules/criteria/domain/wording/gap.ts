import { checkCover, type Range } from '../check/check-cover.ts';
import { parseInterval } from '../formats/interval-text.ts';
import type { Interval } from '../interval.ts';

/** What the intervals leave over, where that is one stretch and nothing lies over another. */
export function gapOf(intervals: readonly Interval[], range: Range): Interval | null {
  const [only, ...more] = checkCover(intervals, range);
  if (only?.kind !== 'gap' || more.length > 0) return null;
  const gap = parseInterval(only.where);
  if (gap === null) return null;
  const isLowest = gap.from?.value === (range.from ?? '0') && gap.from.isIncluded;
  const isHighest = range.to !== null && gap.to?.value === range.to && gap.to.isIncluded;
  return { from: isLowest ? null : gap.from, to: isHighest ? null : gap.to };
}
