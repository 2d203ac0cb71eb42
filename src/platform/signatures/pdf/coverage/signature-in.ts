import { findObject, type PdfDocument } from '../structure/pdf-document.ts';
import { ofKind, type PdfDict } from '../syntax/pdf-value.ts';

/** The signature dictionary under that number as a document has it: an object of its own, or written into its field. */
export const signatureIn = (document: PdfDocument, holder: number): PdfDict | undefined => {
  const dict = ofKind(findObject(document, holder).value, 'dict');
  return ofKind(dict?.entries.get('V'), 'dict') ?? dict;
};
