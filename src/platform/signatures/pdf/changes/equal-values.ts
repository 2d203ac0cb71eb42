import { findObject, type PdfDocument, rawBytesOf, resolve } from '../structure/pdf-document.ts';
import type { PdfArray, PdfDict, PdfValue } from '../syntax/pdf-value.ts';

/** The state that was signed and the last state of a file. */
export type States = { readonly before: PdfDocument; readonly after: PdfDocument };

/** A value together with the document in whose state it is looked at. */
export type Sided = { readonly document: PdfDocument; readonly value: PdfValue };

const areEqualBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && Buffer.compare(one, other) === 0;

const areEqualArrays = (one: PdfArray, other: PdfArray, inOne: PdfDocument, inOther: PdfDocument): boolean =>
  one.items.length === other.items.length &&
  one.items.every((item, index) =>
    areEqual({ document: inOne, value: item }, { document: inOther, value: other.items[index] ?? null }),
  );

const areEqualDicts = (one: PdfDict, other: PdfDict, inOne: PdfDocument, inOther: PdfDocument): boolean =>
  one.entries.size === other.entries.size &&
  [...one.entries].every(([key, value]) => {
    const counterpart = other.entries.get(key);
    return (
      counterpart !== undefined &&
      areEqual({ document: inOne, value }, { document: inOther, value: counterpart })
    );
  });

/** Whether two values say the same. References are equal when they name the same object, whatever that object says. */
export const areEqual = (one: Sided, other: Sided): boolean => {
  const { value: a } = one;
  const { value: b } = other;
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a.kind === 'ref') return b.kind === 'ref' && a.number === b.number;
  if (a.kind === 'name') return b.kind === 'name' && a.name === b.name;
  if (a.kind === 'string') return b.kind === 'string' && areEqualBytes(a.bytes, b.bytes);
  if (a.kind === 'array') {
    return b.kind === 'array' && areEqualArrays(a, b, one.document, other.document);
  }
  if (a.kind === 'dict') return b.kind === 'dict' && areEqualDicts(a, b, one.document, other.document);
  return (
    b.kind === 'stream' &&
    areEqualDicts(a.dict, b.dict, one.document, other.document) &&
    areEqualBytes(rawBytesOf(one.document, a), rawBytesOf(other.document, b))
  );
};

/** Whether the object of that number says the same in both states. */
export const isSameIn = ({ before, after }: States, number: number): boolean =>
  areEqual(
    { document: before, value: findObject(before, number).value },
    { document: after, value: findObject(after, number).value },
  );

/** Whether what two values stand for says the same, references at the top followed. */
export const areEqualResolved = (one: Sided, other: Sided): boolean =>
  areEqual(one, other) ||
  areEqual(
    { document: one.document, value: resolve(one.document, one.value) },
    { document: other.document, value: resolve(other.document, other.value) },
  );

/** The keys whose values differ between two dictionaries, those that only one of them has included. */
export const differingKeys = (
  before: PdfDict,
  after: PdfDict,
  inBefore: PdfDocument,
  inAfter: PdfDocument,
): string[] =>
  [...new Set([...before.entries.keys(), ...after.entries.keys()])].filter(
    (key) =>
      !areEqualResolved(
        { document: inBefore, value: before.entries.get(key) ?? null },
        { document: inAfter, value: after.entries.get(key) ?? null },
      ),
  );
