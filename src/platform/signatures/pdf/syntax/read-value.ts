import { characterClass, isDigit, isWhitespace } from './characters.ts';
import { type Cursor, readWord, skipBlanks, takeCount } from './cursor.ts';
import type { PdfValue } from './pdf-value.ts';
import { readHexString, readLiteralString } from './read-string.ts';

const readName = (cursor: Cursor): string => {
  cursor.at += 1;
  const word = readWord(cursor);
  if (!word.includes('#')) return word;
  return word.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
};

const readNumberOrRef = (cursor: Cursor): PdfValue => {
  const start = cursor.at;
  const number = takeCount(cursor);
  const after = cursor.at;
  const isWhole = number !== undefined && characterClass[cursor.bytes[after] ?? 32] !== 0;
  if (isWhole) {
    if (!isWhitespace(cursor.bytes[after])) return number;
    const generation = takeCount(cursor);
    if (generation !== undefined && isWhitespace(cursor.bytes[cursor.at])) {
      skipBlanks(cursor);
      const isRef =
        cursor.bytes[cursor.at] === 0x52 && characterClass[cursor.bytes[cursor.at + 1] ?? 32] !== 0;
      if (isRef) {
        cursor.at += 1;
        return { kind: 'ref', number, generation };
      }
    }
    cursor.at = after;
    return number;
  }
  cursor.at = start;
  const value = Number.parseFloat(
    readWord(cursor)
      .replace(/^[+-]*-/, '-')
      .replace(/^\++/, ''),
  );
  return Number.isNaN(value) ? 0 : value;
};

const readArray = (cursor: Cursor, depth: number): PdfValue => {
  cursor.at += 1;
  const items: PdfValue[] = [];
  while (!cursor.failed) {
    skipBlanks(cursor);
    if (cursor.bytes[cursor.at] === 0x5d) {
      cursor.at += 1;
      break;
    }
    const value = readValue(cursor, depth + 1);
    if (value !== undefined) items.push(value);
  }
  return { kind: 'array', items };
};

const isDictEnd = ({ bytes, at }: Cursor): boolean => bytes[at] === 0x3e && bytes[at + 1] === 0x3e;

const readDict = (cursor: Cursor, depth: number): PdfValue => {
  cursor.at += 2;
  const entries = new Map<string, PdfValue>();
  const repeated: string[] = [];
  while (!cursor.failed) {
    skipBlanks(cursor);
    if (isDictEnd(cursor)) {
      cursor.at += 2;
      break;
    }
    if (cursor.bytes[cursor.at] !== 0x2f) {
      cursor.failed = true;
      break;
    }
    const key = readName(cursor);
    skipBlanks(cursor);
    const value = isDictEnd(cursor) ? null : readValue(cursor, depth + 1);
    if (value === undefined) break;
    if (entries.has(key)) repeated.push(key);
    entries.set(key, value);
  }
  return { kind: 'dict', entries, repeated };
};

/** Reads the value at the cursor; undefined, and the cursor failed, where there is none. */
export const readValue = (cursor: Cursor, depth = 0): PdfValue | undefined => {
  skipBlanks(cursor);
  const { bytes, at } = cursor;
  const code = bytes[at];
  if (code === undefined || depth > cursor.depthMax) cursor.failed = true;
  else if (code === 0x2f) return { kind: 'name', name: readName(cursor) };
  else if (code === 0x28) return readLiteralString(cursor);
  else if (code === 0x5b) return readArray(cursor, depth);
  else if (code === 0x3c) return bytes[at + 1] === 0x3c ? readDict(cursor, depth) : readHexString(cursor);
  else if (isDigit(code) || code === 0x2b || code === 0x2d || code === 0x2e) return readNumberOrRef(cursor);
  else if (characterClass[code] === 2) cursor.failed = true;
  else {
    const word = readWord(cursor);
    if (word === 'null') return null;
    if (word === 'true' || word === 'false') return word === 'true';
    cursor.at = at;
    cursor.failed = true;
  }
  return undefined;
};
