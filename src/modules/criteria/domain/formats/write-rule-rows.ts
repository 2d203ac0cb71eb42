import { formatPoints, type Points } from '#kernel/points.ts';
import type { Award, FigureSource, Measure, Rule } from '../rule.ts';
import { writeInterval } from './interval-text.ts';
import {
  fromPart,
  itemScaleWords,
  measureWords,
  noLimit,
  rowKinds,
  type RowKind,
  type RuleColumn,
} from './sheet-words.ts';

/** One row of the rules' sheet, without the item's code. */
export type RuleRow = Partial<Record<Exclude<RuleColumn, 'code' | 'kind'>, string>> & {
  readonly kind: string;
};

/** A rule as rows: the rule, its lines, and below them the rules of its parts. */
export function ruleRows(rule: Rule | null, path = ''): readonly RuleRow[] {
  const row = (kind: RowKind, cells: Omit<RuleRow, 'kind'> = {}): RuleRow => ({
    ...(path === '' ? {} : { path }),
    kind: rowKinds[kind],
    ...cells,
  });
  const below = (key: string) => (path === '' ? key : `${path}/${key}`);
  if (rule === null) return [row('none')];
  switch (rule.kind) {
    case 'yes_no':
    case 'zero_tolerance':
      return [
        row(rule.kind, {
          ...(rule.label === undefined ? {} : { label: rule.label }),
          points: rule.points,
          otherwise: rule.otherwise,
          ...sourced(rule.source),
        }),
      ];
    case 'count':
      return [
        row('count', {
          label: rule.label,
          points: rule.per,
          cap: rule.cap ?? noLimit,
          ...sourced(rule.source),
        }),
      ];
    case 'levels':
      return [
        row('levels', sourced(rule.source)),
        ...rule.levels.map(({ key, label, points }) => row('level', { key, label, points })),
      ];
    case 'bands':
      return [
        row('bands', measured(rule.measure)),
        ...rule.bands.map((band) =>
          row('band', { when: writeInterval(band, 'comma'), points: awardText(band.award) }),
        ),
      ];
    case 'proportional':
      return [
        row('proportional', {
          ...measured(rule.measure),
          points: rule.of,
          ...(rule.cap === null ? {} : { cap: rule.cap }),
          ...(rule.floor === null ? {} : { floor: rule.floor }),
        }),
      ];
    case 'all_of':
    case 'any_of':
      return [
        row(rule.kind, { points: rule.points, otherwise: rule.otherwise }),
        ...rule.conditions.map(({ key, label, test, source }) =>
          row('condition', {
            key,
            label,
            ...sourced(source),
            ...(test === null ? {} : { ...measured(test.measure), when: writeInterval(test, 'comma') }),
          }),
        ),
      ];
    case 'deduction':
      return [
        row('deduction', {
          ...(rule.from.kind === 'full' ? { points: rule.from.points } : {}),
          floor: rule.floor,
        }),
        ...rule.penalties.map(({ key, label, per, cap, source }) =>
          row('penalty', {
            key,
            label,
            points: per.kind === 'points' ? per.points : `${formatPoints(per.percent)}%`,
            ...(cap === null ? {} : { cap }),
            ...sourced(source),
          }),
        ),
        ...(rule.from.kind === 'full' ? [] : ruleRows(rule.from, below(fromPart))),
      ];
    case 'sum':
      return rule.parts === null
        ? [row('sum', capped(rule.cap))]
        : [
            row('sum_of_parts', capped(rule.cap)),
            ...rule.parts.map(({ key, label, max }) => row('part', { key, label, cap: max })),
            ...rule.parts.flatMap((part) => ruleRows(part.rule, below(part.key))),
          ];
    case 'given':
      return [row(rule.by, { label: rule.body, ...capped(rule.scale) })];
  }
}

function capped(cap: Points | null): { readonly cap?: string } {
  return cap === null ? {} : { cap };
}

function sourced(source: FigureSource | undefined): { readonly source?: string } {
  return source === undefined ? {} : { source: sourceText(source) };
}

/** "chỉ tiêu:don_thu#numerator", "tiêu chí:2.5#value". */
function sourceText(source: FigureSource): string {
  return source.kind === 'item'
    ? `tiêu chí:${source.code}#${source.figure}`
    : `chỉ tiêu:${source.indicator}#${source.figure}`;
}

function measured(measure: Measure): Omit<RuleRow, 'kind'> {
  const word = measureWords[measure.kind];
  if (measure.kind === 'item')
    return { measure: word, numerator: measure.code, unit: itemScaleWords[measure.of] };
  if (measure.kind === 'value')
    return {
      measure: word,
      numerator: measure.label,
      ...(measure.unit === null ? {} : { unit: measure.unit }),
      ...sourced(measure.source),
    };
  const { numerator, denominator } = measure.sources ?? {};
  return {
    measure: word,
    numerator: measure.numerator,
    denominator: measure.denominator,
    ...sourced(numerator),
    ...(denominator === undefined ? {} : { denominatorSource: sourceText(denominator) }),
  };
}

/** "2", "tỷ lệ × 2", "0,5 → 2". */
function awardText(award: Award): string {
  if (award.kind === 'points') return award.points;
  if (award.kind === 'rate_of') return `tỷ lệ × ${formatPoints(award.of)}`;
  return `${formatPoints(award.from)} → ${formatPoints(award.to)}`;
}
