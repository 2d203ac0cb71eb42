import {
  compareFractions,
  divideFractions,
  fractionOf,
  fractionText,
  hundredFraction,
  isSameFraction,
  multiplyFractions,
  oneFraction,
  roundFraction,
  zeroFraction,
  type Fraction,
} from '#kernel/fraction.ts';
import type { Sentence } from '#kernel/language.ts';
import { formatPoints, parsePoints, type Points } from '#kernel/points.ts';
import type { Measure } from '../rule.ts';
import type { Derivation } from './score.ts';
import type { Scope } from './scope.ts';
import { beyond, onlyStretch, stretchOf, type Stretch } from './stretch.ts';
import { equalsPercent, inEnglish, same, sayRate, shownNumber, withUnit } from './wording.ts';

/** What a measure came to: where it lies, and in words. */
export type Measured = {
  /** In per cent for shares, ratios and the per cent of an item; otherwise in the measure's own unit. */
  readonly stretch: Stretch;
  /** 1 for one hundred per cent: what an amount is multiplied by. */
  readonly perUnit: Fraction;
  /** Null while it is not known. */
  readonly exact: Fraction | null;
  readonly unit: string | null;
  readonly isFaulty: boolean;
  /** "tỷ lệ 18/20 = 90 %"; of an unknown measure what is not known. */
  readonly text: Sentence;
};

/** The unit in which the bounds of a measure are written. */
export function unitOfMeasure(measure: Measure): string | null {
  if (measure.kind === 'value') return measure.unit;
  return measure.kind === 'item' && measure.of === 'points' ? null : '%';
}

/** What the figures make of a measure. */
export function takeMeasure(measure: Measure, scope: Scope): Measured {
  if (measure.kind === 'item') return measureItem(measure, scope);
  if (measure.kind === 'value') return measureValue(measure, scope);
  return measureRate(measure, scope);
}

/** How a measure is shown beside its exact fraction. */
export function measureShown({ exact, unit }: Measured): Derivation['measure'] {
  return exact === null
    ? null
    : { exact: fractionText(exact), shown: roundFraction(exact, 4, 'half_up'), unit };
}

const onePercent = divideFractions(oneFraction, hundredFraction);
const rate = { perUnit: onePercent, unit: '%' } as const;

function measureRate(measure: Measure & { readonly kind: 'share' | 'ratio' }, scope: Scope): Measured {
  const numerator = amount(scope, 'numerator');
  const denominator = amount(scope, 'denominator');
  const given = amount(scope, 'rate');
  const faults = rateFaults(measure, numerator, denominator, given);
  for (const { figure, code, facts } of faults) scope.fault(figure, code, facts);
  const top = measure.kind === 'share' ? hundredFraction : beyond;
  const unknown = { ...rate, stretch: stretchOf(zeroFraction, top), exact: null } as const;
  if (faults.length > 0) return { ...unknown, isFaulty: true, text: { vi: 'tỷ lệ', en: 'the rate' } };
  if (numerator && denominator) {
    const exact = percentOf(fractionOf(numerator), fractionOf(denominator));
    const figures = equalsPercent(`${formatPoints(numerator)}/${formatPoints(denominator)}`, exact);
    return {
      ...rate,
      stretch: onlyStretch(exact),
      exact,
      isFaulty: false,
      text: sayRate(figures),
    };
  }
  if (given) {
    const exact = fractionOf(given);
    const text = `${formatPoints(given)} %`;
    return {
      ...rate,
      stretch: onlyStretch(exact),
      exact,
      isFaulty: false,
      text: sayRate(text),
    };
  }
  return {
    ...unknown,
    stretch: halfKnownRate(measure.kind, numerator, denominator),
    isFaulty: false,
    text: { vi: 'tỷ lệ', en: 'the rate' },
  };
}

type RateFault = { readonly figure: string; readonly code: string; readonly facts: Record<string, string> };

function rateFaults(
  measure: Measure & { readonly kind: 'share' | 'ratio' },
  numerator: Points | null,
  denominator: Points | null,
  given: Points | null,
): readonly RateFault[] {
  const names = { part: measure.numerator, whole: measure.denominator };
  if (denominator === '0') return [{ figure: 'denominator', code: 'denominator_zero', facts: names }];
  if (!numerator || !denominator) return [];
  const [top, bottom] = [fractionOf(numerator), fractionOf(denominator)];
  const facts = {
    ...names,
    numerator: formatPoints(numerator),
    denominator: formatPoints(denominator),
  };
  const isOver = measure.kind === 'share' && compareFractions(top, bottom) > 0;
  if (isOver) return [{ figure: 'numerator', code: 'numerator_above_denominator', facts }];
  if (given === null) return [];
  // A rate that was handed in beside its figures may be rounded: it agrees where it is the rate to its own places.
  const places = (given.split('.')[1] ?? '').length;
  const exact = percentOf(top, bottom);
  const agrees = [places, 2, 4].some((digits) => roundFraction(exact, digits, 'half_up') === given);
  return agrees
    ? []
    : [
        {
          figure: 'rate',
          code: 'rate_disagrees',
          facts: { ...facts, rate: formatPoints(given), computed: shownNumber(exact) },
        },
      ];
}

/** Of a share the denominator is at least the numerator, so that half of it already bounds it. */
function halfKnownRate(
  kind: 'share' | 'ratio',
  numerator: Points | null,
  denominator: Points | null,
): Stretch {
  const top = kind === 'share' ? hundredFraction : beyond;
  if (numerator === '0' && denominator === null) return onlyStretch(zeroFraction);
  const hasLow = numerator === null;
  return { low: zeroFraction, high: top, hasLow, hasHigh: true };
}

function measureValue(measure: Measure & { readonly kind: 'value' }, scope: Scope): Measured {
  const value = amount(scope, 'value');
  const perUnit = measure.unit === '%' ? onePercent : oneFraction;
  if (value === null) {
    const low = scope.isNegativeAllowed('value')
      ? multiplyFractions(beyond, fractionOf('-1' as Points))
      : zeroFraction;
    return {
      stretch: stretchOf(low, beyond),
      perUnit,
      exact: null,
      unit: measure.unit,
      isFaulty: false,
      text: same(measure.label),
    };
  }
  const exact = fractionOf(value);
  return {
    stretch: onlyStretch(exact),
    perUnit,
    exact,
    unit: measure.unit,
    isFaulty: false,
    text: {
      vi: `${measure.label} ${withUnit(value, measure.unit)}`,
      en: `${measure.label} ${measure.unit === null ? value : `${value} ${measure.unit}`}`,
    },
  };
}

function measureItem(measure: Measure & { readonly kind: 'item' }, scope: Scope): Measured {
  const { code, of } = measure;
  const unit = unitOfMeasure(measure);
  const perUnit = of === 'percent' ? onePercent : oneFraction;
  const other = scope.itemScore(code);
  const nothing = isSameFraction(other.max, zeroFraction);
  // What was left out got nothing, neither points nor a share; the item that asks for it tells so.
  if (nothing)
    return {
      stretch: stretchOf(zeroFraction, of === 'percent' ? hundredFraction : beyond),
      perUnit,
      exact: null,
      unit,
      isFaulty: true,
      text: { vi: `kết quả của mục ${code}`, en: `the result of item ${code}` },
    };
  const convert = (value: Fraction): Fraction => (of === 'percent' ? percentOf(value, other.max) : value);
  // Bands are written for the points of the set, so those count and not the scaled ones.
  const { low, high } = of === 'points' ? (other.unscaled ?? other) : other;
  const exact = other.isKnown ? convert(low) : null;
  const points = exact === null ? '' : shownNumber(exact);
  return {
    stretch: stretchOf(convert(low), convert(high)),
    perUnit,
    exact,
    unit,
    isFaulty: other.isFaulty,
    text:
      exact === null
        ? { vi: `kết quả của mục ${code}`, en: `the result of item ${code}` }
        : of === 'percent'
          ? {
              vi: `kết quả của mục ${code} (${points} % điểm tối đa)`,
              en: `the result of item ${code} (${inEnglish(points)} % of its maximum)`,
            }
          : {
              vi: `kết quả của mục ${code} (${points} điểm)`,
              en: `the result of item ${code} (${inEnglish(points)} points)`,
            },
  };
}

function amount(scope: Scope, key: string): Points | null {
  const value = scope.read(key);
  return typeof value === 'string' ? parsePoints(value) : null;
}

function percentOf(numerator: Fraction, denominator: Fraction): Fraction {
  return divideFractions(multiplyFractions(numerator, hundredFraction), denominator);
}
