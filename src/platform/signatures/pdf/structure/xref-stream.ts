import { countOf, type PdfDict, ofKind } from '../syntax/pdf-value.ts';
import type { XrefEntry, XrefRange } from './xref-section.ts';

const entryOf = (type: number, second: number, third: number): XrefEntry | undefined => {
  if (type === 0) return { kind: 'free' };
  if (type === 1) return second === 0 ? { kind: 'free' } : { kind: 'at', offset: second };
  return type === 2 ? { kind: 'in', stream: second, index: third } : undefined;
};

const countsOf = (dict: PdfDict, key: string): number[] | undefined => {
  const counts = ofKind(dict.entries.get(key), 'array')?.items.map((item) => countOf(item) ?? -1);
  return counts?.every((count) => count >= 0) ? counts : undefined;
};

const numberAt = (rows: Uint8Array, at: number, width: number): number => {
  let value = 0;
  for (let index = 0; index < width; index += 1) value = value * 256 + (rows[at + index] ?? 0);
  return value;
};

/** Reads the entries of a cross-reference stream from its unpacked rows; undefined where its description makes no sense. */
export const readXrefStream = (dict: PdfDict, rows: Uint8Array): XrefRange[] | undefined => {
  const widths = countsOf(dict, 'W');
  const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = widths ?? [];
  const rowLength = typeWidth + secondWidth + thirdWidth;
  if (!widths || widths.length !== 3 || rowLength === 0 || widths.some((width) => width > 8))
    return undefined;
  const spans = countsOf(dict, 'Index') ?? [0, countOf(dict.entries.get('Size')) ?? 0];
  const ranges: XrefRange[] = [];
  let rowsLeft = Math.floor(rows.length / rowLength);
  let at = 0;
  for (let span = 0; span + 1 < spans.length && rowsLeft > 0; span += 2) {
    const start = at;
    const count = Math.min(spans[span + 1] ?? 0, rowsLeft);
    const entry = (index: number): XrefEntry | undefined => {
      const rowAt = start + index * rowLength;
      return entryOf(
        typeWidth === 0 ? 1 : numberAt(rows, rowAt, typeWidth),
        numberAt(rows, rowAt + typeWidth, secondWidth),
        numberAt(rows, rowAt + typeWidth + secondWidth, thirdWidth),
      );
    };
    ranges.push({ first: spans[span] ?? 0, count, entry });
    rowsLeft -= count;
    at += count * rowLength;
  }
  return ranges;
};
