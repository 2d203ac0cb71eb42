import { refuse } from '#kernel/problem.ts';
import type { Sheet, SheetCell, Workbook } from '#kernel/workbook.ts';
import { sheetColumns, type ScoreSheet, type SheetColumnKey } from './sheet-lines.ts';
import { sheetFormat, sheetNames } from './sheet-names.ts';

/** The cells of a sheet by row and column. */
export type CellGrid = ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;

/** A line as the workbook was written: its row, its version and what its cells said. */
export type OriginLine = {
  readonly key: string;
  readonly row: number;
  readonly version: number | null;
  readonly cells: Readonly<Record<SheetColumnKey, string>>;
};

/**
 * What the hidden sheet keeps of the workbook as it was written.
 * @throws Problem assessment.sheet_foreign, assessment.sheet_of_other, assessment.sheet_of_other_edition
 */
export function readOrigin(workbook: Workbook, sheet: ScoreSheet): ReadonlyMap<string, OriginLine> {
  const hidden = workbook.sheets.find(({ name }) => name === sheetNames.origin);
  const grid = hidden === undefined ? null : gridOf(hidden);
  const text = (row: number, column: number) => grid?.get(row)?.get(column)?.text ?? '';
  if (grid === null || text(1, 1) !== sheetFormat) return refuse('invalid', 'assessment.sheet_foreign');
  if (text(1, 2) !== sheet.assessmentId)
    return refuse('invalid', 'assessment.sheet_of_other', { name: text(1, 5), year: text(1, 6) });
  if (text(1, 3) !== sheet.setId || text(1, 4) !== sheet.setHash)
    return refuse('invalid', 'assessment.sheet_of_other_edition');
  return new Map(
    [...grid.keys()]
      .filter((row) => row > 1)
      .map((row): [string, OriginLine] => {
        const version = /^\d+$/.test(text(row, 2)) ? Number(text(row, 2)) : null;
        const cells = Object.fromEntries(
          sheetColumns.map(({ key }, index) => [key, text(row, index + 3)]),
        ) as OriginLine['cells'];
        return [text(row, 1), { key: text(row, 1), row: row - 1, version, cells }];
      }),
  );
}

/** A sheet's cells by where they stand. */
export function gridOf(sheet: Sheet): CellGrid {
  const grid = new Map<number, Map<number, SheetCell>>();
  for (const cell of sheet.cells) {
    const row = grid.get(cell.row);
    if (row) row.set(cell.column, cell);
    else grid.set(cell.row, new Map([[cell.column, cell]]));
  }
  return grid;
}
