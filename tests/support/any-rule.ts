import fc from 'fast-check';
import { points, type Points } from '#kernel/points.ts';
import type { Award, Band, Condition, Measure, Rule } from '#modules/criteria/domain/rule.ts';

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

/** Something, or null. */
export function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(arbitrary, { nil: null });
}

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
      floor: maybe(anyAmount(100)),
      cap: maybe(anyAmount()),
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
      cap: maybe(anyAmount()),
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
            cap: maybe(anyAmount()),
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
      cap: maybe(anyAmount()),
    }),
  );
}
