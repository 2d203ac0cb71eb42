import { columnNumber, type CellRange, type Sheet, type SheetCell } from '#kernel/workbook.ts';
import { parseXml, type XmlElement } from '../archive/parse-xml.ts';
import { refuseFile } from '../outcome.ts';
import { exactNumber, hundredfold } from './exact-number.ts';
import { localName, type NumberFormat } from './number-formats.ts';
import { richText } from './rich-text.ts';

/** What cells of all sheets refer to. */
export type SheetContext = {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly isFrom1904: boolean;
};

/** Most cells of one sheet that hold something. */
const cellsMax = 1_000_000;
const mergesMax = 20_000;

/** Reads one sheet's part, a row at a time. */
export function readSheet(
  part: string,
  bytes: Uint8Array,
  context: SheetContext,
): Omit<Sheet, 'name' | 'isHidden'> {
  const cells: SheetCell[] = [];
  const hiddenRows: number[] = [];
  let lastRow = 0;
  const root = parseXml(part, bytes, (element) => {
    if (localName(element) !== 'row') return false;
    const row = Number(element.attributes['r'] ?? lastRow + 1);
    if (!Number.isSafeInteger(row) || row <= lastRow) refuseFile('corrupt', { part });
    lastRow = row;
    if (/^(?:1|true)$/.test(element.attributes['hidden'] ?? '')) hiddenRows.push(row);
    let lastColumn = 0;
    for (const cell of element.children) {
      if (localName(cell) !== 'c') continue;
      const column = columnNumber(/^[A-Z]+/.exec(cell.attributes['r'] ?? '')?.[0] ?? '') || lastColumn + 1;
      lastColumn = column;
      const read = readCell(cell, { row, column }, context);
      if (read !== null) cells.push(read);
    }
    if (cells.length > cellsMax) refuseFile('too_large', { part, cells: cells.length });
    return true;
  });
  return {
    cells,
    hiddenRows,
    hiddenColumns: hiddenColumnsOf(root),
    merges: rangesOf(root),
  };
}

type CellPlace = { readonly row: number; readonly column: number };

function readCell(element: XmlElement, place: CellPlace, context: SheetContext): SheetCell | null {
  const value = element.children.find((child) => localName(child) === 'v')?.text ?? '';
  const inline = element.children.find((child) => localName(child) === 'is');
  const isFormula = element.children.some((child) => localName(child) === 'f');
  const cell = (kind: SheetCell['kind'], text: string): SheetCell | null =>
    text === '' && !isFormula ? null : { ...place, kind, text, shown: text, isPercent: false, isFormula };
  switch (element.attributes['t'] ?? 'n') {
    case 's':
      return cell('text', context.strings[Number(value)] ?? '');
    case 'inlineStr':
      return cell('text', inline ? richText(inline) : '');
    case 'str':
      return cell('text', value);
    case 'b':
      return cell('yes_no', value === '1' ? 'TRUE' : 'FALSE');
    case 'e':
      return cell('error', value);
    case 'd':
      return cell('day', value.slice(0, 10));
    default: {
      const format = context.formats[Number(element.attributes['s'] ?? 0)];
      return value.trim() === ''
        ? cell('text', '')
        : numberCell(value, { ...place, isFormula }, format, context);
    }
  }
}

function numberCell(
  value: string,
  place: CellPlace & { readonly isFormula: boolean },
  format: NumberFormat | undefined,
  { isFrom1904 }: SheetContext,
): SheetCell {
  const amount = exactNumber(value);
  if (amount === null) return { ...place, kind: 'error', text: value, shown: value, isPercent: false };
  if (format?.kind === 'day' && /^\d{1,6}(?:\.\d+)?$/.test(amount)) {
    const text = dayOf(Number(amount.split('.')[0]), isFrom1904);
    return { ...place, kind: 'day', text, shown: text, isPercent: false };
  }
  if (format?.kind === 'percent') {
    const text = hundredfold(amount);
    return { ...place, kind: 'number', text, shown: text, isPercent: true };
  }
  return {
    ...place,
    kind: 'number',
    text: amount,
    shown: padded(amount, format?.places ?? null),
    isPercent: false,
  };
}

/** Zeros that the cell shows are added; what it hides by rounding is kept. */
function padded(amount: string, places: number | null): string {
  const [whole = '', fraction = ''] = amount.split('.');
  if (places === null || places <= fraction.length) return amount;
  return `${whole}.${fraction.padEnd(places, '0')}`;
}

const dayMilliseconds = 86_400_000;

/** Spreadsheets count days from 30/12/1899, or from 1/1/1904 in files of old Macintoshes. */
function dayOf(serial: number, isFrom1904: boolean): string {
  const start = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(start + serial * dayMilliseconds).toISOString().slice(0, 10);
}

function hiddenColumnsOf(root: XmlElement): readonly number[] {
  const columns = root.children.find((child) => localName(child) === 'cols')?.children ?? [];
  return columns
    .filter(({ attributes }) => /^(?:1|true)$/.test(attributes['hidden'] ?? ''))
    .flatMap(({ attributes }) => {
      const from = Number(attributes['min'] ?? 0);
      const to = Math.min(Number(attributes['max'] ?? 0), from + 200);
      return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
    });
}

function rangesOf(root: XmlElement): readonly CellRange[] {
  const merged = root.children.find((child) => localName(child) === 'mergeCells')?.children ?? [];
  return merged.slice(0, mergesMax).flatMap(({ attributes }) => {
    const match = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(attributes['ref'] ?? '');
    return match
      ? [
          {
            fromColumn: columnNumber(match[1] ?? ''),
            fromRow: Number(match[2]),
            toColumn: columnNumber(match[3] ?? ''),
            toRow: Number(match[4]),
          },
        ]
      : [];
  });
}
