import type { CriteriaSet, ScoredUnitKind } from '../criteria-set.ts';
import type { BatchState } from './compiled/batch-state.ts';
import { amountPlaces, gridPlaces } from './compiled/batch-state.ts';
import { emptyColumns, readUnit, scaledText, writeUnit, type Columns } from './compiled/columns.ts';
import { concluder, emptyConclusion, keepExact, type BatchConclusion } from './compiled/conclude-batch.ts';
import { rankAll, rankOne } from './compiled/rank.ts';
import { gridTexts } from './compiled/grid-texts.ts';
import { columnScorer } from './compiled/score-column.ts';
import { itemTeller } from './compiled/teller.ts';
import { classificationFor } from './classify.ts';
import type { Conclusion } from './conclude-score.ts';
import { scoreUnit } from './score-unit.ts';
import type { ItemScore, SetScore, UnitInputs } from './score.ts';
import { planSet, type SetPlan } from './set-plan.ts';

/** What came out for one unit of a batch, with its place among the others; null while its index is unknown. */
export type RankedConclusion = Omit<Conclusion, 'knockOuts' | 'applicableMax'> & {
  readonly rank: number | null;
};

/**
 * Many units scored by one set: columns of numbers instead of objects. It gives exactly what `scoreUnit` gives, and
 * goes the same exact way wherever doubles would not be exact.
 */
export type Batch = {
  readonly count: number;
  /** What the units hand in, as columns, for those who fill them without objects. */
  readonly columns: Columns;
  /** Points in units of 10^-places of `grid`, index in units of its last place. */
  readonly conclusion: BatchConclusion;
  /** Standard competition ranking by index, 0 for no rank. */
  readonly ranks: Int32Array;
  /** Puts what a unit hands in into its row; nothing is scored yet. */
  readonly write: (unit: number, inputs: UnitInputs) => void;
  /** Scores and ranks all units. */
  readonly score: () => void;
  /** Scores one unit again whose inputs changed and mends the ranks. */
  readonly rescore: (unit: number) => void;
  readonly conclusionAt: (unit: number) => RankedConclusion;
  /** An item of a unit with its derivation, made when it is asked for. */
  readonly itemAt: (unit: number, item: number) => ItemScore;
  /** All of a unit, as `scoreUnit` gives it. */
  readonly unitAt: (unit: number) => SetScore;
};

/** A set whose rules are compiled for many units. */
export type CompiledSet = {
  readonly plan: SetPlan;
  /** A batch of so many units of one kind, about which nothing is known yet. */
  readonly open: (count: number, unitKind: ScoredUnitKind) => Batch;
};

/** Compiles the rules of a set for scoring many units. */
export function compileSet(set: CriteriaSet): CompiledSet {
  const plan = planSet(set);
  return { plan, open: (count, unitKind) => openBatch(plan, count, unitKind) };
}

function openBatch(plan: SetPlan, count: number, unitKind: ScoredUnitKind): Batch {
  const { set } = plan;
  const columns = emptyColumns(plan, count);
  const places = gridPlaces(plan, amountPlaces(plan));
  const state: BatchState = {
    plan,
    columns,
    grid: { places, one: 10 ** places },
    items: plan.items.map(() => ({
      low: new Float64Array(count).fill(NaN),
      high: new Float64Array(count).fill(NaN),
      isFaulty: new Uint8Array(count),
    })),
    tables: new Map(),
    offGrid: new Uint8Array(count),
  };
  const conclusion = emptyConclusion(count);
  const ranks = new Int32Array(count);
  const scorers = plan.order.flatMap((index) => {
    const planned = plan.items[index];
    return planned ? [columnScorer(state, planned)] : [];
  });
  const texts = gridTexts(state.grid.one);
  const tellers = plan.items.map((planned) => itemTeller(state, planned, texts));
  const conclude = concluder(state, unitKind, conclusion);
  const indices = new Float64Array(count).fill(NaN);
  const unitAt = (unit: number): SetScore => scoreUnit(set, readUnit(plan, columns, unit), unitKind);

  const scoreRange = (from: number, to: number): void => {
    state.offGrid.fill(0, from, to);
    for (const score of scorers) score(from, to);
    conclude(from, to);
    for (let unit = from; unit < to; unit += 1) {
      if (state.offGrid[unit] === 1) keepExact(state, conclusion, unit, unitAt(unit), unitKind);
      const [low, high] = [conclusion.indexLow[unit] ?? NaN, conclusion.indexHigh[unit] ?? NaN];
      indices[unit] = low === high && conclusion.isFaulty[unit] !== 1 ? low : NaN;
    }
  };

  const conclusionAt = (unit: number): RankedConclusion => {
    const rank = ranks[unit] === 0 ? null : (ranks[unit] ?? null);
    const exact = conclusion.exact.get(unit);
    if (exact) {
      const { total, totalLow, totalHigh, index, indexLow, indexHigh, classification } = exact;
      return { total, totalLow, totalHigh, index, indexLow, indexHigh, classification, rank };
    }
    const [low, high] = [conclusion.totalLow[unit] ?? 0, conclusion.totalHigh[unit] ?? 0];
    const [from, to] = [conclusion.indexLow[unit] ?? NaN, conclusion.indexHigh[unit] ?? NaN];
    const isOpen = conclusion.isFaulty[unit] === 1;
    const scale = 10 ** set.rounding.index.places;
    const hasIndex = from === from;
    return {
      total: low === high && !isOpen ? scaledText(low, state.grid.one) : null,
      totalLow: scaledText(low, state.grid.one),
      totalHigh: scaledText(high, state.grid.one),
      index: hasIndex && from === to && !isOpen ? scaledText(from, scale) : null,
      indexLow: hasIndex ? scaledText(from, scale) : null,
      indexHigh: hasIndex ? scaledText(to, scale) : null,
      classification: classificationFor(set, unitKind)?.bands[conclusion.classOf[unit] ?? -1]?.label ?? null,
      rank,
    };
  };

  return {
    count,
    columns,
    conclusion,
    ranks,
    write: (unit, inputs) => writeUnit(plan, columns, unit, inputs),
    score: () => {
      scoreRange(0, count);
      rankAll(indices, ranks);
    },
    rescore: (unit) => {
      const before = indices[unit] ?? NaN;
      scoreRange(unit, unit + 1);
      rankOne(indices, ranks, unit, before);
    },
    conclusionAt,
    itemAt: (unit, item) => {
      const score = tellers[item]?.(unit) ?? unitAt(unit).items[item];
      if (!score) throw new RangeError(`the set has no item at place ${item}`);
      return score;
    },
    unitAt,
  };
}
