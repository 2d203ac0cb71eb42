import { exactDecimal, roundFraction, type Fraction } from '#kernel/fraction.ts';
import type { Sentence } from '#kernel/language.ts';
import { formatPoints, type Points } from '#kernel/points.ts';
import type { Bound, Interval } from '../interval.ts';

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

/** What stands before a number that was rounded to be shown. */
const roughly = 'xấp xỉ';

/** A number for people: exact where a short decimal is, else rounded to four places and said to be so. */
export function shownNumber(value: Fraction): string {
  const exact = exactDecimal(value);
  return exact !== null && (exact.split('.')[1] ?? '').length <= 6
    ? formatPoints(exact)
    : roughNumber(formatPoints(roundFraction(value, 4, 'half_up')));
}

/** A rounded number: "xấp xỉ 66,67". */
export function roughNumber(amount: string): string {
  return `${roughly} ${amount}`;
}

/** Numbers shown in Vietnamese as English writes them: with the decimal point, and "about" where they are rounded. */
export function inEnglish(numbers: string): string {
  const said = numbers.includes(',') ? numbers.replaceAll(',', '.') : numbers;
  return said.length > roughly.length && said.includes(roughly) ? said.replaceAll(roughly, 'about') : said;
}

/** "18/20 = 90 %" or "6/9 xấp xỉ 66,67 %": figures of a measure with what it comes to. */
export function sayPercent(figures: string, percent: string, isExact: boolean): string {
  return isExact ? `${figures} = ${percent} %` : `${figures} ${roughNumber(percent)} %`;
}

/** The same in both languages, out of numbers that are written for each already. */
export function sayPercentOf(figures: Sentence, percent: Sentence, isExact: boolean): Sentence {
  return isExact
    ? { vi: `${figures.vi} = ${percent.vi} %`, en: `${figures.en} = ${percent.en} %` }
    : { vi: `${figures.vi} ${roughly} ${percent.vi} %`, en: `${figures.en} about ${percent.en} %` };
}

/** What a measure comes to, after its figures. */
export function equalsPercent(figures: string, value: Fraction): string {
  const shown = roundFraction(value, 2, 'half_up');
  return sayPercent(figures, formatPoints(shown), exactDecimal(value) === shown);
}

/** A number as Vietnamese shows it, in both languages. */
export function sayNumber(shown: string): Sentence {
  return { vi: shown, en: inEnglish(shown) };
}

/** A number with its unit. */
export function withUnit(amount: Points, unit: string | null): string {
  return unit === null ? formatPoints(amount) : `${formatPoints(amount)} ${unit}`;
}

/** The interval as words: "từ 80 % trở lên", "từ 70 % đến dưới 80 %", "from 70 % to below 80 %". */
export function sayInterval({ from, to }: Interval, unit: string | null): Sentence {
  const number = (value: Points): string => withUnit(value, unit);
  const english = (value: Points): string => (unit === null ? value : `${value} ${unit}`);
  if (from === null && to === null) return { vi: 'mọi giá trị', en: 'any value' };
  if (to === null) return from === null ? same('') : sayLower(from, number, english);
  if (from === null)
    return to.isIncluded
      ? { vi: `không quá ${number(to.value)}`, en: `at most ${english(to.value)}` }
      : { vi: `dưới ${number(to.value)}`, en: `below ${english(to.value)}` };
  if (from.value === to.value)
    return { vi: `đúng ${number(from.value)}`, en: `equal to ${english(from.value)}` };
  return {
    vi: `${from.isIncluded ? 'từ' : 'trên'} ${number(from.value)} đến ${to.isIncluded ? '' : 'dưới '}${number(to.value)}`,
    en: `${from.isIncluded ? 'from' : 'above'} ${english(from.value)} to ${to.isIncluded ? '' : 'below '}${english(to.value)}`,
  };
}

type Show = (value: Points) => string;

function sayLower({ value, isIncluded }: Bound, number: Show, english: Show): Sentence {
  return isIncluded
    ? { vi: `từ ${number(value)} trở lên`, en: `${english(value)} or more` }
    : { vi: `trên ${number(value)}`, en: `above ${english(value)}` };
}

/** A sentence begins with a capital letter. */
export function capitalised({ vi, en }: Sentence): Sentence {
  return { vi: vi.charAt(0).toUpperCase() + vi.slice(1), en: en.charAt(0).toUpperCase() + en.slice(1) };
}

/** "tỷ lệ 18/20 = 90 %": a rate by its figures. */
export function sayRate(figures: string): Sentence {
  return { vi: `tỷ lệ ${figures}`, en: `the rate ${inEnglish(figures)}` };
}

/** In which band a measure lies, and how the band counts it where it does not simply give points. */
export function sayInBand(measure: Sentence, interval: Sentence, line: Sentence): Sentence {
  return {
    vi: `${measure.vi} nằm trong mức ${interval.vi}${line.vi}`,
    en: `${measure.en} lies in the band ${interval.en}${line.en}`,
  };
}

/** A measure times an amount. */
export function sayTimes(measure: Sentence, amount: Sentence): Sentence {
  return { vi: `${measure.vi}, nhân với ${amount.vi} điểm`, en: `${measure.en}, times ${amount.en}` };
}

/** What a parent adds up. */
export function saySum(terms: Sentence): Sentence {
  return { vi: `tổng các mục con ${terms.vi}`, en: `the sum of its items ${terms.en}` };
}
