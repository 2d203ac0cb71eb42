import {
  countOf,
  dictOf,
  emptyDict,
  ofKind,
  type PdfDict,
  type PdfStream,
  type PdfValue,
} from '../syntax/pdf-value.ts';
import { type Decipher, decipherOf } from '../encryption/decipher.ts';
import { openObjectStream } from './open-object-stream.ts';
import { type ObjectStream, type PdfFile, placedObject } from './pdf-file.ts';
import { readSections } from './read-sections.ts';
import { streamBytes } from './stream-bytes.ts';
import { findEntry, type XrefEntry, type XrefSection } from './xref-section.ts';

/** One state of a file: what the first `length` bytes of it say. */
export type PdfDocument = {
  readonly file: PdfFile;
  readonly length: number;
  /** Newest first. */
  readonly sections: readonly XrefSection[];
  readonly trailer: PdfDict;
  readonly isRepaired: boolean;
  readonly isEncrypted: boolean;
  readonly found: Map<number, FoundObject>;
  /** Set when an object is not where the table says it is. */
  readonly faults: { misplaced: number };
};

/** An object of a document; `at` is null where it is packed in an object stream or missing. */
export type FoundObject = {
  readonly value: PdfValue;
  readonly at: number | null;
  readonly isMisplaced: boolean;
};

/** Puts a document together from its sections. */
export const documentOf = (
  file: PdfFile,
  length: number,
  sections: readonly XrefSection[],
  isRepaired: boolean,
): PdfDocument => {
  const trailers = sections.map(({ trailer }) => trailer);
  const trailer = trailers.find(({ entries }) => entries.has('Root')) ?? emptyDict;
  const encrypt = trailer.entries.get('Encrypt');
  return {
    file,
    length,
    sections,
    trailer,
    isRepaired,
    isEncrypted: encrypt !== undefined && encrypt !== null,
    found: new Map(),
    faults: { misplaced: 0 },
  };
};

/** Opens what the first `length` bytes say by their own table of objects; undefined where that is broken. */
export const openDocument = (file: PdfFile, length: number): PdfDocument | undefined => {
  const sections = readSections(file, length);
  return sections && documentOf(file, length, sections, false);
};

/** The newest entry of an object. */
export const entryFor = ({ sections }: PdfDocument, number: number): XrefEntry | undefined => {
  for (const section of sections) {
    const entry = findEntry(section, number);
    if (entry) return entry;
  }
  return undefined;
};

const missing: FoundObject = { value: null, at: null, isMisplaced: false };
const misplaced: FoundObject = { value: null, at: null, isMisplaced: true };

const findPlaced = (document: PdfDocument, number: number, offset: number): FoundObject => {
  const { file, length } = document;
  for (const at of file.headerAt > 0 ? [offset, offset + file.headerAt] : [offset]) {
    const placed = placedObject(file, at);
    if (placed?.number === number && placed.end <= length) {
      const value = decipherFor(document)?.value(placed.value, number) ?? placed.value;
      return { value, at: placed.start, isMisplaced: false };
    }
  }
  return misplaced;
};

/** The packed bytes of a stream. */
export const rawBytesOf = (document: PdfDocument, stream: PdfStream): Buffer =>
  streamBytes(document.file, stream.start, countOf(resolve(document, stream.dict.entries.get('Length'))));

const deciphers = new WeakMap<PdfDocument, Decipher | null>();

/** How to read what is encrypted; null where nothing is, or where it stays closed. */
const decipherFor = (document: PdfDocument): Decipher | null => {
  if (!document.isEncrypted) return null;
  const known = deciphers.get(document);
  if (known !== undefined) return known;
  // The dictionary that tells how is not encrypted itself.
  deciphers.set(document, null);
  const dict = dictAt(document, document.trailer, 'Encrypt');
  const [id] = itemsAt(document, document.trailer, 'ID') ?? [];
  const opened =
    dict === undefined
      ? null
      : decipherOf({
          dict,
          fileId: resolve(document, id),
          resolve: (value) => resolve(document, value),
        });
  deciphers.set(document, opened);
  return opened;
};

/** Whether texts and streams of the document cannot be read without a password. */
export const isClosed = (document: PdfDocument): boolean =>
  document.isEncrypted && decipherFor(document) === null;

/** The packed bytes of the stream of that number, as they were before encryption; null where they cannot be had. */
export const plainBytesOf = (document: PdfDocument, stream: PdfStream, number: number): Buffer | null => {
  const raw = rawBytesOf(document, stream);
  const decipher = decipherFor(document);
  const plain = decipher === null ? raw : decipher.stream(raw, number);
  return plain && Buffer.from(plain.buffer, plain.byteOffset, plain.length);
};

/** The objects packed into the object of that number; null where it packs none. */
export const objectStreamOf = (document: PdfDocument, number: number): ObjectStream | null => {
  const { file } = document;
  const container = entryFor(document, number)?.kind === 'at' ? findObject(document, number) : missing;
  const stream = ofKind(container.value, 'stream');
  if (!stream?.dict.entries.has('N')) return null;
  const known = file.objectStreams.get(stream.start);
  if (known !== undefined) return known;
  const packed = plainBytesOf(document, stream, number);
  const opened = packed && openObjectStream(file, stream, packed);
  file.objectStreams.set(stream.start, opened);
  return opened;
};

const findPacked = (document: PdfDocument, number: number, container: number, index: number): FoundObject => {
  const packed = objectStreamOf(document, container);
  const place = packed?.numbers[index] === number ? index : (packed?.numbers.lastIndexOf(number) ?? -1);
  const value = place === -1 ? undefined : packed?.value(place);
  return value === undefined ? misplaced : { value, at: null, isMisplaced: false };
};

const look = (document: PdfDocument, number: number): FoundObject => {
  const entry = entryFor(document, number);
  if (entry === undefined || entry.kind === 'free') return missing;
  if (entry.kind === 'at') return findPlaced(document, number, entry.offset);
  return findPacked(document, number, entry.stream, entry.index);
};

/** The object of that number as this document has it; null as its value where it has none. */
export const findObject = (document: PdfDocument, number: number): FoundObject => {
  const known = document.found.get(number);
  if (known) return known;
  document.found.set(number, missing);
  const object = look(document, number);
  if (object.isMisplaced) document.faults.misplaced += 1;
  document.found.set(number, object);
  return object;
};

const hopsMax = 16;

/** What a value stands for: references are followed, in circles to null. */
export const resolve = (document: PdfDocument, value: PdfValue | undefined): PdfValue => {
  let current = value ?? null;
  for (let hop = 0; hop < hopsMax; hop += 1) {
    const ref = ofKind(current, 'ref');
    if (!ref) return current;
    current = findObject(document, ref.number).value;
  }
  return null;
};

/** The value of a key, references followed. */
export const entryOf = (document: PdfDocument, dict: PdfDict | undefined, key: string): PdfValue =>
  resolve(document, dict?.entries.get(key));

/** The dictionary under a key, references followed. */
export const dictAt = (document: PdfDocument, dict: PdfDict | undefined, key: string): PdfDict | undefined =>
  dictOf(entryOf(document, dict, key));

/** The array under a key, references followed, its items as they stand. */
export const itemsAt = (
  document: PdfDocument,
  dict: PdfDict | undefined,
  key: string,
): readonly PdfValue[] | undefined => ofKind(entryOf(document, dict, key), 'array')?.items;

/** The catalog. */
export const catalogOf = (document: PdfDocument): PdfDict | undefined =>
  dictAt(document, document.trailer, 'Root');
