import { isDigit, isWhitespace } from '../syntax/characters.ts';
import { cursorAt } from '../syntax/cursor.ts';
import { dictOf, emptyDict, nameOf, ofKind, type PdfDict, type PdfValue } from '../syntax/pdf-value.ts';
import { readValue } from '../syntax/read-value.ts';
import { openObjectStream } from './open-object-stream.ts';
import { documentOf, type PdfDocument, plainBytesOf } from './pdf-document.ts';
import { type PdfFile, placedObject, spend } from './pdf-file.ts';
import type { XrefEntry } from './xref-section.ts';

/** Numbers above are not given by any program and would only make the table large. */
const numberMax = 10_000_000;

/** Where the object begins whose word `obj` stands at the offset: two numbers earlier. */
const beginOf = (bytes: Buffer, word: number): number | undefined => {
  let at = word - 1;
  for (let part = 0; part < 2; part += 1) {
    const blank = at;
    while (at > 0 && isWhitespace(bytes[at]) && blank - at < 8) at -= 1;
    const end = at;
    while (at >= 0 && isDigit(bytes[at]) && end - at < 12) at -= 1;
    if (at === end || (part === 1 && blank === end)) return undefined;
  }
  return at + 1;
};

/** The offsets of everything in the file that looks like the beginning of an object. */
export const listObjectStarts = (file: PdfFile, from: number, to: number): number[] => {
  const starts: number[] = [];
  spend(file, 'parsedBytes', (to - from) >> 3);
  for (let at = file.bytes.indexOf('obj', from, 'latin1'); at !== -1 && at < to;) {
    const start = file.bytes[at - 1] === 0x64 ? undefined : beginOf(file.bytes, at);
    if (start !== undefined && start >= from) starts.push(start);
    at = file.bytes.indexOf('obj', at + 3, 'latin1');
  }
  return starts;
};

const isCatalog = (value: PdfValue | undefined): boolean =>
  nameOf(dictOf(value)?.entries.get('Type')) === 'Catalog';

const listTrailers = ({ bytes, limits }: PdfFile): { at: number; dict: PdfDict }[] => {
  const trailers: { at: number; dict: PdfDict }[] = [];
  for (let at = bytes.indexOf('trailer', 0, 'latin1'); at !== -1;) {
    const dict = ofKind(readValue(cursorAt(bytes, at + 7, limits.depth)), 'dict');
    if (dict) trailers.push({ at, dict });
    at = bytes.indexOf('trailer', at + 7, 'latin1');
  }
  return trailers;
};

const indexObjects = (file: PdfFile) => {
  const entries = new Map<number, XrefEntry>();
  const streamTrailers: { at: number; dict: PdfDict }[] = [];
  const containers: { number: number; at: number }[] = [];
  const catalogs: number[] = [];
  for (const at of listObjectStarts(file, 0, file.bytes.length)) {
    const object = placedObject(file, at);
    if (!object || object.number > numberMax) continue;
    entries.set(object.number, { kind: 'at', offset: at });
    if (isCatalog(object.value)) catalogs.push(object.number);
    const stream = ofKind(object.value, 'stream');
    const type = nameOf(stream?.dict.entries.get('Type'));
    if (stream && type === 'XRef') streamTrailers.push({ at, dict: stream.dict });
    if (stream && type === 'ObjStm') containers.push({ number: object.number, at });
  }
  return { entries, streamTrailers, containers, catalogs };
};

/**
 * Opens a file without its table of objects: looks through all of it, the last of each number counts. What was in
 * which revision cannot be told from the result.
 */
export const repairDocument = (file: PdfFile): PdfDocument => {
  const { entries, streamTrailers, containers, catalogs } = indexObjects(file);
  const trailers = [...listTrailers(file), ...streamTrailers].sort((one, other) => other.at - one.at);
  const sealed = trailers.find(({ dict }) => dict.entries.has('Encrypt'));
  const bare = documentWith(file, entries, sealed?.dict ?? emptyDict);
  for (const { number, at } of containers) {
    const stream = ofKind(placedObject(file, at)?.value, 'stream');
    const plain = stream && plainBytesOf(bare, stream, number);
    const packed = stream && plain && openObjectStream(file, stream, plain);
    packed?.numbers.forEach((inner, index) => {
      const known = entries.get(inner);
      const isNewer = known?.kind !== 'at' || known.offset < at;
      if (inner <= numberMax && isNewer) entries.set(inner, { kind: 'in', stream: number, index });
      if (isCatalog(packed.value(index))) catalogs.push(inner);
    });
  }
  const rooted = trailers.find(({ dict }) => {
    const root = ofKind(dict.entries.get('Root'), 'ref');
    return root !== undefined && catalogs.includes(root.number);
  });
  const catalog = catalogs.at(-1);
  const madeUp: PdfDict =
    catalog === undefined
      ? emptyDict
      : { ...emptyDict, entries: new Map([['Root', { kind: 'ref', number: catalog, generation: 0 }]]) };
  return documentWith(file, entries, rooted?.dict ?? sealed?.dict ?? madeUp);
};

const documentWith = (
  file: PdfFile,
  entries: ReadonlyMap<number, XrefEntry>,
  trailer: PdfDict,
): PdfDocument => {
  const all = { first: 0, count: numberMax + 1, entry: (index: number) => entries.get(index) };
  const section = { at: 0, endsAt: null, readTo: 0, trailer, ranges: [all], hidden: [] };
  return documentOf(file, file.bytes.length, [section], true);
};
