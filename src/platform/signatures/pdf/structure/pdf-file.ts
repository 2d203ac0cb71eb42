import type { PdfLimits } from '../limits.ts';
import { cursorAt, skipBlanks, takeCount, takeWord } from '../syntax/cursor.ts';
import type { PdfStream, PdfValue } from '../syntax/pdf-value.ts';
import { readValue } from '../syntax/read-value.ts';
import type { XrefSection } from './xref-section.ts';

/** Thrown inside the reader when a file asks for more work than the limits allow. */
export class PdfLimitReached extends Error {}

/** An indirect object as it stands at one place of the file. */
export type PlacedObject = {
  readonly number: number;
  readonly value: PdfValue;
  readonly start: number;
  /** After the value, or where a stream's bytes begin. */
  readonly end: number;
};

/** The objects packed into one stream, read one by one when somebody asks. */
export type ObjectStream = {
  readonly numbers: readonly number[];
  readonly value: (index: number) => PdfValue | undefined;
};

/** The bytes, and what was already learnt from them; shared by all revisions, since a place says the same in each. */
export type PdfFile = {
  readonly bytes: Buffer;
  readonly limits: PdfLimits;
  /** Where the header begins: offsets of some files count from there. */
  readonly headerAt: number;
  readonly placed: Map<number, PlacedObject | null>;
  readonly sections: Map<number, XrefSection | null>;
  readonly objectStreams: Map<number, ObjectStream | null>;
  readonly spent: { parsedBytes: number; inflatedBytes: number; objects: number };
};

/** A file nothing has been read from yet. */
export const openPdfFile = (bytes: Uint8Array, headerAt: number, limits: PdfLimits): PdfFile => ({
  bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
  limits,
  headerAt,
  placed: new Map(),
  sections: new Map(),
  objectStreams: new Map(),
  spent: { parsedBytes: 0, inflatedBytes: 0, objects: 0 },
});

/** Counts work and gives up when there is too much of it. */
export const spend = (file: PdfFile, what: keyof PdfFile['spent'], amount: number): void => {
  file.spent[what] += amount;
  if (file.spent[what] > file.limits[what]) throw new PdfLimitReached(what);
};

const streamStart = (bytes: Buffer, at: number): number => {
  if (bytes[at] === 13 && bytes[at + 1] === 10) return at + 2;
  return bytes[at] === 10 || bytes[at] === 13 ? at + 1 : at;
};

const readPlaced = (file: PdfFile, at: number): PlacedObject | null => {
  const cursor = cursorAt(file.bytes, at, file.limits.depth);
  skipBlanks(cursor);
  const begin = cursor.at;
  const number = takeCount(cursor);
  const generation = number === undefined ? undefined : takeCount(cursor);
  if (number === undefined || generation === undefined || !takeWord(cursor, 'obj')) return null;
  const from = cursor.at;
  const value = takeWord(cursor, 'endobj') ? null : readValue(cursor);
  spend(file, 'parsedBytes', cursor.at - from + 32);
  if (value === undefined || cursor.failed) return null;
  const end = cursor.at;
  if (typeof value === 'object' && value?.kind === 'dict' && takeWord(cursor, 'stream')) {
    const start = streamStart(file.bytes, cursor.at);
    const stream: PdfStream = { kind: 'stream', dict: value, start };
    return { number, value: stream, start: begin, end: start };
  }
  return { number, value, start: begin, end };
};

/** The indirect object that begins at the offset, or null where none does. */
export const placedObject = (file: PdfFile, at: number): PlacedObject | null => {
  const known = file.placed.get(at);
  if (known !== undefined) return known;
  spend(file, 'objects', 1);
  const read = at < file.bytes.length ? readPlaced(file, at) : null;
  file.placed.set(at, read);
  return read;
};
