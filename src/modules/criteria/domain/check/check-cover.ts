import { comparePoints, formatPoints, type Points } from '#kernel/points.ts';
import { writeInterval } from '../formats/interval-text.ts';
import type { Interval } from '../interval.ts';

/** What is wrong with intervals that should cover a range once and whole. */
export type CoverFault =
  | { readonly kind: 'gap'; readonly where: string }
  | { readonly kind: 'overlap'; readonly where: string }
  | { readonly kind: 'empty'; readonly where: string };

/** A place between numbers: just before a value (side −1) or just after it (side 1); before or after all where null. */
type Cut = { readonly value: Points | null; readonly side: -1 | 1 };

const lowest: Cut = { value: null, side: -1 };
const highest: Cut = { value: null, side: 1 };

/** The range that must be covered. */
export type Range = { readonly from: Points | null; readonly to: Points | null };

/**
 * Tells where intervals leave a hole in a range, lie over one another, or hold nothing: "[70; 80)", "80". Ends are
 * compared exactly, open and closed ones apart.
 */
export function checkCover(intervals: readonly Interval[], range: Range): readonly CoverFault[] {
  const faults: CoverFault[] = [];
  const stretches: { readonly from: Cut; readonly to: Cut }[] = [];
  for (const interval of intervals) {
    const from: Cut = interval.from
      ? { value: interval.from.value, side: interval.from.isIncluded ? -1 : 1 }
      : lowest;
    const to: Cut = interval.to
      ? { value: interval.to.value, side: interval.to.isIncluded ? 1 : -1 }
      : highest;
    if (compareCuts(from, to) >= 0) faults.push({ kind: 'empty', where: writeInterval(interval, 'comma') });
    else stretches.push({ from, to });
  }
  stretches.sort((left, right) => compareCuts(left.from, right.from));
  const start: Cut = range.from === null ? lowest : { value: range.from, side: -1 };
  const end: Cut = range.to === null ? highest : { value: range.to, side: 1 };
  let reached = start;
  let covered: Cut | null = null;
  for (const { from, to } of stretches) {
    if (covered !== null && compareCuts(from, covered) < 0)
      faults.push({ kind: 'overlap', where: stretchText(from, smaller(covered, to)) });
    if (compareCuts(from, reached) > 0 && compareCuts(reached, end) < 0)
      faults.push({ kind: 'gap', where: stretchText(reached, smaller(from, end)) });
    covered = covered === null ? to : larger(covered, to);
    reached = larger(reached, to);
  }
  if (compareCuts(reached, end) < 0) faults.push({ kind: 'gap', where: stretchText(reached, end) });
  return faults;
}

function smaller(left: Cut, right: Cut): Cut {
  return compareCuts(left, right) <= 0 ? left : right;
}

function larger(left: Cut, right: Cut): Cut {
  return compareCuts(left, right) >= 0 ? left : right;
}

function compareCuts(left: Cut, right: Cut): number {
  if (left.value === null || right.value === null)
    return left.value === right.value
      ? left.side - right.side
      : left.value === null
        ? left.side
        : -right.side;
  return comparePoints(left.value, right.value) || left.side - right.side;
}

/** The stretch between two cuts; a single value where that is all. */
function stretchText(from: Cut, to: Cut): string {
  if (from.value !== null && from.value === to.value) return formatPoints(from.value);
  return writeInterval(
    {
      from: from.value === null ? null : { value: from.value, isIncluded: from.side < 0 },
      to: to.value === null ? null : { value: to.value, isIncluded: to.side > 0 },
    },
    'comma',
  );
}
