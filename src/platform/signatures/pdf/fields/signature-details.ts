import type { FieldLock, PdfSignatureField } from '../pdf-signatures.ts';
import { dictAt, entryOf, isClosed, type PdfDocument, resolve } from '../structure/pdf-document.ts';
import { dictOf, nameOf, ofKind, type PdfDict, type PdfValue } from '../syntax/pdf-value.ts';
import { isoTimeOf, textOf } from '../syntax/read-text.ts';
import { derLengthOf } from './der-length.ts';

/** The contents without the room that was reserved and not used. */
export type TrimmedContents = {
  readonly contents: Uint8Array;
  readonly isCutShort: boolean;
  readonly hasOddPadding: boolean;
};

/** Cuts the contents where their encoding ends. */
export const trimContents = (bytes: Uint8Array): TrimmedContents => {
  const length = derLengthOf(bytes);
  if (length === null) return { contents: bytes, isCutShort: true, hasOddPadding: false };
  const hasOddPadding = bytes.subarray(length).some((byte) => byte !== 0);
  return { contents: bytes.subarray(0, length), isCutShort: false, hasOddPadding };
};

const textAt = (document: PdfDocument, dict: PdfDict, key: string): string | null => {
  const text = ofKind(entryOf(document, dict, key), 'string');
  return text && !isClosed(document) ? textOf(text.bytes) : null;
};

const lockOf = (document: PdfDocument, dict: PdfDict | undefined): FieldLock | null => {
  const action = nameOf(entryOf(document, dict, 'Action'));
  if (action !== 'All' && action !== 'Include' && action !== 'Exclude') return null;
  const items = ofKind(entryOf(document, dict, 'Fields'), 'array')?.items ?? [];
  const texts = items.map((item) => ofKind(resolve(document, item), 'string'));
  return { action, fields: texts.flatMap((text) => (text ? [textOf(text.bytes)] : [])) };
};

const transformOf = (document: PdfDocument, signature: PdfDict, method: string): PdfDict | undefined => {
  const references = ofKind(entryOf(document, signature, 'Reference'), 'array')?.items ?? [];
  return references
    .map((item) => dictOf(resolve(document, item)))
    .find((reference) => nameOf(entryOf(document, reference, 'TransformMethod')) === method);
};

const certificationOf = (document: PdfDocument, signature: PdfDict): 1 | 2 | 3 | null => {
  const transform = transformOf(document, signature, 'DocMDP');
  if (!transform) return null;
  const level = entryOf(document, dictAt(document, transform, 'TransformParams'), 'P') ?? 2;
  return level === 1 || level === 3 ? level : 2;
};

const certificatesOf = (document: PdfDocument, signature: PdfDict): Uint8Array[] => {
  const value = entryOf(document, signature, 'Cert');
  const all: readonly PdfValue[] = ofKind(value, 'array')?.items ?? [value];
  return all.flatMap((item) => {
    const text = ofKind(resolve(document, item), 'string');
    return text ? [text.bytes] : [];
  });
};

/** What a signature dictionary claims about itself. */
export const readDetails = (
  document: PdfDocument,
  field: PdfDict,
  signature: PdfDict,
): Pick<
  PdfSignatureField,
  | 'subFilter'
  | 'type'
  | 'claimedTime'
  | 'reason'
  | 'location'
  | 'name'
  | 'docMDP'
  | 'fieldLock'
  | 'certificates'
> => {
  const subFilter = nameOf(entryOf(document, signature, 'SubFilter')) ?? null;
  const isTimestamp =
    subFilter === 'ETSI.RFC3161' || nameOf(entryOf(document, signature, 'Type')) === 'DocTimeStamp';
  const locked = transformOf(document, signature, 'FieldMDP');
  return {
    subFilter,
    type: isTimestamp ? 'DocTimeStamp' : 'Sig',
    claimedTime: isoTimeOf(textAt(document, signature, 'M') ?? ''),
    reason: textAt(document, signature, 'Reason'),
    location: textAt(document, signature, 'Location'),
    name: textAt(document, signature, 'Name'),
    docMDP: certificationOf(document, signature),
    fieldLock:
      lockOf(document, dictAt(document, locked, 'TransformParams')) ??
      lockOf(document, dictAt(document, field, 'Lock')),
    certificates: isClosed(document) ? [] : certificatesOf(document, signature),
  };
};
