import {
  compareFractions,
  divideFractions,
  fractionOf,
  hundredFraction,
  multiplyFractions,
} from '#kernel/fraction.ts';
import type { Facts } from '#kernel/language.ts';
import { addPoints, comparePoints, formatPoints, zeroPoints, type Points } from '#kernel/points.ts';
import { figureKey } from '../formats/figure-key.ts';
import type { Item } from '../criteria-set.ts';
import type { Award, Band, Measure, Rule } from '../rule.ts';
import { checkCover, type Range } from './check-cover.ts';

/** What a check of rules may ask and where it tells what it finds; codes without "criteria.set.". */
export type RuleCheck = {
  readonly tell: (code: string, facts?: Facts) => void;
  readonly findItem: (code: string) => Item | undefined;
};

const hundred = '100' as Points;

/** Checks a rule and all that stands within it; `max` is the most its item or part can give. */
export function checkRule(check: RuleCheck, rule: Rule, max: Points): void {
  checkAmounts(check, rule, max);
  checkFloor(check, rule);
  switch (rule.kind) {
    case 'levels':
      checkKeys(check, rule.levels);
      if (rule.levels.length === 0) check.tell('levels_missing');
      return;
    case 'bands':
      checkBands(check, rule.measure, rule.bands);
      return;
    case 'all_of':
    case 'any_of':
      checkKeys(check, rule.conditions);
      if (rule.conditions.length === 0) check.tell('conditions_missing');
      for (const { key, test, source } of rule.conditions) {
        if (test === null) continue;
        if (source !== undefined && test.measure.kind !== 'value')
          check.tell('source_without_figure', { key });
        for (const fault of checkCover([test], { from: null, to: null }))
          if (fault.kind === 'empty') check.tell('band_empty', { band: fault.where });
      }
      return;
    case 'deduction':
      checkKeys(check, rule.penalties);
      if (rule.penalties.length === 0) check.tell('penalties_missing');
      if (rule.from.kind !== 'full') checkRule(check, rule.from, max);
      return;
    case 'sum':
      if (rule.parts !== null) checkParts(check, rule.parts, rule.cap, max);
      return;
    case 'given':
      if (rule.body.trim() === '') check.tell('body_missing');
      return;
    case 'yes_no':
    case 'proportional':
    case 'count':
    case 'zero_tolerance':
  }
}

function checkParts(
  check: RuleCheck,
  parts: (Rule & { readonly kind: 'sum' })['parts'] & object,
  cap: Points | null,
  max: Points,
): void {
  checkKeys(check, parts);
  if (parts.length === 0) check.tell('parts_missing');
  const sum = addPoints(zeroPoints, ...parts.map((part) => part.max));
  const isShort = comparePoints(sum, cap ?? max) < 0;
  const isMore = cap === null && comparePoints(sum, max) > 0;
  if (isShort || isMore) check.tell('parts_sum', { sum: formatPoints(sum), max: formatPoints(cap ?? max) });
  for (const part of parts) checkRule(check, part.rule, part.max);
}

function checkKeys(check: RuleCheck, each: readonly { readonly key: string }[]): void {
  const seen = new Set<string>();
  for (const { key } of each) {
    if (!figureKey.test(key)) check.tell('key_form', { key });
    if (seen.has(key)) check.tell('key_twice', { key });
    seen.add(key);
  }
}

/** No amount below zero, none that can come out above the maximum. */
function checkAmounts(check: RuleCheck, rule: Rule, max: Points): void {
  for (const amount of amountsOf(rule))
    if (amount.startsWith('-')) check.tell('amount_negative', { amount: formatPoints(amount) });
  const above = mostOf(rule).filter((amount) => comparePoints(amount, max) > 0);
  for (const amount of new Set(above))
    check.tell('rule_above_max', { points: formatPoints(amount), max: formatPoints(max) });
  if (rule.kind === 'bands') {
    const top = rule.bands.filter((band) => rateAbove(band, max));
    for (const { award } of top)
      if (award.kind === 'rate_of')
        check.tell('rule_above_max', { points: formatPoints(award.of), max: formatPoints(max) });
  }
  if (rule.kind === 'given' && rule.scale !== null && comparePoints(rule.scale, zeroPoints) <= 0)
    check.tell('scale_not_positive', { scale: formatPoints(rule.scale) });
}

/** A floor above what the rule can give would be what everybody gets. */
function checkFloor(check: RuleCheck, rule: Rule): void {
  const [floor, cap] =
    rule.kind === 'proportional'
      ? [rule.floor, rule.cap ?? (rule.measure.kind === 'share' ? rule.of : null)]
      : rule.kind === 'deduction' && rule.from.kind === 'full'
        ? [rule.floor, rule.from.points]
        : [null, null];
  if (floor !== null && cap !== null && comparePoints(floor, cap) > 0)
    check.tell('floor_above_cap', { floor: formatPoints(floor), cap: formatPoints(cap) });
}

/** Whether the rate times its amount exceeds the maximum already within the band's own end. */
function rateAbove({ award, to }: Band, max: Points): boolean {
  if (award.kind !== 'rate_of') return false;
  const share = divideFractions(fractionOf(to?.value ?? hundred), hundredFraction);
  return compareFractions(multiplyFractions(fractionOf(award.of), share), fractionOf(max)) > 0;
}

function amountsOf(rule: Rule): readonly Points[] {
  switch (rule.kind) {
    case 'yes_no':
    case 'all_of':
    case 'any_of':
    case 'zero_tolerance':
      return [rule.points, rule.otherwise];
    case 'levels':
      return rule.levels.map(({ points }) => points);
    case 'bands':
      return rule.bands.flatMap(({ award }) => awardAmounts(award));
    case 'proportional':
      return [rule.of, ...stated(rule.floor), ...stated(rule.cap)];
    case 'count':
      return [rule.per, ...stated(rule.cap)];
    case 'deduction':
      return [
        ...(rule.from.kind === 'full' ? [rule.from.points] : []),
        rule.floor,
        ...rule.penalties.flatMap(({ per, cap }) => [
          per.kind === 'points' ? per.points : per.percent,
          ...stated(cap),
        ]),
      ];
    case 'sum':
      return [...stated(rule.cap), ...(rule.parts ?? []).map((part) => part.max)];
    case 'given':
      return stated(rule.scale);
  }
}

function stated(amount: Points | null): readonly Points[] {
  return amount === null ? [] : [amount];
}

function awardAmounts(award: Award): readonly Points[] {
  if (award.kind === 'linear') return [award.from, award.to];
  return [award.kind === 'points' ? award.points : award.of];
}

/** Amounts that can come out of the rule itself; what its parts give is theirs to be checked. */
function mostOf(rule: Rule): readonly Points[] {
  switch (rule.kind) {
    case 'bands':
      return rule.bands.flatMap(({ award }) => (award.kind === 'rate_of' ? [] : awardAmounts(award)));
    case 'proportional':
      return [...stated(rule.floor), ...(rule.cap === null ? [rule.of] : [rule.cap])];
    case 'count':
      return [rule.cap ?? rule.per];
    case 'deduction':
      return [...(rule.from.kind === 'full' ? [rule.from.points] : []), rule.floor];
    case 'sum':
      return stated(rule.cap);
    case 'given':
      return [];
    case 'yes_no':
    case 'levels':
    case 'all_of':
    case 'any_of':
    case 'zero_tolerance':
      return amountsOf(rule);
  }
}

function checkBands(check: RuleCheck, measure: Measure, bands: readonly Band[]): void {
  if (bands.length === 0) {
    check.tell('bands_missing');
    return;
  }
  for (const { kind, where } of checkCover(bands, rangeOf(check, measure, bands)))
    check.tell(kind === 'gap' ? 'bands_gap' : kind === 'overlap' ? 'bands_overlap' : 'band_empty', {
      gap: where,
      at: where,
      band: where,
    });
  for (const band of bands)
    if (band.award.kind === 'linear' && (band.from === null || band.to === null))
      check.tell('linear_without_end');
}

/** What a measure can come to: a share 0–100, a ratio or a value from 0 on, below 0 where the bands speak of it. */
function rangeOf(check: RuleCheck, measure: Measure, bands: readonly Band[]): Range {
  if (measure.kind === 'share') return { from: zeroPoints, to: hundred };
  if (measure.kind === 'item')
    return {
      from: zeroPoints,
      to: measure.of === 'percent' ? hundred : (check.findItem(measure.code)?.max ?? null),
    };
  const isBelow = bands.some(({ from, to }) => [from, to].some((bound) => bound?.value.startsWith('-')));
  return { from: isBelow && measure.kind === 'value' ? null : zeroPoints, to: null };
}
