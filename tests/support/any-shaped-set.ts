// Longer than 250 lines: one generator for each part of a set, which only make sense together.
import fc from 'fast-check';
import { calendarDate } from '#kernel/calendar.ts';
import { points, type Points } from '#kernel/points.ts';
import {
  notApplicablePolicies,
  scoredUnitKinds,
  type CriteriaSet,
  type Item,
} from '#modules/criteria/domain/criteria-set.ts';
import { plainLine, plainLines } from '#modules/criteria/domain/formats/plain-text.ts';
import type { Interval } from '#modules/criteria/domain/interval.ts';
import type { Condition, FigureSource, Measure, Part, Penalty, Rule } from '#modules/criteria/domain/rule.ts';

/**
 * Sets of every shape that a file can hold, sound or not, so that nothing is lost on the way through a format. All of
 * it is invented.
 */
const words = fc
  .oneof(
    fc.constantFrom(
      'Ban hành kế hoạch',
      'Có: 1; không: 0',
      '= 2 điểm',
      '- gạch đầu dòng',
      '+ cộng',
      'null',
      '1.10',
      '0,5',
      'TRUE',
      "'nháy",
      '"kép"',
      'a: b # c',
      '[70, 80)',
      '{x}',
      '@x',
      'có',
      '2025-08-31',
      '50%',
      'full',
      'none',
      '1e5',
      'a;b|c/d → e',
      '– dài',
      '*sao',
      '&neo',
      '_x000D_',
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  )
  .map(plainLine)
  .filter((line) => line !== '');
const wording = fc
  .array(words, { minLength: 1, maxLength: 3 })
  .map((lines) => plainLines(lines.join('\n')))
  .filter((text) => text !== '');
const amount: fc.Arbitrary<Points> = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 3 }))
  .map(([units, places]) => points((units / 10 ** places).toFixed(places)));
const longAmount = fc.oneof(
  { weight: 9, arbitrary: amount },
  {
    weight: 1,
    arbitrary: fc.constantFrom(points('0.1234567890123456789'), points('12345678901234567890')),
  },
);
const key = fc
  .oneof(fc.stringMatching(/^[a-z0-9_-]{1,12}$/), fc.constantFrom('đúng_hạn', 'null', '1'))
  .map((text) => text.normalize('NFC'));
const code = fc.oneof(
  fc.stringMatching(/^[1-9]\.[1-9]0?$/),
  fc.stringMatching(/^[IVX]{1,3}\.[a-z0-9]{1,3}$/),
);
const bound = fc.record({
  value: fc.oneof(amount, fc.constant(points('-1.5'))),
  isIncluded: fc.boolean(),
});
const interval: fc.Arbitrary<Interval> = fc.record({
  from: fc.option(bound, { nil: null }),
  to: fc.option(bound, { nil: null }),
});
const source: fc.Arbitrary<FigureSource> = fc.oneof(
  fc.record({
    kind: fc.constant('indicator' as const),
    indicator: fc.stringMatching(/^[a-z][a-z_.]{0,18}[a-z]$/),
    figure: fc.constantFrom('numerator' as const, 'denominator' as const, 'value' as const),
  }),
  fc.record({
    kind: fc.constant('item' as const),
    code,
    figure: fc.oneof(fc.constantFrom('value', 'a.numerator'), key),
  }),
);
const sourced = fc.option(
  source.map((given) => ({ source: given })),
  { nil: {} },
);
const labels = fc.oneof(
  fc.constantFrom('Số đạt yêu cầu', 'Tổng số', 'Số lượng', 'Giá trị', 'Số trường hợp vi phạm'),
  words,
);
const measure: fc.Arbitrary<Measure> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('share' as const, 'ratio' as const),
      labels,
      labels,
      fc.option(source, { nil: undefined }),
      fc.option(source, { nil: undefined }),
    )
    .map(([kind, numerator, denominator, first, second]) => ({
      kind,
      numerator,
      denominator,
      ...(first || second
        ? {
            sources: {
              ...(first ? { numerator: first } : {}),
              ...(second ? { denominator: second } : {}),
            },
          }
        : {}),
    })),
  fc
    .tuple(labels, fc.option(words, { nil: null }), sourced)
    .map(([label, unit, given]) => ({ kind: 'value' as const, label, unit, ...given })),
  fc.record({
    kind: fc.constant('item' as const),
    code,
    of: fc.constantFrom('percent' as const, 'points' as const),
  }),
);
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.tuple(key, words, sourced).map(([named, label, given]) => ({ key: named, label, test: null, ...given })),
  fc
    .tuple(key, words, measure, interval)
    .map(([named, label, what, where]) => ({ key: named, label, test: { measure: what, ...where } })),
);
const limit = fc.option(longAmount, { nil: null });
const penalty: fc.Arbitrary<Penalty> = fc
  .tuple(
    key,
    words,
    fc.oneof(
      amount.map((given) => ({ kind: 'points' as const, points: given })),
      amount.map((percent) => ({ kind: 'percent_of_max' as const, percent })),
    ),
    limit,
    sourced,
  )
  .map(([named, label, per, cap, given]) => ({ key: named, label, per, cap, ...given }));
const someOf = <Value>(each: fc.Arbitrary<Value>, minLength = 1) =>
  fc.array(each, { minLength, maxLength: 3 });

const simpleRule: fc.Arbitrary<Rule> = fc.oneof(
  fc
    .tuple(longAmount, amount, fc.option(labels, { nil: undefined }), sourced)
    .map(([given, otherwise, label, from]) => ({
      kind: 'yes_no' as const,
      points: given,
      otherwise,
      ...(label === undefined ? {} : { label }),
      ...from,
    })),
  fc
    .tuple(someOf(fc.record({ key, label: words, points: amount })), sourced)
    .map(([levels, from]) => ({ kind: 'levels' as const, levels, ...from })),
  fc.record({
    kind: fc.constant('bands' as const),
    measure,
    bands: someOf(
      fc
        .tuple(
          interval,
          fc.oneof(
            amount.map((given) => ({ kind: 'points' as const, points: given })),
            amount.map((of) => ({ kind: 'rate_of' as const, of })),
            fc.tuple(amount, amount).map(([from, to]) => ({ kind: 'linear' as const, from, to })),
          ),
        )
        .map(([where, award]) => ({ ...where, award })),
    ),
  }),
  fc.record({ kind: fc.constant('proportional' as const), measure, of: amount, floor: limit, cap: limit }),
  fc.record({
    kind: fc.constantFrom('all_of' as const, 'any_of' as const),
    conditions: someOf(condition),
    points: amount,
    otherwise: amount,
  }),
  fc
    .tuple(amount, limit, labels, sourced)
    .map(([per, cap, label, from]) => ({ kind: 'count' as const, per, cap, label, ...from })),
  fc.tuple(amount, amount, labels, sourced).map(([given, otherwise, label, from]) => ({
    kind: 'zero_tolerance' as const,
    points: given,
    otherwise,
    label,
    ...from,
  })),
  fc.record({
    kind: fc.constant('given' as const),
    by: fc.constantFrom('survey' as const, 'other_body' as const),
    body: words,
    scale: limit,
  }),
  fc.record({ kind: fc.constant('sum' as const), parts: fc.constant(null), cap: limit }),
);

/** A rule of any kind, rules within rules included. */
export const anyShapedRule: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    simpleRule,
    fc.record({
      kind: fc.constant('deduction' as const),
      from: fc.oneof(
        amount.map((given) => ({ kind: 'full' as const, points: given })),
        tie('rule'),
      ),
      penalties: someOf(penalty),
      floor: amount,
    }),
    fc.record({
      kind: fc.constant('sum' as const),
      parts: fc.uniqueArray<Part, string>(fc.record({ key, label: words, max: amount, rule: tie('rule') }), {
        minLength: 1,
        maxLength: 3,
        selector: (part) => part.key,
      }),
      cap: limit,
    }),
  ),
})).rule;

const looseItem = fc.record({
  name: words,
  max: longAmount,
  place: fc.constantFrom('base' as const, 'bonus' as const, 'deduction' as const),
  rule: fc.option(anyShapedRule, { nil: null }),
  scoringText: fc.option(wording, { nil: null }),
  notApplicable: fc.constantFrom(...notApplicablePolicies),
  evidence: fc.record({ required: fc.array(words, { maxLength: 3 }), isGate: fc.boolean() }),
  position: fc.option(words, { nil: null }),
});

/** Items below a code, some of them parents. */
function itemsBelow(prefix: string, depth: number): fc.Arbitrary<readonly Item[]> {
  return fc.array(looseItem, { maxLength: 3, minLength: depth === 0 ? 1 : 0 }).chain((items) =>
    fc.tuple(
      ...items.map((item, index) => {
        const own = prefix === '' ? String(index + 1) : `${prefix}.${index + 1}`;
        const children = depth >= 2 ? fc.constant([]) : itemsBelow(own, depth + 1);
        return children.map((below): Item => ({ ...item, code: own, children: below }));
      }),
    ),
  );
}

const rounding = fc.record({
  places: fc.integer({ min: 0, max: 6 }),
  mode: fc.constantFrom('half_up' as const, 'half_even' as const, 'down' as const, 'up' as const),
});
const unitKinds = fc.subarray([...scoredUnitKinds], { minLength: 1 });
const day = fc
  .tuple(
    fc.integer({ min: 1990, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => calendarDate(year, month, date))
  .filter((date) => date !== null);

/** A set of any shape. */
export const anyShapedSet: fc.Arbitrary<CriteriaSet> = fc.record({
  code: fc.stringMatching(/^[a-z][a-z0-9-]{2,20}$/),
  title: words,
  issuer: words,
  unitKinds,
  year: fc.integer({ min: 1990, max: 2100 }),
  legalBasis: fc.array(
    fc.record({ number: words, symbol: words, issuedOn: day, title: fc.option(words, { nil: null }) }),
    { maxLength: 2 },
  ),
  note: fc.option(words, { nil: null }),
  levelLabels: fc.array(words, { minLength: 1, maxLength: 4 }),
  total: amount,
  surveyShare: fc.option(amount, { nil: null }),
  rounding: fc.record({ points: fc.option(rounding, { nil: null }), index: rounding }),
  rebasing: fc.constantFrom('index' as const, 'parent' as const),
  bonusCap: fc.option(amount, { nil: null }),
  indexCountsOutside: fc.boolean(),
  classifications: fc.array(
    fc.record({
      unitKinds: fc.option(unitKinds, { nil: null }),
      on: fc.constantFrom('index' as const, 'total' as const),
      bands: fc.array(
        fc.tuple(interval, words).map(([where, label]) => ({ ...where, label })),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { maxLength: 2 },
  ),
  knockOuts: fc.array(
    fc.record({
      code: fc.stringMatching(/^D[1-9]$/),
      name: words,
      effect: fc.oneof(
        fc.constantFrom({ kind: 'total_zero' as const }, { kind: 'unclassified' as const }),
        amount.map((given) => ({ kind: 'total_at_most' as const, points: given })),
        words.map((label) => ({ kind: 'class_at_most' as const, label })),
      ),
    }),
    { maxLength: 2 },
  ),
  items: itemsBelow('', 0),
});
