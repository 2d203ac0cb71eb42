import { areEqual } from '../changes/equal-values.ts';
import { entryOf, findObject, openDocument, type PdfDocument } from '../structure/pdf-document.ts';
import { countOf, ofKind, type PdfDict } from '../syntax/pdf-value.ts';
import { signatureIn } from './signature-in.ts';

const signedTo = (document: PdfDocument, signature: PdfDict): number | undefined => {
  const items = ofKind(entryOf(document, signature, 'ByteRange'), 'array')?.items ?? [];
  const [start, length] = [countOf(items[2]), countOf(items[3])];
  return items.length === 4 && start !== undefined && length !== undefined ? start + length : undefined;
};

/** The signature dictionary where it was signed, and the document that has it there. */
export type Original = { readonly document: PdfDocument; readonly signature: PdfDict };

/**
 * Some programs write a signature dictionary, or the field that it stands in, again when they save. Then the one that
 * was signed stands under the same number in the state that the byte range ends with. Only where both say the same is it taken.
 */
export const findOriginal = (document: PdfDocument, signature: PdfDict, holder: number | null): Original => {
  const latest = { document, signature };
  const end = signedTo(document, signature);
  if (holder === null || end === undefined || end >= document.length || document.isRepaired) return latest;
  const current = findObject(document, holder);
  const isThere = signatureIn(document, holder) === signature;
  if (!isThere || current.at === null || current.at < end) return latest;
  const before = openDocument(document.file, end);
  const original = before && signatureIn(before, holder);
  const isRepeated =
    original && areEqual({ document: before, value: original }, { document, value: signature });
  return isRepeated ? { document: before, signature: original } : latest;
};
