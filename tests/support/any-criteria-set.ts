import fc from 'fast-check';
import { points, type Points } from '#kernel/points.ts';
import {
  notApplicablePolicies,
  type CriteriaSet,
  type Item,
  type KnockOut,
} from '#modules/criteria/domain/criteria-set.ts';
import type { Award, Band, Condition, Measure, Rule } from '#modules/criteria/domain/rule.ts';
import { figuresOf, type FigureSpec } from '#modules/criteria/domain/scoring/figures.ts';
import type { FigureValue, ItemInput, UnitInputs } from '#modules/criteria/domain/scoring/score.ts';
import { parentItem, sampleItem, sampleSet } from './criteria-sample.ts';

/** Amounts of at most two places, and now and then three, so that rounding has something to do. */
export const anyAmount = (most = 400): fc.Arbitrary<Points> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.integer({ min: 0, max: most }).map((units) => points((units / 100).toFixed(2))),
    },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 0, max: most * 10 }).map((units) => points((units / 1000).toFixed(3))),
    },
  );

const codes = ['1', '2', '3', '1.1', '1.2', '2.1', '2.2', '3.1', '3.2', '9'];

const anyMeasure: fc.Arbitrary<Measure> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('share', 'ratio')
      .map((kind): Measure => ({ kind, numerator: 'số đạt', denominator: 'tổng số' })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('%', 'ngày', null)
      .map((unit): Measure => ({ kind: 'value', label: 'giá trị', unit })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ code: fc.constantFrom(...codes), of: fc.constantFrom('percent', 'points') })
      .map((parts): Measure => ({ kind: 'item', ...parts })),
  },
);

const anyAward: fc.Arbitrary<Award> = fc.oneof(
  { weight: 3, arbitrary: anyAmount().map((amount): Award => ({ kind: 'points', points: amount })) },
  anyAmount().map((of): Award => ({ kind: 'rate_of', of })),
  fc.tuple(anyAmount(), anyAmount()).map(([from, to]): Award => ({ kind: 'linear', from, to })),
);

/** Bands from below to above without a hole or an overlap. */
const anyBands: fc.Arbitrary<readonly Band[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 1200 }), { minLength: 1, maxLength: 4 }),
    fc.array(fc.tuple(fc.boolean(), anyAward), { minLength: 5, maxLength: 5 }),
  )
  .map(([cuts, parts]) => {
    const sorted = cuts.sort((left, right) => left - right).map((cut) => points((cut / 10).toFixed(1)));
    return [...sorted, null].map((to, place): Band => {
      const from = sorted[place - 1];
      const [isClosed = false, award = { kind: 'points', points: points('0') } as const] = parts[place] ?? [];
      const [wasClosed = false] = parts[place - 1] ?? [];
      return {
        from: from === undefined ? null : { value: from, isIncluded: !wasClosed },
        to: to === null ? null : { value: to, isIncluded: isClosed },
        award,
      };
    });
  });

const anyConditions: fc.Arbitrary<readonly Condition[]> = fc
  .array(
    fc.option(
      fc.record({ measure: anyMeasure, least: fc.integer({ min: 0, max: 100 }), isIncluded: fc.boolean() }),
      { freq: 1 },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((tests) =>
    tests.map((test, index): Condition => ({
      key: `dk${index}`,
      label: `Điều kiện ${index + 1}`,
      test: test && {
        measure: test.measure,
        from: { value: points(String(test.least)), isIncluded: test.isIncluded },
        to: null,
      },
    })),
  );

/** A rule of any kind, at most so many rules deep. */
export function anyRule(depth = 1): fc.Arbitrary<Rule> {
  const simple: fc.Arbitrary<Rule>[] = [
    fc.record({ kind: fc.constant('yes_no'), points: anyAmount(), otherwise: anyAmount() }),
    fc.array(anyAmount(), { minLength: 1, maxLength: 4 }).map((amounts): Rule => ({
      kind: 'levels',
      levels: amounts.map((amount, index) => ({
        key: `m${index}`,
        label: `Mức ${index + 1}`,
        points: amount,
      })),
    })),
    fc.record({ kind: fc.constant('bands'), measure: anyMeasure, bands: anyBands }),
    fc.record({
      kind: fc.constant('proportional'),
      measure: anyMeasure,
      of: anyAmount(),
      floor: fc.option(anyAmount(100)),
      cap: fc.option(anyAmount()),
    }),
    fc.record({
      kind: fc.constantFrom('all_of', 'any_of'),
      conditions: anyConditions,
      points: anyAmount(),
      otherwise: anyAmount(100),
    }),
    fc.record({
      kind: fc.constant('count'),
      per: anyAmount(100),
      cap: fc.option(anyAmount()),
      label: fc.constant('số lượng'),
    }),
    fc.record({
      kind: fc.constant('zero_tolerance'),
      points: anyAmount(),
      otherwise: anyAmount(100),
      label: fc.constant('vi phạm'),
    }),
    fc.record({
      kind: fc.constant('given'),
      by: fc.constantFrom('survey', 'other_body'),
      body: fc.constant('Sở Mẫu'),
      scale: fc.constantFrom(null, points('100'), points('7')),
    }),
  ];
  if (depth === 0) return fc.oneof(...simple);
  const inner = anyRule(depth - 1);
  return fc.oneof(
    ...simple,
    fc.record({
      kind: fc.constant('deduction'),
      from: fc.oneof(
        anyAmount().map((amount) => ({ kind: 'full', points: amount }) as const),
        inner,
      ),
      penalties: fc
        .array(
          fc.record({
            label: fc.constant('lỗi'),
            per: fc.oneof(
              anyAmount(100).map((amount) => ({ kind: 'points', points: amount }) as const),
              fc
                .constantFrom('50', '10', '33.3')
                .map((percent) => ({ kind: 'percent_of_max', percent: points(percent) }) as const),
            ),
            cap: fc.option(anyAmount()),
          }),
          { minLength: 1, maxLength: 2 },
        )
        .map((penalties) => penalties.map((penalty, index) => ({ ...penalty, key: `loi${index}` }))),
      floor: anyAmount(50),
    }),
    fc.record({
      kind: fc.constant('sum'),
      parts: fc.option(
        fc
          .array(fc.record({ label: fc.constant('phần'), max: anyAmount(), rule: inner }), {
            minLength: 1,
            maxLength: 3,
          })
          .map((parts) => parts.map((part, index) => ({ ...part, key: `p${index}` }))),
        { freq: 8 },
      ),
      cap: fc.option(anyAmount()),
    }),
  );
}

const anyLeaf = (code: string): fc.Arbitrary<Item> =>
  fc
    .record({
      max: anyAmount(),
      rule: fc.option(anyRule(), { freq: 15 }),
      notApplicable: fc.constantFrom(...notApplicablePolicies),
      isGate: fc.boolean(),
    })
    .map(({ max, rule, notApplicable, isGate }) =>
      sampleItem(code, max, rule, { notApplicable, evidence: { required: [], isGate } }),
    );

const anyTop = (code: string): fc.Arbitrary<Item> =>
  fc.oneof(
    anyLeaf(code),
    fc
      .record({
        children: fc.tuple(anyLeaf(`${code}.1`), anyLeaf(`${code}.2`)),
        max: anyAmount(800),
        cap: fc.option(anyAmount(800)),
        notApplicable: fc.constantFrom(...notApplicablePolicies),
      })
      .map(({ children, max, cap, notApplicable }) =>
        parentItem(code, max, children, { notApplicable, rule: { kind: 'sum', parts: null, cap } }),
      ),
  );

const place = (item: Item, wanted: Item['place']): Item => ({
  ...item,
  place: wanted,
  children: item.children.map((child) => ({ ...child, place: wanted })),
});

const anyRounding = (places: readonly number[]) =>
  fc.record({
    places: fc.constantFrom(...places),
    mode: fc.constantFrom('half_up', 'half_even', 'down', 'up'),
  });

const anyEffect: fc.Arbitrary<KnockOut['effect']> = fc.oneof(
  fc.constant({ kind: 'total_zero' } as const),
  anyAmount(600).map((amount) => ({ kind: 'total_at_most', points: amount }) as const),
  fc.constantFrom('Tốt', 'Khá').map((label) => ({ kind: 'class_at_most', label }) as const),
  fc.constant({ kind: 'unclassified' } as const),
);

const bandOf = (label: string, from: string | null, to: string | null) => ({
  label,
  from: from === null ? null : { value: points(from), isIncluded: true },
  to: to === null ? null : { value: points(to), isIncluded: false },
});

/** Sets of a few items with rules of every kind, places, gates, knock-outs and both ways of re-basing. */
export const anyCriteriaSet: fc.Arbitrary<CriteriaSet> = fc
  .record({
    items: fc.tuple(anyTop('1'), anyTop('2'), anyTop('3')),
    places: fc.tuple(
      fc.constant('base'),
      fc.constantFrom('base', 'bonus'),
      fc.constantFrom('base', 'base', 'deduction'),
    ),
    rebasing: fc.constantFrom('index', 'parent'),
    rounding: fc.record({
      points: fc.option(anyRounding([0, 1, 2, 2, 2, 3]), { freq: 6 }),
      index: anyRounding([0, 1, 2, 2]),
    }),
    bonusCap: fc.option(anyAmount()),
    indexCountsOutside: fc.boolean(),
    on: fc.constantFrom('index', 'total'),
    effect: fc.option(anyEffect, { freq: 1 }),
  })
  .map(({ items, places, on, effect, ...parts }) =>
    sampleSet(
      items.map((item, index) => place(item, (places[index] ?? 'base') as Item['place'])),
      {
        ...parts,
        classifications: [
          {
            unitKinds: null,
            on,
            bands: [bandOf('Tốt', '80', null), bandOf('Khá', '50.5', '80'), bandOf('Yếu', null, '50.5')],
          },
        ],
        knockOuts: effect === null ? [] : [{ code: 'liet', name: 'Điểm liệt', effect }],
      },
    ),
  );

/** A figure that fits what is asked for. */
export function anyFigure(spec: FigureSpec): fc.Arbitrary<FigureValue> {
  if (spec.kind === 'yes_no') return fc.boolean();
  if (spec.kind === 'level') return fc.constantFrom(...spec.options.map(({ key }) => key));
  if (spec.kind === 'count') return fc.nat({ max: 6 }).map(String);
  const most = spec.max === null ? 300 : Number(spec.max);
  return fc.oneof(
    { weight: 4, arbitrary: fc.nat({ max: Math.floor(most) }).map(String) },
    {
      weight: 1,
      arbitrary: fc.nat({ max: Math.floor(most * 10) }).map((units) => points((units / 10).toFixed(1))),
    },
    { weight: 1, arbitrary: fc.constant('0') },
  );
}

/** Things that no rule can use. */
const anyNonsense: fc.Arbitrary<FigureValue> = fc.constantFrom<FigureValue>(
  'nhiều',
  '-1',
  '1.5',
  '9'.repeat(29),
  true,
  '',
  '0.0000001',
);

/** How much of the inputs is unknown or wrong. */
export type Gaps = { readonly unknown: number; readonly nonsense: number };

/** What a unit could hand in for a set, `unknown` and `nonsense` in per cent of the figures. */
export function anyInputs(set: CriteriaSet, { unknown, nonsense }: Gaps): fc.Arbitrary<UnitInputs> {
  const leaves = set.items.flatMap((item) => [item, ...item.children]);
  const figure = (spec: FigureSpec): fc.Arbitrary<FigureValue | undefined> =>
    fc.nat({ max: 99 }).chain((chance): fc.Arbitrary<FigureValue | undefined> => {
      if (chance < unknown || (spec.isAlternative && chance < 90)) return fc.constant(null);
      return chance >= 100 - nonsense ? anyNonsense : anyFigure(spec);
    });
  const input = (item: Item): fc.Arbitrary<ItemInput> => {
    const specs = item.children.length > 0 ? [] : figuresOf(item.rule, item.max);
    return fc.record({
      figures: fc
        .tuple(...specs.map(figure))
        .map((values) => Object.fromEntries(specs.map((spec, index) => [spec.key, values[index] ?? null]))),
      isNotApplicable: fc
        .nat({ max: 9 })
        .map((chance) => chance === 0 && (item.notApplicable !== 'not_allowed' || nonsense > 0)),
      evidence: fc
        .nat({ max: 99 })
        .map((chance) =>
          chance < unknown ? null : ((['accepted', 'explained', 'missing'] as const)[chance % 3] ?? null),
        ),
    });
  };
  return fc.record({
    items: fc
      .tuple(...leaves.map(input))
      .map((inputs) =>
        Object.fromEntries(
          leaves.map((item, index) => [
            item.code,
            inputs[index] ?? { figures: {}, isNotApplicable: false, evidence: null },
          ]),
        ),
      ),
    knockOuts: fc.record(
      Object.fromEntries(
        set.knockOuts.map(({ code }) => [
          code,
          fc.nat({ max: 99 }).map((chance) => (chance < unknown ? null : chance % 3 === 0)),
        ]),
      ),
    ),
  });
}
