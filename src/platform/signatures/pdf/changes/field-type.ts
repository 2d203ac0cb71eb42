import { dictAt, entryOf, type PdfDocument } from '../structure/pdf-document.ts';
import { nameOf, type PdfDict, type PdfValue } from '../syntax/pdf-value.ts';

const levelsMax = 16;

const inherited = (document: PdfDocument, field: PdfDict, key: string): PdfValue => {
  let current: PdfDict | undefined = field;
  for (let level = 0; current && level < levelsMax; level += 1) {
    const value = entryOf(document, current, key);
    if (value !== null) return value;
    current = dictAt(document, current, 'Parent');
  }
  return null;
};

/** The type of a field or widget, its own or that of the field above it. */
export const fieldTypeOf = (document: PdfDocument, field: PdfDict): string | undefined =>
  nameOf(inherited(document, field, 'FT'));

/** Whether the field, or the one above its widget, holds a value. */
export const hasFieldValue = (document: PdfDocument, field: PdfDict): boolean =>
  inherited(document, field, 'V') !== null;
