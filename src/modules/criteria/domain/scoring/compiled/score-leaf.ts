import { isSameFraction, oneFraction } from '#kernel/fraction.ts';
import { measuredCodes, type PlannedItem } from '../set-plan.ts';
import { gridOf, shareTableOf, type BatchState, type ItemResult, type ScoreColumn } from './batch-state.ts';
import type { ItemColumns } from './columns.ts';
import { compileLeaf } from './compile-leaf.ts';
import { exactAt, unknownResult } from './exact-item.ts';
import { safe } from './exact-number.ts';

/** Scores an item by its compiled rule, and the exact way where that cannot tell. */
export function leafScorer(
  state: BatchState,
  planned: PlannedItem,
  columns: ItemColumns,
  { low, high, isFaulty }: ItemResult,
): ScoreColumn {
  const { item } = planned;
  const { offGrid } = state;
  const { claims, hasClaims } = state.columns;
  const { apply, register, one, max, maxGrid, step, round } = compileLeaf(state, planned, columns);
  const isDeduction = item.place === 'deduction';
  const { isGate } = item.evidence;
  const { evidence, isOdd, values } = columns;
  const looksElsewhere = measuredCodes(item.rule).length > 0;
  const nothingKnown = looksElsewhere || planned.isParent ? null : unknownResult(state, planned);

  const put = (unit: number, least: number, most: number, faulty: number): void => {
    const state0 = evidence[unit] ?? 0;
    const isClosed = isGate && state0 === 3;
    const isOpen = isGate && state0 === 0;
    low[unit] = isClosed ? 0 : isOpen ? Math.min(least, 0) : least;
    high[unit] = isClosed ? 0 : isOpen ? Math.max(most, 0) : most;
    isFaulty[unit] = faulty;
  };
  const putExact = (unit: number): void => {
    const scored = exactAt(state, planned, unit)?.exact;
    const least = scored ? gridOf(state, scored.low) : NaN;
    const most = scored ? gridOf(state, scored.high) : NaN;
    if (!scored || least !== least || most !== most) offGrid[unit] = 1;
    low[unit] = least;
    high[unit] = most;
    isFaulty[unit] = scored?.isFaulty ? 1 : 0;
  };
  const isAllUnknown = (unit: number): boolean => {
    for (const column of values) if (column[unit] === column[unit]) return false;
    return true;
  };
  const putUnknown = (unit: number): void => {
    if (nothingKnown && isOdd[unit] !== 1 && isAllUnknown(unit))
      put(unit, nothingKnown.low, nothingKnown.high, nothingKnown.isFaulty);
    else putExact(unit);
  };
  /** Whether what the unit claims not to apply already says what this item gets. */
  const isSettledByClaims = (unit: number): boolean => {
    const table = shareTableOf(state, claims[unit] ?? '');
    const share = table.shares[planned.index];
    const limit = table.max[planned.index] ?? NaN;
    if (limit !== limit) offGrid[unit] = 1;
    if (!share) return false;
    const isWhole = isSameFraction(share.factor, oneFraction) && isSameFraction(share.max, planned.max);
    if (share.state === 'applies' && isWhole) return false;
    if (share.state === 'applies') putExact(unit);
    else {
      const points = share.state === 'full' && !isDeduction ? limit : 0;
      low[unit] = points;
      high[unit] = points;
      isFaulty[unit] = 0;
    }
    return true;
  };
  const fullPoints = Math.min(round(max, one), maxGrid);
  return (from, to) => {
    for (let unit = from; unit < to; unit += 1) {
      if (hasClaims[unit] === 1 && isSettledByClaims(unit)) continue;
      const value = apply === null || isOdd[unit] === 1 ? NaN : apply(unit);
      if (value !== value) {
        putUnknown(unit);
        continue;
      }
      const { bottom } = register;
      const size = isDeduction && value < 0 ? -value : value;
      let points = 0;
      if (size > 0) {
        const isFull = bottom === one ? size >= max : safe(size * one) >= safe(max * bottom);
        if (isFull) points = fullPoints;
        else if (bottom === one && step > 0) points = size * step;
        else points = round(size, bottom);
        if (points !== points) {
          putExact(unit);
          continue;
        }
        if (points > maxGrid) points = maxGrid;
        if (isDeduction) points = -points;
      }
      if (isGate) put(unit, points, points, 0);
      else {
        low[unit] = points;
        high[unit] = points;
        isFaulty[unit] = 0;
      }
    }
  };
}
