import { parsePoints, type Points } from '#kernel/points.ts';
import { absent, fieldOf } from './fields.ts';
import type { Flow } from './flow.ts';
import type { Range } from './lines.ts';
import { pointsRoles, rolesOfList, type PointsRole } from './points-labels.ts';
import { pointsPhrases } from './points-phrases.ts';
import type { Field } from './reading.ts';
import type { ColumnRole } from './table-columns.ts';
import type { TableHead } from './table-head.ts';

/** A row as wide as its head; null where it has no cell. */
export type Cells = readonly (Range | null)[];

/** How the figures of a table are to be taken. */
export type TableSense = {
  readonly flow: Flow;
  readonly head: TableHead;
  /** The order of several figures in one cell, if the paper says it. */
  readonly order: readonly PointsRole[] | null;
  /** A column of differences is one of lost points only if every row bears it out. */
  readonly isDifferenceLost: boolean;
};

/** Whether a column "Chênh lệch" holds maximum − appraised in every row that says all three. */
export function differencesAreLost(flow: Flow, rows: readonly Cells[], head: TableHead): boolean {
  const value = (cells: Cells, role: ColumnRole): number | null => {
    const points = pointsCell(flow, cells[head.indexOf(role)] ?? null).value;
    return points === null ? null : Number(points);
  };
  let agrees = 0;
  for (const cells of rows) {
    const [max, appraised, difference] = [
      value(cells, 'max'),
      value(cells, 'appraised'),
      value(cells, 'difference'),
    ];
    if (max === null || appraised === null || difference === null) continue;
    if (Math.abs(max - appraised - difference) > 1e-9) return false;
    agrees++;
  }
  return agrees > 0;
}

/** No item is worth so much; larger figures count files or are those of the whole set. */
const itemPointsMax = 50;

function pointsCell(flow: Flow, cell: Range | null): Field<Points> {
  if (!cell || cell.end <= cell.start) return absent();
  const match = /^[(\s]*[-+]?\s?(\d{1,3}(?:[.,]\d{1,3})?)\s?(?:đ|điểm)?[)\s]*$/u.exec(
    flow.low.slice(cell.start, cell.end),
  );
  const value = match?.[1] ? parsePoints(match[1]) : null;
  if (!match?.[1] || value === null || Number(value) >= itemPointsMax) return absent(0.5);
  const start = cell.start + match[0].indexOf(match[1]);
  return fieldOf(flow, { start, end: start + match[1].length }, value, 0.95);
}

/** The four sets of points of a row. */
export function pointsOf(
  { flow, head, order, isDifferenceLost }: TableSense,
  cells: Cells,
): Record<PointsRole, Field<Points>> {
  const points = Object.fromEntries(
    pointsRoles.map((role) => [role, pointsCell(flow, cells[head.indexOf(role)] ?? null)]),
  ) as Record<PointsRole, Field<Points>>;
  if (isDifferenceLost && !head.includes('lost'))
    points.lost = pointsCell(flow, cells[head.indexOf('difference')] ?? null);
  const shared = cells[head.indexOf('points')] ?? cells[head.indexOf('appraised')] ?? null;
  const figures = shared
    ? [...flow.low.slice(shared.start, shared.end).matchAll(/\d{1,3}(?:[.,]\d{1,3})?/g)]
    : [];
  const isList =
    shared !== null &&
    /^[\d.,\s/đ-]+$/u.test(flow.low.slice(shared.start, shared.end)) &&
    flow.low.slice(shared.start, shared.end).includes('/');
  const usual =
    figures.length === 3 ? 'tối đa/tự chấm/thẩm định' : figures.length === 2 ? 'thẩm định/tối đa' : '';
  const roles = order?.length === figures.length ? order : rolesOfList(usual);
  if (shared && isList && roles) {
    roles.forEach((role, index) => {
      const figure = figures[index];
      if (!figure || points[role].value !== null) return;
      const start = shared.start + figure.index;
      points[role] = pointsCell(flow, { start, end: start + figure[0].length });
    });
  }
  if (shared && /\p{L}{3}/u.test(flow.low.slice(shared.start, shared.end))) {
    const phrases = pointsPhrases(flow.low, shared, order, flow.years);
    for (const role of pointsRoles) {
      const told = phrases.filter((phrase) => phrase.role === role);
      const [only] = told;
      if (only && told.length === 1 && points[role].value === null)
        points[role] = fieldOf(flow, only.figure, only.value, only.confidence);
    }
  }
  return points;
}
