import { compareFractions, fractionOf, isSameFraction, type Fraction } from '#kernel/fraction.ts';
import type { Sentence } from '#kernel/language.ts';
import type { Points } from '#kernel/points.ts';
import type { Rule, RuleKind } from '../rule.ts';
import type { Measured } from './measure.ts';
import type { Scope } from './scope.ts';
import type { Derivation } from './score.ts';
import { limitRange, type Range } from './stretch.ts';

/** What limited the points. */
export type Limit = Derivation['limits'][number];

/** What a rule says before the item's own maximum, the evidence gate and rounding. */
export type Ruling = {
  readonly rule: RuleKind | 'none';
  readonly range: Range;
  /** Whether a fault, or a rule that nobody has stated, keeps the points unknown for ever. */
  readonly isFaulty: boolean;
  readonly measure: Measured | null;
  readonly band: number | null;
  readonly limits: readonly Limit[];
  readonly parts: Derivation['parts'];
  /** What was found, in words, without the points: "tỷ lệ 18/20 = 90 % nằm trong mức ≥ 80 %". */
  readonly found: Sentence;
};

/** Applies a rule of any kind; handed to the rules that are made of rules. */
export type ApplyRule = (rule: Rule, scope: Scope) => Ruling;

/** A ruling with nothing but its range and words. */
export function plainRuling(rule: Ruling['rule'], range: Range, found: Sentence): Ruling {
  return { rule, range, isFaulty: false, measure: null, band: null, limits: [], parts: [], found };
}

/** The range of one known amount. */
export function exactly(value: Fraction): Range {
  return { low: value, high: value };
}

/** Whether the range is a single number. */
export function isOne({ low, high }: Range): boolean {
  return isSameFraction(low, high);
}

/** Holds a range between limits and says which of them took hold of a known value. */
export function limited(
  range: Range,
  floor: Points | Fraction | null,
  cap: Points | Fraction | null,
  names: { readonly floor: Limit; readonly cap: Limit } = { floor: 'floor', cap: 'cap' },
): { readonly range: Range; readonly limits: readonly Limit[] } {
  const [bottom, top] = [asFraction(floor), asFraction(cap)];
  const inside = limitRange(range, bottom, top);
  if (!isOne(range)) return { range: inside, limits: [] };
  const isAbove = top !== null && compareFractions(range.low, top) > 0;
  const isBelow = bottom !== null && compareFractions(range.low, bottom) < 0;
  return { range: inside, limits: [...(isAbove ? [names.cap] : []), ...(isBelow ? [names.floor] : [])] };
}

function asFraction(amount: Points | Fraction | null): Fraction | null {
  return typeof amount === 'string' ? fractionOf(amount) : amount;
}
