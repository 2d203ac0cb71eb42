import { foldText } from '#kernel/search-text.ts';
import { formatPoints, parsePoints } from '#kernel/points.ts';
import type { Bound, Interval } from '../interval.ts';

/** The interval that holds every number, as files write it. */
const everything = /^(?:any|moi gia tri|tat ca)$/;
const number = String.raw`(-?\d+(?:[.,]\d+)?)`;

type Reading = readonly [pattern: RegExp, interval: (numbers: readonly Bound['value'][]) => Interval];

const closed = (value: Bound['value'] | undefined): Bound | null =>
  value === undefined ? null : { value, isIncluded: true };
const open = (value: Bound['value'] | undefined): Bound | null =>
  value === undefined ? null : { value, isIncluded: false };

/** Folded, without per cent signs: how one end is written, and what it means. */
const lower: readonly (readonly [string, typeof closed])[] = [
  [`(?:>=|≥|tu|dat tu|it nhat|toi thieu|at least|from)\\s*${number}(?:\\s*(?:tro len|or more))?`, closed],
  [`(?:>|(?:tu )?tren|hon|lon hon|over|above)\\s*${number}`, open],
];
const upper: readonly (readonly [string, typeof closed])[] = [
  [`(?:<=|≤|khong qua|toi da|at most|up to)\\s*${number}`, closed],
  [`(?:<|duoi|nho hon|chua dat|below|under)\\s*${number}`, open],
];
const joint = String.raw`\s*(?:,|;|va|and|den|to|-|–)?\s*`;

const readings: readonly Reading[] = [
  [new RegExp(`^(?:=|bang|dat|dung|equal to)\\s*${number}$`), ([a]) => ({ from: closed(a), to: closed(a) })],
  [new RegExp(`^${number}\\s*(?:tro len|or more)$`), ([a]) => ({ from: closed(a), to: null })],
  [new RegExp(`^(?:tu\\s*)?${number}\\s*tro xuong$`), ([a]) => ({ from: null, to: closed(a) })],
  ...lower.map(([text, from]): Reading => [new RegExp(`^${text}$`), ([a]) => ({ from: from(a), to: null })]),
  ...upper.map(([text, to]): Reading => [new RegExp(`^${text}$`), ([a]) => ({ from: null, to: to(a) })]),
  ...lower.flatMap(([first, from]) =>
    upper.map(([second, to]): Reading => [
      new RegExp(`^${first}${joint}${second}$`),
      ([a, b]) => ({ from: from(a), to: to(b) }),
    ]),
  ),
  // "từ 70 đến 80" holds both ends, as the language has it.
  ...lower.map(([first, from]): Reading => [
    new RegExp(`^${first}\\s*(?:den|to)\\s*(?:het\\s*)?${number}$`),
    ([a, b]) => ({ from: from(a), to: closed(b) }),
  ]),
  ...(['<=', '≤', '<'] as const).flatMap((left) =>
    (['<=', '≤', '<'] as const).map((right): Reading => [
      new RegExp(`^${number}\\s*${left}\\s*(?:t[yi] le|[a-z]*)\\s*${right}\\s*${number}$`),
      ([a, b]) => ({ from: left === '<' ? open(a) : closed(a), to: right === '<' ? open(b) : closed(b) }),
    ]),
  ),
];

/**
 * Reads a stretch of numbers: ">= 80", "≥ 80%", "< 70", "= 5", "[70, 80)", "(70,5; 80]", "từ 70% đến dưới 80%",
 * "any". Whether an end belongs to it is never guessed: "70-80" is not read.
 * @returns null where the text is not such a stretch
 */
export function parseInterval(text: string): Interval | null {
  const plain = foldText(text).replaceAll('%', ' ').replace(/\s+/g, ' ').trim();
  if (everything.test(plain)) return { from: null, to: null };
  const bracketed = /^([[(])\s*([^[\]()]*?)\s*([\])])$/.exec(plain);
  if (bracketed) return bracketInterval(bracketed[1] === '[', bracketed[2] ?? '', bracketed[3] === ']');
  for (const [pattern, intervalOf] of readings) {
    const match = pattern.exec(plain);
    const numbers = match?.slice(1).map(parsePoints) ?? [];
    if (match) return numbers.includes(null) ? null : intervalOf(numbers.filter((value) => value !== null));
  }
  return null;
}

/** With ";" between the ends "," is the decimal comma; without, the one comma before a blank, or the only one. */
function bracketInterval(isFromIncluded: boolean, inside: string, isToIncluded: boolean): Interval | null {
  const ends = inside.includes(';')
    ? inside.split(';')
    : inside.split(/,\s/).length === 2
      ? inside.split(/,\s/)
      : inside.split(',');
  if (ends.length !== 2) return null;
  const [from, to] = ends.map((end): { value: Bound['value'] | null } | null => {
    const word = end.trim();
    if (/^[-+]?(?:∞|vo cung|inf)?$/.test(word)) return { value: null };
    const value = parsePoints(word);
    return value === null ? null : { value };
  });
  if (!from || !to) return null;
  return {
    from: from.value === null ? null : { value: from.value, isIncluded: isFromIncluded },
    to: to.value === null ? null : { value: to.value, isIncluded: isToIncluded },
  };
}

/** Writes it as `parseInterval` reads it; `comma` for the decimal comma of people's tables. */
export function writeInterval({ from, to }: Interval, decimals: 'point' | 'comma' = 'point'): string {
  const show = (bound: Bound) => (decimals === 'comma' ? formatPoints(bound.value) : bound.value);
  if (from === null) return to === null ? 'any' : `${to.isIncluded ? '<=' : '<'} ${show(to)}`;
  if (to === null) return `${from.isIncluded ? '>=' : '>'} ${show(from)}`;
  if (from.value === to.value && from.isIncluded && to.isIncluded) return `= ${show(from)}`;
  const separator = decimals === 'comma' ? ';' : ',';
  return `${from.isIncluded ? '[' : '('}${show(from)}${separator} ${show(to)}${to.isIncluded ? ']' : ')'}`;
}
