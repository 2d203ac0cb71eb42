import type { Sentence } from '#kernel/language.ts';
import { comparePoints, type Points } from '#kernel/points.ts';
import { unitOfMeasure } from '../measure.ts';
import { sayAward } from '../rate-rules.ts';
import { limitSentences, sayAmount, sayMaximum, sayRounding, sayRuled } from '../say-item.ts';
import type { Derivation, ItemScore } from '../score.ts';
import type { PlannedItem } from '../set-plan.ts';
import {
  capitalised,
  roughNumber,
  sayInBand,
  same,
  sayNumber,
  sayPercentOf,
  sayInterval,
  sayRate,
  sayTimes,
} from '../wording.ts';
import { shownDecimal } from '../round-item.ts';
import type { BatchState } from './batch-state.ts';
import { scaledText } from './columns.ts';
import { compileLeaf } from './compile-leaf.ts';
import { roundQuotient, safe } from './exact-number.ts';
import { keeping, type GridTexts } from './grid-texts.ts';

/**
 * Tells an item that is scored by a share or a ratio out of its numbers, in the words of the exact way. Null where it
 * cannot: figures unknown or faulty, evidence not decided, numbers too large.
 */
export function rateTeller(
  state: BatchState,
  planned: PlannedItem,
  texts: GridTexts,
): ((unit: number) => ItemScore | null) | null {
  const { item, figures } = planned;
  const { rule, place, evidence } = item;
  const columns = state.columns.items[planned.index];
  const isRate =
    (rule?.kind === 'bands' || rule?.kind === 'proportional') &&
    rule.measure.kind !== 'item' &&
    rule.measure.kind !== 'value';
  if (!columns || !isRate || place === 'deduction' || evidence.isGate) return null;
  const isCrossed =
    rule.kind === 'proportional' &&
    rule.floor !== null &&
    rule.cap !== null &&
    comparePoints(rule.floor, rule.cap) > 0;
  if (isCrossed) return null;
  const { apply, register, one, max, maxGrid, round } = compileLeaf(state, planned, columns);
  const [numerators, denominators, rates] = columns.values;
  if (!apply || !numerators || !denominators || !rates) return null;
  const unitOfRate = unitOfMeasure(rule.measure);
  const rate = capitalised(sayRate(''));
  const bands =
    rule.kind === 'bands'
      ? rule.bands.map((band) => ({ interval: sayInterval(band, unitOfRate), line: sayAward(band) }))
      : [];
  const of = sayNumber(rule.kind === 'proportional' ? comma(rule.of) : '');
  const most = shownDecimal(planned.max);
  const amounts = keeping((units) => sayAmount(texts.shown(units), place));
  const maximum = sayMaximum(texts.shown(maxGrid), place);
  const [first, second] = figures.map(({ key, label }) => ({ key, label: label.vi }));
  if (!first || !second) return null;

  return (unit) => {
    if (rates[unit] === rates[unit]) return null;
    const value = apply(unit);
    const { bottom, limit: ruled, band } = register;
    const isAbove = safe(value * one) > safe(max * bottom);
    const points = isAbove ? round(max, one) : Math.min(round(value, bottom), maxGrid);
    const before = safe((isAbove ? max : value) * state.grid.one);
    const under = isAbove ? one : bottom;
    if (!(value >= 0) || !(points <= maxGrid) || !(before >= 0)) return null;
    const [top, below] = [numerators[unit] ?? NaN, denominators[unit] ?? NaN];
    const percent = safe(top * 1_000_000);
    if (percent !== percent) return null;
    const shown = roundQuotient(percent, below, 'half_up');
    const short = roundQuotient(top * 10_000, below, 'half_up');
    const isShort = short * below === top * 10_000;
    const numbers: [Points, Points] = [scaledText(top, columns.scale), scaledText(below, columns.scale)];
    const plain = `${numbers[0]}/${numbers[1]}`;
    const quotient =
      columns.scale === 1 ? same(plain) : { vi: `${comma(numbers[0])}/${comma(numbers[1])}`, en: plain };
    const told = sayPercentOf(quotient, texts.hundredths(short), isShort);
    const measure = { vi: rate.vi + told.vi, en: rate.en + told.en };
    const held = bands[band];
    const found = held ? sayInBand(measure, held.interval, held.line) : sayTimes(measure, of);
    const limits: Derivation['limits'][number][] = [];
    if (ruled !== null && rule.kind === 'proportional') limits.push(ruled);
    if (isAbove) limits.push('max');
    const isRounded = points * under !== before;
    const [part, whole] = lowest(before, under * state.grid.one);
    if (!(safe(part * 1_000_000) >= 0)) return null;
    let text = sayRuled(found, amounts(points), maximum);
    for (const limit of limits) text = followed(text, limitSentences[limit]);
    if (isRounded) text = followed(text, sayRounding(shownQuotient(part, whole)));
    const amount = texts.points(points);
    return {
      code: item.code,
      depth: planned.depth,
      max: most,
      points: amount,
      low: amount,
      high: amount,
      isNotApplicable: false,
      faults: [],
      derivation: {
        rule: rule.kind,
        figures: [
          { key: first.key, label: first.label, value: numbers[0] },
          { key: second.key, label: second.label, value: numbers[1] },
        ],
        measure: {
          exact: quotientText(...lowest(top * 100, below)),
          shown: scaledText(shown, 10_000),
          unit: unitOfRate,
        },
        band: held ? band : null,
        limits,
        gate: null,
        unrounded: isRounded ? quotientText(part, whole) : null,
        parts: [],
        text,
      },
    };
  };
}

function followed(text: Sentence, next: Sentence): Sentence {
  return { vi: `${text.vi} ${next.vi}`, en: `${text.en} ${next.en}` };
}

function comma(amount: Points): string {
  return amount.replace('.', ',');
}

/** A quotient in lowest terms. */
function lowest(top: number, bottom: number): [top: number, bottom: number] {
  let [a, b] = [top, bottom];
  while (b !== 0) [a, b] = [b, a % b];
  return [top / a, bottom / a];
}

/** A quotient in lowest terms as the exact way writes a fraction. */
function quotientText(top: number, bottom: number): string {
  return bottom === 1 ? String(top) : `${top}/${bottom}`;
}

/** A quotient for people: exact with up to six places, else rounded to four. */
function shownQuotient(top: number, bottom: number): string {
  const fine = top * 1_000_000;
  if (fine % bottom === 0) return comma(scaledText(fine / bottom, 1_000_000));
  return roughNumber(comma(scaledText(roundQuotient(top * 10_000, bottom, 'half_up'), 10_000)));
}
