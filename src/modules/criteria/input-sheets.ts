import { columnName, type Sheet } from '#kernel/workbook.ts';
import { fileFault, nowhere, type InputFileFault } from './domain/formats/input-reading.ts';
import type { InputTable } from './domain/formats/lines-of-table.ts';
import type { FilePlace } from './domain/set-fault.ts';

/** Cells that hold an error, or a formula nobody reckoned. */
export function badCells(sheet: Sheet): readonly InputFileFault[] {
  return sheet.cells
    .filter(({ kind, isFormula, text }) => kind === 'error' || (isFormula && text === ''))
    .map(({ row, column, kind, text }) =>
      fileFault(
        kind === 'error' ? 'cell_error' : 'formula_without_value',
        { found: text },
        { sheet: sheet.name, row, column: columnName(column) },
      ),
    );
}

/** What was read although nobody may have seen it, what was not read, and what was read in another way than shown. */
export function noticesOfSheets(sheets: readonly Sheet[], sheet: Sheet): readonly InputFileFault[] {
  const at: FilePlace = { ...nowhere, sheet: sheet.name };
  const first = (names: readonly string[]) =>
    `${names.slice(0, 20).join(', ')}${names.length > 20 ? ` … (${names.length})` : ''}`;
  const formulas = sheet.cells.filter(({ isFormula, text }) => isFormula && text !== '');
  const merges = sheet.merges.map(
    ({ fromRow, toRow, fromColumn, toColumn }) =>
      `${columnName(fromColumn)}${fromRow}:${columnName(toColumn)}${toRow}`,
  );
  const cells = formulas.map(({ row, column }) => `${columnName(column)}${row}`);
  return [
    ...sheets
      .filter((each) => each !== sheet)
      .map((each) =>
        fileFault(
          each.isHidden ? 'sheet_hidden_ignored' : 'sheet_ignored',
          { sheet: each.name },
          { ...nowhere, sheet: each.name },
        ),
      ),
    ...(sheet.isHidden ? [fileFault('sheet_hidden', { sheet: sheet.name }, at)] : []),
    ...(sheet.hiddenRows.length > 0
      ? [fileFault('rows_hidden', { rows: first(sheet.hiddenRows.map(String)) }, at)]
      : []),
    ...(sheet.hiddenColumns.length > 0
      ? [fileFault('columns_hidden', { columns: first(sheet.hiddenColumns.map(columnName)) }, at)]
      : []),
    ...(merges.length > 0 ? [fileFault('inputs_merged', { cells: first(merges) }, at)] : []),
    ...(cells.length > 0 ? [fileFault('formulas_read', { cells: first(cells) }, at)] : []),
  ];
}

type SheetRow = (InputTable[number][number] | undefined)[];

/** Cells of a sheet as rows; codes keep the zeros that they show, per cent cells their sign. */
export function tableOf(sheet: Sheet): InputTable {
  const rows = new Map<number, SheetRow>();
  for (const { row, column, shown, isPercent, kind, text } of sheet.cells) {
    const cells = rows.get(row) ?? [];
    rows.set(row, cells);
    const place = { sheet: sheet.name, row, column: columnName(column) };
    const isExact = kind === 'number' && !isPercent;
    const words = kind === 'error' ? '' : kind === 'yes_no' ? text.toLowerCase() : shown;
    cells[column - 1] = { text: isPercent ? `${shown}%` : words, place, ...(isExact ? { exact: text } : {}) };
  }
  fillMerges(sheet, rows);
  return [...rows.values()].map((cells) => Array.from(cells));
}

/** As many lines of merged cells as are filled: a hostile file claims far more than it has. */
const filledMax = 1_500_000;

/** Every line of a merged cell gets its value; lines that are otherwise empty stay so. */
function fillMerges(sheet: Sheet, rows: ReadonlyMap<number, SheetRow>): void {
  let left = filledMax;
  for (const { fromRow, toRow, fromColumn } of sheet.merges) {
    const value = rows.get(fromRow)?.[fromColumn - 1];
    if (value === undefined) continue;
    for (let row = fromRow + 1; row <= toRow && left > 0; row += 1, left -= 1) {
      const cells = rows.get(row);
      if (cells && (cells[fromColumn - 1]?.text ?? '') === '')
        cells[fromColumn - 1] = { ...value, place: { ...value.place, row } };
    }
  }
}
