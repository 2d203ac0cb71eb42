import { zeroPoints, type Points } from '#kernel/points.ts';
import type { Interval } from '../interval.ts';
import type { Award, Condition, FigureSource, Measure, Penalty, Rule } from '../rule.ts';
import { usualLabels } from './figure-key.ts';
import { writeInterval } from './interval-text.ts';
import { list, map, text, word, type YamlValue } from './yaml-text.ts';

/** Writes a rule as `readRule` reads it, leaving out what is usual for an item or part with this maximum. */
export function ruleYaml(rule: Rule, max: Points): YamlValue {
  const unless = (amount: Points, usual: Points) => (amount === usual ? null : word(amount));
  const label = (given: string, usual: string) => (given === usual ? null : text(given));
  switch (rule.kind) {
    case 'yes_no':
      return named(rule.kind, [
        ['points', unless(rule.points, max)],
        ['otherwise', unless(rule.otherwise, zeroPoints)],
        ['label', rule.label === undefined ? null : text(rule.label)],
        ['source', sourceYaml(rule.source)],
      ]);
    case 'zero_tolerance':
      return named(rule.kind, [
        ['points', unless(rule.points, max)],
        ['otherwise', unless(rule.otherwise, zeroPoints)],
        ['label', label(rule.label, usualLabels.cases)],
        ['source', sourceYaml(rule.source)],
      ]);
    case 'count':
      return map([
        ['kind', word('count')],
        ['label', label(rule.label, usualLabels.count)],
        ['per', word(rule.per)],
        ['cap', limit(rule.cap, max)],
        ['source', sourceYaml(rule.source)],
      ]);
    case 'levels':
      return map([
        ['levels', list(rule.levels.map((each) => map([...keyed(each), ['points', word(each.points)]])))],
        ['source', sourceYaml(rule.source)],
      ]);
    case 'bands':
      return map([
        ['measure', measureYaml(rule.measure)],
        ['bands', list(rule.bands.map((band) => map([['when', intervalYaml(band)], awardYaml(band.award)])))],
      ]);
    case 'proportional':
      return named(rule.kind, [
        ['measure', measureYaml(rule.measure)],
        ['of', unless(rule.of, max)],
        ['floor', limit(rule.floor, null)],
        ['cap', limit(rule.cap, null)],
      ]);
    case 'all_of':
    case 'any_of':
      return map([
        [rule.kind, list(rule.conditions.map(conditionYaml))],
        ['points', unless(rule.points, max)],
        ['otherwise', unless(rule.otherwise, zeroPoints)],
      ]);
    case 'deduction':
      return map([
        ['kind', word('deduction')],
        ['from', fromYaml(rule.from, max)],
        ['penalties', list(rule.penalties.map(penaltyYaml))],
        ['floor', unless(rule.floor, zeroPoints)],
      ]);
    case 'sum':
      return named(rule.kind, [
        [
          'parts',
          rule.parts === null
            ? null
            : list(
                rule.parts.map((part) =>
                  map([...keyed(part), ['max', word(part.max)], ['rule', ruleYaml(part.rule, part.max)]]),
                ),
              ),
        ],
        ['cap', limit(rule.cap, null)],
      ]);
    case 'given':
      return map([
        ['kind', word('given')],
        ['by', word(rule.by)],
        ['body', text(rule.body)],
        ['scale', rule.scale === null ? null : word(rule.scale)],
      ]);
  }
}

/** The kind alone where nothing else is to be said. */
function named(kind: string, entries: readonly (readonly [string, YamlValue | null])[]): YamlValue {
  return entries.every(([, value]) => value === null) ? word(kind) : map([['kind', word(kind)], ...entries]);
}

function keyed(each: { readonly key: string; readonly label: string }): [string, YamlValue][] {
  return [
    ['key', text(each.key)],
    ['label', text(each.label)],
  ];
}

function limit(amount: Points | null, usual: Points | null): YamlValue | null {
  if (amount === usual) return null;
  return word(amount ?? 'none');
}

function intervalYaml(interval: Interval): YamlValue {
  return text(writeInterval(interval));
}

function awardYaml(award: Award): readonly [string, YamlValue] {
  if (award.kind === 'points') return ['points', word(award.points)];
  if (award.kind === 'rate_of') return ['rate_of', word(award.of)];
  return ['linear', list([word(award.from), word(award.to)])];
}

function conditionYaml(condition: Condition): YamlValue {
  return map([
    ...keyed(condition),
    ['measure', condition.test && (measureYaml(condition.test.measure) ?? word('share'))],
    ['when', condition.test && intervalYaml(condition.test)],
    ['source', sourceYaml(condition.source)],
  ]);
}

function penaltyYaml(penalty: Penalty): YamlValue {
  const { per } = penalty;
  return map([
    ...keyed(penalty),
    ['per', per.kind === 'points' ? word(per.points) : text(`${per.percent}%`)],
    ['cap', limit(penalty.cap, null)],
    ['source', sourceYaml(penalty.source)],
  ]);
}

function fromYaml(
  from: Rule | { readonly kind: 'full'; readonly points: Points },
  max: Points,
): YamlValue | null {
  if (from.kind !== 'full') return ruleYaml(from, max);
  return from.points === max ? null : word(from.points);
}

/** Null for the usual share with its usual labels. */
function measureYaml(measure: Measure): YamlValue | null {
  if (measure.kind === 'item')
    return map([
      ['kind', word('item')],
      ['code', text(measure.code)],
      ['of', measure.of === 'percent' ? null : word(measure.of)],
    ]);
  if (measure.kind === 'value')
    return named('value', [
      ['label', measure.label === usualLabels.value ? null : text(measure.label)],
      ['unit', measure.unit === null ? null : text(measure.unit)],
      ['source', sourceYaml(measure.source)],
    ]);
  const shown = named(measure.kind, [
    ['numerator', measure.numerator === usualLabels.numerator ? null : text(measure.numerator)],
    ['denominator', measure.denominator === usualLabels.denominator ? null : text(measure.denominator)],
    ['numerator_source', sourceYaml(measure.sources?.numerator)],
    ['denominator_source', sourceYaml(measure.sources?.denominator)],
  ]);
  return shown.kind === 'word' && shown.text === 'share' ? null : shown;
}

function sourceYaml(source: FigureSource | undefined): YamlValue | null {
  if (source === undefined) return null;
  return map([
    source.kind === 'item' ? ['item', text(source.code)] : ['indicator', text(source.indicator)],
    ['figure', source.figure === 'value' ? null : text(source.figure)],
  ]);
}
