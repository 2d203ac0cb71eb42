const whitespace = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set(Buffer.from('()<>[]{}/%'));

/** Of every byte: 1 white space, 2 delimiter, 0 part of a word. */
export const characterClass: Uint8Array = Uint8Array.from({ length: 256 }, (_, code) =>
  whitespace.has(code) ? 1 : delimiters.has(code) ? 2 : 0,
);

const none = 255;

/** Of every byte its value as a hexadecimal digit, 255 for others. */
export const hexDigit: Uint8Array = Uint8Array.from({ length: 256 }, (_, code) => {
  const digit = Number.parseInt(String.fromCharCode(code), 16);
  return Number.isNaN(digit) ? none : digit;
});

/** Whether the byte is a decimal digit. */
export const isDigit = (code: number | undefined): boolean => code !== undefined && code >= 48 && code <= 57;

/** Whether the byte is white space; the end of the bytes is not. */
export const isWhitespace = (code: number | undefined): boolean =>
  code !== undefined && characterClass[code] === 1;
