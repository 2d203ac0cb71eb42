import { countOf, dictOf, nameOf, ofKind, type PdfDict, type PdfValue } from '../syntax/pdf-value.ts';
import {
  catalogOf,
  dictAt,
  entryOf,
  findObject,
  itemsAt,
  type PdfDocument,
  resolve,
} from '../structure/pdf-document.ts';
import { spend } from '../structure/pdf-file.ts';

/** How many pages the page tree says it has. */
export const pageCountOf = (document: PdfDocument): number | null =>
  countOf(entryOf(document, dictAt(document, catalogOf(document), 'Pages'), 'Count')) ?? null;

const isRefTo = (value: PdfValue, number: number): boolean => ofKind(value, 'ref')?.number === number;

const leavesOf = (document: PdfDocument, node: PdfValue): number => {
  const dict = dictOf(resolve(document, node));
  const isInner = dict?.entries.has('Kids') ?? false;
  return isInner ? (countOf(entryOf(document, dict, 'Count')) ?? 0) : 1;
};

/** Where the page with this object number comes in the document, from 1; null where the page tree does not have it. */
export const pageNumberOf = (document: PdfDocument, number: number): number | null => {
  let before = 0;
  let current = number;
  for (let level = 0; level < document.file.limits.depth; level += 1) {
    const dict = dictOf(findObject(document, current).value);
    const parent = ofKind(dict?.entries.get('Parent'), 'ref');
    if (!dict || !parent)
      return level > 0 && nameOf(dict?.entries.get('Type')) === 'Pages' ? before + 1 : null;
    const parentDict = dictOf(findObject(document, parent.number).value);
    const kids = itemsAt(document, parentDict, 'Kids') ?? [];
    const place = kids.findIndex((kid) => isRefTo(kid, current));
    if (place === -1) return null;
    spend(document.file, 'parsedBytes', place);
    const isFlat = countOf(entryOf(document, parentDict, 'Count')) === kids.length;
    before += isFlat
      ? place
      : kids.slice(0, place).reduce((sum: number, kid) => sum + leavesOf(document, kid), 0);
    current = parent.number;
  }
  return null;
};

/** Every page in order, with its object number; each node of the tree is visited once, whatever circles it has. */
export const listPages = function* (
  document: PdfDocument,
): Generator<{ readonly number: number; readonly dict: PdfDict }> {
  const seen = new Set<number>();
  const waiting: PdfValue[] = [catalogOf(document)?.entries.get('Pages') ?? null];
  while (waiting.length > 0) {
    const number = ofKind(waiting.pop(), 'ref')?.number;
    if (number === undefined || seen.has(number)) continue;
    seen.add(number);
    const dict = dictOf(findObject(document, number).value);
    if (!dict) continue;
    const kids = itemsAt(document, dict, 'Kids');
    if (kids) waiting.push(...kids.toReversed());
    else yield { number, dict };
  }
};
