import {
  addFractions,
  fractionOf,
  fractionText,
  hundredFraction,
  isSameFraction,
  largerFraction,
  multiplyFractions,
  negateFraction,
  oneFraction,
  zeroFraction,
  divideFractions,
} from '#kernel/fraction.ts';
import { shareMaxima, type ItemShare } from './applicable.ts';
import { applyNoRule, applyRule } from './apply-rule.ts';
import { gateOf, throughGate } from './gate.ts';
import { measureShown } from './measure.ts';
import { inputOf, resolveFigures, type ResolvedFigures } from './resolve-figures.ts';
import { roundItem, shownDecimal } from './round-item.ts';
import { exactly, isOne, limited, plainRuling, type Limit, type Ruling } from './ruling.ts';
import { sayItem, sayNotApplicable } from './say-item.ts';
import type { OtherScore, Scope } from './scope.ts';
import type { Derivation, InputFault, ItemInput, ItemScore, UnitInputs } from './score.ts';
import type { PlannedItem, SetPlan } from './set-plan.ts';
import type { Range } from './stretch.ts';
import { unscaledOf } from './unscaled.ts';
import { sayNumber, saySum, shownNumber } from './wording.ts';

/** An item's score as it is added up, and the way to tell it with its reasons. */
export type ScoredItem = { readonly exact: OtherScore; readonly tell: () => ItemScore };

const leftOut = 'criteria.measured_item_left_out';

/** Scores every item of the set, each after those that it adds up or measures; in the order of the set. */
export function scoreItems(plan: SetPlan, inputs: UnitInputs): readonly ScoredItem[] {
  const shares = shareMaxima(plan, ({ item }) => inputOf(inputs, item.code)?.isNotApplicable === true);
  const scored: ScoredItem[] = [];
  for (const index of plan.order) {
    const planned = plan.items[index];
    const share = shares[index];
    if (planned && share)
      scored[index] = scorePlanned(plan, planned, share, inputs, (other) => scored[other]?.exact);
  }
  return scored;
}

/** Scores one item of a plan; `scoredAt` gives what it adds up or measures, by its place in the plan. */
export function scorePlanned(
  plan: SetPlan,
  planned: PlannedItem,
  share: ItemShare,
  inputs: UnitInputs,
  scoredAt: (index: number) => OtherScore | undefined,
): ScoredItem {
  const { item } = planned;
  const input = inputOf(inputs, item.code);
  if (share.state !== 'applies') return scoreNotApplicable(plan, planned, share);
  const resolved = resolveFigures(plan, planned, inputs);
  const faults: InputFault[] = [...resolved.faults];
  const tell = (figure: string | null, code: string, facts: InputFault['facts']): void => {
    faults.push({ item: item.code, figure, code, facts });
  };
  if (input?.isNotApplicable === true) tell(null, 'criteria.not_applicable_not_allowed', { item: item.code });
  const other = (code: string): OtherScore => {
    const found = scoredAt(plan.indexByCode.get(code) ?? -1);
    if (found) {
      // Nothing can be said of a result that the unit does not have; told once, however often the rule asks.
      const isTold = faults.some((each) => each.code === leftOut && each.facts['other'] === code);
      if (isSameFraction(found.max, zeroFraction) && !isTold)
        tell(null, leftOut, { item: item.code, other: code });
      return found;
    }
    tell(null, 'criteria.measured_item_unknown', { item: item.code, other: code });
    return { low: zeroFraction, high: hundredFraction, max: hundredFraction, isKnown: false, isFaulty: true };
  };
  if (planned.circleWith !== null)
    tell(null, 'criteria.item_cycle', { item: item.code, other: planned.circleWith });
  const children = planned.counted.flatMap((index) => scoredAt(index) ?? []);
  const scope = scopeOf(planned, resolved, other, tell);
  const ruling = planned.isCyclic
    ? applyNoRule({ ...scope, max: planned.isParent ? share.max : planned.max })
    : planned.isParent
      ? addUp(planned, children, share)
      : item.rule === null
        ? applyNoRule(scope)
        : applyRule(item.rule, scope);
  return finish(plan, planned, share, { ruling, resolved, faults, input });
}

function scopeOf(
  planned: PlannedItem,
  { values }: ResolvedFigures,
  itemScore: Scope['itemScore'],
  tell: (figure: string, code: string, facts: InputFault['facts']) => void,
): Scope {
  return {
    max: planned.max,
    name: planned.item.name,
    read: (key) => values.get(key) ?? null,
    isNegativeAllowed: (key) => planned.figureByKey.get(key)?.min === null,
    itemScore,
    fault: (key, code, facts) => tell(key, `criteria.figure_${code}`, facts),
  };
}

/** A parent gets the sum of what counts below it, held by its rule's cap. */
function addUp({ item, max }: PlannedItem, children: readonly OtherScore[], share: ItemShare): Ruling {
  const sum = children.reduce<Range>(
    (total, { low, high }) => ({
      low: addFractions(total.low, low),
      high: addFractions(total.high, high),
    }),
    exactly(zeroFraction),
  );
  const own = item.rule?.kind === 'sum' && item.rule.cap !== null ? fractionOf(item.rule.cap) : null;
  const cap =
    own === null || isSameFraction(share.factor, oneFraction) || isSameFraction(max, zeroFraction)
      ? own
      : divideFractions(multiplyFractions(own, share.max), max);
  const sizes = sizesOf(sum, item.place);
  const { range, limits } = limited(sizes, null, cap);
  const terms = children
    .map(({ isKnown, low }) => (isKnown ? shownNumber(low).replace('-', '') : '?'))
    .join(' + ');
  return {
    ...plainRuling('sum', range, saySum(sayNumber(terms))),
    isFaulty: children.some((child) => child.isFaulty),
    limits,
  };
}

type Found = {
  readonly ruling: Ruling;
  readonly resolved: ResolvedFigures;
  readonly faults: readonly InputFault[];
  readonly input: ItemInput | null;
};

function finish(plan: SetPlan, planned: PlannedItem, share: ItemShare, found: Found): ScoredItem {
  const { item } = planned;
  const { ruling, faults } = found;
  const rounding = planned.isParent ? null : plan.set.rounding.points;
  const measure = planned.isParent ? { ...share, factor: oneFraction } : share;
  const own = { place: item.place, max: planned.isParent ? share.max : planned.max };
  const sizes = sizesOf(ruling.range, item.place);
  const ends = [roundItem(sizes.low, own, measure, rounding), roundItem(sizes.high, own, measure, rounding)];
  const [first, last] = item.place === 'deduction' ? ends.toReversed() : ends;
  const ruled: Range = { low: first?.points ?? zeroFraction, high: last?.points ?? zeroFraction };
  const gate = gateOf(item.evidence.isGate, found.input?.evidence ?? null);
  const range = throughGate(ruled, gate);
  const isFaulty = faults.length > 0 || ruling.isFaulty;
  const isScaled = !isSameFraction(share.factor, oneFraction);
  const unscaled = isScaled ? throughGate(unscaledOf(plan, planned, share, sizes), gate) : undefined;
  const isKnown = !isFaulty && isOne(range);
  const isDecided = isOne(ruled) && !isFaulty;
  const limit = isOne(sizes) && isDecided ? (ends[0]?.limit ?? null) : null;
  const limits: readonly Limit[] = limit === null ? ruling.limits : [...ruling.limits, limit];
  const before = ends[0]?.unrounded ?? zeroFraction;
  const isRounded = isDecided && isOne(sizes) && !isSameFraction(before, ruled.low) && gate !== 'closed';
  const unrounded = isRounded ? before : null;
  const derive = (): Derivation => ({
    rule: ruling.rule,
    figures: planned.figures
      .filter((spec) => !spec.isAlternative || found.resolved.values.get(spec.key) !== null)
      .map(({ key, label }) => ({ key, label: label.vi, value: found.resolved.values.get(key) ?? null })),
    measure: ruling.measure && measureShown(ruling.measure),
    band: ruling.band,
    limits,
    gate,
    unrounded: unrounded && fractionText(unrounded),
    parts: ruling.parts,
    text: sayItem({
      item,
      ruling,
      limits,
      gate,
      unrounded,
      share,
      ruled: isDecided ? ruled.low : null,
      points: isKnown ? range.low : null,
      range,
      isFaulty: faults.length > 0,
      missing: missingLabels(planned, found.resolved),
    }),
  });
  return scoredItem(planned, share, range, { isKnown, isFaulty, faults, derive, unscaled });
}

function scoreNotApplicable(plan: SetPlan, planned: PlannedItem, share: ItemShare): ScoredItem {
  const isFull = share.state === 'full' && planned.item.place !== 'deduction';
  const range = exactly(isFull ? share.max : zeroFraction);
  const unscaled = exactly(isFull ? planned.max : zeroFraction);
  const derive = (): Derivation => ({
    rule: 'not_applicable',
    figures: [],
    measure: null,
    band: null,
    limits: [],
    gate: null,
    unrounded: null,
    parts: [],
    text: sayNotApplicable(share, plan.set.rebasing),
  });
  return scoredItem(planned, share, range, { isKnown: true, isFaulty: false, faults: [], derive, unscaled });
}

function scoredItem(
  { item, depth }: PlannedItem,
  share: ItemShare,
  { low, high }: Range,
  found: Pick<OtherScore, 'isKnown' | 'isFaulty'> &
    Pick<ItemScore, 'faults'> & {
      readonly derive: () => Derivation;
      readonly unscaled: Range | undefined;
    },
): ScoredItem {
  const { isKnown, isFaulty, faults, derive, unscaled } = found;
  return {
    exact: { low, high, max: share.max, isKnown, isFaulty, ...(unscaled && { unscaled }) },
    tell: () => ({
      code: item.code,
      depth,
      max: shownDecimal(share.max),
      points: isKnown ? shownDecimal(low) : null,
      low: shownDecimal(low),
      high: shownDecimal(high),
      isNotApplicable: share.state !== 'applies',
      faults,
      derivation: derive(),
    }),
  };
}

/** What a deduction takes away is a size, whichever sign its rule writes; other items keep theirs. */
function sizesOf({ low, high }: Range, place: PlannedItem['item']['place']): Range {
  if (place !== 'deduction' || low.numerator >= 0n) return { low, high };
  if (high.numerator <= 0n) return { low: negateFraction(high), high: negateFraction(low) };
  return { low: zeroFraction, high: largerFraction(high, negateFraction(low)) };
}

function missingLabels(planned: PlannedItem, { values }: ResolvedFigures): readonly FigureSpecLabel[] {
  return planned.figures
    .filter((spec) => !spec.isAlternative && (values.get(spec.key) ?? null) === null)
    .map(({ label }) => label);
}

type FigureSpecLabel = PlannedItem['figures'][number]['label'];
