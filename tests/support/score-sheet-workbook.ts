import { listItems, type CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import type { UnitInputs } from '#modules/criteria/domain/scoring/score.ts';
import type { SheetCell, Workbook } from '#kernel/workbook.ts';
import {
  sheetColumns,
  sheetLines,
  type ScoreSheet,
  type SheetClaim,
} from '#modules/assessment/domain/score-sheet/sheet-lines.ts';
import { keyColumn, sheetFormat, sheetNames } from '#modules/assessment/domain/score-sheet/sheet-names.ts';

const blankClaim = (code: string): SheetClaim => ({
  code,
  version: 3,
  figures: {},
  isNotApplicable: false,
  explanation: null,
  points: null,
  evidence: [],
});

/** A score sheet of a set, blank but for what is claimed. */
export function scoreSheetOf(
  content: CriteriaSet,
  claims: Readonly<Record<string, Partial<SheetClaim>>> = {},
): ScoreSheet {
  return {
    assessmentId: 'a',
    unitName: 'xã Mẫu',
    year: 2026,
    setId: 's',
    setHash: 'h',
    content,
    unitKind: 'commune',
    claims: listItems(content.items).map(({ item }) => ({ ...blankClaim(item.code), ...claims[item.code] })),
    knockOuts: {},
  };
}

/** What inputs of the scoring function come to on a sheet. */
export function claimsOf({ items }: UnitInputs): Readonly<Record<string, Partial<SheetClaim>>> {
  return Object.fromEntries(
    Object.entries(items).map(([code, { figures, isNotApplicable }]) => [code, { figures, isNotApplicable }]),
  );
}

/** A cell of a workbook as it was read. */
export const textCell = (
  row: number,
  column: number,
  text: string,
  parts: Partial<SheetCell> = {},
): SheetCell => ({
  row,
  column,
  text,
  kind: 'text',
  isPercent: false,
  shown: text,
  isFormula: false,
  ...parts,
});

/** What is filled in: a line by its key, a column, and how the cell is then read. */
export type Fill = { readonly key: string; readonly column: string; readonly cell: Partial<SheetCell> };

/** The workbook that is written for a sheet, with cells filled in. */
export function workbookOf(sheet: ScoreSheet, fills: readonly Fill[] = []): Workbook {
  const lines = sheetLines(sheet);
  const form = lines.flatMap((line, index) => [
    ...sheetColumns.map(({ key }, column) => {
      const fill = fills.find((each) => each.key === line.key && each.column === key);
      return textCell(index + 1, column + 1, line.cells[key], fill?.cell);
    }),
    textCell(index + 1, keyColumn, line.key),
  ]);
  const about = [
    sheetFormat,
    sheet.assessmentId,
    sheet.setId,
    sheet.setHash,
    sheet.unitName,
    String(sheet.year),
  ];
  const origin = [
    about,
    ...lines.map(({ key, version, cells }) => [
      key,
      String(version ?? ''),
      ...sheetColumns.map((column) => cells[column.key]),
    ]),
  ];
  const page = { merges: [], hiddenRows: [], hiddenColumns: [] };
  const shown = (cells: readonly SheetCell[]) =>
    cells.filter(({ text, isFormula }) => text !== '' || isFormula);
  return {
    sheets: [
      { ...page, name: sheetNames.form, isHidden: false, cells: shown(form) },
      {
        ...page,
        name: sheetNames.origin,
        isHidden: true,
        cells: shown(
          origin.flatMap((row, at) => row.map((text, column) => textCell(at + 1, column + 1, text))),
        ),
      },
    ],
  };
}

/** A cell that is filled in with text. */
export const fill = (key: string, column: string, text: string, parts: Partial<SheetCell> = {}): Fill => ({
  key,
  column,
  cell: { text, ...parts },
});
