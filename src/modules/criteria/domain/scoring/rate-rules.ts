import {
  addFractions,
  divideFractions,
  fractionOf,
  isSameFraction,
  multiplyFractions,
  subtractFractions,
  zeroFraction,
  type Fraction,
} from '#kernel/fraction.ts';
import type { Sentence } from '#kernel/language.ts';
import { formatPoints } from '#kernel/points.ts';
import type { Band, Rule } from '../rule.ts';
import { takeMeasure, unitOfMeasure, type Measured } from './measure.ts';
import { exactly, limited, plainRuling, type Ruling } from './ruling.ts';
import type { Scope } from './scope.ts';
import { liesIn, rangeBetween, rangeOver, sharedStretch, stretchOfInterval, type Range } from './stretch.ts';
import { inEnglish, sayInBand, sayInterval, sayNumber, sayTimes, shownNumber } from './wording.ts';

/** The band that holds the measure gives its award; a measure that no band holds is a fault, never a guess. */
export function applyBands(rule: Rule & { readonly kind: 'bands' }, scope: Scope): Ruling {
  const measure = takeMeasure(rule.measure, scope);
  const unit = unitOfMeasure(rule.measure);
  const { exact } = measure;
  if (exact === null || measure.isFaulty) {
    const held = rule.bands.flatMap((band) => awardOver(band, measure));
    return { ...unknown('bands', rangeOver(held) ?? exactly(zeroFraction), measure) };
  }
  const place = rule.bands.findIndex((band) => liesIn(measure.stretch, stretchOfInterval(band)));
  const band = rule.bands[place];
  if (!band) {
    scope.fault(rule.measure.kind === 'value' ? 'value' : 'rate', 'in_no_band', {
      measure: unit === null ? shownNumber(exact) : `${shownNumber(exact)} ${unit}`,
    });
    const all = rule.bands.flatMap((each) =>
      awardOver(each, { ...measure, stretch: stretchOfInterval(each) }),
    );
    return {
      ...unknown('bands', rangeOver(all) ?? exactly(zeroFraction), measure),
      isFaulty: true,
      found: {
        vi: `${measure.text.vi} không nằm trong mức nào của quy tắc`,
        en: `${measure.text.en} lies in no band of the rule`,
      },
    };
  }
  const interval = sayInterval(band, unit);
  const line = sayAward(band);
  return {
    ...plainRuling(
      'bands',
      exactly(awardAt(band, exact, measure.perUnit)),
      sayInBand(measure.text, interval, line),
    ),
    measure,
    band: place,
  };
}

/** The measure times an amount, between floor and cap. */
export function applyProportional(rule: Rule & { readonly kind: 'proportional' }, scope: Scope): Ruling {
  const measure = takeMeasure(rule.measure, scope);
  const of = multiplyFractions(fractionOf(rule.of), measure.perUnit);
  const { low, high } = measure.stretch;
  const raw = rangeBetween(multiplyFractions(low, of), multiplyFractions(high, of));
  const { range, limits } = limited(raw, rule.floor, rule.cap);
  if (measure.exact === null || measure.isFaulty) return unknown('proportional', range, measure);
  return {
    ...plainRuling('proportional', range, sayTimes(measure.text, sayNumber(formatPoints(rule.of)))),
    measure,
    limits,
  };
}

function unknown(rule: 'bands' | 'proportional', range: Range, measure: Measured): Ruling {
  return { ...plainRuling(rule, range, measure.text), measure, isFaulty: measure.isFaulty };
}

/** What a band can give over the part of the measure's stretch that lies in it; nothing where none does. */
function awardOver(band: Band, { stretch, perUnit }: Measured): readonly Range[] {
  const shared = sharedStretch(stretch, stretchOfInterval(band));
  return shared === null
    ? []
    : [rangeBetween(awardAt(band, shared.low, perUnit), awardAt(band, shared.high, perUnit))];
}

function awardAt({ award, from, to }: Band, measure: Fraction, perUnit: Fraction): Fraction {
  if (award.kind === 'points') return fractionOf(award.points);
  if (award.kind === 'rate_of')
    return multiplyFractions(multiplyFractions(measure, perUnit), fractionOf(award.of));
  const [start, end] = [fractionOf(award.from), fractionOf(award.to)];
  // A line needs two ends; a band without one stays at the amount of the end that it has.
  if (from === null || to === null) return from === null ? end : start;
  const width = subtractFractions(fractionOf(to.value), fractionOf(from.value));
  if (isSameFraction(width, zeroFraction)) return end;
  const share = divideFractions(subtractFractions(measure, fractionOf(from.value)), width);
  return addFractions(start, multiplyFractions(share, subtractFractions(end, start)));
}

/** How a band counts the measure where it does not simply give points; nothing where it does. */
export function sayAward({ award }: Band): Sentence {
  if (award.kind === 'points') return { vi: '', en: '' };
  if (award.kind === 'rate_of')
    return {
      vi: `, hưởng theo tỷ lệ của ${formatPoints(award.of)} điểm`,
      en: `, which gives the rate of ${inEnglish(formatPoints(award.of))}`,
    };
  return {
    vi: `, tính đều từ ${formatPoints(award.from)} đến ${formatPoints(award.to)} điểm`,
    en: `, on a line from ${inEnglish(formatPoints(award.from))} to ${inEnglish(formatPoints(award.to))}`,
  };
}
