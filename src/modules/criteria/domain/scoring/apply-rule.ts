import {
  divideFractions,
  fractionOf,
  isSameFraction,
  multiplyFractions,
  zeroFraction,
} from '#kernel/fraction.ts';
import type { Sentence } from '#kernel/language.ts';
import { formatPoints, type Points } from '#kernel/points.ts';
import type { Level, Rule } from '../rule.ts';
import { applyBands, applyProportional } from './rate-rules.ts';
import { applyConditions, applyDeduction, applySum } from './part-rules.ts';
import { exactly, limited, plainRuling, type Ruling } from './ruling.ts';
import type { Scope } from './scope.ts';
import { beyond, rangeBetween, rangeOver } from './stretch.ts';
import { inEnglish, same } from './wording.ts';

/** What a rule makes of the figures in its scope; unknown figures give the range of all that they could be. */
export function applyRule(rule: Rule, scope: Scope): Ruling {
  switch (rule.kind) {
    case 'yes_no': {
      const answer = scope.read('value');
      const label = rule.label ?? scope.name;
      if (typeof answer === 'boolean')
        return plainRuling('yes_no', exactly(fractionOf(answer ? rule.points : rule.otherwise)), {
          vi: `${label} – ${answer ? 'có' : 'không'}`,
          en: `${label} – ${answer ? 'yes' : 'no'}`,
        });
      return plainRuling('yes_no', eitherOf(rule), same(label));
    }
    case 'levels':
      return applyLevels(rule.levels, scope);
    case 'bands':
      return applyBands(rule, scope);
    case 'proportional':
      return applyProportional(rule, scope);
    case 'all_of':
    case 'any_of':
      return applyConditions(rule, scope);
    case 'count':
      return applyCount(rule, scope);
    case 'zero_tolerance': {
      const cases = amount(scope);
      if (cases === null) return plainRuling('zero_tolerance', eitherOf(rule), same(rule.label));
      const found: Sentence =
        cases === '0'
          ? { vi: `${rule.label} – không có trường hợp nào`, en: `${rule.label} – no case` }
          : {
              vi: `${rule.label} – có ${formatPoints(cases)} trường hợp`,
              en: `${rule.label} – ${inEnglish(formatPoints(cases))} ${cases === '1' ? 'case' : 'cases'}`,
            };
      return plainRuling(
        'zero_tolerance',
        exactly(fractionOf(cases === '0' ? rule.points : rule.otherwise)),
        found,
      );
    }
    case 'deduction':
      return applyDeduction(rule, scope, applyRule);
    case 'sum':
      return applySum(rule, scope, applyRule);
    case 'given':
      return applyGiven(rule, scope);
  }
}

/** What an item without a rule is told: unknown, from nothing to its maximum. */
export function applyNoRule(scope: Scope): Ruling {
  return {
    ...plainRuling('none', rangeBetween(zeroFraction, scope.max), {
      vi: 'chưa có quy tắc chấm điểm',
      en: 'there is no scoring rule yet',
    }),
    isFaulty: true,
  };
}

function applyLevels(levels: readonly Level[], scope: Scope): Ruling {
  const key = scope.read('value');
  const band = levels.findIndex((level) => level.key === key);
  const level = levels[band];
  if (level)
    return {
      ...plainRuling('levels', exactly(fractionOf(level.points)), {
        vi: `mức “${level.label}”`,
        en: `level “${level.label}”`,
      }),
      band,
    };
  const range = rangeOver(levels.map(({ points }) => exactly(fractionOf(points))));
  return plainRuling('levels', range ?? exactly(zeroFraction), {
    vi: 'mức đạt được',
    en: 'the level reached',
  });
}

function applyCount(rule: Rule & { readonly kind: 'count' }, scope: Scope): Ruling {
  const per = fractionOf(rule.per);
  const count = amount(scope);
  if (count === null) {
    const { range } = limited(rangeBetween(zeroFraction, multiplyFractions(per, beyond)), null, rule.cap);
    return plainRuling('count', range, same(rule.label));
  }
  const raw = multiplyFractions(per, fractionOf(count));
  const { range, limits } = limited(exactly(raw), null, rule.cap);
  const product = `${formatPoints(count)} × ${formatPoints(rule.per)}`;
  const found = { vi: `${rule.label} – ${product}`, en: `${rule.label} – ${inEnglish(product)}` };
  return { ...plainRuling('count', range, found), limits };
}

function applyGiven(rule: Rule & { readonly kind: 'given' }, scope: Scope): Ruling {
  const scale = rule.scale === null ? scope.max : fractionOf(rule.scale);
  const value = amount(scope);
  const who: Sentence =
    rule.by === 'survey'
      ? { vi: `điểm điều tra do ${rule.body} công bố`, en: `the survey points published by ${rule.body}` }
      : { vi: `điểm do ${rule.body} chấm`, en: `the points given by ${rule.body}` };
  if (value === null) return plainRuling('given', rangeBetween(zeroFraction, scope.max), who);
  const points = isSameFraction(scale, zeroFraction)
    ? zeroFraction
    : divideFractions(multiplyFractions(fractionOf(value), scope.max), scale);
  const words =
    rule.scale === null ? formatPoints(value) : `${formatPoints(value)}/${formatPoints(rule.scale)}`;
  return plainRuling('given', exactly(points), {
    vi: `${who.vi} ${words}`,
    en: `${who.en} ${inEnglish(words)}`,
  });
}

function eitherOf(rule: { readonly points: Points; readonly otherwise: Points }): Ruling['range'] {
  return rangeBetween(fractionOf(rule.points), fractionOf(rule.otherwise));
}

function amount(scope: Scope): Points | null {
  const value = scope.read('value');
  return typeof value === 'string' ? (value as Points) : null;
}
