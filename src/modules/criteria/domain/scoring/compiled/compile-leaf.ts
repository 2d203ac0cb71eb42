import { isSameFraction, oneFraction } from '#kernel/fraction.ts';
import type { Measure } from '#modules/criteria/domain/rule.ts';
import type { PlannedItem } from '../set-plan.ts';
import { amountPlaces, gridOfPoints, shareTableOf, type BatchState } from './batch-state.ts';
import type { ItemColumns } from './columns.ts';
import { compileRule } from './compile-rule.ts';
import { roundQuotient, safe, unitsOf } from './exact-number.ts';
import { newRegister, type Compiled, type Register } from './ground.ts';

/** An item's rule made ready, with what takes its value to points on the grid. */
export type CompiledLeaf = {
  /** Null where the rule has to be applied the exact way. */
  readonly apply: Compiled | null;
  readonly register: Register;
  /** Amounts are whole numbers of 1/one; so is the maximum. */
  readonly one: number;
  readonly max: number;
  readonly maxGrid: number;
  /** What takes an amount to the grid where that needs no rounding; otherwise 0. */
  readonly step: number;
  /** A value over its bottom as points on the grid; NaN where that cannot be told exactly. */
  readonly round: (top: number, bottom: number) => number;
};

/** Compiles the rule of an item without items below it. */
export function compileLeaf(state: BatchState, planned: PlannedItem, columns: ItemColumns): CompiledLeaf {
  const { rule, max: most } = planned.item;
  const places = amountPlaces(state.plan);
  const one = 10 ** places;
  const register = newRegister();
  const max = unitsOf(most, places);
  const maxGrid = gridOfPoints(state, most);
  const isCompiled = rule !== null && !planned.isCyclic && max === max && maxGrid === maxGrid;
  const apply = isCompiled
    ? compileRule(rule, {
        columns,
        columnOf: (key) => columns.values[planned.figures.findIndex((spec) => spec.key === key)],
        register,
        places,
        one,
        max,
        measured: (measure) => measuredColumn(state, measure, register),
      })
    : null;
  const kept = state.plan.set.rounding.points?.places ?? state.grid.places;
  const step = kept >= places ? state.grid.one / one : 0;
  return { apply, register, one, max, maxGrid, step, round: rounder(state) };
}

function rounder({ plan, grid }: BatchState): CompiledLeaf['round'] {
  const rounding = plan.set.rounding.points;
  if (rounding === null)
    return (top, bottom) => {
      const scaled = safe(top * grid.one);
      const units = scaled / bottom;
      return Number.isInteger(units) && units * bottom === scaled ? units : NaN;
    };
  const scale = 10 ** rounding.places;
  const step = grid.one / scale;
  const { mode } = rounding;
  return (top, bottom) => {
    const scaled = safe(top * scale);
    return scaled === scaled && bottom === bottom ? roundQuotient(scaled, bottom, mode) * step : NaN;
  };
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
    const table = shareTableOf(state, claims[unit] ?? '');
    const share = table.shares[index];
    // The batch holds scaled points alone; those of the set come the exact way.
    if (of === 'points' && share && !isSameFraction(share.factor, oneFraction)) return NaN;
    const [low, high] = [result.low[unit] ?? NaN, result.high[unit] ?? NaN];
    if (low !== high || result.isFaulty[unit] === 1) return NaN;
    const max = table.max[index] ?? NaN;
    if (!(max > 0)) return NaN;
    if (of === 'points') {
      register.bottom = state.grid.one;
      return low;
    }
    register.bottom = max;
    return safe(low * 100);
  };
}
