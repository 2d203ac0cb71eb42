import {
  addFractions,
  compareFractions,
  divideFractions,
  exactDecimal,
  fraction,
  isSameFraction,
  multiplyFractions,
  oneFraction,
  roundFraction,
  fractionOf,
  smallerFraction,
  subtractFractions,
  zeroFraction,
  type Fraction,
} from '#kernel/fraction.ts';
import type { PlannedItem, SetPlan } from './set-plan.ts';

/** Whether an item applies to the unit, or what it gets where it does not. */
export type Applicability = 'applies' | 'full' | 'zero' | 'excluded';

/** What an item can give in this result. */
export type ItemShare = {
  readonly state: Applicability;
  /** Its maximum in this result: zero where it is left out. */
  readonly max: Fraction;
  /** What its points are multiplied by, since items beside it were left out. */
  readonly factor: Fraction;
};

/** Which items apply, and how the maxima of those left out are shared among the others. */
export function shareMaxima(plan: SetPlan, isClaimed: (item: PlannedItem) => boolean): readonly ItemShare[] {
  const states = statesOf(plan, isClaimed);
  const whole: ItemShare[] = plan.items.map(({ max }, index) => {
    const state = states[index] ?? 'applies';
    return { state, max: state === 'excluded' ? zeroFraction : max, factor: oneFraction };
  });
  if (plan.set.rebasing === 'parent' && states.includes('excluded')) {
    const top = plan.items.filter(({ parent, item }) => parent === null && item.place === 'base');
    shareOut(plan, whole, top, null);
    for (const parent of plan.items)
      if (parent.isParent && parent.item.place === 'base')
        shareOut(
          plan,
          whole,
          parent.counted.flatMap((index) => plan.items[index] ?? []),
          parent,
        );
  }
  if (plan.set.rebasing === 'index' && states.includes('excluded')) takeOut(plan, whole);
  return whole;
}

/** What is left out is taken out of the maxima of all above it, up to the denominator of the index. */
function takeOut(plan: SetPlan, shares: ItemShare[]): void {
  // Children stand after their parents.
  for (const planned of plan.items.toReversed()) {
    const own = shares[planned.index];
    if (!planned.isParent || own?.state !== 'applies') continue;
    const left = sumOf(planned.counted.map((index) => shares[index]?.max ?? zeroFraction));
    const all = sumOf(planned.counted.map((index) => plan.items[index]?.max ?? zeroFraction));
    if (compareFractions(left, all) >= 0) continue;
    // What a parent promises beyond its children stays with it.
    const spare = subtractFractions(own.max, all);
    const kept = spare.numerator > 0n ? addFractions(left, spare) : left;
    shares[planned.index] = { ...own, max: smallerFraction(own.max, kept) };
  }
}

function statesOf(plan: SetPlan, isClaimed: (item: PlannedItem) => boolean): Applicability[] {
  const states: Applicability[] = [];
  for (const planned of plan.items) {
    const { item, parent } = planned;
    const above = parent === null ? 'applies' : (states[parent] ?? 'applies');
    const own = item.notApplicable !== 'not_allowed' && isClaimed(planned) ? item.notApplicable : 'applies';
    const isOutside = parent !== null && plan.items[parent]?.item.place !== item.place;
    states.push(above === 'applies' ? own : isOutside && above === 'full' ? 'zero' : above);
  }
  // What has nothing left below it is left out itself; children stand after their parents.
  for (const { index, counted } of plan.items.toReversed())
    if (counted.length > 0 && states[index] === 'applies')
      if (counted.every((child) => states[child] === 'excluded')) states[index] = 'excluded';
  return states;
}

/** Scales the items that are left so that together they keep what all of them could give under their parent. */
function shareOut(
  plan: SetPlan,
  shares: ItemShare[],
  children: readonly PlannedItem[],
  parent: PlannedItem | null,
): void {
  const left = children.filter(({ index }) => shares[index]?.state !== 'excluded');
  const all = sumOf(children.map(({ max }) => max));
  const kept = sumOf(left.map(({ max }) => max));
  if (isSameFraction(kept, zeroFraction)) return;
  const outer = parent === null ? null : shares[parent.index];
  const stretch =
    parent === null || !outer || isSameFraction(parent.max, zeroFraction)
      ? oneFraction
      : divideFractions(outer.max, parent.max);
  const limit = parent === null ? all : smallerFraction(all, mostOf(parent));
  const inner = compareFractions(kept, limit) < 0 ? divideFractions(limit, kept) : oneFraction;
  const factor = multiplyFractions(stretch, inner);
  if (isSameFraction(factor, oneFraction)) return;
  const maxima = plan.set.rounding.points === null ? null : apportion(plan, left, factor);
  for (const [place, { index, max }] of left.entries()) {
    const state = shares[index]?.state ?? 'applies';
    shares[index] = { state, factor, max: maxima?.[place] ?? multiplyFractions(max, factor) };
  }
}

function mostOf({ item, max }: PlannedItem): Fraction {
  return item.rule?.kind === 'sum' && item.rule.cap !== null
    ? smallerFraction(max, fractionOf(item.rule.cap))
    : max;
}

/** Scaled maxima as decimals that add up exactly: the largest remainders get the last units, then the smaller code. */
function apportion(plan: SetPlan, items: readonly PlannedItem[], factor: Fraction): readonly Fraction[] {
  const exact = items.map(({ max }) => multiplyFractions(max, factor));
  const total = sumOf(exact);
  const decimal = exactDecimal(total);
  const places = Math.max(plan.set.rounding.points?.places ?? 0, decimal?.split('.')[1]?.length ?? 0);
  const unit = fraction(1n, 10n ** BigInt(places));
  const cut = exact.map((value) => fractionOf(roundFraction(value, places, 'down')));
  const wanted = fractionOf(roundFraction(total, places, 'half_up'));
  const missing = divideFractions(subtractFractions(wanted, sumOf(cut)), unit);
  const byRemainder = items
    .map((planned, place) => ({
      code: planned.item.code,
      place,
      rest: subtractFractions(exact[place] ?? zeroFraction, cut[place] ?? zeroFraction),
    }))
    .sort((left, right) => compareFractions(right.rest, left.rest) || (left.code < right.code ? -1 : 1));
  const raised = new Set(byRemainder.slice(0, Number(missing.numerator)).map(({ place }) => place));
  return cut.map((value, place) => (raised.has(place) ? addFractions(value, unit) : value));
}

function sumOf(values: readonly Fraction[]): Fraction {
  return values.reduce(addFractions, zeroFraction);
}
