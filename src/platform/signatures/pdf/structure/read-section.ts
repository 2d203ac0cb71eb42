import { isWhitespace } from '../syntax/characters.ts';
import { cursorAt, takeCount, takeWord } from '../syntax/cursor.ts';
import { countOf, nameOf, ofKind, type PdfDict } from '../syntax/pdf-value.ts';
import { unpackStream } from './inflate.ts';
import { type PdfFile, placedObject } from './pdf-file.ts';
import { streamBytes } from './stream-bytes.ts';
import type { XrefRange, XrefSection } from './xref-section.ts';
import { readXrefStream } from './xref-stream.ts';
import { readXrefTable } from './xref-table.ts';

const endMark = '%%EOF';

/** After `%%EOF` and one end of line, where the mark stands at the offset behind white space; null where it does not. */
export const afterEndMark = (bytes: Buffer, from: number): number | null => {
  let at = from;
  while (isWhitespace(bytes[at])) at += 1;
  if (bytes.toString('latin1', at, at + endMark.length) !== endMark) return null;
  at += endMark.length;
  if (bytes[at] === 13 && bytes[at + 1] === 10) return at + 2;
  return bytes[at] === 10 || bytes[at] === 13 ? at + 1 : at;
};

/** Where a save ends that wrote its section at `sectionAt` and was read to `readTo`. */
const endOfSave = (file: PdfFile, sectionAt: number, readTo: number): number | null => {
  const { bytes, headerAt, limits } = file;
  const near = cursorAt(bytes, readTo, limits.depth);
  if (takeWord(near, 'startxref')) {
    takeCount(near);
    return afterEndMark(bytes, near.at);
  }
  const found = bytes.indexOf('startxref', readTo, 'latin1');
  if (found === -1) return null;
  const far = cursorAt(bytes, found + 'startxref'.length, limits.depth);
  const named = takeCount(far);
  return named === sectionAt || named === sectionAt - headerAt ? afterEndMark(bytes, far.at) : null;
};

type Read = { readonly ranges: XrefRange[]; readonly trailer: PdfDict; readonly readTo: number };

const readTable = (file: PdfFile, at: number): Read | undefined => {
  const cursor = cursorAt(file.bytes, at, file.limits.depth);
  if (!takeWord(cursor, 'xref')) return undefined;
  const table = readXrefTable(file, cursor);
  return table && { ...table, readTo: cursor.at };
};

const readStream = (file: PdfFile, at: number): Read | undefined => {
  const stream = ofKind(placedObject(file, at)?.value, 'stream');
  if (!stream || nameOf(stream.dict.entries.get('Type')) !== 'XRef') return undefined;
  const raw = streamBytes(file, stream.start, countOf(stream.dict.entries.get('Length')));
  const rows = unpackStream(file, stream, raw);
  const ranges = rows && readXrefStream(stream.dict, rows);
  if (!ranges) return undefined;
  const cursor = cursorAt(file.bytes, stream.start + raw.length, file.limits.depth);
  takeWord(cursor, 'endstream');
  takeWord(cursor, 'endobj');
  return { ranges, trailer: stream.dict, readTo: cursor.at };
};

const inOrder = (ranges: readonly XrefRange[]): XrefRange[] =>
  ranges.toSorted((one, other) => one.first - other.first);

const build = (file: PdfFile, at: number): XrefSection | null => {
  const table = readTable(file, at);
  const read = table ?? readStream(file, at);
  if (!read) return null;
  const { trailer, readTo } = read;
  const hiddenAt = table && countOf(trailer.entries.get('XRefStm'));
  const hidden = hiddenAt === undefined ? undefined : readStream(file, hiddenAt);
  return {
    at,
    ranges: inOrder(read.ranges),
    hidden: inOrder(hidden?.ranges ?? []),
    trailer,
    readTo: Math.max(readTo, hidden?.readTo ?? 0),
    endsAt: endOfSave(file, at, readTo),
  };
};

/** The cross-reference section at an offset, table or stream; null where there is none. */
export const readSection = (file: PdfFile, at: number): XrefSection | null => {
  const known = file.sections.get(at);
  if (known !== undefined) return known;
  const section = at < file.bytes.length ? build(file, at) : null;
  file.sections.set(at, section);
  return section;
};
