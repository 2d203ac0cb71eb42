import { columnName } from '#kernel/workbook.ts';
import { sheetColumns, type SheetColumnKey } from './sheet-lines.ts';

/** The sheets of the workbook, and what the hidden one begins with. */
export const sheetNames = { form: 'Chấm điểm', origin: '_goc', choices: '_chon' } as const;
/** The form of the workbook; another one is another program's, or an older one's. */
export const sheetFormat = 'minh-chung-score-sheet-1';

/** Where the key of a line stands, out of sight. */
export const keyColumn = sheetColumns.length + 1;

/** The number of a column, from 1. */
export function columnOf(key: SheetColumnKey): number {
  return sheetColumns.findIndex((column) => column.key === key) + 1;
}

/** Where in the sheet: row 12, column "F"; null where it is the whole row. */
export type SheetPlace = {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
};

/** A place on the sheet that is filled in. */
export function formPlace(row: number | null, column: number | null = null): SheetPlace {
  return { sheet: sheetNames.form, row, column: column === null ? null : columnName(column) };
}
