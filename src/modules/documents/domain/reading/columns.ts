import type { Line, Range } from './lines.ts';
import { trimmed } from './lines.ts';
import { foldUnits } from './normalise.ts';
import { columnRole, isFindingHeader } from './table-columns.ts';

/** A row of a table that was only typed: each cell is the stretches that make it up. */
export type TypedRow = { readonly cells: readonly (readonly Range[])[]; readonly table: number };

/** The parts of a line that stand apart: by a tab or by at least `blanks` blanks. */
export function partsOf(text: string, line: Range, blanks: number): readonly Range[] {
  const parts: Range[] = [];
  let from = line.start;
  for (let at = line.start; at < line.end;) {
    let gap = at;
    let hasTab = false;
    while (gap < line.end && (text[gap] === ' ' || text[gap] === '\t')) {
      hasTab ||= text[gap] === '\t';
      gap++;
    }
    if (gap > at && (hasTab || gap - at >= blanks)) {
      parts.push({ start: from, end: at });
      from = gap;
    }
    at = gap > at ? gap : at + 1;
  }
  if (from < line.end) parts.push({ start: from, end: line.end });
  return parts.filter((part) => part.end > part.start);
}

/** The cells of a line drawn with upright bars or with two tabs or more; null for any other line. */
export function drawnCells(text: string, line: Line): readonly Range[] | null {
  const source = text.slice(line.start, line.end);
  const unit = source.split('|', 4).length >= 3 ? '|' : source.split('\t', 4).length >= 3 ? '\t' : null;
  if (unit === null) return null;
  if ((source.slice(0, 400).match(/:\s?\d/g)?.length ?? 0) >= 2) return null;
  const cells: Range[] = [];
  let from = line.start;
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && text[at] !== unit) continue;
    cells.push(trimmed(text, from, at));
    from = at + 1;
  }
  if (unit === '|' && source.startsWith('|') && isEmpty(cells[0])) cells.shift();
  if (unit === '|' && source.endsWith('|') && isEmpty(cells.at(-1))) cells.pop();
  return cells;
}

const isEmpty = (cell: Range | undefined): boolean => cell !== undefined && cell.start === cell.end;

/** Whether a drawn line only rules off: `|---|:--:|`. */
export function isRule(text: string, line: Range): boolean {
  return (
    line.end - line.start > 2 &&
    !/[^\s|:+=-]/.test(text.slice(line.start, Math.min(line.end, line.start + 400)))
  );
}

type Column = { from: number; to: number };
type Placed = Range & { readonly from: number; readonly to: number };

/**
 * A table set with blanks, as the text of a printed page has it: a head whose titles name columns of findings,
 * then lines whose parts fall under them. Returns its rows and how many lines it took, or null.
 */
export function blankTable(
  text: string,
  lines: readonly Line[],
  at: number,
  table: number,
): { rows: readonly TypedRow[]; taken: number } | null {
  const first = placed(text, lines[at]);
  if (
    first.length < 3 ||
    !/\b(?:stt|tt|tieu chi|noi dung|linh vuc|tctp|chi so|muc)\b/.test(folded(text, first))
  )
    return null;
  const columns: Column[] = first.map(({ from, to }) => ({ from, to }));
  const head: Range[][] = first.map((part) => [part]);
  let next = at + 1;
  while (next < lines.length && next < at + 5) {
    const line = lines[next];
    const parts = placed(text, line);
    if (!line || line.cells || parts.some((part) => startsRow(text, part))) break;
    if (!parts.every((part) => columns.some((column) => overlap(column, part) > 0))) break;
    for (const part of parts) {
      const column = nearest(columns, part);
      head[column]?.push(part);
      const own = columns[column];
      if (own) Object.assign(own, { from: Math.min(own.from, part.from), to: Math.max(own.to, part.to) });
    }
    next++;
  }
  if (!isFindingHeader(head.map((cell) => columnRole(folded(text, cell))))) return null;
  const rows: Range[][][] = [head];
  while (next < lines.length) {
    const line = lines[next];
    const parts = placed(text, line);
    if (!line || line.cells || parts.length === 0) break;
    const lone = parts.length === 1 ? parts[0] : undefined;
    const crosses = lone && columns.filter((column) => overlap(column, lone) > 0).length > 1;
    const isOut = lone && lone.from <= (columns[1]?.from ?? 0) && (crosses || line.hasGapBefore);
    if (isOut && !goesOn(text, lines, next, columns)) break;
    if (lone && isOut) {
      rows.push(columns.map((_, column) => (column === 0 ? [lone] : [])));
      next++;
      continue;
    }
    const places =
      parts.length === columns.length
        ? parts.map((_, index) => index)
        : parts.map((part) => nearest(columns, part));
    const leading = parts[0];
    const opens = leading !== undefined && places[0] === 0 && startsRow(text, leading);
    let row = rows.at(-1);
    if (!row || opens || rows.length === 1) {
      row = columns.map(() => []);
      rows.push(row);
    }
    parts.forEach((part, index) => row[places[index] ?? 0]?.push(part));
    next++;
  }
  return rows.length < 2 ? null : { rows: rows.map((cells) => ({ cells, table })), taken: next - at };
}

/** Whether further lines within reach still fall into several of the columns. */
function goesOn(text: string, lines: readonly Line[], at: number, columns: readonly Column[]): boolean {
  return lines.slice(at + 1, at + 4).some((line) => {
    const parts = placed(text, line);
    return parts.length >= 3 && parts.every((part) => columns.some((column) => overlap(column, part) > -12));
  });
}

function placed(text: string, line: Line | undefined): readonly Placed[] {
  if (!line || line.cells || line.end - line.start > 2000) return [];
  const left = text.lastIndexOf('\n', line.start) + 1;
  return partsOf(text, line, 2).map((part) => ({
    start: part.start,
    end: part.end,
    from: part.start - left,
    to: part.end - left,
  }));
}

const folded = (text: string, ranges: readonly Range[]): string =>
  ranges.map(({ start, end }) => foldUnits(text.slice(start, end))).join(' ');

const startsRow = (text: string, part: Range): boolean =>
  /^(?:\d{1,2}(?:[.,]\d{1,2}){0,3}[.)]?|[IVX]{1,5}[.)]?|[A-H][.)]?)$/.test(
    text.slice(part.start, part.end),
  ) || /^\d{1,2}\.\d/.test(text.slice(part.start, part.start + 4));

const overlap = (column: Column, part: Placed): number =>
  Math.min(column.to, part.to) - Math.max(column.from, part.from);

function nearest(columns: readonly Column[], part: Placed): number {
  let best = 0;
  columns.forEach((column, index) => {
    const own = columns[best];
    if (own && overlap(column, part) > overlap(own, part)) best = index;
  });
  return best;
}
