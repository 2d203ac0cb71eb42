import { Workbook, type Cell, type Worksheet } from '@cj-tech-master/excelts';
import { cleanText } from './clean-text.ts';

/** A cell of a form: text, how it looks, whether it may be filled in, and from which words. */
export type FormCell = {
  readonly text: string;
  readonly look: 'title' | 'head' | 'strong' | 'plain' | 'bare';
  readonly isOpen: boolean;
  /** The words that may be chosen; empty where anything may be written. */
  readonly choices: readonly string[];
};

/** A sheet to be filled in: what is not open is locked, without a password. */
export type FormSheet = {
  readonly name: string;
  /** In characters; 0 hides a column. */
  readonly widths: readonly number[];
  /** Rows and columns that stay in view. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly rows: readonly (readonly FormCell[])[];
};

/** A sheet that nobody sees: plain text. */
export type HiddenSheet = { readonly name: string; readonly rows: readonly (readonly string[])[] };

const fontName = 'Times New Roman';
const thin = { style: 'thin' } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };
const lineHeightPt = 16;
const rowHeightMaxPt = 409;
const fills = { head: 'FFE8EDF4', open: 'FFFFF7DB' } as const;

/**
 * Writes a workbook to be filled in: every cell is text, so that what is typed stays as it was typed; only open cells
 * can be changed, by choice where there are choices; hidden sheets keep what is needed to read it back. `day` (ISO) is
 * the day the workbook bears.
 */
export async function writeForm(
  form: FormSheet,
  hidden: readonly HiddenSheet[],
  choicesName: string,
  day: string,
): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.created = new Date(`${day}T00:00:00Z`);
  workbook.modified = workbook.created;
  const sheet = workbook.addWorksheet(form.name, {
    views: [{ state: 'frozen', xSplit: form.frozenColumns, ySplit: form.frozenRows }],
  });
  sheet.columns = form.widths.map((width) => (width === 0 ? { hidden: true } : { width }));
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${form.frozenRows}:${form.frozenRows}`,
  };
  const lists = listChoices(form, choicesName);
  form.rows.forEach((cells, row) => writeRow(sheet, form.widths, cells, row + 1, lists));
  await sheet.protect('', { formatColumns: true, formatRows: true });
  const choiceRows = [...lists.values()].map(({ words }) => words);
  for (const { name, rows } of [...hidden, { name: choicesName, rows: choiceRows }])
    writeHidden(workbook.addWorksheet(name, { state: 'veryHidden' }), rows);
  return workbook.xlsx.writeBuffer({ zip: { modTime: new Date(1980, 0, 1), timestamps: 'dos' } });
}

type ChoiceList = { readonly words: readonly string[]; readonly range: string };

/** Each list of choices once: a row of the hidden sheet, since a list inside a cell may hold 255 letters only. */
function listChoices(form: FormSheet, name: string): ReadonlyMap<string, ChoiceList> {
  const lists = new Map<string, ChoiceList>();
  for (const { choices } of form.rows.flat()) {
    const key = choices.join('\n');
    if (choices.length === 0 || lists.has(key)) continue;
    const row = lists.size + 1;
    lists.set(key, { words: choices, range: `'${name}'!$A$${row}:$${columnLetters(choices.length)}$${row}` });
  }
  return lists;
}

function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : `${columnLetters((column - 1 - rest) / 26)}${letter}`;
}

function writeRow(
  sheet: Worksheet,
  widths: readonly number[],
  cells: readonly FormCell[],
  rowNumber: number,
  lists: ReadonlyMap<string, ChoiceList>,
): void {
  sheet.getRow(rowNumber).height = rowHeight(widths, cells);
  cells.forEach((content, index) => {
    const cell = sheet.getCell(rowNumber, index + 1);
    writeText(cell, content.text);
    if (widths[index] === 0) return;
    const { look, isOpen } = content;
    cell.font = {
      name: fontName,
      size: look === 'title' ? 14 : 12,
      bold: look !== 'plain' && look !== 'bare',
    };
    cell.alignment = {
      vertical: look === 'head' ? 'middle' : 'top',
      horizontal: look === 'head' ? 'center' : 'left',
      wrapText: look !== 'title' && look !== 'bare',
    };
    if (look !== 'title' && look !== 'bare') cell.border = border;
    if (look === 'head' || isOpen)
      cell.fill = {
        type: 'pattern',
        pattern: 'solid',
        fgColor: { argb: isOpen ? fills.open : fills.head },
      };
    if (!isOpen) return;
    cell.protection = { locked: false };
    const list = lists.get(content.choices.join('\n'));
    if (list)
      cell.dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [list.range],
        showErrorMessage: true,
        errorStyle: 'stop',
        errorTitle: 'Chọn trong danh sách',
        error: 'Ô này chỉ nhận một trong các giá trị của danh sách. Hãy bấm mũi tên bên phải ô để chọn.',
      };
  });
}

function writeHidden(sheet: Worksheet, rows: readonly (readonly string[])[]): void {
  rows.forEach((cells, row) =>
    cells.forEach((text, column) => {
      if (text !== '') writeText(sheet.getCell(row + 1, column + 1), text);
    }),
  );
}

/** Lines are kept; what looks like the code of a letter that XML cannot hold is written so that it means itself. */
function writeText(cell: Cell, text: string): void {
  cell.numFmt = '@';
  if (text === '') return;
  cell.value = text
    .split(/\r\n|\r|\n/)
    .map(cleanText)
    .join('\n')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function rowHeight(widths: readonly number[], cells: readonly FormCell[]): number {
  const lines = cells.map(({ text, look }, index) => {
    const width = widths[index] ?? 10;
    if (width === 0 || look === 'title' || look === 'bare') return 1;
    return text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(1, width * 1.05))), 0);
  });
  return Math.min(rowHeightMaxPt, Math.max(1, ...lines) * lineHeightPt + 2);
}
