import type { Facts } from '#kernel/language.ts';
import { parsePoints, type Points } from '#kernel/points.ts';
import { foldText } from '#kernel/search-text.ts';
import { columnName, type Sheet, type SheetCell } from '#kernel/workbook.ts';
import type { SetFault } from '../set-fault.ts';
import { isThousands, plainLine, plainLines } from './plain-text.ts';

/** A workbook as it is being read: faults and notices are gathered, reading goes on. */
export type SheetReading = { readonly faults: SetFault[]; readonly notices: SetFault[] };

/** A sheet by rows and columns. */
export type Grid = {
  readonly sheet: Sheet;
  readonly at: (row: number, column: number) => SheetCell | undefined;
  /** The rows that hold something, ascending. */
  readonly rows: readonly number[];
};

/** A place of a grid. */
export type GridPlace = { readonly grid: Grid; readonly row: number; readonly column: number };

/** Lays a sheet out; merged cells all hold what their first one holds where `isFilled`. */
export function gridOf(sheet: Sheet, isFilled: boolean): Grid {
  const cells = new Map(sheet.cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  const starts = new Map<string, string>();
  if (isFilled)
    for (const { fromRow, toRow, fromColumn, toColumn } of sheet.merges)
      for (let row = fromRow; row <= Math.min(toRow, fromRow + 2000); row += 1)
        for (let column = fromColumn; column <= Math.min(toColumn, fromColumn + 50); column += 1)
          starts.set(`${row}:${column}`, `${fromRow}:${fromColumn}`);
  const rows = [...new Set(sheet.cells.map(({ row }) => row))].sort((left, right) => left - right);
  return {
    sheet,
    rows,
    at: (row, column) => cells.get(`${row}:${column}`) ?? cells.get(starts.get(`${row}:${column}`) ?? ''),
  };
}

/** What is wrong beyond this many cells is told once the first are mended. */
const faultsMax = 500;

/** Notes what is wrong with a cell once, by sheet, row and column. */
export function complainAt(
  reading: SheetReading,
  { grid, row, column }: GridPlace,
  code: string,
  facts: Facts = {},
  item: string | null = null,
): void {
  const found = grid.at(row, column)?.text ?? '';
  const sheet = grid.sheet.name;
  const isTold = reading.faults.some(
    ({ code: told, place }) =>
      told === `criteria.file.${code}` &&
      place?.sheet === sheet &&
      place.row === row &&
      place.column === columnName(column),
  );
  if (isTold || reading.faults.length >= faultsMax) return;
  reading.faults.push({
    item,
    code: `criteria.file.${code}`,
    facts: { found: found.length > 60 ? `${found.slice(0, 60)}…` : found, ...facts },
    place: { sheet, row, column: columnName(column) },
  });
}

/** Notes what should be looked at. */
export function notice(reading: SheetReading, sheet: string | null, code: string, facts: Facts): void {
  reading.notices.push({
    item: null,
    code: `criteria.file.${code}`,
    facts,
    place: { sheet, row: null, column: null },
  });
}

/** The text of a cell on one line; empty where there is none. */
export function cellLine({ grid, row, column }: GridPlace): string {
  return plainLine(grid.at(row, column)?.text ?? '');
}

/** A code or key: a number as its cell shows it, so that "1.10" keeps its zero. */
export function cellCode(reading: SheetReading, place: GridPlace): string {
  const cell = place.grid.at(place.row, place.column);
  if (cell?.kind === 'day') complainAt(reading, place, 'code_is_day');
  return plainLine(cell?.shown ?? '');
}

/** The text of a cell with its lines; null where there is none. */
export function cellLines({ grid, row, column }: GridPlace): string | null {
  return plainLines(grid.at(row, column)?.text ?? '') || null;
}

/** An exact amount; null where the cell is empty or holds none, which is told. */
export function cellPoints(reading: SheetReading, place: GridPlace): Points | null {
  const cell = place.grid.at(place.row, place.column);
  if (cell === undefined || (cell.kind === 'text' && plainLine(cell.text) === '')) return null;
  if (cell.kind === 'text' && isThousands(plainLine(cell.text))) {
    complainAt(reading, place, 'amount_thousands');
    return null;
  }
  const amount = cell.kind === 'number' || cell.kind === 'text' ? parsePoints(plainLine(cell.text)) : null;
  if (amount === null)
    complainAt(reading, place, cell.kind === 'day' ? 'number_is_day' : 'cell_not_a_number');
  return amount;
}

/** The word whose Vietnamese (or code) the cell holds; null where it is empty or none of them, which is told. */
export function cellWord<Word extends string>(
  reading: SheetReading,
  place: GridPlace,
  words: Readonly<Record<Word, string>>,
): Word | null {
  const found = cellLine(place);
  if (found === '') return null;
  const word = wordOf(found, words);
  if (word === null)
    complainAt(reading, place, 'cell_not_a_word', { known: Object.values(words).join('; ') });
  return word;
}

/** The word that a text means: its Vietnamese with or without marks, or its code. */
export function wordOf<Word extends string>(
  found: string,
  words: Readonly<Record<Word, string>>,
): Word | null {
  const folded = foldText(found);
  const names = Object.keys(words) as Word[];
  return names.find((name) => foldText(words[name]) === folded || name === folded) ?? null;
}

/** The row with the headings and the column of each; null where no row holds enough of them. */
export function findHeads<Name extends string>(
  grid: Grid,
  heads: Readonly<Record<Name, RegExp>>,
  needed: readonly Name[],
): { readonly row: number; readonly columns: Partial<Record<Name, number>> } | null {
  const names = Object.keys(heads) as Name[];
  for (const row of grid.rows.slice(0, 40)) {
    const columns: Partial<Record<Name, number>> = {};
    for (const cell of grid.sheet.cells.filter((each) => each.row === row)) {
      const words = foldText(cell.text);
      const name = names.find((each) => columns[each] === undefined && heads[each].test(words));
      if (name !== undefined) columns[name] = cell.column;
    }
    if (needed.every((name) => columns[name] !== undefined)) return { row, columns };
  }
  return null;
}

/** Patterns that match exactly these headings, whatever their marks. */
export function exactHeads<Name extends string>(heads: Readonly<Record<Name, string>>): Record<Name, RegExp> {
  const names = Object.keys(heads) as Name[];
  return Object.fromEntries(
    names.map((name) => [name, new RegExp(`^${foldText(heads[name]).replace(/[()]/g, '\\$&')}$`)]),
  ) as Record<Name, RegExp>;
}
