import { isWhitespace } from '../syntax/characters.ts';
import { type PdfFile, spend } from './pdf-file.ts';

const word = 'endstream';

const isEndAt = (bytes: Buffer, at: number): boolean => {
  let from = at;
  while (from - at < 4 && isWhitespace(bytes[from])) from += 1;
  return bytes.toString('latin1', from, from + word.length) === word;
};

const beforeEndOfLine = (bytes: Buffer, start: number, end: number): number => {
  const line = bytes[end - 1] === 10 ? end - 1 : end;
  const whole = bytes[line - 1] === 13 ? line - 1 : line;
  return Math.max(start, whole);
};

/** The packed bytes of a stream: as long as it says where that is so, else up to `endstream`. */
export const streamBytes = (file: PdfFile, start: number, length: number | undefined): Buffer => {
  const { bytes } = file;
  if (length !== undefined && start + length <= bytes.length && isEndAt(bytes, start + length)) {
    return bytes.subarray(start, start + length);
  }
  const found = bytes.indexOf(word, start, 'latin1');
  const end = found === -1 ? bytes.length : found;
  spend(file, 'parsedBytes', end - start);
  return bytes.subarray(start, found === -1 ? end : beforeEndOfLine(bytes, start, end));
};
