import { isSameFraction, oneFraction } from '#kernel/fraction.ts';
import type { PlannedItem } from '../set-plan.ts';
import {
  gridOfPoints,
  shareTableOf,
  type BatchState,
  type ItemResult,
  type ScoreColumn,
} from './batch-state.ts';
import type { ItemColumns } from './columns.ts';

/** Scores an item with items below it: their sum within its cap and maximum. */
export function parentScorer(
  state: BatchState,
  planned: PlannedItem,
  { evidence, isOdd }: ItemColumns,
  { low, high, isFaulty }: ItemResult,
): ScoreColumn {
  const { item } = planned;
  const { claims, hasClaims } = state.columns;
  const isDeduction = item.place === 'deduction';
  const children = planned.counted.flatMap((index) => state.items[index] ?? []);
  const maxGrid = gridOfPoints(state, item.max);
  const cap =
    item.rule?.kind === 'sum' && item.rule.cap !== null ? gridOfPoints(state, item.rule.cap) : Infinity;
  const { isGate } = item.evidence;
  return (from, to) => {
    low.fill(0, from, to);
    high.fill(0, from, to);
    isFaulty.fill(0, from, to);
    for (const child of children)
      for (let unit = from; unit < to; unit += 1) {
        low[unit] = (low[unit] ?? NaN) + (child.low[unit] ?? NaN);
        high[unit] = (high[unit] ?? NaN) + (child.high[unit] ?? NaN);
        isFaulty[unit] = (isFaulty[unit] ?? 0) | (child.isFaulty[unit] ?? 0);
      }
    for (let unit = from; unit < to; unit += 1) {
      let most = Math.min(maxGrid, cap);
      if (hasClaims[unit] === 1) {
        const table = shareTableOf(state, claims[unit] ?? '');
        const share = table.shares[planned.index];
        const limit = table.max[planned.index] ?? NaN;
        if (share && share.state !== 'applies') {
          const points = share.state === 'full' && !isDeduction ? limit : 0;
          low[unit] = points;
          high[unit] = points;
          isFaulty[unit] = 0;
          continue;
        }
        // A cap that is scaled with its item need not lie on the grid.
        const isScaled = share !== undefined && !isSameFraction(share.factor, oneFraction);
        const scaledCap = cap === Infinity || !isScaled || maxGrid === 0 ? cap : (cap * limit) / maxGrid;
        if (limit !== limit || (!Number.isInteger(scaledCap) && scaledCap < limit)) {
          state.offGrid[unit] = 1;
          low[unit] = NaN;
          high[unit] = NaN;
          continue;
        }
        most = Math.min(limit, scaledCap);
      }
      let [least, highest] = [low[unit] ?? NaN, high[unit] ?? NaN];
      if (isDeduction) {
        least = Math.max(least, -most);
        highest = Math.max(highest, -most);
      } else {
        least = Math.min(least, most);
        highest = Math.min(highest, most);
      }
      if (isGate) {
        const proof = evidence[unit] ?? 0;
        if (proof === 3) [least, highest] = [0, 0];
        else if (proof === 0) [least, highest] = [Math.min(least, 0), Math.max(highest, 0)];
      }
      low[unit] = least;
      high[unit] = highest;
      if (isOdd[unit] === 1) isFaulty[unit] = 1;
    }
  };
}
