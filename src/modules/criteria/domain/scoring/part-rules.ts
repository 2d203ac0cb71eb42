import {
  addFractions,
  divideFractions,
  exactDecimal,
  fractionOf,
  hundredFraction,
  multiplyFractions,
  negateFraction,
  roundFraction,
  subtractFractions,
  zeroFraction,
  type Fraction,
} from '#kernel/fraction.ts';
import type { Sentence } from '#kernel/language.ts';
import { formatPoints, type Points } from '#kernel/points.ts';
import type { Condition, Penalty, Rule } from '../rule.ts';
import { keyOfCondition, keyOfPart } from './figures.ts';
import { takeMeasure, unitOfMeasure } from './measure.ts';
import { exactly, isOne, limited, plainRuling, type ApplyRule, type Ruling } from './ruling.ts';
import { scopeUnder, type Scope } from './scope.ts';
import type { Derivation } from './score.ts';
import { beyond, liesIn, rangeBetween, sharedStretch, stretchOfInterval, type Range } from './stretch.ts';
import { inEnglish, sayInterval, shownNumber } from './wording.ts';

type DerivedPart = Derivation['parts'][number];
type Tested = { readonly holds: boolean | null; readonly isFaulty: boolean; readonly part: DerivedPart };

/** All of several conditions, or any of them. */
export function applyConditions(rule: Rule & { readonly kind: 'all_of' | 'any_of' }, scope: Scope): Ruling {
  const tested = rule.conditions.map((condition) => testCondition(condition, scope));
  const [points, otherwise] = [fractionOf(rule.points), fractionOf(rule.otherwise)];
  const isAll = rule.kind === 'all_of';
  const deciding = tested.findIndex(({ holds }) => holds === !isAll);
  const open = tested.some(({ holds }) => holds === null);
  const parts = tested.map(({ part }) => part);
  const isFaulty = tested.some((test) => test.isFaulty);
  const labels = (wanted: boolean): string =>
    rule.conditions
      .filter((_, index) => tested[index]?.holds === wanted)
      .map(({ label }) => `“${label}”`)
      .join(', ');
  if (deciding < 0 && open)
    return {
      ...plainRuling(rule.kind, rangeBetween(points, otherwise), {
        vi: 'các điều kiện',
        en: 'the conditions',
      }),
      isFaulty,
      parts,
    };
  const isMet = isAll === deciding < 0;
  const found: Sentence = isAll
    ? isMet
      ? { vi: `đạt đủ ${tested.length} điều kiện`, en: `all ${tested.length} conditions hold` }
      : { vi: `chưa đạt ${labels(false)}`, en: `not met: ${labels(false)}` }
    : isMet
      ? { vi: `đạt ${labels(true)}`, en: `met: ${labels(true)}` }
      : { vi: 'không đạt điều kiện nào', en: 'no condition holds' };
  return {
    ...plainRuling(rule.kind, exactly(isMet ? points : otherwise), found),
    isFaulty,
    band: deciding < 0 ? null : deciding,
    parts,
  };
}

function testCondition(condition: Condition, scope: Scope): Tested {
  const { key, label, test } = condition;
  if (test === null) {
    const answer = scope.read(key);
    const holds = typeof answer === 'boolean' ? answer : null;
    const words = {
      true: ['có', 'yes'],
      false: ['không', 'no'],
      null: ['chưa biết', 'not known yet'],
    } as const;
    const [vi, en] = words[`${holds}`];
    return {
      holds,
      isFaulty: false,
      part: { key, label, points: null, text: { vi: `${label}: ${vi}.`, en: `${label}: ${en}.` } },
    };
  }
  const measure = takeMeasure(
    test.measure,
    scopeUnder(scope, (figure) => keyOfCondition(key, test.measure, figure), scope.max, label),
  );
  const wanted = stretchOfInterval(test);
  const holds = liesIn(measure.stretch, wanted)
    ? true
    : sharedStretch(measure.stretch, wanted) === null
      ? false
      : null;
  const interval = sayInterval(test, unitOfMeasure(test.measure));
  const isOpen = holds === null || measure.exact === null;
  const vi = isOpen ? `chưa biết ${measure.text.vi}` : `${measure.text.vi}, ${holds ? 'đạt' : 'không đạt'}`;
  const en = isOpen
    ? `${measure.text.en} is not known yet`
    : `${measure.text.en}, ${holds ? 'met' : 'not met'}`;
  return {
    holds: measure.isFaulty ? null : holds,
    isFaulty: measure.isFaulty,
    part: {
      key,
      label,
      points: null,
      text: {
        vi: `${label}: ${vi} (yêu cầu ${interval.vi}).`,
        en: `${label}: ${en} (required ${interval.en}).`,
      },
    },
  };
}

/** What another rule or a full amount gives, less each penalty, not below the floor. */
export function applyDeduction(
  rule: Rule & { readonly kind: 'deduction' },
  scope: Scope,
  apply: ApplyRule,
): Ruling {
  const { from } = rule;
  const start =
    from.kind === 'full'
      ? plainRuling('deduction', exactly(fractionOf(from.points)), {
          vi: `điểm ban đầu ${formatPoints(from.points)}`,
          en: `starting from ${inEnglish(formatPoints(from.points))}`,
        })
      : apply(from, scope);
  const taken = rule.penalties.map((penalty) => takePenalty(penalty, scope));
  const off = taken.reduce<Range>((sum, { range }) => addRanges(sum, range), exactly(zeroFraction));
  const raw = {
    low: subtractFractions(start.range.low, off.high),
    high: subtractFractions(start.range.high, off.low),
  };
  const { range, limits } = limited(raw, rule.floor, null);
  const isTold = isOne(raw);
  const ends = isTold ? shownNumber(off.low) : '';
  return {
    ...start,
    rule: 'deduction',
    range,
    limits: [...start.limits, ...limits],
    parts: [...start.parts, ...taken.map(({ part }) => part)],
    found: isTold
      ? { vi: `${start.found.vi}, trừ ${ends} điểm`, en: `${start.found.en}, less ${inEnglish(ends)}` }
      : start.found,
  };
}

function takePenalty(penalty: Penalty, scope: Scope): { readonly range: Range; readonly part: DerivedPart } {
  const { key, label, per } = penalty;
  const each =
    per.kind === 'points'
      ? fractionOf(per.points)
      : divideFractions(multiplyFractions(scope.max, fractionOf(per.percent)), hundredFraction);
  const cases = scope.read(key);
  const most = multiplyFractions(each, typeof cases === 'string' ? fractionOf(cases as Points) : beyond);
  const least = typeof cases === 'string' ? most : zeroFraction;
  const { range } = limited(rangeBetween(least, most), null, penalty.cap);
  const isKnown = typeof cases === 'string';
  const count = isKnown ? formatPoints(cases as Points) : '';
  const amount = shownNumber(range.low);
  return {
    range,
    part: {
      key,
      label,
      points: isKnown ? shownPoints(negateFraction(range.low)) : null,
      text: isKnown
        ? {
            vi: `${label}: ${count} × ${shownNumber(each)}, trừ ${amount} điểm.`,
            en: `${label}: ${inEnglish(count)} × ${inEnglish(shownNumber(each))}, ${inEnglish(amount)} taken off.`,
          }
        : { vi: `${label}: chưa biết số trường hợp.`, en: `${label}: the number of cases is not known yet.` },
    },
  };
}

/** The sum of the parts, each within its own maximum. */
export function applySum(rule: Rule & { readonly kind: 'sum' }, scope: Scope, apply: ApplyRule): Ruling {
  if (rule.parts === null)
    return {
      ...plainRuling('sum', rangeBetween(zeroFraction, scope.max), {
        vi: 'chưa có mục con nào để cộng điểm',
        en: 'there are no items below it to add up',
      }),
      isFaulty: true,
    };
  const scored = rule.parts.map((part) => {
    const max = fractionOf(part.max);
    const ruling = apply(
      part.rule,
      scopeUnder(scope, (key) => keyOfPart(part, key), max, part.label),
    );
    const { range } = limited(ruling.range, zeroFraction, max);
    const isKnown = isOne(range) && !ruling.isFaulty;
    const points = isKnown ? shownPoints(range.low) : null;
    const ends = `${shownNumber(range.low)}–${shownNumber(range.high)}`;
    const text: Sentence = isKnown
      ? {
          vi: `${ruling.found.vi}: ${shownNumber(range.low)}/${formatPoints(part.max)} điểm.`,
          en: `${ruling.found.en}: ${inEnglish(shownNumber(range.low))} of ${inEnglish(formatPoints(part.max))}.`,
        }
      : {
          vi: `${ruling.found.vi}: chưa biết, trong khoảng ${ends} điểm.`,
          en: `${ruling.found.en}: not known yet, within ${inEnglish(ends)}.`,
        };
    const isNamed = ruling.found.vi.startsWith(part.label);
    return {
      range,
      isFaulty: ruling.isFaulty,
      part: {
        key: part.key,
        label: part.label,
        points,
        text: isNamed ? text : { vi: `${part.label}: ${text.vi}`, en: `${part.label}: ${text.en}` },
      },
    };
  });
  const raw = scored.reduce<Range>((sum, { range }) => addRanges(sum, range), exactly(zeroFraction));
  const { range, limits } = limited(raw, null, rule.cap);
  const shown = scored.map((part) => (part.part.points === null ? '?' : shownNumber(part.range.low)));
  const terms = shown.join(' + ');
  return {
    ...plainRuling('sum', range, {
      vi: `tổng các phần ${terms}`,
      en: `the sum of the parts ${inEnglish(terms)}`,
    }),
    isFaulty: scored.some(({ isFaulty }) => isFaulty),
    limits,
    parts: scored.map(({ part }) => part),
  };
}

function addRanges(left: Range, right: Range): Range {
  return { low: addFractions(left.low, right.low), high: addFractions(left.high, right.high) };
}

/** The points of a part: exact where they are a decimal, else with as many places as tell them apart. */
function shownPoints(value: Fraction): Points {
  return exactDecimal(value) ?? roundFraction(value, 12, 'half_up');
}
