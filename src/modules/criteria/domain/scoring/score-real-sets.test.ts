import { expect, test } from 'vitest';
import { points } from '#kernel/points.ts';
import { band, given, inputsOf, parentItem, sampleItem, sampleSet } from '#tests/support/criteria-sample.ts';
import type { CriteriaSet, Item } from '../criteria-set.ts';
import type { Rule } from '../rule.ts';
import { scoreItem, scoreUnit } from './score-unit.ts';

const p = points;
const direct = (max: string): Rule => ({ kind: 'given', by: 'other_body', body: 'Sở Mẫu', scale: p(max) });
const scored = (code: string, max: string, parts: Partial<Item> = {}): Item =>
  sampleItem(code, max, direct(max), parts);
const value = (amount: string) => given({ value: amount });
const claimed = given({}, { isNotApplicable: true });
const yesNo: Rule = { kind: 'yes_no', points: p('2'), otherwise: p('0') };
const classBand = (label: string, written: string) => {
  const { from, to } = band(written, '0');
  return { label, from, to };
};

test('Phú Thọ IV: bonus points stand above the hundred and stop at +5', () => {
  const bonus = (code: string): Item => scored(code, '3', { place: 'bonus' });
  const set = sampleSet([scored('I', '100'), bonus('IV.1'), bonus('IV.2')], { bonusCap: p('5') });
  const inputs = inputsOf({ I: value('90'), 'IV.1': value('3'), 'IV.2': value('3') });
  expect(scoreUnit(set, inputs, 'commune')).toMatchObject({ total: '95', index: '90', applicableMax: '100' });
  expect(scoreUnit({ ...set, indexCountsOutside: true }, inputs, 'commune').index).toBe('95');
});

test('Thanh Hóa CT1: what did not arise gets full points', () => {
  const set = sampleSet([scored('CT1', '5', { notApplicable: 'full' })]);
  const [item] = scoreUnit(set, inputsOf({ CT1: claimed }), 'commune').items;
  expect(item).toMatchObject({ points: '5', max: '5', isNotApplicable: true });
  expect(item?.derivation.rule).toBe('not_applicable');
});

test('what did not arise gets nothing where the set says so, and the maximum stays', () => {
  const set = sampleSet([scored('1', '5', { notApplicable: 'zero' }), scored('2', '5')]);
  const result = scoreUnit(set, inputsOf({ '1': claimed, '2': value('5') }), 'commune');
  expect(result).toMatchObject({ total: '5', index: '50', applicableMax: '10' });
});

test('Hà Nội survey: what was not asked leaves the denominator', () => {
  const set = sampleSet([scored('1', '20', { notApplicable: 'excluded' }), scored('2', '80')]);
  const result = scoreUnit(set, inputsOf({ '1': claimed, '2': value('60') }), 'commune');
  expect(result).toMatchObject({ total: '60', applicableMax: '80', index: '75' });
  expect(result.items[0]).toMatchObject({ points: '0', max: '0' });
});

test('Hà Nội survey: what was not asked below a field leaves the denominator of the field and of the whole', () => {
  const inputs = inputsOf({ '1.1': claimed, '1.2': value('3'), '1.3': value('1.5') });
  const result = scoreUnit(survey('index', ['2', '5', '3']), inputs, 'commune');
  expect(result.items[0]).toMatchObject({ max: '8', points: '4.5' });
  expect(result).toMatchObject({ applicableMax: '8', index: '56.25' });
});

const survey = (rebasing: CriteriaSet['rebasing'], maxima: readonly string[]): CriteriaSet =>
  sampleSet(
    [
      parentItem(
        '1',
        '10',
        maxima.map((max, index) => scored(`1.${index + 1}`, max, { notApplicable: 'excluded' })),
      ),
    ],
    { rebasing },
  );

test('Hà Nội survey: re-based inside its parent, the items beside it carry its maximum', () => {
  const inputs = inputsOf({ '1.1': claimed, '1.2': value('3'), '1.3': value('1.5') });
  const result = scoreUnit(survey('parent', ['2', '5', '3']), inputs, 'commune');
  expect(result.items.map(({ max, points: got }) => [max, got])).toEqual([
    ['10', '5.63'],
    ['0', '0'],
    ['6.25', '3.75'],
    ['3.75', '1.88'],
  ]);
  expect(result).toMatchObject({ applicableMax: '10', index: '56.3' });
});

test('re-based maxima that are no decimals still add up, so that full marks stay full', () => {
  const inputs = inputsOf({ '1.1': claimed, '1.2': value('2.5'), '1.3': value('2.5'), '1.4': value('2.5') });
  const result = scoreUnit(survey('parent', ['2.5', '2.5', '2.5', '2.5']), inputs, 'commune');
  expect(result.items.map(({ points: got }) => got)).toEqual(['10', '0', '3.34', '3.33', '3.33']);
  expect(result).toMatchObject({ total: '10', index: '100' });
});

test('a parent below which nothing is left is left out itself', () => {
  const set = {
    ...survey('parent', ['5', '5']),
    items: [...survey('parent', ['5', '5']).items, scored('2', '30')],
  };
  const result = scoreUnit(set, inputsOf({ '1.1': claimed, '1.2': claimed, '2': value('15') }), 'commune');
  expect(result.items[0]).toMatchObject({ max: '0', isNotApplicable: true });
  expect(result.items.at(-1)).toMatchObject({ max: '40', points: '20' });
});

test('Nam Định: the same index is classed by the bands of the kind of unit', () => {
  const set = sampleSet([scored('1', '100')], {
    classifications: [
      { unitKinds: ['district'], on: 'index', bands: [classBand('Tốt', '[80,'), classBand('Khá', ',80)')] },
      {
        unitKinds: null,
        on: 'index',
        bands: [classBand('Xuất sắc', '[90,'), classBand('Tốt', '[80,90)'), classBand('Khá', ',80)')],
      },
    ],
  });
  const classOf = (amount: string, kind: 'district' | 'commune') =>
    scoreUnit(set, inputsOf({ '1': value(amount) }), kind).classification;
  expect([classOf('80', 'district'), classOf('79.99', 'district')]).toEqual(['Tốt', 'Khá']);
  expect([classOf('90', 'commune'), classOf('89.99', 'commune')]).toEqual(['Xuất sắc', 'Tốt']);
});

const gated = sampleItem('1', '2', yesNo, { evidence: { required: ['Quyết định'], isGate: true } });

test.each([
  ['accepted', '2', '2', '2', 'open'],
  ['explained', '2', '2', '2', 'explained'],
  ['missing', '0', '0', '0', 'closed'],
  [null, null, '0', '2', 'unknown'],
] as const)('evidence gate of domain rule 16: %s evidence gives %s', (evidence, got, low, high, gate) => {
  const item = scoreItem(sampleSet([gated]), gated, given({ value: true }, { evidence }));
  expect(item).toMatchObject({ points: got, low, high });
  expect(item?.derivation.gate).toBe(gate);
});

test('an item that did not arise needs no evidence', () => {
  const item = { ...gated, notApplicable: 'full' } as const;
  expect(scoreItem(sampleSet([item]), item, claimed)?.points).toBe('2');
});

const knockOutSet = (effect: CriteriaSet['knockOuts'][number]['effect']): CriteriaSet =>
  sampleSet([scored('1', '100')], {
    knockOuts: [{ code: 'liet', name: 'Có cán bộ bị kỷ luật', effect }],
    classifications: [
      {
        unitKinds: null,
        on: 'index',
        bands: [classBand('Tốt', '[80,'), classBand('Khá', '[50,80)'), classBand('Yếu', ',50)')],
      },
    ],
  });

test.each([
  [{ kind: 'total_zero' }, true, '0', 'Yếu'],
  [{ kind: 'total_zero' }, false, '90', 'Tốt'],
  [{ kind: 'total_zero' }, null, null, null],
  [{ kind: 'total_at_most', points: p('60') }, true, '60', 'Khá'],
  [{ kind: 'class_at_most', label: 'Khá' }, true, '90', 'Khá'],
  [{ kind: 'class_at_most', label: 'Khá' }, null, '90', null],
  [{ kind: 'unclassified' }, true, '90', null],
] as const)(
  'knock-out of domain rule 14: %j, which is %s, leaves a total of %s, class %s',
  (effect, holds, total, label) => {
    const result = scoreUnit(knockOutSet(effect), inputsOf({ '1': value('90') }, { liet: holds }), 'commune');
    expect([result.total, result.classification]).toEqual([total, label]);
    expect(result.knockOuts).toEqual(holds ? ['liet'] : []);
  },
);

test('a deduction takes away at most its maximum, and the total never falls below nothing', () => {
  const set = sampleSet([
    scored('1', '10'),
    sampleItem('2', '5', { kind: 'count', per: p('2'), cap: null, label: 'Vi phạm' }, { place: 'deduction' }),
  ]);
  const result = scoreUnit(set, inputsOf({ '1': value('3'), '2': value('4') }), 'commune');
  expect(result.items[1]).toMatchObject({ points: '-5', max: '5' });
  expect(result).toMatchObject({ total: '0', index: '30', applicableMax: '10' });
});

test('a checklist with two of three known parts lies between what the third can give', () => {
  const part = (key: string) => ({
    key,
    label: `Phần ${key}`,
    max: p('0.5'),
    rule: { ...yesNo, points: p('0.5') },
  });
  const item = sampleItem('1', '1.5', { kind: 'sum', parts: [part('a'), part('b'), part('c')], cap: null });
  const result = scoreItem(sampleSet([item]), item, given({ a: true, b: false }));
  expect(result).toMatchObject({ points: null, low: '0.5', high: '1' });
  expect(result?.derivation.parts.map(({ points: got }) => got)).toEqual(['0.5', '0', null]);
  expect(result?.derivation.text.vi).toBe('Chưa biết Phần c: điểm trong khoảng từ 0,5 đến 1; tối đa 1,5.');
});

test('an item without a rule is unknown and says so', () => {
  const item = sampleItem('1', '3', null);
  const result = scoreItem(sampleSet([item]), item, given({}));
  expect(result).toMatchObject({ points: null, low: '0', high: '3' });
  expect(result?.derivation.text.vi).toContain('chưa có quy tắc chấm điểm');
});
