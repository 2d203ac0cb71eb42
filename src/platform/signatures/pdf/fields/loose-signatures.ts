import { catalogOf, dictAt, findObject, type PdfDocument } from '../structure/pdf-document.ts';
import { type PdfFile, placedObject, spend } from '../structure/pdf-file.ts';
import { listObjectStarts } from '../structure/repair-document.ts';
import { ofKind } from '../syntax/pdf-value.ts';
import type { SignatureField } from './signature-fields.ts';

const word = '/ByteRange';
/** Room enough for the contents of a signature that stand before its byte range. */
const lookBack = 262_144;

/** Every offset at which a byte range is written. */
export const listByteRanges = (file: PdfFile): number[] => {
  const places: number[] = [];
  spend(file, 'parsedBytes', file.bytes.length >> 4);
  for (let at = file.bytes.indexOf(word, 0, 'latin1'); at !== -1;) {
    places.push(at);
    at = file.bytes.indexOf(word, at + word.length, 'latin1');
  }
  return places;
};

/** The offset of the object whose value, not whose stream, is written around the offset. */
const objectAround = (file: PdfFile, offset: number): number | undefined => {
  const start = listObjectStarts(file, Math.max(0, offset - lookBack), offset).at(-1);
  const object = start === undefined ? null : placedObject(file, start);
  return object && object.end > offset ? object.start : undefined;
};

const usageRights = (document: PdfDocument): number | undefined =>
  ofKind(dictAt(document, catalogOf(document), 'Perms')?.entries.get('UR3'), 'ref')?.number;

/** The byte ranges that belong to none of the fields, as offsets of the objects that hold them. */
export const listLooseSignatures = (
  document: PdfDocument,
  places: readonly number[],
  fields: readonly SignatureField[],
): number[] => {
  const { file } = document;
  const holders = [...fields.map(({ holder }) => holder), usageRights(document)];
  const starts = holders.map((holder) =>
    typeof holder === 'number' ? findObject(document, holder).at : null,
  );
  const held = starts.flatMap((at) => (at === null ? [] : [placedObject(file, at)]));
  const isHeld = (place: number): boolean =>
    held.some((object) => object !== null && object.start <= place && place < object.end);
  const loose = places.flatMap((place) => (isHeld(place) ? [] : [objectAround(file, place)]));
  return [...new Set(loose.flatMap((start) => (start === undefined ? [] : [start])))];
};
