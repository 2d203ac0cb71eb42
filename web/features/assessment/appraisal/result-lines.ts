import { addPoints, comparePoints, points, subtractPoints, zeroPoints, type Points } from '#kernel/points.ts';
import type { ResultView } from '#modules/assessment/contract.ts';

/** One line of a result. */
export type ResultItem = ResultView['items'][number];
/** With whether others stand below it, and how far it is from last year and from the middle of the cycle. */
export type ResultLine = ResultItem & {
  readonly isLeaf: boolean;
  /** Points less last year's; null where either is unknown, or where the two are not out of the same maximum. */
  readonly toPrevious: Points | null;
  /** Points less the median of the cycle. */
  readonly toMedian: Points | null;
};

/** The orders in which the items of a result can stand. */
export const resultSorts = ['set', 'lost', 'conceded', 'cut'] as const;
/** One of them. */
export type ResultSort = (typeof resultSorts)[number];

/** The amounts that add up from the fields to the whole. */
export const summedColumns = ['max', 'self', 'appraised', 'lost', 'conceded', 'cut'] as const;
/** One of them. */
export type SummedColumn = (typeof summedColumns)[number];

/** Whether appraised points are shown yet; until then the self-score stands for them. */
export function isAppraised(items: readonly ResultItem[]): boolean {
  return items.some(({ decision }) => decision !== null);
}

/** Every line with whether it is scored by itself (nothing deeper follows it), and with its differences. */
export function linesOf(items: readonly ResultItem[]): readonly ResultLine[] {
  const hasAppraisal = isAppraised(items);
  return items.map((item, place) => {
    const { max, self, appraised, previous, median } = item;
    const current = hasAppraisal ? appraised : self;
    const isComparable = previous !== null && previous.max === max && previous.mapping !== 'split';
    return {
      ...item,
      isLeaf: (items[place + 1]?.depth ?? 0) <= item.depth,
      toPrevious: isComparable ? differenceOf(current, previous.appraised) : null,
      toMedian: differenceOf(current, median),
    };
  });
}

/** The lines that are asked for: the whole set in its order, or single items by what they lost; unknown stands last. */
export function arrange(
  lines: readonly ResultLine[],
  sort: ResultSort,
  isOnlyLost: boolean,
): readonly ResultLine[] {
  const shown = isOnlyLost
    ? lines.filter(({ lost, conceded, isLeaf }) => isLeaf && isAboveZero(lost ?? conceded))
    : lines;
  if (sort === 'set') return shown;
  return shown.filter(({ isLeaf }) => isLeaf).toSorted((left, right) => byAmount(left[sort], right[sort]));
}

/** The single items that lost most, of those that lost anything; what the unit conceded, before it is appraised. */
export function greatestLosses(lines: readonly ResultLine[], count: number): readonly ResultLine[] {
  return arrange(lines, isAppraised(lines) ? 'lost' : 'conceded', true).slice(0, count);
}

/** The largest single loss, by which bars are drawn; zero where nothing was lost. */
export function greatestLoss(lines: readonly ResultLine[]): Points {
  const amounts = lines
    .filter(({ isLeaf }) => isLeaf)
    .flatMap(({ lost, conceded, cut }) => [lost, conceded, cut])
    .flatMap((amount) => (amount === null ? [] : [points(amount)]));
  return amounts.reduce<Points>(
    (most, amount) => (comparePoints(amount, most) > 0 ? amount : most),
    zeroPoints,
  );
}

/**
 * What the whole has beyond the sum of its fields, column by column (a cap on bonus points, a knock-out, points
 * outside the scale); null where the fields add up to the whole. An unknown side leaves its column unknown.
 */
export function remainderOf(
  fields: readonly ResultLine[],
  total: Readonly<Record<SummedColumn, string | null>>,
): Readonly<Record<SummedColumn, Points | null>> | null {
  const remainder = Object.fromEntries(
    summedColumns.map((column) => [column, differenceOf(total[column], sumOf(fields, column))]),
  ) as Record<SummedColumn, Points | null>;
  return summedColumns.every((column) => remainder[column] === null || remainder[column] === '0')
    ? null
    : remainder;
}

/** `left − right`, exactly; null where one is unknown. */
export function differenceOf(left: string | null, right: string | null): Points | null {
  return left === null || right === null ? null : subtractPoints(points(left), points(right));
}

/** Whether an amount is known and above zero. */
export function isAboveZero(amount: string | null): boolean {
  return amount !== null && amount !== '0' && !amount.startsWith('-');
}

function sumOf(fields: readonly ResultLine[], column: SummedColumn): Points | null {
  // A field that is left out as not applicable has no maximum, and adds none.
  const amounts = fields.filter(({ max }) => max !== null).map((field) => field[column]);
  const known = amounts.flatMap((amount) => (amount === null ? [] : [points(amount)]));
  return known.length === amounts.length ? addPoints(...known) : null;
}

function byAmount(left: string | null, right: string | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return comparePoints(points(right), points(left));
}
