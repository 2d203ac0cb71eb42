import type { Fraction } from '#kernel/fraction.ts';
import type { Facts } from '#kernel/language.ts';
import type { FigureValue } from './score.ts';

/** What another item got, for rules that measure it. */
export type OtherScore = {
  readonly low: Fraction;
  readonly high: Fraction;
  readonly max: Fraction;
  /** Its points as the set writes them, where items beside it that were left out have scaled it; otherwise absent. */
  readonly unscaled?: { readonly low: Fraction; readonly high: Fraction };
  readonly isKnown: boolean;
  /** Whether it is unknown for a fault, and so for ever. */
  readonly isFaulty: boolean;
};

/** What a rule may ask while it is applied: its figures, other items, and the most it can give. */
export type Scope = {
  readonly max: Fraction;
  /** The name of the item or part, for figures that the set does not name. */
  readonly name: string;
  /** The checked figure under a key of the rule; null is unknown. */
  readonly read: (key: string) => FigureValue;
  readonly isNegativeAllowed: (key: string) => boolean;
  readonly itemScore: (code: string) => OtherScore;
  /** Tells a fault that only shows once figures meet; `code` without "criteria.figure_". */
  readonly fault: (key: string, code: string, facts: Facts) => void;
};

/** The same scope for a part, a condition or a penalty, whose figures stand under another key. */
export function scopeUnder(scope: Scope, keyOf: (key: string) => string, max: Fraction, name: string): Scope {
  return {
    max,
    name,
    read: (key) => scope.read(keyOf(key)),
    isNegativeAllowed: (key) => scope.isNegativeAllowed(keyOf(key)),
    itemScore: scope.itemScore,
    fault: (key, code, facts) => scope.fault(keyOf(key), code, facts),
  };
}
