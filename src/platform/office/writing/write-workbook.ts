import { Workbook, type Cell, type Worksheet } from '@cj-tech-master/excelts';
import type { WrittenCell, WrittenRow, WrittenSheet } from '#kernel/workbook.ts';

const fontName = 'Times New Roman';
const border = {
  top: { style: 'thin' },
  left: { style: 'thin' },
  bottom: { style: 'thin' },
  right: { style: 'thin' },
} as const;
const lineHeightPt = 16;
const rowHeightMaxPt = 409;

/**
 * Writes sheets as an Excel workbook that reads back as the same cells: text is always text, a number that a
 * spreadsheet would change stays text. `day` (ISO) is the day the workbook bears, so that equal sheets give equal bytes.
 */
export async function writeWorkbook(sheets: readonly WrittenSheet[], day: string): Promise<Uint8Array> {
  const workbook = new Workbook();
  const instant = new Date(`${day}T00:00:00Z`);
  workbook.created = instant;
  workbook.modified = instant;
  for (const content of sheets) {
    const sheet = workbook.addWorksheet(content.name, {
      views: [{ state: 'frozen', xSplit: 0, ySplit: content.frozenRows }],
    });
    sheet.columns = content.widths.map((width) => ({ width }));
    sheet.pageSetup = {
      ...sheet.pageSetup,
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    };
    content.rows.forEach((row, index) => writeRow(sheet, content.widths, row, index + 1));
  }
  return workbook.xlsx.writeBuffer({ zip: { modTime: new Date(1980, 0, 1), timestamps: 'dos' } });
}

function writeRow(sheet: Worksheet, widths: readonly number[], row: WrittenRow, rowNumber: number): void {
  const lines = row.cells.map((cell, index) => linesOf(cell?.text ?? '', widths[index] ?? 10));
  sheet.getRow(rowNumber).height = Math.min(rowHeightMaxPt, Math.max(1, ...lines) * lineHeightPt + 2);
  row.cells.forEach((content, index) => {
    const cell = sheet.getCell(rowNumber, index + 1);
    fill(cell, content);
    cell.font = {
      name: fontName,
      size: row.look === 'title' ? 14 : 12,
      bold: row.look !== 'plain',
    };
    const isNumber = content?.kind === 'number';
    cell.alignment = {
      vertical: row.look === 'head' ? 'middle' : 'top',
      horizontal: row.look === 'head' ? 'center' : isNumber ? 'right' : 'left',
      wrapText: row.look !== 'title',
    };
    if (row.look !== 'title') cell.border = border;
    if (row.look === 'head') cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EDF4' } };
  });
}

function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(1, width * 1.1))), 0);
}

function fill(cell: Cell, content: WrittenCell): void {
  if (content === null) return;
  const fraction = /^-?\d+(?:\.(\d+))?$/.exec(content.text);
  const isExact = fraction !== null && content.text.replace(/\D/g, '').length <= 15;
  if (content.kind === 'number' && isExact) {
    const places = fraction[1]?.length ?? 0;
    cell.value = Number(content.text);
    cell.numFmt = places === 0 ? '0' : `0.${'0'.repeat(places)}`;
    return;
  }
  // What looks like the code of a letter that XML cannot hold is written so that it means itself.
  cell.value = content.text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  cell.numFmt = '@';
}
