import { characterClass, isDigit } from '../syntax/characters.ts';
import { type Cursor, readWord, skipBlanks, takeCount, takeWord } from '../syntax/cursor.ts';
import { dictOf, type PdfDict } from '../syntax/pdf-value.ts';
import { readValue } from '../syntax/read-value.ts';
import { type PdfFile, spend } from './pdf-file.ts';
import type { XrefEntry, XrefRange } from './xref-section.ts';

const rowLength = 20;
const row = /^(\d{10}) (\d{5}) ([nf])[ \r\n]{2}/;

const entryOf = (offset: number, word: string): XrefEntry | undefined => {
  if (word === 'f' || (word === 'n' && offset === 0)) return { kind: 'free' };
  return word === 'n' ? { kind: 'at', offset } : undefined;
};

const fixedRow = (bytes: Buffer, at: number): XrefEntry | undefined => {
  const match = row.exec(bytes.toString('latin1', at, at + rowLength));
  return match ? entryOf(Number(match[1]), match[3] as string) : undefined;
};

/** Rows of exactly twenty bytes, as the standard asks, are not read before they are needed. */
const takeFixedRows = (cursor: Cursor, count: number): XrefRange['entry'] | undefined => {
  const { bytes, at: start } = cursor;
  const end = start + count * rowLength;
  if (end >= bytes.length || !fixedRow(bytes, start) || !fixedRow(bytes, end - rowLength)) return undefined;
  const next = bytes[end];
  if (characterClass[next ?? 0] === 0 && !isDigit(next) && next !== 0x74) return undefined;
  cursor.at = end;
  return (index) => fixedRow(bytes, start + index * rowLength);
};

const takeLooseRows = (cursor: Cursor, count: number): XrefEntry[] => {
  const entries: XrefEntry[] = [];
  while (entries.length < count) {
    const from = cursor.at;
    const offset = takeCount(cursor);
    const generation = offset === undefined ? undefined : takeCount(cursor);
    skipBlanks(cursor);
    const entry = generation === undefined ? undefined : entryOf(offset ?? 0, readWord(cursor));
    if (!entry) {
      cursor.at = from;
      break;
    }
    entries.push(entry);
  }
  return entries;
};

const takeRange = (cursor: Cursor): XrefRange | undefined => {
  const from = cursor.at;
  const first = takeCount(cursor);
  const count = first === undefined ? undefined : takeCount(cursor);
  if (first === undefined || count === undefined) {
    cursor.at = from;
    return undefined;
  }
  skipBlanks(cursor);
  const { at } = cursor;
  const startsWithHead = cursor.bytes.toString('latin1', at, at + 18) === '0000000000 65535 f';
  const isOneOff = first === 1 && startsWithHead;
  const fixed = count > 0 ? takeFixedRows(cursor, count) : undefined;
  if (fixed) return { first: isOneOff ? 0 : first, count, entry: fixed };
  const loose = takeLooseRows(cursor, count);
  return { first: isOneOff ? 0 : first, count: loose.length, entry: (index) => loose[index] };
};

/** Reads a table and its trailer behind the word `xref`; undefined where there is no trailer. */
export const readXrefTable = (
  file: PdfFile,
  cursor: Cursor,
): { ranges: XrefRange[]; trailer: PdfDict } | undefined => {
  const ranges: XrefRange[] = [];
  for (;;) {
    const { at } = cursor;
    const range = takeRange(cursor);
    if (!range) break;
    spend(file, 'parsedBytes', Math.min(cursor.at - at, 4_096 + ((cursor.at - at) >> 4)));
    ranges.push(range);
  }
  if (!takeWord(cursor, 'trailer')) return undefined;
  const trailer = dictOf(readValue(cursor));
  return trailer && !cursor.failed ? { ranges, trailer } : undefined;
};
