import {
  addFractions,
  compareFractions,
  divideFractions,
  fractionOf,
  hundredFraction,
  isSameFraction,
  largerFraction,
  multiplyFractions,
  roundFraction,
  smallerFraction,
  zeroFraction,
  type Fraction,
} from '#kernel/fraction.ts';
import type { CriteriaSet, Item, KnockOut, ScoredUnitKind } from '../criteria-set.ts';
import { classify } from './classify.ts';
import { shownDecimal } from './round-item.ts';
import type { SetScore, UnitInputs } from './score.ts';
import type { ScoredItem } from './score-items.ts';
import type { SetPlan } from './set-plan.ts';
import type { Range } from './stretch.ts';

/** A range, and whether a fault keeps it unknown for ever. */
export type Sum = Range & { readonly isFaulty: boolean };
/** What the items inside the scale, above it and against it add up to, and the maxima of those inside. */
export type Sums = Readonly<Record<Item['place'], Sum>> & { readonly applicableMax: Fraction };
/** What comes out of a set for a unit, beside its items. */
export type Conclusion = Omit<SetScore, 'items' | 'faults'>;

const nothing: Sum = { low: zeroFraction, high: zeroFraction, isFaulty: false };

/** Total, index and classification out of the items and the knock-outs. */
export function concludeScore(
  plan: SetPlan,
  scored: readonly ScoredItem[],
  knockOuts: UnitInputs['knockOuts'],
  unitKind: ScoredUnitKind,
): Conclusion {
  const sums = { base: nothing, bonus: nothing, deduction: nothing };
  let applicableMax = zeroFraction;
  for (const index of plan.roots) {
    const planned = plan.items[index];
    const result = scored[index];
    if (!planned || !result) continue;
    const { place } = planned.item;
    sums[place] = add(sums[place], result.exact);
    if (place === 'base') applicableMax = addFractions(applicableMax, result.exact.max);
  }
  return concludeSums(plan.set, { ...sums, applicableMax }, knockOuts, unitKind);
}

/** Total, index and classification out of what the items add up to. */
export function concludeSums(
  set: CriteriaSet,
  { applicableMax, ...sums }: Sums,
  knockOuts: UnitInputs['knockOuts'],
  unitKind: ScoredUnitKind,
): Conclusion {
  const bonusCap = set.bonusCap === null ? null : fractionOf(set.bonusCap);
  const bonus = bonusCap === null ? sums.bonus : mapEnds(sums.bonus, (end) => smallerFraction(end, bonusCap));
  const all = mapEnds(add(add(sums.base, bonus), sums.deduction), (end) => largerFraction(end, zeroFraction));
  const states = set.knockOuts.map((knockOut) => ({ knockOut, holds: holdsIn(knockOuts, knockOut.code) }));
  const total = knockedOut(all, states);
  const counted = knockedOut(set.indexCountsOutside ? all : sums.base, states);
  const index = isSameFraction(applicableMax, zeroFraction) ? null : indexOf(counted, applicableMax, set);
  return {
    total: isKnown(total) ? shownDecimal(total.low) : null,
    totalLow: shownDecimal(total.low),
    totalHigh: shownDecimal(total.high),
    applicableMax: shownDecimal(applicableMax),
    index: index && isKnown(index) ? shownDecimal(index.low) : null,
    indexLow: index && shownDecimal(index.low),
    indexHigh: index && shownDecimal(index.high),
    classification: classify(set, unitKind, { index, total }, states),
    knockOuts: states.filter(({ holds }) => holds === true).map(({ knockOut }) => knockOut.code),
  };
}

function knockedOut(
  sum: Sum,
  states: readonly { readonly knockOut: KnockOut; readonly holds: boolean | null }[],
): Sum {
  let result = sum;
  for (const { knockOut, holds } of states) {
    const { effect } = knockOut;
    if (holds === false || (effect.kind !== 'total_zero' && effect.kind !== 'total_at_most')) continue;
    const most = effect.kind === 'total_zero' ? zeroFraction : fractionOf(effect.points);
    const low = smallerFraction(result.low, most);
    const high = holds === null ? result.high : smallerFraction(result.high, most);
    result = { low, high, isFaulty: result.isFaulty && !isSameFraction(low, high) };
  }
  return result;
}

function indexOf(counted: Sum, applicableMax: Fraction, set: CriteriaSet): Sum {
  const { places, mode } = set.rounding.index;
  return mapEnds(counted, (end) =>
    fractionOf(
      roundFraction(divideFractions(multiplyFractions(end, hundredFraction), applicableMax), places, mode),
    ),
  );
}

function holdsIn(knockOuts: UnitInputs['knockOuts'], code: string): boolean | null {
  const holds = Object.hasOwn(knockOuts, code) ? knockOuts[code] : null;
  return typeof holds === 'boolean' ? holds : null;
}

function isKnown({ low, high, isFaulty }: Sum): boolean {
  return !isFaulty && compareFractions(low, high) === 0;
}

function add(left: Sum, right: Sum): Sum {
  return {
    low: addFractions(left.low, right.low),
    high: addFractions(left.high, right.high),
    isFaulty: left.isFaulty || right.isFaulty,
  };
}

function mapEnds(sum: Sum, change: (end: Fraction) => Fraction): Sum {
  return { low: change(sum.low), high: change(sum.high), isFaulty: sum.isFaulty };
}
