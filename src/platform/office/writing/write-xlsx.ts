import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { cleanText } from './clean-text.ts';

/** `number` cells hold decimal text ("1.75"), `date` cells ISO days ("2024-02-05"). */
export type SheetColumn = {
  readonly header: string;
  /** In characters, as spreadsheets measure. */
  readonly width: number;
  readonly kind: 'text' | 'number' | 'date';
};

/** One table as a spreadsheet; null is an empty cell. */
export type SheetContent = {
  readonly name: string;
  readonly title: string;
  readonly author: string;
  /** The day that the workbook bears, ISO: the same content always gives the same cells, whatever the clock says. */
  readonly date: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly (string | null)[])[];
};

const titleRow = 1;
const headerRow = 2;
const millimetresInInch = 25.4;
const fontName = 'Times New Roman';
const border = {
  top: { style: 'thin' },
  left: { style: 'thin' },
  bottom: { style: 'thin' },
  right: { style: 'thin' },
} as const;

/**
 * Writes a table as an Excel workbook: title, a header that stays in view and repeats on paper, filters, A4
 * landscape. Text is always text, so that "=…" from somebody's form never becomes a formula.
 */
export async function writeXlsx(content: SheetContent): Promise<Uint8Array> {
  const workbook = new Workbook();
  const day = new Date(`${content.date}T00:00:00Z`);
  workbook.creator = cleanText(content.author);
  workbook.title = cleanText(content.title);
  workbook.created = day;
  workbook.modified = day;
  const sheet = workbook.addWorksheet(sheetName(content.name), {
    views: [{ state: 'frozen', xSplit: 0, ySplit: headerRow }],
  });
  setUpPrint(sheet);
  sheet.columns = content.columns.map(({ width }) => ({ width }));
  writeHead(sheet, content);
  content.rows.forEach((row, index) => writeRow(sheet, content.columns, row, headerRow + 1 + index));
  sheet.autoFilter = {
    from: { row: headerRow, column: 1 },
    to: { row: headerRow + content.rows.length, column: Math.max(1, content.columns.length) },
  };
  return workbook.xlsx.writeBuffer({ zip: { modTime: new Date(1980, 0, 1), timestamps: 'dos' } });
}

function setUpPrint(sheet: Worksheet): void {
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${headerRow}:${headerRow}`,
    margins: {
      top: 20 / millimetresInInch,
      bottom: 20 / millimetresInInch,
      left: 20 / millimetresInInch,
      right: 15 / millimetresInInch,
      header: 10 / millimetresInInch,
      footer: 10 / millimetresInInch,
    },
  };
  sheet.headerFooter.oddFooter = '&C&P/&N';
}

function writeHead(sheet: Worksheet, content: SheetContent): void {
  const title = sheet.getCell(titleRow, 1);
  title.value = cellText(content.title);
  title.font = { name: fontName, size: 14, bold: true };
  if (content.columns.length > 1) sheet.mergeCells(titleRow, 1, titleRow, content.columns.length);
  title.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  sheet.getRow(titleRow).height = 36;
  content.columns.forEach((column, index) => {
    const cell = sheet.getCell(headerRow, index + 1);
    cell.value = cellText(column.header);
    cell.font = { name: fontName, size: 12, bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EDF4' } };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = border;
  });
}

const lineHeightPt = 16;
/** A column's width counts digits of a wider font than the one the cells are written in. */
const lettersPerWidth = 1.2;
const rowHeightMaxPt = 409;

/** Room for the longest wrapped cell: not every program that opens the file measures rows by itself. */
function rowHeight(columns: readonly SheetColumn[], row: readonly (string | null)[]): number {
  const lines = columns.map(({ width }, index) =>
    (row[index] ?? '')
      .split('\n')
      .reduce(
        (sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(1, width * lettersPerWidth))),
        0,
      ),
  );
  return Math.min(rowHeightMaxPt, Math.max(1, ...lines) * lineHeightPt + 2);
}

function writeRow(
  sheet: Worksheet,
  columns: readonly SheetColumn[],
  row: readonly (string | null)[],
  rowNumber: number,
): void {
  sheet.getRow(rowNumber).height = rowHeight(columns, row);
  columns.forEach((column, index) => {
    const cell = sheet.getCell(rowNumber, index + 1);
    const written = cellOf(column.kind, row[index] ?? null);
    cell.value = written.value;
    cell.numFmt = written.format;
    cell.font = { name: fontName, size: 12 };
    cell.alignment = {
      vertical: 'top',
      wrapText: true,
      horizontal: column.kind === 'text' ? 'left' : 'right',
    };
    cell.border = border;
  });
}

type Written = { readonly value: string | number | null; readonly format: string };

const textFormat = '@';

/** A number or day where the text is one that a spreadsheet holds exactly, otherwise the text as it stands. */
function cellOf(kind: SheetColumn['kind'], text: string | null): Written {
  if (text === null) return { value: null, format: textFormat };
  if (kind === 'number') return numberCell(text);
  if (kind === 'date') return dayCell(text);
  return { value: cellText(text), format: textFormat };
}

function numberCell(text: string): Written {
  const fraction = /^-?\d+(?:\.(\d+))?$/.exec(text);
  // A spreadsheet keeps fifteen digits; what it would change stays text.
  const isExact = fraction !== null && text.replace(/\D/g, '').length <= 15;
  if (!isExact) return { value: cellText(text), format: textFormat };
  const decimals = fraction[1]?.length ?? 0;
  return { value: Number(text), format: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` };
}

/** Days are counted from 30/12/1899; before March 1900 spreadsheets miscount by one. */
function dayCell(text: string): Written {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  const serial = (instant - Date.UTC(1899, 11, 30)) / 86_400_000;
  return serial > 60
    ? { value: serial, format: 'dd/mm/yyyy' }
    : { value: cellText(text), format: textFormat };
}

const cellTextMax = 32_767;

/** Text as a cell holds it: lines kept, at most 32,767 characters, the last one telling that there was more. */
function cellText(text: string): string {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map(cleanText)
    .join('\n');
  return lines.length <= cellTextMax ? lines : `${cleanText(lines.slice(0, cellTextMax - 2))}…`;
}

/** Excel refuses names that are empty, longer than 31, hold []:*?/\, are quoted or "History". */
function sheetName(name: string): string {
  const allowed = cleanText(name)
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 31)
    .replace(/\p{Surrogate}/gu, '')
    .replace(/^['\s]+|['\s]+$/g, '');
  return allowed === '' || /^history$/i.test(allowed) ? 'Bảng' : allowed;
}
