import { comparePoints, points, type Points } from '#kernel/points.ts';
import type { ResultView } from '#modules/assessment/contract.ts';

/** One line of a result. */
export type ResultItem = ResultView['items'][number];
/** With whether others stand below it. */
export type ResultLine = ResultItem & { readonly isLeaf: boolean };

/** The orders in which the items of a result can stand. */
export const resultSorts = ['set', 'lost', 'cut'] as const;
/** One of them. */
export type ResultSort = (typeof resultSorts)[number];

/** Every line with whether it is scored by itself: nothing deeper follows it. */
export function linesOf(items: readonly ResultItem[]): readonly ResultLine[] {
  return items.map((item, place) => ({ ...item, isLeaf: (items[place + 1]?.depth ?? 0) <= item.depth }));
}

/** The lines that are asked for: the whole set in its order, or single items by what they lost; unknown stands last. */
export function arrange(
  lines: readonly ResultLine[],
  sort: ResultSort,
  isOnlyLost: boolean,
): readonly ResultLine[] {
  const shown = isOnlyLost ? lines.filter(({ lost, isLeaf }) => isLeaf && isAboveZero(lost)) : lines;
  if (sort === 'set') return shown;
  return shown.filter(({ isLeaf }) => isLeaf).toSorted((left, right) => byAmount(left[sort], right[sort]));
}

/** The largest single loss, by which bars are drawn; "1" where nothing was lost. */
export function greatestLoss(lines: readonly ResultLine[]): Points {
  const amounts = lines
    .filter(({ isLeaf }) => isLeaf)
    .flatMap(({ lost, conceded, cut }) => [lost, conceded, cut])
    .flatMap((amount) => (amount === null ? [] : [points(amount)]));
  return amounts.reduce<Points>(
    (most, amount) => (comparePoints(amount, most) > 0 ? amount : most),
    points('0'),
  );
}

/** Whether an amount is known and above zero. */
export function isAboveZero(amount: string | null): boolean {
  return amount !== null && amount !== '0' && !amount.startsWith('-');
}

function byAmount(left: string | null, right: string | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return comparePoints(points(right), points(left));
}
