import { isSameFraction, oneFraction } from '#kernel/fraction.ts';
import type { Measure } from '../../rule.ts';
import { measuredCodes, type PlannedItem } from '../set-plan.ts';
import {
  amountPlaces,
  gridOf,
  gridOfPoints,
  shareTableOf,
  type BatchState,
  type ItemResult,
  type ScoreColumn,
} from './batch-state.ts';
import type { ItemColumns } from './columns.ts';
import { compileRule } from './compile-rule.ts';
import { exactAt, unknownResult } from './exact-item.ts';
import { roundQuotient, safe, unitsOf } from './exact-number.ts';
import type { Compiled, Register } from './ground.ts';

/** Scores an item by its compiled rule, and the exact way where that cannot tell. */
export function leafScorer(
  state: BatchState,
  planned: PlannedItem,
  columns: ItemColumns,
  { low, high, isFaulty }: ItemResult,
): ScoreColumn {
  const { item } = planned;
  const { grid, offGrid } = state;
  const { claims } = state.columns;
  const places = amountPlaces(state.plan);
  const one = 10 ** places;
  const register: Register = { bottom: 1 };
  const max = unitsOf(item.max, places);
  const maxGrid = gridOfPoints(state, item.max);
  const rule = item.rule;
  const apply: Compiled | null =
    rule === null || planned.isCyclic || max !== max || maxGrid !== maxGrid
      ? null
      : compileRule(rule, {
          columns,
          columnOf: (key) => columns.values[planned.figures.findIndex((spec) => spec.key === key)],
          register,
          places,
          one,
          max,
          measured: (measure) => measuredColumn(state, measure, register),
        });
  const round = rounder(state);
  const isDeduction = item.place === 'deduction';
  const { isGate } = item.evidence;
  const { evidence, isOdd, values } = columns;
  const looksElsewhere = measuredCodes(rule).length > 0;
  const nothingKnown = looksElsewhere ? null : unknownResult(state, planned);

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
  return (from, to) => {
    for (let unit = from; unit < to; unit += 1) {
      const claim = claims[unit] ?? '';
      if (claim !== '') {
        const table = shareTableOf(state, claim);
        const share = table.shares[planned.index];
        const limit = table.max[planned.index] ?? NaN;
        if (limit !== limit) offGrid[unit] = 1;
        if (share && share.state !== 'applies') {
          const points = share.state === 'full' && !isDeduction ? limit : 0;
          low[unit] = points;
          high[unit] = points;
          isFaulty[unit] = 0;
          continue;
        }
        if (share && !isSameFraction(share.factor, oneFraction)) {
          putExact(unit);
          continue;
        }
      }
      if (isOdd[unit] === 1 || apply === null) {
        if (isOdd[unit] !== 1 && nothingKnown && isAllUnknown(unit)) {
          put(unit, nothingKnown.low, nothingKnown.high, nothingKnown.isFaulty);
          continue;
        }
        putExact(unit);
        continue;
      }
      let top = apply(unit);
      if (top !== top) {
        if (nothingKnown && isAllUnknown(unit))
          put(unit, nothingKnown.low, nothingKnown.high, nothingKnown.isFaulty);
        else putExact(unit);
        continue;
      }
      if (isDeduction && top < 0) top = -top;
      const { bottom } = register;
      let points: number;
      if (top <= 0) points = 0;
      else if (safe(top * one) >= safe(max * bottom)) points = Math.min(round(max, one), maxGrid);
      else points = Math.min(round(top, bottom), maxGrid);
      if (points !== points) {
        putExact(unit);
        continue;
      }
      if (isDeduction && points !== 0) points = -points;
      put(unit, points, points, 0);
    }
  };

  function rounder({ plan }: BatchState): (top: number, bottom: number) => number {
    const rounding = plan.set.rounding.points;
    if (rounding === null)
      return (top, bottom) => {
        const units = safe(top * grid.one) / bottom;
        return Number.isInteger(units) && units * bottom === top * grid.one ? units : NaN;
      };
    const scale = 10 ** rounding.places;
    const step = grid.one / scale;
    const { mode } = rounding;
    return (top, bottom) => {
      const scaled = safe(top * scale);
      return scaled === scaled && bottom === bottom ? roundQuotient(scaled, bottom, mode) * step : NaN;
    };
  }
}

/** What another item got, as a measure in per cent of its maximum or in points. */
function measuredColumn(
  state: BatchState,
  { code, of }: Measure & { readonly kind: 'item' },
  register: Register,
): Compiled {
  const index = state.plan.indexByCode.get(code) ?? -1;
  const result = state.items[index];
  const { claims } = state.columns;
  if (!result) return () => NaN;
  return (unit) => {
    const [low, high] = [result.low[unit] ?? NaN, result.high[unit] ?? NaN];
    if (low !== high || result.isFaulty[unit] === 1) return NaN;
    if (of === 'points') {
      register.bottom = state.grid.one;
      return low;
    }
    const max = shareTableOf(state, claims[unit] ?? '').max[index] ?? NaN;
    if (!(max > 0)) return NaN;
    register.bottom = max;
    return safe(low * 100);
  };
}
