import { refuse } from '#kernel/problem.ts';
import { RefusalError } from '#platform/office/reading/outcome.ts';
import { readWorkbook } from '#platform/office/reading/xlsx/read-workbook.ts';
import { writeForm, type FormCell } from '#platform/office/writing/write-form.ts';
import { readScoreSheet } from './domain/score-sheet/read-score-sheet.ts';
import {
  sheetColumns,
  sheetLines,
  type ScoreSheet,
  type SheetLine,
} from './domain/score-sheet/sheet-lines.ts';
import { sheetFormat, sheetNames } from './domain/score-sheet/sheet-names.ts';
import type { SheetReading } from './domain/score-sheet/sheet-reading.ts';

/** Lines above the table, its head included. */
const headRows = 4;

/**
 * Writes a score sheet as a workbook that can be filled offline: only what the unit may write is open; a hidden sheet
 * keeps whose it is, the edition of the set, each item's version and every text as it was written. No formulas.
 */
export async function writeScoreSheetFile(sheet: ScoreSheet): Promise<Uint8Array> {
  const lines = sheetLines(sheet);
  const about = [
    sheetFormat,
    sheet.assessmentId,
    sheet.setId,
    sheet.setHash,
    sheet.unitName,
    String(sheet.year),
  ];
  const origin = lines.map(({ key, version, cells }) => [
    key,
    version === null ? '' : String(version),
    ...sheetColumns.map((column) => cells[column.key]),
  ]);
  return writeForm(
    {
      name: sheetNames.form,
      widths: [...sheetColumns.map(({ width }) => width), 0],
      frozenRows: headRows,
      frozenColumns: 2,
      rows: lines.map((line) => [...sheetColumns.map(({ key }) => formCell(line, key)), keyCell(line)]),
    },
    [{ name: sheetNames.origin, rows: [about, ...origin] }],
    sheetNames.choices,
    `${String(sheet.year).padStart(4, '0')}-01-01`,
  );
}

/**
 * Reads a filled workbook against what the system holds now; nothing is kept.
 * @throws Problem criteria.file.…, assessment.sheet_…
 */
export async function readScoreSheetFile(bytes: Uint8Array, sheet: ScoreSheet): Promise<SheetReading> {
  return readScoreSheet(await openWorkbook(bytes), sheet);
}

async function openWorkbook(bytes: Uint8Array) {
  try {
    return await readWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    if (error.code === 'unsupported' || error.code === 'wrong_type')
      return refuse('invalid', 'assessment.sheet_not_workbook');
    return refuse('invalid', `criteria.file.${error.code}`, error.facts);
  }
}

function formCell(line: SheetLine, column: (typeof sheetColumns)[number]['key']): FormCell {
  const open = line.open.find((each) => each.column === column);
  return {
    text: line.cells[column],
    look: line.of === null && line.look === 'plain' ? 'bare' : line.look,
    isOpen: open !== undefined,
    choices: open?.choices ?? [],
  };
}

function keyCell({ key }: SheetLine): FormCell {
  return { text: key, look: 'bare', isOpen: false, choices: [] };
}
