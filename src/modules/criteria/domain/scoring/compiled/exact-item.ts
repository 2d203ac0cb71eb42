import { isSameFraction, oneFraction, zeroFraction } from '#kernel/fraction.ts';
import type { OtherScore } from '../scope.ts';
import { scorePlanned, type ScoredItem } from '../score-items.ts';
import { measuredCodes, type PlannedItem, type SetPlan } from '../set-plan.ts';
import { fractionOfGrid, gridOf, shareTableOf, type BatchState } from './batch-state.ts';
import { readUnit } from './columns.ts';

/** The exact score of an item of a unit, out of what the batch holds of the unit and of the items it looks at. */
export function exactAt(state: BatchState, planned: PlannedItem, unit: number): ScoredItem | null {
  const { plan, columns } = state;
  const { shares } = shareTableOf(state, columns.claims[unit] ?? '');
  const share = shares[planned.index];
  // What a measured item had before it was scaled is not in the batch.
  const isMeasuredScaled = measuredCodes(planned.item.rule).some((code) => {
    const other = shares[plan.indexByCode.get(code) ?? -1];
    return other !== undefined && !isSameFraction(other.factor, oneFraction);
  });
  if (isMeasuredScaled) state.offGrid[unit] = 1;
  const needed = sourcesOf(plan, planned);
  return share
    ? scorePlanned(plan, planned, share, readUnit(plan, columns, unit, needed), (index) =>
        scoredAt(state, index, unit),
      )
    : null;
}

/** What the batch holds of an item that was scored. */
function scoredAt(state: BatchState, index: number, unit: number): OtherScore | undefined {
  const result = state.items[index];
  const share = shareTableOf(state, state.columns.claims[unit] ?? '').shares[index];
  if (!result || !share) return undefined;
  const [low, high] = [result.low[unit] ?? NaN, result.high[unit] ?? NaN];
  // Off the grid: the whole unit goes the exact way afterwards.
  if (low !== low || high !== high) return undefined;
  const isFaulty = result.isFaulty[unit] === 1;
  return {
    low: fractionOfGrid(state, low),
    high: fractionOfGrid(state, high),
    max: share.max,
    isKnown: low === high && !isFaulty,
    isFaulty,
  };
}

/** What an item gives before the evidence is looked at while none of its figures is known; null off the grid. */
export function unknownResult(
  state: BatchState,
  planned: PlannedItem,
): { readonly low: number; readonly high: number; readonly isFaulty: number } | null {
  const { max } = planned;
  const share = { state: 'applies', max, factor: oneFraction } as const;
  const items = {
    [planned.item.code]: { figures: {}, isNotApplicable: false, evidence: 'accepted' } as const,
  };
  const nowhere = (): OtherScore => ({ low: zeroFraction, high: max, max, isKnown: false, isFaulty: true });
  const { exact } = scorePlanned(state.plan, planned, share, { items, knockOuts: {} }, nowhere);
  const [low, high] = [gridOf(state, exact.low), gridOf(state, exact.high)];
  return low === low && high === high ? { low, high, isFaulty: exact.isFaulty ? 1 : 0 } : null;
}

/** The item, and every item out of which its figures may come. */
function sourcesOf(plan: SetPlan, planned: PlannedItem): readonly PlannedItem[] {
  const found = new Set([planned]);
  for (const each of found)
    for (const { source } of each.figures) {
      const other = source?.kind === 'item' ? plan.items[plan.indexByCode.get(source.code) ?? -1] : undefined;
      if (other) found.add(other);
    }
  return [...found];
}
