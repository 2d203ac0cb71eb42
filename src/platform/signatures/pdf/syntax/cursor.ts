import { characterClass, isDigit } from './characters.ts';

/** A place in bytes from which values are read. `failed` is set when something could not be made sense of. */
export type Cursor = { readonly bytes: Buffer; at: number; readonly depthMax: number; failed: boolean };

/** Begins reading at an offset. */
export const cursorAt = (bytes: Buffer, at: number, depthMax: number): Cursor => ({
  bytes,
  at,
  depthMax,
  failed: false,
});

/** Moves over white space and comments. */
export const skipBlanks = (cursor: Cursor): void => {
  const { bytes } = cursor;
  let { at } = cursor;
  while (at < bytes.length) {
    const code = bytes[at] as number;
    if (code === 0x25) {
      while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
    } else if (characterClass[code] === 1) at += 1;
    else break;
  }
  cursor.at = at;
};

/** Reads the word at the cursor: everything up to white space or a delimiter. */
export const readWord = (cursor: Cursor): string => {
  const { bytes, at } = cursor;
  let end = at;
  while (end < bytes.length && characterClass[bytes[end] as number] === 0) end += 1;
  cursor.at = end;
  return bytes.toString('latin1', at, end);
};

/** Moves over the word if it stands at the cursor, blanks before it included. */
export const takeWord = (cursor: Cursor, word: string): boolean => {
  skipBlanks(cursor);
  const end = cursor.at + word.length;
  if (cursor.bytes.toString('latin1', cursor.at, end) !== word) return false;
  cursor.at = end;
  return true;
};

/** Reads a whole number without a sign, blanks before it included; undefined, with the cursor unmoved, where there is none. */
export const takeCount = (cursor: Cursor): number | undefined => {
  const from = cursor.at;
  skipBlanks(cursor);
  const start = cursor.at;
  let value = 0;
  while (isDigit(cursor.bytes[cursor.at]) && cursor.at - start < 16) {
    value = value * 10 + (cursor.bytes[cursor.at] as number) - 48;
    cursor.at += 1;
  }
  if (cursor.at > start && Number.isSafeInteger(value)) return value;
  cursor.at = from;
  return undefined;
};
