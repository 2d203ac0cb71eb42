import { addPoints, type Points } from '#kernel/points.ts';
import type { Range } from '../check/check-cover.ts';
import { usualLabels } from '../formats/figure-key.ts';
import { parseInterval } from '../formats/interval-text.ts';
import { plainLine } from '../formats/plain-text.ts';
import type { Interval } from '../interval.ts';
import type { Band, Measure, Rule } from '../rule.ts';
import type { Clause } from './clauses.ts';
import { gapOf } from './gap.ts';

/** A stretch and what was counted in it, as its clause calls that. */
type Stretch = { readonly interval: Interval; readonly noun: string };
type Reader = (words: string) => Stretch | null;

const zero = '0' as Points;
const one = '1' as Points;
const hundred = '100' as Points;
const rest = /^(?:các )?(?:trường hợp |mức )?còn lại$/iu;
/** Words that bound a number: what they stand in is no name of a thing. */
const bounding =
  /\d|%|(?<!\p{L})(?:từ|đến|trên|dưới|hơn|quá|trở|ít|tối|nhất|đa|thiểu|chưa|không|và|hoặc|nếu|trước|sau)(?!\p{L})/iu;
/** What is measured on a scale without steps: "1" of it is not "from 1 to below 2". */
const stepless = /^(?:tỷ|tỉ|triệu|nghìn|đồng|m2|m²|km|ha|giờ|phút|điểm|tấn)(?!\p{L})/iu;

/** "Từ 90% trở lên: 2 điểm; từ 70% đến dưới 90%: 1 điểm; còn lại: 0". */
export function shareBandsOf(clauses: readonly Clause[]): Rule | null {
  const measure: Measure = {
    kind: 'share',
    numerator: usualLabels.numerator,
    denominator: usualLabels.denominator,
  };
  return clauses.some(({ words }) => words.includes('%'))
    ? bandsOf(clauses, readShare, { from: zero, to: hundred }, () => measure)
    : null;
}

/** "Từ 02 hội nghị trở lên: 2 điểm; 01 hội nghị: 1 điểm; không tổ chức: 0 điểm". */
export function countBandsOf(clauses: readonly Clause[]): Rule | null {
  const isCounted = clauses.some(({ words }) => /\d/.test(words)) && !clauses.some(({ isRate }) => isRate);
  return isCounted && !clauses.some(({ words }) => words.includes('%'))
    ? bandsOf(clauses, readCount, { from: zero, to: null }, (noun) => ({
        kind: 'value',
        label: noun === '' ? usualLabels.count : noun,
        unit: null,
      }))
    : null;
}

const unit = String.raw`(?:m2|m²|km2|km²|km|ha|tấn|giờ|phút|(?:nghìn |triệu |tỷ |tỉ )?đồng)`;

/** "Diện tích từ 40 m² trở lên: 2 điểm; từ 30 m² đến dưới 40 m²: 1 điểm": amounts on a scale without steps. */
export function amountBandsOf(clauses: readonly Clause[]): Rule | null {
  const measured = new RegExp(String.raw`(\d)\s*(${unit})(?![\p{L}\d²])`, 'giu');
  const units = new Set(
    clauses.flatMap(({ words }) =>
      [...words.matchAll(measured)].map((match) => (match[2] ?? '').toLowerCase()),
    ),
  );
  const [name, ...others] = units;
  const isOther = clauses.some(
    ({ words, isRate }) => isRate || words.includes('%') || /\d[.,]\d{3}(?!\d)/.test(words),
  );
  if (name === undefined || others.length > 0 || isOther) return null;
  const read = (words: string): Stretch | null => {
    const bare = words.replace(measured, '$1');
    const [, noun = '', where = bare] =
      /^(\p{L}[\p{L}\s]*?)\s+((?:từ|trên|dưới|hơn|ít nhất|tối thiểu|không quá)\s.*)$/iu.exec(bare) ?? [];
    const interval = parseInterval(where);
    return interval === null || bounding.test(noun) ? null : { interval, noun: plainLine(noun) };
  };
  return bandsOf(clauses, read, { from: zero, to: null }, (noun) => ({
    kind: 'value',
    label: noun === '' ? usualLabels.value : noun,
    unit: name,
  }));
}

function bandsOf(
  clauses: readonly Clause[],
  read: Reader,
  range: Range,
  measureOf: (noun: string) => Measure,
): Rule | null {
  const stretches = clauses.map(({ words }) => (rest.test(words) ? 'rest' : read(words)));
  const known = stretches.filter((stretch) => stretch !== 'rest');
  if (known.includes(null) || stretches.length - known.length > 1) return null;
  const told = known.filter((stretch) => stretch !== null);
  // Two things counted are two measures, which no single rule of bands has.
  const nouns = new Map(told.flatMap(({ noun }) => (noun === '' ? [] : [[noun.toLowerCase(), noun]])));
  const left =
    told.length === stretches.length
      ? null
      : gapOf(
          told.map(({ interval }) => interval),
          range,
        );
  if (nouns.size > 1 || (told.length < stretches.length && left === null)) return null;
  const bands = clauses.map(({ points, isRate }, index): Band | null => {
    const stretch = stretches[index];
    const interval = stretch === 'rest' ? left : stretch?.interval;
    return interval
      ? { ...interval, award: isRate ? { kind: 'rate_of', of: points } : { kind: 'points', points } }
      : null;
  });
  const [noun = ''] = nouns.values();
  return { kind: 'bands', measure: measureOf(noun), bands: bands.filter((band) => band !== null) };
}

function readShare(words: string): Stretch | null {
  // "Tỷ lệ giải quyết đúng hạn đạt 100%" names what the share is of.
  const named = /^(?:tỷ|tỉ) lệ (\p{L}[\p{L}\s]*?) (?=đạt )/iu.exec(words);
  const where = named && !bounding.test(named[1] ?? '') ? words.slice(named[0].length) : words;
  const bare = where.replace(
    /^(?:(?:tỷ|tỉ) lệ )?(?:đạt|hoàn thành|thực hiện)?\s*(?:được )?(?:(?:tỷ|tỉ) lệ )?/iu,
    '',
  );
  const interval = words.includes('%') ? (parseInterval(bare) ?? parseInterval(where)) : null;
  if (interval) return { interval, noun: '' };
  const [, before = '', noun = '', after = ''] =
    /^(.*?\d\s*%)\s+(\p{L}.*?)(\s+trở (?:lên|xuống))?$/iu.exec(bare) ?? [];
  if (noun === '' || bounding.test(noun)) return null;
  const isAll = /^100\s*%$/.test(before) && after === '';
  const found = isAll ? parseInterval('= 100') : parseInterval(`${before}${after}`);
  return found && { interval: found, noun };
}

const verbs = /^(?:có|tổ chức|thực hiện|ban hành|xây dựng|đạt|hoàn thành)\s+/iu;
const none = /^không(?: (?:có|tổ chức|thực hiện|ban hành|xây dựng|đạt|hoàn thành))*(?: (\p{L}.*))?$/iu;
const from = (value: Points, isIncluded = true) => ({ value, isIncluded });

/** Counts are whole, so that "01" is from 1 to below 2, and no stretch between two counts is left out. */
function readCount(words: string): Stretch | null {
  const absent = none.exec(words);
  if (absent) return stretchIn({ from: null, to: from(one, false) }, [absent[1]]);
  const bare = words.replace(verbs, '').replace(/^(?:được|đúng)\s+/iu, '');
  const whole = String.raw`(\d{1,6})(?:\s+(\p{L}.*?))?`;
  const match = (pattern: string) => new RegExp(`^${pattern}$`, 'iu').exec(bare);
  const atLeast =
    match(String.raw`(?:từ\s+)?${whole}\s+trở lên`) ?? match(`(?:ít nhất|tối thiểu)\\s+${whole}`);
  if (atLeast) return stretchIn({ from: from(amount(atLeast[1])), to: null }, [atLeast[2]]);
  const above = match(String.raw`(?:trên|hơn)\s+${whole}`);
  if (above) return stretchIn({ from: from(next(above[1])), to: null }, [above[2]]);
  const below = match(String.raw`dưới\s+${whole}`);
  if (below) return stretchIn({ from: null, to: from(amount(below[1]), false) }, [below[2]]);
  const between = match(String.raw`từ\s+${whole}\s+đến\s+(dưới\s+)?${whole}`);
  if (between) {
    const end = between[3] === undefined ? next(between[4]) : amount(between[4]);
    return stretchIn({ from: from(amount(between[1])), to: from(end, false) }, [between[2], between[5]]);
  }
  const exactly = match(whole);
  return exactly
    ? stretchIn({ from: from(amount(exactly[1])), to: from(next(exactly[1]), false) }, [exactly[2]])
    : null;
}

function stretchIn(interval: Interval, nouns: readonly (string | undefined)[]): Stretch | null {
  const said = nouns.map((noun) => plainLine(noun ?? '')).filter((noun) => noun !== '');
  const [noun = '', ...others] = said;
  const isOne = others.every((other) => other.toLowerCase() === noun.toLowerCase());
  return isOne && !bounding.test(noun) && !stepless.test(noun) ? { interval, noun } : null;
}

function amount(digits = ''): Points {
  return addPoints(zero, (digits.replace(/^0+(?=\d)/, '') || '0') as Points);
}

function next(digits = ''): Points {
  return addPoints(amount(digits), one);
}
