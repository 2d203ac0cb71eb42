import { exactDecimal, roundFraction, type Fraction } from '#kernel/fraction.ts';
import type { Sentence } from '#kernel/language.ts';
import { formatPoints, type Points } from '#kernel/points.ts';
import type { Interval } from '../interval.ts';

/** The same words in both languages: the set's own, or a number. */
export function same(words: string): Sentence {
  return { vi: words, en: words };
}

/** Several sentences one after the other. */
export function joined(sentences: readonly Sentence[], between = ' '): Sentence {
  return {
    vi: sentences.map(({ vi }) => vi).join(between),
    en: sentences.map(({ en }) => en).join(between),
  };
}

/** A number for people: exact where a short decimal is, else with "≈" and four places; the comma in both languages. */
export function shownNumber(value: Fraction): string {
  const exact = exactDecimal(value);
  return exact !== null && (exact.split('.')[1] ?? '').length <= 6
    ? formatPoints(exact)
    : `≈ ${formatPoints(roundFraction(value, 4, 'half_up'))}`;
}

/** "= 90 %" or "≈ 66,67 %": what a measure comes to, after its figures. */
export function equalsPercent(value: Fraction): string {
  const shown = roundFraction(value, 2, 'half_up');
  return `${exactDecimal(value) === shown ? '=' : '≈'} ${formatPoints(shown)} %`;
}

/** A number with its unit. */
export function withUnit(amount: Points, unit: string | null): string {
  return unit === null ? formatPoints(amount) : `${formatPoints(amount)} ${unit}`;
}

/** The interval as words: "≥ 80 %", "từ 70 % đến dưới 80 %", "from 70 % to below 80 %". */
export function sayInterval({ from, to }: Interval, unit: string | null): Sentence {
  const number = (value: Points): string => withUnit(value, unit);
  if (from === null && to === null) return { vi: 'mọi giá trị', en: 'any value' };
  if (to === null) return from ? same(`${from.isIncluded ? '≥' : '>'} ${number(from.value)}`) : same('');
  if (from === null) return same(`${to.isIncluded ? '≤' : '<'} ${number(to.value)}`);
  if (from.value === to.value) return same(`= ${number(from.value)}`);
  return {
    vi: `${from.isIncluded ? 'từ' : 'trên'} ${number(from.value)} đến ${to.isIncluded ? '' : 'dưới '}${number(to.value)}`,
    en: `${from.isIncluded ? 'from' : 'above'} ${number(from.value)} to ${to.isIncluded ? '' : 'below '}${number(to.value)}`,
  };
}

/** A sentence begins with a capital letter. */
export function capitalised({ vi, en }: Sentence): Sentence {
  return { vi: vi.charAt(0).toUpperCase() + vi.slice(1), en: en.charAt(0).toUpperCase() + en.slice(1) };
}

/** "tỷ lệ 18/20 = 90 %": a rate by its figures. */
export function sayRate(figures: string): Sentence {
  return { vi: `tỷ lệ ${figures}`, en: `the rate ${figures}` };
}

/** In which band a measure lies, and how the band counts it where it does not simply give points. */
export function sayInBand(measure: Sentence, interval: Sentence, line: Sentence): Sentence {
  return {
    vi: `${measure.vi} nằm trong mức ${interval.vi}${line.vi}`,
    en: `${measure.en} lies in the band ${interval.en}${line.en}`,
  };
}

/** A measure times an amount. */
export function sayTimes(measure: Sentence, amount: string): Sentence {
  return { vi: `${measure.vi}, nhân với ${amount} điểm`, en: `${measure.en}, times ${amount}` };
}

/** What a parent adds up. */
export function saySum(terms: string): Sentence {
  return { vi: `tổng các mục con ${terms}`, en: `the sum of its items ${terms}` };
}
