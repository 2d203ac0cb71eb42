import type { PdfDict } from '../syntax/pdf-value.ts';

/** Where an object is: nowhere, at an offset, or the n-th of an object stream. */
export type XrefEntry =
  | { readonly kind: 'free' }
  | { readonly kind: 'at'; readonly offset: number }
  | { readonly kind: 'in'; readonly stream: number; readonly index: number };

/** Consecutive object numbers whose entries are read one by one, when somebody asks. */
export type XrefRange = {
  readonly first: number;
  readonly count: number;
  readonly entry: (index: number) => XrefEntry | undefined;
};

/** One cross-reference section: what a single save wrote down. */
export type XrefSection = {
  readonly at: number;
  /** After its `%%EOF` and the end of line behind it; null where none follows. */
  readonly endsAt: number | null;
  /** After the last byte that it was read from. */
  readonly readTo: number;
  readonly trailer: PdfDict;
  /** By their first number. */
  readonly ranges: readonly XrefRange[];
  /** What the cross-reference stream of a hybrid file adds: objects that its table calls free. */
  readonly hidden: readonly XrefRange[];
};

const entryIn = (ranges: readonly XrefRange[], number: number): XrefEntry | undefined => {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.first ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low - 1];
  return range && number < range.first + range.count ? range.entry(number - range.first) : undefined;
};

/** Finds the entry of an object in one section. */
export const findEntry = ({ ranges, hidden }: XrefSection, number: number): XrefEntry | undefined => {
  const listed = entryIn(ranges, number);
  if (hidden.length === 0 || (listed && listed.kind !== 'free')) return listed;
  return entryIn(hidden, number) ?? listed;
};

/** Every object number that the section speaks of. */
export const numbersOf = function* ({ ranges, hidden }: XrefSection): Generator<number> {
  for (const { first, count } of [...ranges, ...hidden]) {
    for (let index = 0; index < count; index += 1) yield first + index;
  }
};

/** An entry as a word that is the same exactly when the entries are. */
export const entryKey = (entry: XrefEntry | undefined): string => {
  if (entry === undefined || entry.kind === 'free') return 'free';
  return entry.kind === 'at' ? `at ${entry.offset}` : `in ${entry.stream} ${entry.index}`;
};
