import { sayAmount, sayMaximum, sayRuled } from '../say-item.ts';
import type { ItemScore } from '../score.ts';
import { measuredCodes, type PlannedItem } from '../set-plan.ts';
import { capitalised, same, saySum } from '../wording.ts';
import { shownDecimal } from '../round-item.ts';
import { gridOfPoints, type BatchState } from './batch-state.ts';
import { exactAt } from './exact-item.ts';
import { keeping, type GridTexts } from './grid-texts.ts';
import { rateTeller } from './tell-rate.ts';

/** Tells an item of a unit with its derivation; null where the whole unit has to be scored for it. */
export type Teller = (unit: number) => ItemScore | null;

/** What a column of small whole numbers can hold to be remembered by. */
const keyStep = 512;
const remembered = 5000;

/**
 * Prepares the telling of an item: rates out of their numbers, sums out of the points below them, answers of few kinds
 * from what was told for the same answers before, everything else the exact way. All say the same.
 */
export function itemTeller(state: BatchState, planned: PlannedItem, texts: GridTexts): Teller {
  const columns = state.columns.items[planned.index];
  const { claims } = state.columns;
  const exact: Teller = (unit) =>
    state.offGrid[unit] === 1 ? null : (exactAt(state, planned, unit)?.tell() ?? null);
  if (!columns || planned.isCyclic) return exact;
  const quick = planned.isParent
    ? sumTeller(state, planned, texts)
    : (rateTeller(state, planned, texts) ?? answerTeller(state, planned, exact));
  if (quick === null) return exact;
  return (unit) =>
    claims[unit] !== '' || columns.isOdd[unit] === 1 || state.offGrid[unit] === 1
      ? exact(unit)
      : (quick(unit) ?? exact(unit));
}

/** Answers that come again, yes and no, levels, small counts, are told once and kept: a score never changes. */
function answerTeller(state: BatchState, planned: PlannedItem, exact: Teller): Teller | null {
  const columns = state.columns.items[planned.index];
  const isSmall = planned.figures.every(({ kind }) => kind !== 'decimal') && planned.figures.length <= 4;
  if (!columns || !isSmall || measuredCodes(planned.item.rule).length > 0) return null;
  const told = new Map<number, ItemScore | null>();
  return (unit) => {
    let key = columns.evidence[unit] ?? 0;
    for (const column of columns.values) {
      const cell = column[unit] ?? NaN;
      if (cell >= keyStep - 1) return null;
      key = key * keyStep + (cell === cell ? cell + 1 : 0);
    }
    const known = told.get(key);
    if (known !== undefined) return known;
    const score = exact(unit);
    if (told.size < remembered) told.set(key, score);
    return score;
  };
}

/** A parent whose items are all known and whose sum nothing limits. */
function sumTeller(state: BatchState, planned: PlannedItem, texts: GridTexts): Teller | null {
  const { item } = planned;
  const result = state.items[planned.index];
  const children = planned.counted.flatMap((index) => state.items[index] ?? []);
  const maxGrid = gridOfPoints(state, item.max);
  const cap =
    item.rule?.kind === 'sum' && item.rule.cap !== null ? gridOfPoints(state, item.rule.cap) : Infinity;
  if (!result || item.place === 'deduction' || item.evidence.isGate || maxGrid !== maxGrid) return null;
  const most = shownDecimal(planned.max);
  const maximum = sayMaximum(texts.shown(maxGrid), item.place);
  const head = capitalised(saySum(same('')));
  const amounts = keeping((units) => sayAmount(texts.shown(units), item.place));
  return (unit) => {
    let terms = '';
    let termsInEnglish = '';
    let sum = 0;
    for (const { low, high, isFaulty } of children) {
      const points = low[unit] ?? NaN;
      if (points !== high[unit] || isFaulty[unit] === 1) return null;
      sum += points;
      const between = terms === '' ? '' : ' + ';
      terms += between + texts.shown(points);
      termsInEnglish += between + texts.points(points);
    }
    if (!(sum <= cap && sum <= maxGrid)) return null;
    const points = texts.points(sum);
    return {
      code: item.code,
      depth: planned.depth,
      max: most,
      points,
      low: points,
      high: points,
      isNotApplicable: false,
      faults: [],
      derivation: {
        rule: 'sum',
        figures: [],
        measure: null,
        band: null,
        limits: [],
        gate: null,
        unrounded: null,
        parts: [],
        text: sayRuled({ vi: head.vi + terms, en: head.en + termsInEnglish }, amounts(sum), maximum),
      },
    };
  };
}
