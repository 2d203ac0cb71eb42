import { foldText } from '#kernel/search-text.ts';
import type { Paper, Span } from '#kernel/paper.ts';

type Cell = { readonly value: string | number | null; readonly span: Span | null };

/** Paths whose value stands for words rather than being them. */
const coded = /\.(?:group|role|class|typeCode)$/;

/** Signs that carry no word. */
export const unwritten = /[\u00ad\u200b*_`]/g;

/** Every field whose span does not hold its value, with what stands there instead. */
export function faultsOfSpans(paper: Paper, fields: Readonly<Record<string, Cell>>): readonly string[] {
  return Object.entries(fields).flatMap(([path, { value, span }]) => {
    if (value === null || coded.test(path)) return [];
    if (span === null) return [`${path}: no span`];
    const there = paper.text.slice(span.start, span.end).replace(unwritten, '');
    return holds(there, value) ? [] : [`${path}: ${JSON.stringify(value)} not in ${JSON.stringify(there)}`];
  });
}

function holds(there: string, value: string | number): boolean {
  if (typeof value === 'number') return figuresIn(there).includes(value);
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (date) return date.slice(1).every((part) => numbersIn(there).includes(Number(part)));
  if (squeezed(there).includes(squeezed(value))) return true;
  return (
    isWithin(squeezed(value), squeezed(there)) ||
    wordsOf(value).every((word) => wordsOf(there).includes(word))
  );
}

const figuresIn = (text: string): readonly number[] =>
  [...text.matchAll(/\d+(?:[.,]\d+)?/g)].map((match) => Number(match[0].replace(',', '.')));

const numbersIn = (text: string): readonly number[] => [...text.matchAll(/\d+/g)].map(Number);

const wordsOf = (text: string): readonly string[] =>
  foldText(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

const squeezed = (text: string): string => wordsOf(text).join('');

/** Whether the units of `value` stand in `there` in their order: a page break may stand between. */
function isWithin(value: string, there: string): boolean {
  let at = 0;
  for (const unit of there) if (unit === value[at]) at++;
  return at === value.length;
}
