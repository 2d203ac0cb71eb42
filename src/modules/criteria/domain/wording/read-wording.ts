import { comparePoints, type Points } from '#kernel/points.ts';
import { foldText } from '#kernel/search-text.ts';
import type { Item, NotApplicablePolicy } from '../criteria-set.ts';
import { keyOfLabel } from '../formats/figure-key.ts';
import { plainLine } from '../formats/plain-text.ts';
import type { Level, Rule } from '../rule.ts';
import { clauseLines, clausesIn, isPerCase, type Clause } from './clauses.ts';
import { splitNotApplicable } from './not-applicable.ts';
import { amountBandsOf, countBandsOf, shareBandsOf } from './read-bands.ts';
import { countOf, deductionOf, takenOf } from './read-cases.ts';
import { formulaRuleOf } from './read-formula.ts';
import { givenOf } from './read-given.ts';

/** A rule as its wording says it, and what an item that did not arise gets where the wording says that too. */
export type ReadWording = { readonly rule: Rule; readonly notApplicable: NotApplicablePolicy | null };

/** No wording that is understood has longer lines. */
const lineMax = 400;

/**
 * Reads how points are given out of a province's own words: "Có: 1; không: 0", "Từ 90% trở lên: 2 điểm; dưới 90%: 0",
 * "mỗi hội nghị 0,5 điểm, tối đa 2 điểm". What comes out is a proposal that a person confirms.
 * @returns null where the words are not understood as a whole; nothing is guessed
 */
export function readWording(text: string, max: Points, place: Item['place'] = 'base'): ReadWording | null {
  const lines = clauseLines(text).map(withoutPreamble);
  const isUnclear = lines.some((line) => line.length > lineMax || unclearThousands(line) !== null);
  if (lines.length === 0 || isUnclear) return null;
  const split = splitNotApplicable(lines, max);
  const inner = split && ruleOf(split.lines, max, place);
  if (split && inner) return { rule: inner, notApplicable: split.policy };
  const rule = ruleOf(lines, max, place);
  return rule && { rule, notApplicable: null };
}

/** "Tính tỷ lệ % hồ sơ đúng hạn so với tổng số: từ 95% trở lên: 2" is about what stands behind the first colon. */
function withoutPreamble(line: string): string {
  return line.replace(/^(?:tính )?(?:tỷ|tỉ) lệ [^:;\d]+:\s*(?=(?:đạt |từ |trên |dưới |[<>≥≤]\s?|)\d)/iu, '');
}

function ruleOf(lines: readonly string[], max: Points, place: Item['place']): Rule | null {
  const perCase = place === 'deduction' ? takenOf : deductionOf;
  const whole = formulaRuleOf(lines, max) ?? countOf(lines, max) ?? perCase(lines, max) ?? givenOf(lines);
  if (whole !== null) return whole;
  // What is given or taken for each of something is never a case of its own.
  const clauses = lines.some(isPerCase) ? null : clausesIn(lines, max);
  if (!clauses || clauses.length < 2) return null;
  const bands = shareBandsOf(clauses) ?? amountBandsOf(clauses) ?? countBandsOf(clauses);
  if (clauses.some(({ isRate }) => isRate)) return bands;
  return casesOf(clauses, max) ?? bands ?? answersOf(clauses);
}

/** "1.000", which is one to some and one thousand to others; null where no such amount stands in the wording. */
export function unclearThousands(text: string): string | null {
  return /(?<![\d.,/])[1-9]\d{0,2}(?:\.000|,000)(?![\d.,])/.exec(text)?.[0] ?? null;
}

/** "60-80%", which does not say whether 80 % belongs to it; null where no such stretch stands in the wording. */
export function unclearStretch(text: string): string | null {
  return /\d+(?:[.,]\d+)?\s*%?\s*[-–—]\s*\d+(?:[.,]\d+)?\s*%/.exec(text)?.[0] ?? null;
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

/** Whether the second says no to what the first says: "Có sáng kiến được công nhận", "Không có sáng kiến". */
function isDenied(yes: string, no: string): boolean {
  const thing = (words: string) => foldText(words).replace(/^(?:co|da) /, '');
  const denied = /^(?:khong|chua) (.+)$/.exec(foldText(no))?.[1];
  if (denied === undefined || /\d|%/.test(yes)) return false;
  return (
    thing(denied) === thing(yes) ||
    (foldText(yes).startsWith('co ') && thing(yes).startsWith(`${thing(denied)} `))
  );
}

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
  if (yes && no && more.length === 0 && isDenied(yes.words, no.words))
    return { kind: 'yes_no', points: yes.points, otherwise: no.points, label: yes.words };
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
