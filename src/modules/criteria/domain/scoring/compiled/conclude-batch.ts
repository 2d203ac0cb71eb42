import type { ScoredUnitKind } from '#modules/criteria/domain/criteria-set.ts';
import { classificationFor } from '../classify.ts';
import { concludeSums, type Conclusion, type Sum } from '../conclude-score.ts';
import { fractionOfGrid, gridOfPoints, shareTableOf, type BatchState } from './batch-state.ts';
import { readUnit } from './columns.ts';
import { placesOf, roundQuotient, safe, unitsOf } from './exact-number.ts';

/** What came out for many units; `index` in units of its own last place, NaN where nothing applies. */
export type BatchConclusion = {
  readonly totalLow: Float64Array;
  readonly totalHigh: Float64Array;
  readonly indexLow: Float64Array;
  readonly indexHigh: Float64Array;
  /** 1 where a fault keeps total and index unknown although their bounds meet. */
  readonly isFaulty: Uint8Array;
  /** The place of the class in its classification; −1 for none. */
  readonly classOf: Int16Array;
  /** Units whose conclusion was drawn the exact way, by unit. */
  readonly exact: Map<number, Conclusion>;
};

/** Nothing concluded yet. */
export function emptyConclusion(count: number): BatchConclusion {
  const numbers = (): Float64Array => new Float64Array(count).fill(NaN);
  return {
    totalLow: numbers(),
    totalHigh: numbers(),
    indexLow: numbers(),
    indexHigh: numbers(),
    isFaulty: new Uint8Array(count),
    classOf: new Int16Array(count).fill(-1),
    exact: new Map(),
  };
}

/** Adds up and concludes the units from one place up to another. */
export function concluder(
  state: BatchState,
  unitKind: ScoredUnitKind,
  into: BatchConclusion,
): (from: number, to: number) => void {
  const { plan, columns } = state;
  const { set } = plan;
  const count = columns.count;
  const sums = { base: emptySum(count), bonus: emptySum(count), deduction: emptySum(count) };
  const bonusCap = set.bonusCap === null ? Infinity : gridOfPoints(state, set.bonusCap);
  const { places, mode } = set.rounding.index;
  const perCent = 100 * 10 ** places;
  const classOf = classifier(state, unitKind);
  const isOnTotal = classificationFor(set, unitKind)?.on === 'total';
  const roots = plan.roots.flatMap((index) => {
    const planned = plan.items[index];
    const result = state.items[index];
    return planned && result ? [{ index, place: planned.item.place, result }] : [];
  });
  const maxOf = (claims: string): number => {
    const { max } = shareTableOf(state, claims);
    let all = 0;
    for (const { index, place } of roots) if (place === 'base') all += max[index] ?? NaN;
    return all;
  };
  const maxima = new Map<string, number>();
  const indexOf = (points: number, max: number): number => {
    const top = safe(Math.abs(points) * perCent);
    return top === top ? roundQuotient(top, max, mode) : NaN;
  };
  return (from, to) => {
    for (const sum of [sums.base, sums.bonus, sums.deduction])
      for (const column of [sum.low, sum.high, sum.isFaulty]) column.fill(0, from, to);
    for (const { place, result } of roots) {
      const sum = sums[place];
      for (let unit = from; unit < to; unit += 1) {
        sum.low[unit] = (sum.low[unit] ?? NaN) + (result.low[unit] ?? NaN);
        sum.high[unit] = (sum.high[unit] ?? NaN) + (result.high[unit] ?? NaN);
        sum.isFaulty[unit] = (sum.isFaulty[unit] ?? 0) | (result.isFaulty[unit] ?? 0);
      }
    }
    for (let unit = from; unit < to; unit += 1) {
      const claims = columns.claims[unit] ?? '';
      let max = maxima.get(claims);
      if (max === undefined) maxima.set(claims, (max = maxOf(claims)));
      if (max !== max) state.offGrid[unit] = 1;
      if (state.offGrid[unit] === 1) continue;
      const [baseLow, baseHigh] = [sums.base.low[unit] ?? NaN, sums.base.high[unit] ?? NaN];
      const outsideLow = Math.min(sums.bonus.low[unit] ?? NaN, bonusCap) + (sums.deduction.low[unit] ?? NaN);
      const outsideHigh =
        Math.min(sums.bonus.high[unit] ?? NaN, bonusCap) + (sums.deduction.high[unit] ?? NaN);
      const low = Math.max(0, baseLow + outsideLow);
      const high = Math.max(0, baseHigh + outsideHigh);
      const isBaseFaulty = sums.base.isFaulty[unit] ?? 0;
      const isOutsideFaulty = (sums.bonus.isFaulty[unit] ?? 0) | (sums.deduction.isFaulty[unit] ?? 0);
      const [from0, to0] = set.indexCountsOutside ? [low, high] : [baseLow, baseHigh];
      const indexLow = max > 0 ? indexOf(from0, max) : NaN;
      const indexHigh = max > 0 ? (to0 === from0 ? indexLow : indexOf(to0, max)) : NaN;
      const isKnockedOut = columns.knockOuts.some((column) => column[unit] !== 0);
      const isUnclear = max > 0 && (indexLow !== indexLow || indexHigh !== indexHigh);
      // A fault outside the scale leaves the index known but not the total, which the exact way keeps apart.
      if (isKnockedOut || isUnclear || isOutsideFaulty === 1 || (isBaseFaulty === 1 && low === high)) {
        concludeExactly(unit, max);
        continue;
      }
      into.exact.delete(unit);
      into.totalLow[unit] = low;
      into.totalHigh[unit] = high;
      into.indexLow[unit] = indexLow;
      into.indexHigh[unit] = indexHigh;
      into.isFaulty[unit] = isBaseFaulty;
      into.classOf[unit] = isOnTotal ? classOf(low, high) : classOf(indexLow, indexHigh);
    }
  };

  function concludeExactly(unit: number, max: number): void {
    const sumAt = (sum: ReturnType<typeof emptySum>): Sum => ({
      low: fractionOfGrid(state, sum.low[unit] ?? 0),
      high: fractionOfGrid(state, sum.high[unit] ?? 0),
      isFaulty: sum.isFaulty[unit] === 1,
    });
    const conclusion = concludeSums(
      set,
      {
        base: sumAt(sums.base),
        bonus: sumAt(sums.bonus),
        deduction: sumAt(sums.deduction),
        applicableMax: fractionOfGrid(state, max),
      },
      readUnit(plan, columns, unit, []).knockOuts,
      unitKind,
    );
    keepExact(state, into, unit, conclusion, unitKind);
  }
}

/** Puts a conclusion that was drawn the exact way beside the others. */
export function keepExact(
  { plan, grid }: BatchState,
  into: BatchConclusion,
  unit: number,
  conclusion: Conclusion,
  unitKind: ScoredUnitKind,
): void {
  const { places } = plan.set.rounding.index;
  const bands = classificationFor(plan.set, unitKind)?.bands ?? [];
  into.exact.set(unit, conclusion);
  into.totalLow[unit] = unitsOf(conclusion.totalLow, grid.places);
  into.totalHigh[unit] = unitsOf(conclusion.totalHigh, grid.places);
  into.indexLow[unit] = conclusion.indexLow === null ? NaN : unitsOf(conclusion.indexLow, places);
  into.indexHigh[unit] = conclusion.indexHigh === null ? NaN : unitsOf(conclusion.indexHigh, places);
  into.isFaulty[unit] = conclusion.index === null ? 1 : 0;
  into.classOf[unit] = bands.findIndex(({ label }) => label === conclusion.classification);
}

function emptySum(count: number): {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly isFaulty: Uint8Array;
} {
  return {
    low: new Float64Array(count),
    high: new Float64Array(count),
    isFaulty: new Uint8Array(count),
  };
}

/** The place of the band that holds both bounds; −1 where none does or the bounds lie in two. */
function classifier(
  { plan: { set }, grid }: BatchState,
  unitKind: ScoredUnitKind,
): (low: number, high: number) => number {
  const classification = classificationFor(set, unitKind);
  if (classification === null) return () => -1;
  const own = classification.on === 'total' ? grid.places : set.rounding.index.places;
  const bounds = classification.bands.flatMap(({ from, to }) =>
    [from, to].flatMap((end) => end?.value ?? []),
  );
  // Bounds may have more places than what is compared with them; all are whole numbers of the finer unit.
  const places = Math.max(own, ...bounds.map(placesOf));
  const times = 10 ** (places - own);
  const bands = classification.bands.map(({ from, to }) => ({
    from: from === null ? -Infinity : unitsOf(from.value, places),
    to: to === null ? Infinity : unitsOf(to.value, places),
    hasFrom: from?.isIncluded ?? true,
    hasTo: to?.isIncluded ?? true,
  }));
  const placeOf = (units: number): number => {
    const value = units * times;
    return bands.findIndex(
      ({ from, to, hasFrom, hasTo }) =>
        (hasFrom ? value >= from : value > from) && (hasTo ? value <= to : value < to),
    );
  };
  return (low, high) => {
    if (low !== low || high !== high) return -1;
    const place = placeOf(low);
    return low === high || placeOf(high) === place ? place : -1;
  };
}
