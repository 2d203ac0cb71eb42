import type { Sentence } from '#kernel/language.ts';
import type { Points } from '#kernel/points.ts';
import type { FigureSource, Measure, Part, Rule } from '../rule.ts';

/** What kind of answer a figure is. */
export const figureKinds = ['yes_no', 'level', 'count', 'decimal'] as const;
/** One of the kinds. */
export type FigureKind = (typeof figureKinds)[number];

/** One figure that a rule asks for: what every grid, workbook, form and command knows of it. */
export type FigureSpec = {
  /** Under which it is handed in, "value", "numerator", "ke_hoach", "ty_le.denominator". */
  readonly key: string;
  readonly kind: FigureKind;
  /** What to ask for; where the set words it, both languages say it in the set's words. */
  readonly label: Sentence;
  readonly unit: string | null;
  /** The levels to choose from, best first; empty for other kinds. */
  readonly options: readonly { readonly key: string; readonly label: string }[];
  /** Where it comes from when it is not typed in; null where it is always typed in. */
  readonly source: FigureSource | null;
  /** The least and the most it can be; null is without end. */
  readonly min: Points | null;
  readonly max: Points | null;
  /** A rate that may stand in place of numerator and denominator: ask for it second, or not at all. */
  readonly isAlternative: boolean;
};

const zero = '0' as Points;
const hundred = '100' as Points;
const plain = { unit: null, options: [], source: null, min: null, max: null, isAlternative: false } as const;

/**
 * The figures that a rule asks for, in its order. `max` is the most its item or part can give; `name` stands for
 * figures that the rule itself does not name.
 */
export function figuresOf(
  rule: Rule | null,
  max: Points | null = null,
  name?: string,
): readonly FigureSpec[] {
  if (rule === null) return [];
  switch (rule.kind) {
    case 'yes_no':
      return [
        {
          ...plain,
          key: 'value',
          kind: 'yes_no',
          label: inSetWords(rule.label ?? name, 'Có thực hiện', 'Was done'),
          source: rule.source ?? null,
        },
      ];
    case 'levels':
      return [
        {
          ...plain,
          key: 'value',
          kind: 'level',
          label: inSetWords(name, 'Mức đạt được', 'Level reached'),
          options: rule.levels.map(({ key, label }) => ({ key, label })),
          source: rule.source ?? null,
        },
      ];
    case 'count':
    case 'zero_tolerance':
      return [countFigure('value', rule.label, rule.source)];
    case 'given':
      return [
        {
          ...plain,
          key: 'value',
          kind: 'decimal',
          label: inSetWords(
            undefined,
            rule.by === 'survey' ? `Điểm điều tra do ${rule.body} công bố` : `Điểm do ${rule.body} chấm`,
            `Points given by ${rule.body}`,
          ),
          min: zero,
          max: rule.scale ?? max,
        },
      ];
    case 'bands':
    case 'proportional':
      return measureFigures(rule.measure, allowsNegative(rule));
    case 'all_of':
    case 'any_of':
      return rule.conditions.flatMap((condition) =>
        condition.test === null
          ? [
              {
                ...plain,
                key: condition.key,
                kind: 'yes_no' as const,
                label: inSetWords(condition.label, '', ''),
                source: condition.source ?? null,
              },
            ]
          : under(
              condition.key,
              withSource(
                measureFigures(condition.test.measure, hasNegativeBound([condition.test])),
                condition.source,
              ),
            ),
      );
    case 'deduction':
      return [
        ...(rule.from.kind === 'full' ? [] : figuresOf(rule.from, max, name)),
        ...rule.penalties.map(({ key, label, source }) => countFigure(key, label, source)),
      ];
    case 'sum':
      return (rule.parts ?? []).flatMap((part) =>
        under(part.key, figuresOf(part.rule, part.max, part.label)),
      );
  }
}

/** The key of a part's own figure as the item hands it in: `key` where it has only `value`, else `key.figure`. */
export function keyOfPart(part: Part, key: string): string {
  return fullKey(part.key, figuresOf(part.rule), key);
}

/** The key of a figure of a condition that measures something. */
export function keyOfCondition(key: string, measure: Measure, figure: string): string {
  return fullKey(key, measureFigures(measure, false), figure);
}

function under(key: string, figures: readonly FigureSpec[]): readonly FigureSpec[] {
  return figures.map((figure) => ({ ...figure, key: fullKey(key, figures, figure.key) }));
}

function fullKey(prefix: string, figures: readonly FigureSpec[], key: string): string {
  return figures.length === 1 && figures[0]?.key === 'value' ? prefix : `${prefix}.${key}`;
}

function measureFigures(measure: Measure, isNegativeAllowed: boolean): readonly FigureSpec[] {
  if (measure.kind === 'item') return [];
  if (measure.kind === 'value')
    return [
      {
        ...plain,
        key: 'value',
        kind: 'decimal',
        label: inSetWords(measure.label, '', ''),
        unit: measure.unit,
        source: measure.source ?? null,
        min: isNegativeAllowed ? null : zero,
      },
    ];
  const part = (key: 'numerator' | 'denominator'): FigureSpec => ({
    ...plain,
    key,
    kind: 'decimal',
    label: inSetWords(measure[key], '', ''),
    source: measure.sources?.[key] ?? null,
    min: zero,
  });
  return [
    part('numerator'),
    part('denominator'),
    {
      ...plain,
      key: 'rate',
      kind: 'decimal',
      label: inSetWords(undefined, 'Tỷ lệ, nếu chỉ biết tỷ lệ', 'Rate, if only the rate is known'),
      unit: '%',
      min: zero,
      max: measure.kind === 'share' ? hundred : null,
      isAlternative: true,
    },
  ];
}

function countFigure(key: string, label: string, source: FigureSource | undefined): FigureSpec {
  return {
    ...plain,
    key,
    kind: 'count',
    label: inSetWords(label, '', ''),
    source: source ?? null,
    min: zero,
  };
}

function withSource(figures: readonly FigureSpec[], source: FigureSource | undefined): readonly FigureSpec[] {
  const [only] = figures;
  return source && only && figures.length === 1 && only.source === null ? [{ ...only, source }] : figures;
}

type Ends = {
  readonly from: { readonly value: Points } | null;
  readonly to: { readonly value: Points } | null;
};

/** A value may be negative where the rule itself speaks of values below zero. */
function allowsNegative(rule: Rule & { readonly kind: 'bands' | 'proportional' }): boolean {
  return rule.kind === 'bands' && hasNegativeBound(rule.bands);
}

function hasNegativeBound(intervals: readonly Ends[]): boolean {
  return intervals.some(({ from, to }) => [from, to].some((bound) => bound?.value.startsWith('-')));
}

function inSetWords(words: string | undefined, vi: string, en: string): Sentence {
  return words ? { vi: words, en: words } : { vi, en };
}
