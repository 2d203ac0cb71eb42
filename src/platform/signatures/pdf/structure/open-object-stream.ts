import { cursorAt, takeCount } from '../syntax/cursor.ts';
import { countOf, type PdfStream, type PdfValue } from '../syntax/pdf-value.ts';
import { readValue } from '../syntax/read-value.ts';
import { type ObjectStream, type PdfFile, spend } from './pdf-file.ts';
import { unpackStream } from './inflate.ts';

/** Opens an object stream from its packed bytes; null where it cannot be unpacked or has no list. */
export const openObjectStream = (file: PdfFile, stream: PdfStream, raw: Buffer): ObjectStream | null => {
  const first = countOf(stream.dict.entries.get('First'));
  const count = countOf(stream.dict.entries.get('N'));
  const unpacked = unpackStream(file, stream, raw);
  if (first === undefined || count === undefined || !unpacked || first > unpacked.length) return null;
  const bytes = Buffer.from(unpacked.buffer, unpacked.byteOffset, unpacked.length);
  const cursor = cursorAt(bytes, 0, file.limits.depth);
  const numbers: number[] = [];
  const offsets: number[] = [];
  while (numbers.length < count && cursor.at < first) {
    const number = takeCount(cursor);
    const offset = takeCount(cursor);
    if (number === undefined || offset === undefined) break;
    numbers.push(number);
    offsets.push(offset);
  }
  spend(file, 'parsedBytes', cursor.at);
  const read = new Map<number, PdfValue | undefined>();
  const value = (index: number): PdfValue | undefined => {
    if (read.has(index)) return read.get(index);
    const offset = offsets[index];
    if (offset === undefined) return undefined;
    const reader = cursorAt(bytes, first + offset, file.limits.depth);
    const parsed = readValue(reader);
    spend(file, 'parsedBytes', reader.at - first - offset + 1);
    const usable = reader.failed ? undefined : parsed;
    read.set(index, usable);
    return usable;
  };
  return { numbers, value };
};
