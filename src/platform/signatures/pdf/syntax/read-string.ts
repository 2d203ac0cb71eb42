import { hexDigit, isWhitespace } from './characters.ts';
import type { Cursor } from './cursor.ts';
import type { PdfString } from './pdf-value.ts';

const isHexDigit = (code: number | undefined): boolean => code !== undefined && hexDigit[code] !== 255;

const string = (cursor: Cursor, start: number, bytes: Uint8Array, isHex: boolean): PdfString => ({
  kind: 'string',
  bytes,
  isHex,
  start,
  end: cursor.at,
});

/** Reads `<…>`. A sign that is neither a digit nor white space makes the cursor fail. */
export const readHexString = (cursor: Cursor): PdfString => {
  const { bytes, at: start } = cursor;
  let end = start + 1;
  while (end < bytes.length && (isHexDigit(bytes[end]) || isWhitespace(bytes[end]))) end += 1;
  if (bytes[end] !== 0x3e) cursor.failed = true;
  const content = new Uint8Array((end - start) >> 1);
  let digits = 0;
  for (let at = start + 1; at < end; at += 1) {
    const digit = hexDigit[bytes[at] as number] as number;
    if (digit > 15) continue;
    content[digits >> 1] = digits % 2 === 0 ? digit << 4 : (content[digits >> 1] as number) | digit;
    digits += 1;
  }
  cursor.at = Math.min(end + 1, bytes.length);
  return string(cursor, start, content.subarray(0, (digits + 1) >> 1), true);
};

const escapes: Readonly<Record<number, number>> = { 0x6e: 10, 0x72: 13, 0x74: 9, 0x62: 8, 0x66: 12 };

const readOctal = (bytes: Buffer, at: number): { code: number; length: number } => {
  let code = 0;
  let length = 0;
  while (length < 3) {
    const digit = (bytes[at + length] ?? 0) - 48;
    if (digit < 0 || digit > 7) break;
    code = code * 8 + digit;
    length += 1;
  }
  return { code: code % 256, length };
};

const endOfLine = (bytes: Buffer, at: number): number => (bytes[at] === 13 && bytes[at + 1] === 10 ? 2 : 1);

/** Reads `(…)` with its escapes and balanced brackets. */
export const readLiteralString = (cursor: Cursor): PdfString => {
  const { bytes, at: start } = cursor;
  const content: number[] = [];
  let open = 1;
  let at = start + 1;
  while (at < bytes.length) {
    const code = bytes[at] as number;
    if (code === 0x5c) {
      const next = bytes[at + 1] ?? 0;
      const octal = readOctal(bytes, at + 1);
      if (octal.length > 0) {
        content.push(octal.code);
        at += 1 + octal.length;
      } else if (next === 10 || next === 13) at += 1 + endOfLine(bytes, at + 1);
      else {
        content.push(escapes[next] ?? next);
        at += 2;
      }
      continue;
    }
    if (code === 0x28) open += 1;
    if (code === 0x29) open -= 1;
    if (open === 0) break;
    content.push(code === 13 ? 10 : code);
    at += code === 13 ? endOfLine(bytes, at) : 1;
  }
  if (open > 0) cursor.failed = true;
  cursor.at = Math.min(at + 1, bytes.length);
  return string(cursor, start, Uint8Array.from(content), false);
};
