import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePoints, points } from '#kernel/points.ts';
import { anyCriteriaSet, anyInputs } from '#tests/support/any-criteria-set.ts';
import { given, inputsOf, sampleItem, sampleSet } from '#tests/support/criteria-sample.ts';
import type { Rule } from '../rule.ts';
import { compileSet } from './compile-set.ts';
import { scoreUnit } from './score-unit.ts';
import type { SetScore } from './score.ts';

const gaps = [
  { unknown: 0, nonsense: 0 },
  { unknown: 3, nonsense: 0 },
  { unknown: 40, nonsense: 0 },
  { unknown: 10, nonsense: 8 },
];
const units = anyCriteriaSet.chain((set) =>
  fc.tuple(
    fc.constant(set),
    fc.constantFrom(...gaps).chain((gap) => fc.array(anyInputs(set, gap), { minLength: 1, maxLength: 6 })),
    anyInputs(set, { unknown: 10, nonsense: 5 }),
  ),
);

const outcome = ({ total, totalLow, totalHigh, index, indexLow, indexHigh, classification }: SetScore) => ({
  total,
  totalLow,
  totalHigh,
  index,
  indexLow,
  indexHigh,
  classification,
});

/** The rank by counting who is better. */
const rankAmong = (results: readonly SetScore[], { index }: SetScore): number | null =>
  index === null
    ? null
    : 1 + results.filter((other) => other.index !== null && comparePoints(other.index, index) > 0).length;

test(
  'many units scored by columns get exactly what each gets alone, and are ranked',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(units, ([set, inputs]) => {
        const batch = compileSet(set).open(inputs.length, 'commune');
        for (const [unit, each] of inputs.entries()) batch.write(unit, each);
        batch.score();
        const alone = inputs.map((each) => scoreUnit(set, each, 'commune'));
        for (const [unit, result] of alone.entries()) {
          expect(batch.conclusionAt(unit)).toEqual({ ...outcome(result), rank: rankAmong(alone, result) });
          for (const [item, score] of result.items.entries()) expect(batch.itemAt(unit, item)).toEqual(score);
        }
      }),
      { numRuns: 800 },
    );
  },
);

test('after one unit changed, it and the ranks are what a new batch would give', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(units, ([set, inputs, changed]) => {
      const batch = compileSet(set).open(inputs.length, 'commune');
      for (const [unit, each] of inputs.entries()) batch.write(unit, each);
      batch.score();
      batch.write(0, changed);
      batch.rescore(0);
      const alone = [changed, ...inputs.slice(1)].map((each) => scoreUnit(set, each, 'commune'));
      for (const [unit, result] of alone.entries())
        expect(batch.conclusionAt(unit)).toEqual({ ...outcome(result), rank: rankAmong(alone, result) });
    }),
    { numRuns: 500 },
  );
});

test('numbers that no double holds, and ties that doubles miss, are scored exactly by columns too', () => {
  const rule: Rule = {
    kind: 'proportional',
    measure: { kind: 'ratio', numerator: 'thu', denominator: 'dự toán' },
    of: points('1'),
    floor: null,
    cap: null,
  };
  const set = sampleSet([sampleItem('1', '1', rule)]);
  const pairs: readonly (readonly [string, string])[] = [
    ['115', '200'],
    ['9007199254740993', '18014398509481986'],
    ['123456789012345678901234567', '999999999999999999999999999'],
    ['0.000001', '0.00002'],
    ['4503599627370497', '9007199254740993'],
    ['1.005', '1'],
    ['3', '8'],
  ];
  const batch = compileSet(set).open(pairs.length, 'commune');
  const inputs = pairs.map(([numerator, denominator]) =>
    inputsOf({ '1': given({ numerator, denominator }) }),
  );
  for (const [unit, each] of inputs.entries()) batch.write(unit, each);
  batch.score();
  expect(inputs.map((_, unit) => batch.conclusionAt(unit).total)).toEqual(
    inputs.map((each) => scoreUnit(set, each, 'commune').total),
  );
  expect(batch.conclusionAt(0)).toMatchObject({ total: '0.58' });
  expect(inputs.map((each, unit) => [batch.unitAt(unit), each])).toEqual(
    inputs.map((each) => [scoreUnit(set, each, 'commune'), each]),
  );
});
