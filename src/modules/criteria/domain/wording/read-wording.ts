import { comparePoints, parsePoints, zeroPoints, type Points } from '#kernel/points.ts';
import { foldText } from '#kernel/search-text.ts';
import { keyOfLabel, usualLabels } from '../formats/figure-key.ts';
import { plainLine } from '../formats/plain-text.ts';
import type { Level, Penalty, Rule } from '../rule.ts';
import { clauseLines, clausesIn, isPerCase, type Clause } from './clauses.ts';
import { countBandsOf, shareBandsOf } from './read-bands.ts';

const number = String.raw`(\d+(?:[.,]\d+)?)`;

/**
 * Reads how points are given out of a province's own words: "Có: 1; không: 0", "Từ 90% trở lên: 2 điểm; dưới 90%: 0",
 * "mỗi hội nghị 0,5 điểm, tối đa 2 điểm". What comes out is a proposal that a person confirms.
 * @returns null where the words are not understood as a whole; nothing is guessed
 */
export function readWording(text: string, max: Points): Rule | null {
  const lines = clauseLines(text);
  if (lines.length === 0) return null;
  const whole = proportionalOf(lines, max) ?? countOf(lines, max) ?? deductionOf(lines, max);
  if (whole !== null) return whole;
  // What is given or taken for each of something is never a case of its own.
  const clauses = isPerCase(text) ? null : clausesIn(lines);
  if (!clauses || clauses.length < 2) return null;
  return casesOf(clauses, max) ?? shareBandsOf(clauses) ?? countBandsOf(clauses) ?? answersOf(clauses);
}

/** "60-80%", which does not say whether 80 % belongs to it; null where no such stretch stands in the wording. */
export function unclearStretch(text: string): string | null {
  return /\d+(?:[.,]\d+)?\s*%?\s*[-–—]\s*\d+(?:[.,]\d+)?\s*%/.exec(text)?.[0] ?? null;
}

/** "Tỷ lệ % x điểm tối đa", "tỷ lệ × 2". */
function proportionalOf(lines: readonly string[], max: Points): Rule | null {
  const [line = '', ...more] = lines;
  if (more.length > 0) return null;
  const match = new RegExp(
    String.raw`^(?:diem (?:dat )?= ?|duoc tinh theo cong thuc:? ?)?\(?(?:ty|ti) le(?: %| phan tram)?(?: (?:dat|dat duoc|thuc hien))?\)? ?[x×*] ?(?:(diem toi da)|${number}(?: diem)?)$`,
  ).exec(foldText(line));
  if (!match) return null;
  const of = match[1] === undefined ? parsePoints(match[2] ?? '') : max;
  return of === null
    ? null
    : {
        kind: 'proportional',
        measure: { kind: 'share', numerator: usualLabels.numerator, denominator: usualLabels.denominator },
        of,
        floor: null,
        cap: null,
      };
}

/** "Mỗi hội nghị 0,5 điểm, tối đa 2 điểm". */
function countOf(lines: readonly string[], max: Points): Rule | null {
  const match =
    /^(?:cứ )?mỗi (.+?)\s*(?::|được|đạt|tính|cộng)?\s*(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)?(?:\s*[,;(]?\s*(?:nhưng )?(?:tối đa|không quá)\s*(?:là )?(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)?\)?)?$/iu.exec(
      lines.join('; '),
    );
  const per = parsePoints(match?.[2] ?? '');
  const cap = match?.[3] === undefined ? max : parsePoints(match[3]);
  const label = plainLine(match?.[1] ?? '').replace(/\s*,$/, '');
  if (per === null || cap === null || label === '' || /[\d%:;]|điểm/iu.test(label) || isPerCase(label))
    return null;
  return { kind: 'count', per, cap, label };
}

/** "Trừ 0,25 điểm mỗi trường hợp", "mỗi trường hợp chậm trừ 0,25 điểm nhưng không quá 1 điểm"; one a line. */
function deductionOf(lines: readonly string[], max: Points): Rule | null {
  const read = lines.map(penaltyOf);
  const penalties = read.filter((penalty) => penalty !== null);
  const isDistinct = new Set(penalties.map(({ key }) => key)).size === read.length;
  return isDistinct && penalties.length > 0
    ? { kind: 'deduction', from: { kind: 'full', points: max }, penalties, floor: zeroPoints }
    : null;
}

const atMost = String.raw`(?:\s*[,(]?\s*(?:nhưng )?(?:tối đa|không quá)\s*(?:là |trừ )?(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)?\)?)?`;
const sizeFirst = new RegExp(
  String.raw`^(?:bị )?trừ (\d+(?:[.,]\d+)?)\s*(%|điểm|đ)?\s*(?:cho |với |\/)?\s*(?:mỗi|01|một) (.+?)${atMost}$`,
  'iu',
);
const caseFirst = new RegExp(
  String.raw`^(?:cứ )?mỗi (.+?),?\s*(?:bị |thì )?trừ (\d+(?:[.,]\d+)?)\s*(%|điểm|đ)?${atMost}$`,
  'iu',
);

function penaltyOf(line: string): Penalty | null {
  const first = sizeFirst.exec(line);
  const second = caseFirst.exec(line);
  const size = parsePoints(first?.[1] ?? second?.[2] ?? '');
  const label = plainLine(first?.[3] ?? second?.[1] ?? '');
  const limit = first?.[4] ?? second?.[4];
  const cap = limit === undefined ? null : parsePoints(limit);
  const isUnclear = label === '' || /[\d:%]|điểm/iu.test(label) || isPerCase(label);
  if (size === null || isUnclear || (limit !== undefined && cap === null)) return null;
  const isPercent = (first?.[2] ?? second?.[3]) === '%';
  return {
    key: keyOfLabel(label),
    label,
    per: isPercent ? { kind: 'percent_of_max', percent: size } : { kind: 'points', points: size },
    cap,
  };
}

/** "Không có văn bản trái pháp luật: 2; có từ 01 văn bản trở lên: 0", "Có đơn thư: 0; không có: 2". */
function casesOf(clauses: readonly Clause[], max: Points): Rule | null {
  const [one, other, ...more] = clauses;
  if (!one || !other || more.length > 0) return null;
  const [none, some] = comparePoints(one.points, other.points) > 0 ? [one, other] : [other, one];
  if (comparePoints(none.points, some.points) <= 0 || comparePoints(none.points, max) > 0) return null;
  const absent = /^không(?: (?:có|để xảy ra|phát sinh|xảy ra))?(?: (.+))?$/iu.exec(none.words);
  const present =
    /^(?:nếu )?(?:(?:có|để xảy ra|phát sinh) )?từ (?:0?1|một) (?:(.+) )?trở lên$/iu.exec(some.words) ??
    /^(?:có|để xảy ra|phát sinh) ((?!từ (?:\d|một))\D+)$/iu.exec(some.words);
  const label = plainLine(absent?.[1] ?? present?.[1] ?? '');
  if (!absent || !present || label === '' || /^(?:có|đạt|đủ)$/iu.test(label)) return null;
  const isOtherThing =
    absent[1] !== undefined &&
    present[1] !== undefined &&
    !foldText(absent[1]).startsWith(foldText(present[1]).split(' ')[0] ?? '');
  return isOtherThing ? null : { kind: 'zero_tolerance', points: none.points, otherwise: some.points, label };
}

const day = /\b\d{1,2}\/\d{1,2}(?:\/\d{4})?\b/g;
const yesWords = /^(?:co|dat|co ban hanh|ban hanh|co thuc hien|thuc hien|co bao cao|day du|du)$/;
const noWords =
  /^(?:khong|khong co|khong dat|chua|khong ban hanh|khong thuc hien|chua thuc hien|khong day du|khong du|chua dat)$/;

/** "Có: 1; không: 0" is yes or no; other words in front of points are levels, best first. */
function answersOf(clauses: readonly Clause[]): Rule | null {
  const [yes, no, ...more] = clauses;
  if (
    yes &&
    no &&
    more.length === 0 &&
    yesWords.test(foldText(yes.words)) &&
    noWords.test(foldText(no.words))
  )
    return { kind: 'yes_no', points: yes.points, otherwise: no.points };
  // Words with figures in them say more than a level does; a day does not.
  if (clauses.some(({ words }) => /\d|%/.test(words.replace(day, '')))) return null;
  const levels = clauses.map(({ words, points }): Level => ({
    key: keyOfLabel(words),
    label: words,
    points,
  }));
  const isOrdered = levels.every(({ points }, index) => {
    const before = levels[index - 1];
    return before === undefined || comparePoints(before.points, points) > 0;
  });
  return isOrdered && new Set(levels.map(({ key }) => key)).size === levels.length
    ? { kind: 'levels', levels }
    : null;
}
