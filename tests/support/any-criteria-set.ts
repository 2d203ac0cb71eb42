import fc from 'fast-check';
import { points } from '#kernel/points.ts';
import {
  notApplicablePolicies,
  type CriteriaSet,
  type Item,
  type KnockOut,
} from '#modules/criteria/domain/criteria-set.ts';
import { figuresOf, type FigureSpec } from '#modules/criteria/domain/scoring/figures.ts';
import type { FigureValue, ItemInput, UnitInputs } from '#modules/criteria/domain/scoring/score.ts';
import { anyAmount, anyRule } from './any-rule.ts';
import { parentItem, sampleItem, sampleSet } from './criteria-sample.ts';

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
      items.map((item, index) => place(item, places[index] ?? 'base')),
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
