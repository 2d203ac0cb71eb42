import { comparePoints, points } from '#kernel/points.ts';
import { foldText } from '#kernel/search-text.ts';
import type { CycleUnitRow } from '#modules/assessment/contract.ts';
import { assessmentStates, type AssessmentState } from '#modules/assessment/domain/assessment-workflow.ts';

/** The orders in which the units of a cycle can stand. */
export const unitSorts = ['name', 'rank', 'progress', 'waiting', 'index'] as const;
/** One of them. */
export type UnitSort = (typeof unitSorts)[number];

/** What the address of a cycle's page asks to see. */
export type UnitQuery = {
  readonly q: string;
  readonly state: AssessmentState | null;
  readonly sort: UnitSort;
  readonly isOverdue: boolean;
  /** From 1. */
  readonly page: number;
};

/** How many units stand on one page. */
export const unitsPerPage = 50;

/** Reads the address; what it cannot mean is left out. */
export function unitQuery(search: URLSearchParams): UnitQuery {
  return {
    q: search.get('q') ?? '',
    state: assessmentStates.find((state) => state === search.get('trang-thai')) ?? null,
    sort: unitSorts.find((sort) => sort === search.get('xep')) ?? 'name',
    isOverdue: search.get('qua-han') === '1',
    page: Math.max(1, Math.floor(Number(search.get('trang'))) || 1),
  };
}

/** The address with one thing more, other or less; what is asked anew begins on the first page. */
export function withUnitQuery(search: URLSearchParams, name: string, value: string | null): URLSearchParams {
  const next = new URLSearchParams(search);
  if (name !== 'trang') next.delete('trang');
  if (value === null || value === '') next.delete(name);
  else next.set(name, value);
  return next;
}

/** The units that fit, in the order that is asked for; those without a rank or an index stand last. */
export function listUnits(
  units: readonly CycleUnitRow[],
  { q, state, sort, isOverdue }: UnitQuery,
  lateOf: (unit: CycleUnitRow) => number,
): readonly CycleUnitRow[] {
  const wanted = foldText(q);
  return units
    .filter((unit) => state === null || unit.state === state)
    .filter((unit) => !isOverdue || lateOf(unit) > 0)
    .filter((unit) => foldText(unit.unitName).includes(wanted))
    .toSorted((left, right) => orders[sort](left, right) || byName(left, right));
}

/** The part of a list that stands on a page, and which page that is: the last one where there are fewer. */
export function pageOf<Row>(rows: readonly Row[], page: number): { page: number; rows: readonly Row[] } {
  const shown = Math.min(page, Math.max(1, Math.ceil(rows.length / unitsPerPage)));
  return { page: shown, rows: rows.slice((shown - 1) * unitsPerPage, shown * unitsPerPage) };
}

type Order = (left: CycleUnitRow, right: CycleUnitRow) => number;

const byName: Order = (left, right) => left.unitName.localeCompare(right.unitName, 'vi', { numeric: true });
const place = ({ state }: CycleUnitRow) => assessmentStates.indexOf(state);

const orders: Record<UnitSort, Order> = {
  name: byName,
  rank: (left, right) => (left.rank ?? Infinity) - (right.rank ?? Infinity) || 0,
  progress: (left, right) =>
    place(left) - place(right) ||
    left.decidedCount - right.decidedCount ||
    left.scoredCount - right.scoredCount,
  waiting: (left, right) => left.stateSince.localeCompare(right.stateSince),
  index: (left, right) => {
    if (left.index === null || right.index === null)
      return Number(left.index === null) - Number(right.index === null);
    return comparePoints(points(left.index), points(right.index));
  },
};
