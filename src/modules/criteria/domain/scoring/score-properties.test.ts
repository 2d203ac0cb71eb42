// Longer than 250 lines: all properties of scoring share their generators and are read side by side.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addPoints, comparePoints, points, subtractPoints, zeroPoints, type Points } from '#kernel/points.ts';
import { anyCriteriaSet, anyInputs } from '#tests/support/any-criteria-set.ts';
import { anyAmount } from '#tests/support/any-rule.ts';
import { given, inputsOf, sampleItem, sampleSet } from '#tests/support/criteria-sample.ts';
import { listItems, type CriteriaSet, type Item } from '../criteria-set.ts';
import type { Rule } from '../rule.ts';
import { figuresOf } from './figures.ts';
import { scoreUnit } from './score-unit.ts';
import type { FigureValue, Figures, SetScore, UnitInputs } from './score.ts';

const whole = { unknown: 0, nonsense: 0 };
const halfKnown = { unknown: 40, nonsense: 0 };
const messy = { unknown: 20, nonsense: 15 };
const withInputs = (gaps: typeof whole) =>
  anyCriteriaSet.chain((set) => fc.tuple(fc.constant(set), anyInputs(set, gaps)));
const isWithin = (value: Points, low: Points, high: Points): boolean =>
  comparePoints(low, value) <= 0 && comparePoints(value, high) <= 0;
const itemsOf = (set: CriteriaSet) => listItems(set.items).map(({ item }) => item);

test('no item is above its maximum or below its floor, whatever is handed in', () => {
  fc.assert(
    fc.property(withInputs(messy), ([set, inputs]) => {
      const result = scoreUnit(set, inputs, 'commune');
      for (const [index, item] of itemsOf(set).entries()) {
        const { low, high, max, points: got } = result.items[index]!;
        const [floor, top] =
          item.place === 'deduction' ? [subtractPoints(zeroPoints, max), zeroPoints] : [zeroPoints, max];
        expect([isWithin(low, floor, top), isWithin(high, floor, top)]).toEqual([true, true]);
        expect(got === null || (got === low && got === high)).toBe(true);
      }
      expect(comparePoints(result.totalLow, zeroPoints)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 400 },
  );
});

test('the points of items close exactly to those of their parent and to the total', () => {
  fc.assert(
    fc.property(withInputs(whole), ([set, inputs]) => {
      // Without rounding a third has no decimal, so that only the fractions close.
      fc.pre(set.rounding.points !== null);
      const plain = { ...set, knockOuts: [], bonusCap: null };
      const result = scoreUnit(plain, { ...inputs, knockOuts: {} }, 'commune');
      const got = new Map(result.items.map((item) => [item.code, item]));
      const sum = (items: readonly Item[]): Points =>
        addPoints(...items.map(({ code }) => got.get(code)?.points ?? zeroPoints));
      const closing = set.items.filter(({ code, children }) => {
        const { derivation, isNotApplicable, faults } = got.get(code)!;
        const isHeld = derivation.limits.length > 0 || isNotApplicable || faults.length > 0;
        return (
          children.length > 0 && !isHeld && children.every((child) => got.get(child.code)?.points !== null)
        );
      });
      for (const parent of closing) expect(got.get(parent.code)?.points).toBe(sum(parent.children));
      if (result.total === null || result.total === '0') return;
      expect(result.total).toBe(sum(set.items));
    }),
    { numRuns: 400 },
  );
});

test('whatever the unknown figures turn out to be, the result lies within the bounds that were told', () => {
  const completed = withInputs(halfKnown).chain(([set, inputs]) =>
    fc
      .tuple(fc.constant(set), fc.constant(inputs), anyInputs(set, whole))
      .map(([, , full]) => [set, inputs, complete(set, inputs, full)] as const),
  );
  let compared = 0;
  fc.assert(
    fc.property(completed, ([set, inputs, full]) => {
      const before = scoreUnit(set, inputs, 'commune');
      const after = scoreUnit(set, full, 'commune');
      if (after.faults.length > 0) return;
      compared += 1;
      for (const [index, item] of after.items.entries()) {
        const { low, high, points: known } = before.items[index]!;
        expect([isWithin(item.low, low, high), isWithin(item.high, low, high)]).toEqual([true, true]);
        expect(known === null || item.points === known).toBe(true);
      }
      expect(isWithin(after.totalLow, before.totalLow, before.totalHigh)).toBe(true);
      expect(isWithin(after.totalHigh, before.totalLow, before.totalHigh)).toBe(true);
      const isIndexHeld =
        before.indexLow === null ||
        before.indexHigh === null ||
        after.index === null ||
        isWithin(after.index, before.indexLow, before.indexHigh);
      expect(isIndexHeld).toBe(true);
      expect([before.classification ?? after.classification]).toEqual([after.classification]);
    }),
    { numRuns: 600 },
  );
  expect(compared).toBeGreaterThan(100);
});

test('a fault leaves the points of its item unknown, never nothing, and what stands above it too', () => {
  fc.assert(
    fc.property(withInputs(messy), ([set, inputs]) => {
      const result = scoreUnit(set, inputs, 'commune');
      const broken = result.items.filter(({ faults }) => faults.length > 0);
      expect(broken.filter(({ points: got }) => got !== null)).toEqual([]);
      const isEnded = result.knockOuts.length > 0;
      expect(broken.length === 0 || isEnded || result.total === null).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('nothing that is handed in makes scoring fail', () => {
  const anything = fc.dictionary(
    fc.oneof(fc.constantFrom('1', '1.1', '__proto__', 'constructor'), fc.string()),
    fc.record({
      figures: fc.dictionary(
        fc.oneof(fc.constantFrom('value', 'numerator', 'denominator', '__proto__'), fc.string()),
        fc.anything(),
      ),
      isNotApplicable: fc.boolean(),
      evidence: fc.anything(),
    }),
  );
  fc.assert(
    fc.property(
      anyCriteriaSet,
      anything,
      fc.dictionary(fc.string(), fc.anything()),
      (set, items, knockOuts) => {
        const inputs = { items, knockOuts } as unknown as UnitInputs;
        expect(scoreUnit(set, inputs, 'commune').items.length).toBe(itemsOf(set).length);
      },
    ),
    { numRuns: 300 },
  );
});

test('the order of the items changes nothing about what they get', () => {
  const shuffled = withInputs(halfKnown).chain(([set, inputs]) =>
    fc.tuple(
      fc.constant(set),
      fc.constant(inputs),
      fc.shuffledSubarray([...set.items], { minLength: set.items.length }),
    ),
  );
  const byCode = (result: SetScore) =>
    Object.fromEntries(result.items.map((item) => [item.code, [item.points, item.low, item.high, item.max]]));
  fc.assert(
    fc.property(shuffled, ([set, inputs, items]) => {
      const other = {
        ...set,
        items: items.map((item) => ({ ...item, children: item.children.toReversed() })),
      };
      const [before, after] = [scoreUnit(set, inputs, 'commune'), scoreUnit(other, inputs, 'commune')];
      expect(byCode(after)).toEqual(byCode(before));
      expect({ ...after, items: [], faults: [] }).toEqual({ ...before, items: [], faults: [] });
    }),
    { numRuns: 300 },
  );
});

const amounts = fc.array(anyAmount(), { minLength: 2, maxLength: 2 }).map((pair) => pair.sort(comparePoints));
const rising: fc.Arbitrary<Rule> = amounts.chain(([less, more]): fc.Arbitrary<Rule> =>
  fc.constantFrom<Rule>(
    { kind: 'count', per: less!, cap: more!, label: 'số' },
    {
      kind: 'proportional',
      measure: { kind: 'share', numerator: 'a', denominator: 'b' },
      of: more!,
      floor: less!,
      cap: null,
    },
    {
      kind: 'bands',
      measure: { kind: 'share', numerator: 'a', denominator: 'b' },
      bands: [
        {
          from: null,
          to: { value: points('50'), isIncluded: false },
          award: { kind: 'points', points: less! },
        },
        {
          from: { value: points('50'), isIncluded: true },
          to: null,
          award: { kind: 'linear', from: less!, to: more! },
        },
      ],
    },
    { kind: 'given', by: 'survey', body: 'Sở Mẫu', scale: points('100') },
  ),
);

test('where a rule rises, more never gives less', () => {
  fc.assert(
    fc.property(rising, anyAmount(), fc.nat({ max: 100 }), fc.nat({ max: 100 }), (rule, max, one, other) => {
      const pointsAt = (amount: number): Points => {
        const figures =
          rule.kind === 'count' || rule.kind === 'given'
            ? { value: String(amount) }
            : { numerator: String(amount), denominator: '100' };
        const result = scoreUnit(
          sampleSet([sampleItem('1', max, rule)]),
          inputsOf({ '1': given(figures) }),
          'commune',
        );
        return result.items[0]!.points!;
      };
      expect(
        comparePoints(pointsAt(Math.min(one, other)), pointsAt(Math.max(one, other))),
      ).toBeLessThanOrEqual(0);
    }),
    { numRuns: 300 },
  );
});

test('of a single item with answers that can be listed, both bounds are reached', () => {
  const listed = new Set(['yes_no', 'level']);
  const open = withInputs(halfKnown).filter(([set]) =>
    set.items.some(
      (item) =>
        item.children.length === 0 &&
        figuresOf(item.rule).length > 0 &&
        figuresOf(item.rule).every(({ kind }) => listed.has(kind)),
    ),
  );
  fc.assert(
    fc.property(open, ([set, inputs]) => {
      for (const item of set.items) {
        const specs = figuresOf(item.rule, item.max);
        if (item.children.length > 0 || specs.length === 0 || !specs.every(({ kind }) => listed.has(kind)))
          continue;
        const alone = sampleSet([{ ...item, notApplicable: 'not_allowed' }], { rounding: set.rounding });
        const own = inputs.items[item.code]!;
        if (own.isNotApplicable || item.rule?.kind === 'sum') continue;
        const score = (figures: Figures, evidence: typeof own.evidence) =>
          scoreUnit(alone, inputsOf({ [item.code]: { ...own, figures, evidence } }), 'commune').items[0]!;
        const { low, high } = score(own.figures, own.evidence);
        const every = specs.reduce<Figures[]>(
          (all, spec) =>
            all.flatMap((figures) => {
              const value = own.figures[spec.key] ?? null;
              const choices: FigureValue[] =
                value !== null
                  ? [value]
                  : spec.kind === 'yes_no'
                    ? [true, false]
                    : spec.options.map(({ key }) => key);
              return choices.map((choice) => ({ ...figures, [spec.key]: choice }));
            }),
          [{}],
        );
        const evidence = own.evidence === null ? (['accepted', 'missing'] as const) : [own.evidence];
        const reached = every
          .flatMap((figures) => evidence.map((state) => score(figures, state).points!))
          .sort(comparePoints);
        expect([reached[0], reached.at(-1)]).toEqual([low, high]);
      }
    }),
    { numRuns: 200 },
  );
});

/** The inputs with every unknown filled in from others. */
function complete(set: CriteriaSet, inputs: UnitInputs, full: UnitInputs): UnitInputs {
  const items = Object.fromEntries(
    itemsOf(set).map(({ code }) => {
      const [some, all] = [inputs.items[code]!, full.items[code]!];
      const filled = Object.entries(some.figures).map(([key, value]) => [
        key,
        value ?? (isDecidedByRate(key, some.figures) ? null : (all.figures[key] ?? null)),
      ]);
      return [
        code,
        {
          ...some,
          figures: Object.fromEntries(filled) as Figures,
          evidence: some.evidence ?? all.evidence ?? 'accepted',
        },
      ];
    }),
  );
  const knockOuts = Object.fromEntries(
    set.knockOuts.map(({ code }) => [code, inputs.knockOuts[code] ?? full.knockOuts[code] ?? false]),
  );
  return { items, knockOuts };
}

/** A rate that was handed in is taken as it is; the two figures behind it, come later, could only make it finer. */
function isDecidedByRate(key: string, figures: Figures): boolean {
  if (key.endsWith('rate')) return true;
  const rateOf = key.replace(/(?:numerator|denominator)$/, 'rate');
  return rateOf !== key && (figures[rateOf] ?? null) !== null;
}
