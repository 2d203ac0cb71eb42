import type { CellRange, Sheet } from '#kernel/workbook.ts';
import { columnName } from '#kernel/workbook.ts';
import { groupBy } from './group-by.ts';
import { isSameText } from './read-open-cell.ts';
import { gridOf, type CellGrid, type OriginLine } from './read-origin.ts';
import { sheetColumns, type SheetColumnKey, type SheetLine } from './sheet-lines.ts';
import { columnOf, formPlace, keyColumn } from './sheet-names.ts';
import type { SheetFault } from './sheet-reading.ts';

/** A line of the sheet where it was found. */
export type FoundLine = {
  readonly line: SheetLine;
  readonly origin: OriginLine;
  readonly row: number;
  /** Whether the line is still about what it was written for. */
  readonly isWhole: boolean;
};

/** The lines that can be read, and everything about the sheet that is not as it was written. */
export type FoundLines = {
  readonly grid: CellGrid;
  readonly found: readonly FoundLine[];
  readonly refused: readonly SheetFault[];
  readonly notices: readonly SheetFault[];
};

/** What a line is about: where one of these changed, its figures may belong elsewhere. */
const identity: ReadonlySet<SheetColumnKey> = new Set(['code', 'name', 'figure']);

/** Finds each line by its key, wherever it stands now, and tells what was taken away, doubled, moved or overwritten. */
export function findLines(
  sheet: Sheet,
  lines: readonly SheetLine[],
  origins: ReadonlyMap<string, OriginLine>,
): FoundLines {
  const grid = gridOf(sheet);
  const refused: SheetFault[] = sheet.merges.map((range) => ({
    place: formPlace(range.fromRow, range.fromColumn),
    code: 'assessment.sheet_merged',
    facts: { range: rangeText(range) },
  }));
  const rowsByKey = groupBy(
    [...grid.keys()].filter((row) => keyAt(grid, row) !== ''),
    (row) => keyAt(grid, row),
  );
  const known = new Set(lines.map(({ key }) => key));
  const found: FoundLine[] = [];
  for (const line of lines) {
    const origin = origins.get(line.key);
    if (!origin) continue;
    const [row, ...others] = rowsByKey.get(line.key) ?? [];
    if (row === undefined) {
      refused.push(fault(origin.row, 'assessment.sheet_row_gone', { line: lineName(origin) }));
      continue;
    }
    if (others.length > 0) {
      const rows = [row, ...others].join(', ');
      refused.push(fault(row, 'assessment.sheet_row_twice', { rows, line: lineName(origin) }));
      continue;
    }
    const changed = lockedChanges(grid, row, line, origin);
    refused.push(...changed.map(({ fault: each }) => each));
    const isWhole = !changed.some(({ column }) => identity.has(column));
    found.push({ line, origin, row, isWhole });
  }
  refused.push(...strangers(grid, known));
  const moved = found.filter(({ row, origin }) => row !== origin.row);
  const notices =
    moved.length === 0 ? [] : [fault(null, 'assessment.sheet_rows_moved', { count: moved.length })];
  return { grid, found, refused, notices };
}

function keyAt(grid: CellGrid, row: number): string {
  return grid.get(row)?.get(keyColumn)?.text.trim() ?? '';
}

function lockedChanges(grid: CellGrid, row: number, line: SheetLine, origin: OriginLine) {
  return sheetColumns.flatMap(({ key }) => {
    if (line.open.some(({ column }) => column === key)) return [];
    const cell = grid.get(row)?.get(columnOf(key));
    const [before, after] = [origin.cells[key], cell?.text ?? ''];
    if (isSameText(before, after) && cell?.isFormula !== true) return [];
    return [
      {
        column: key,
        fault: {
          place: formPlace(row, columnOf(key)),
          code: 'assessment.sheet_locked',
          facts: { before: shortened(before), after: shortened(after) },
        },
      },
    ];
  });
}

/** Rows that the sheet never had, and cells beside its columns. */
function strangers(grid: CellGrid, known: ReadonlySet<string>): SheetFault[] {
  return [...grid].flatMap(([row, cells]) => {
    const key = keyAt(grid, row);
    const filled = [...cells.values()].filter(({ text }) => text.trim() !== '');
    if (key !== '' && !known.has(key)) return [fault(row, 'assessment.sheet_row_unknown', {})];
    return filled
      .filter(({ column }) => column !== keyColumn && (key === '' || column > keyColumn))
      .map(({ column, text }) => ({
        place: formPlace(row, column),
        code: 'assessment.sheet_outside',
        facts: { value: shortened(text) },
      }));
  });
}

function fault(row: number | null, code: string, facts: SheetFault['facts']): SheetFault {
  return { place: formPlace(row), code, facts };
}

function lineName({ cells }: OriginLine): string {
  return [cells.code, cells.name, cells.figure].filter((text) => text !== '').join(' – ');
}

function rangeText({ fromRow, fromColumn, toRow, toColumn }: CellRange): string {
  return `${columnName(fromColumn)}${fromRow}:${columnName(toColumn)}${toRow}`;
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
