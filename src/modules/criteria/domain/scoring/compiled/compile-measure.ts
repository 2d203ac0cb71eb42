import type { Points } from '#kernel/points.ts';
import type { Interval } from '#modules/criteria/domain/interval.ts';
import type { Measure, Rule } from '#modules/criteria/domain/rule.ts';
import { safe, unitsOf } from './exact-number.ts';
import { isPercent, unable, type Compiled, type Ground } from './ground.ts';

/** Whether top/bottom lies in an interval: 1, 0, or NaN where that cannot be told exactly. */
export function compileInterval(
  { from, to }: Interval,
  { places, one }: Ground,
): (top: number, bottom: number) => number {
  const low = from === null ? null : unitsOf(from.value, places);
  const high = to === null ? null : unitsOf(to.value, places);
  const [hasLow, hasHigh] = [from?.isIncluded ?? true, to?.isIncluded ?? true];
  return (top, bottom) => {
    const value = safe(top * one);
    if (value !== value) return NaN;
    if (low !== null) {
      const end = safe(low * bottom);
      if (end !== end) return NaN;
      if (hasLow ? value < end : value <= end) return 0;
    }
    if (high !== null) {
      const end = safe(high * bottom);
      if (end !== end) return NaN;
      if (hasHigh ? value > end : value >= end) return 0;
    }
    return 1;
  };
}

/** The measure of a unit over `register.bottom`. */
export function compileMeasure(measure: Measure, ground: Ground): Compiled {
  const { columns, register } = ground;
  if (measure.kind === 'item') return ground.measured(measure);
  if (measure.kind === 'value') {
    const column = ground.columnOf('value');
    return (unit) => {
      register.bottom = columns.scale;
      return column?.[unit] ?? NaN;
    };
  }
  const [numerator, denominator, rate] = ['numerator', 'denominator', 'rate'].map(ground.columnOf);
  if (!numerator || !denominator || !rate) return unable;
  const isShare = measure.kind === 'share';
  return (unit) => {
    const top = numerator[unit] ?? NaN;
    const bottom = denominator[unit] ?? NaN;
    const given = rate[unit] ?? NaN;
    if (given === given) {
      register.bottom = columns.scale;
      // A rate beside its figures may disagree with them, which the exact way finds out.
      return top !== top && bottom !== bottom ? given : NaN;
    }
    if (!(bottom > 0) || (isShare && top > bottom)) return NaN;
    register.bottom = bottom;
    return safe(top * 100);
  };
}

/** The award of the band that holds the measure. */
export function compileBands(rule: Rule & { readonly kind: 'bands' }, ground: Ground): Compiled {
  const { register, one } = ground;
  const measure = compileMeasure(rule.measure, ground);
  const bands = rule.bands.map((band) => ({
    holds: compileInterval(band, ground),
    award: compileAward(band, rule.measure, ground),
  }));
  return (unit) => {
    const top = measure(unit);
    const { bottom } = register;
    if (top !== top) return NaN;
    for (let place = 0; place < bands.length; place += 1) {
      const { holds, award } = bands[place] ?? none;
      const inside = holds(top, bottom);
      if (inside === 0) continue;
      if (inside !== inside) return NaN;
      register.bottom = one;
      register.band = place;
      return typeof award === 'number' ? award : award(top, bottom);
    }
    return NaN;
  };
}

const none = { holds: () => NaN, award: NaN };

type AwardAt = number | ((top: number, bottom: number) => number);

function compileAward(
  { award, from, to }: (Rule & { readonly kind: 'bands' })['bands'][number],
  measure: Measure,
  { register, one, places }: Ground,
): AwardAt {
  const amount = (points: Points): number => unitsOf(points, places);
  if (award.kind === 'points') return amount(award.points);
  if (award.kind === 'rate_of') {
    const of = amount(award.of);
    const per = isPercent(measure) ? 100 * one : one;
    return (top, bottom) => {
      register.bottom = safe(bottom * per);
      return safe(top * of);
    };
  }
  const [start, end] = [amount(award.from), amount(award.to)];
  if (from === null || to === null) return from === null ? end : start;
  const [low, high] = [amount(from.value), amount(to.value)];
  const width = high - low;
  if (width === 0) return end;
  return (top, bottom) => {
    const above = safe(safe(top * one) - safe(low * bottom));
    register.bottom = safe(safe(bottom * width) * one);
    return safe(safe(safe(start * width) * bottom) + safe(above * (end - start)));
  };
}
