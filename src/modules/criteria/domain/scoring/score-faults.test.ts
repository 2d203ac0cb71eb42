// Longer than 250 lines: all faults of inputs and of measured items share their rules and are read side by side.
import { expect, test } from 'vitest';
import { say } from '#kernel/language.ts';
import { points } from '#kernel/points.ts';
import { band, given, inputsOf, parentItem, sampleItem, sampleSet } from '#tests/support/criteria-sample.ts';
import { criteriaScoringMessages } from '#modules/criteria/messages.ts';
import type { Rule } from '../rule.ts';
import { compileSet } from './compile-set.ts';
import { figuresOf } from './figures.ts';
import { readFigure } from './read-figure.ts';
import { scoreUnit } from './score-unit.ts';
import type { Figures } from './score.ts';

const p = points;
const share: Rule = {
  kind: 'proportional',
  measure: { kind: 'share', numerator: 'Hồ sơ đúng hạn', denominator: 'Hồ sơ đã giải quyết' },
  of: p('2'),
  floor: null,
  cap: null,
};
const count: Rule = { kind: 'count', per: p('0.5'), cap: p('2'), label: 'Số cuộc họp' };
const scale: Rule = { kind: 'given', by: 'survey', body: 'Sở Nội vụ', scale: p('100') };
const levels: Rule = { kind: 'levels', levels: [{ key: 'tot', label: 'Tốt', points: p('2') }] };
const yesNo: Rule = { kind: 'yes_no', points: p('2'), otherwise: p('0') };
const holed: Rule = {
  kind: 'bands',
  measure: { kind: 'value', label: 'Số ngày', unit: 'ngày' },
  bands: [band(',5)', '2'), band('(5,', '0')],
};

test.each<[string, Rule, Figures, string]>([
  ['denominator 0', share, { numerator: '0', denominator: '0' }, 'denominator_zero'],
  ['numerator above denominator', share, { numerator: '9', denominator: '8' }, 'numerator_above_denominator'],
  ['a negative figure', share, { numerator: '-1', denominator: '8' }, 'negative'],
  ['text for a number', share, { numerator: 'nhiều', denominator: '8' }, 'not_a_number'],
  ['a rate that disagrees', share, { numerator: '1', denominator: '2', rate: '60' }, 'rate_disagrees'],
  ['a rate above a hundred', share, { rate: '100.1' }, 'above_scale'],
  ['a fraction of a meeting', count, { value: '1.5' }, 'not_whole'],
  ['a value above its scale', scale, { value: '101' }, 'above_scale'],
  ['a level that is none', levels, { value: 'kha' }, 'level_unknown'],
  ['text for yes or no', yesNo, { value: 'co' }, 'not_yes_no'],
  ['a figure that nobody asked for', yesNo, { value: true, so_luong: '1' }, 'unknown'],
  ['a value in no band', holed, { value: '5' }, 'in_no_band'],
])('%s is told and leaves the points unknown', (_, rule, figures, code) => {
  const result = scoreUnit(
    sampleSet([sampleItem('1', '2', rule)]),
    inputsOf({ '1': given(figures) }),
    'commune',
  );
  expect(result.items[0]).toMatchObject({ points: null, high: '2' });
  expect(result.faults.map((fault) => fault.code)).toEqual([`criteria.figure_${code}`]);
  expect(result.total).toBeNull();
});

test('a rate that is rounded from its figures agrees with them', () => {
  const inputs = inputsOf({ '1': given({ numerator: '2', denominator: '3', rate: '66.7' }) });
  expect(scoreUnit(sampleSet([sampleItem('1', '2', share)]), inputs, 'commune').items[0]?.points).toBe(
    '1.33',
  );
});

test('inputs for an item or a knock-out that is not in the set, and figures for a parent, are told', () => {
  const set = sampleSet([parentItem('1', '2', [sampleItem('1.1', '2', yesNo)])]);
  const inputs = inputsOf(
    { '1': given({ value: '2' }), '1.1': given({ value: true }), '9': given({}) },
    { liet: true },
  );
  const result = scoreUnit(set, inputs, 'commune');
  expect(result.faults.map(({ item, code }) => [item, code])).toEqual([
    ['1', 'criteria.figure_for_parent'],
    ['9', 'criteria.item_unknown'],
    ['liet', 'criteria.knock_out_unknown'],
  ]);
});

test('not applicable where the set does not allow it is told', () => {
  const inputs = inputsOf({ '1': given({ value: true }, { isNotApplicable: true }) });
  const [item] = scoreUnit(sampleSet([sampleItem('1', '2', yesNo)]), inputs, 'commune').items;
  expect(item?.points).toBeNull();
  expect(item?.faults[0]?.code).toBe('criteria.not_applicable_not_allowed');
});

const measuring = (code: string, other: string, of: 'percent' | 'points' = 'percent') =>
  sampleItem(code, '2', {
    kind: 'proportional',
    measure: { kind: 'item', code: other, of },
    of: p('2'),
    floor: null,
    cap: null,
  });

test('an item that measures another is scored after it, wherever it stands', () => {
  const set = sampleSet([measuring('1', '2'), sampleItem('2', '4', { ...yesNo, points: p('3') })]);
  const result = scoreUnit(set, inputsOf({ '2': given({ value: true }) }), 'commune');
  expect(result.items[0]?.points).toBe('1.5');
  expect(result.items[0]?.derivation.measure).toEqual({ exact: '75', shown: '75', unit: '%' });
});

test('rules that measure each other, or an item that is not there, end in a fault and not in a circle', () => {
  const set = sampleSet([measuring('1', '2'), measuring('2', '1'), measuring('3', '3'), measuring('4', '9')]);
  const result = scoreUnit(set, inputsOf({}), 'commune');
  expect(result.faults.map(({ item, code }) => [item, code])).toEqual([
    ['1', 'criteria.item_cycle'],
    ['2', 'criteria.item_cycle'],
    ['3', 'criteria.item_cycle'],
    ['4', 'criteria.measured_item_unknown'],
  ]);
  expect(result.total).toBeNull();
});

test.each(['percent', 'points'] as const)(
  'an item that measures %s of an item that was left out is told so, and stays unknown',
  (of) => {
    const set = sampleSet([
      measuring('1', '2', of),
      sampleItem('2', '4', yesNo, { notApplicable: 'excluded' }),
      sampleItem('3', '4', yesNo),
    ]);
    const claimed = given({}, { isNotApplicable: true });
    const result = scoreUnit(set, inputsOf({ '2': claimed, '3': given({ value: true }) }), 'commune');
    expect(result.faults).toEqual([
      {
        item: '1',
        figure: null,
        code: 'criteria.measured_item_left_out',
        facts: { item: '1', other: '2' },
      },
    ]);
    expect([result.items[0]?.points, result.total]).toEqual([null, null]);
  },
);

test('points of a scaled item are measured as the set writes them, in columns too', () => {
  const atLeastOne: Rule = {
    kind: 'bands',
    measure: { kind: 'item', code: '1.1', of: 'points' },
    bands: [band('(1,', '0'), band('[1,1]', '2'), band(',1)', '0')],
  };
  const set = sampleSet(
    [
      parentItem('1', '4', [
        sampleItem('1.1', '2', { ...yesNo, points: p('1') }),
        sampleItem('1.2', '1', yesNo, { notApplicable: 'excluded' }),
        sampleItem('1.3', '1', { ...yesNo, points: p('1') }),
      ]),
      sampleItem('2', '2', atLeastOne),
    ],
    { rebasing: 'parent' },
  );
  const inputs = inputsOf({
    '1.1': given({ value: true }),
    '1.2': given({}, { isNotApplicable: true }),
    '1.3': given({ value: true }),
  });
  const result = scoreUnit(set, inputs, 'commune');
  expect(result.items.map(({ code, points: got }) => [code, got])).toEqual([
    ['1', '2.66'],
    ['1.1', '1.33'],
    ['1.2', '0'],
    ['1.3', '1.33'],
    ['2', '2'],
  ]);
  const batch = compileSet(set).open(1, 'commune');
  batch.write(0, inputs);
  batch.score();
  expect(batch.conclusionAt(0).total).toBe(result.total);
});

test('a cap on the total holds on the points as written, also where items were left out', () => {
  const set = sampleSet(
    [
      sampleItem('1', '8', { ...yesNo, points: p('8') }),
      sampleItem('2', '2', yesNo, { notApplicable: 'excluded' }),
    ],
    {
      knockOuts: [{ code: 'L1', name: 'Báo cáo sai', effect: { kind: 'total_at_most', points: p('5') } }],
    },
  );
  const items = { '1': given({ value: true }), '2': given({}, { isNotApplicable: true }) };
  expect(scoreUnit(set, inputsOf(items, { L1: true }), 'commune')).toMatchObject({
    total: '5',
    applicableMax: '8',
    index: '62.5',
  });
});

test('what an item got of another one reads as a whole sentence', () => {
  const rule: Rule = {
    kind: 'bands',
    measure: { kind: 'item', code: '1', of: 'points' },
    bands: [band('[1,', '2'), band(',1)', '0')],
  };
  const set = sampleSet([sampleItem('1', '2', yesNo), sampleItem('2', '2', rule)]);
  const { items } = scoreUnit(set, inputsOf({ '1': given({ value: false }) }), 'commune');
  expect(items[1]?.derivation.text.en).toMatch(/^The result of item 1 \(0 points\) lies in the band below 1/);
});

const from = (code: string): Rule => ({ ...count, source: { kind: 'item', code, figure: 'value' } });

test('a figure comes from another item unless it is typed in', () => {
  const set = sampleSet([sampleItem('1', '2', from('2')), sampleItem('2', '2', count)]);
  const points2 = (own: Figures) =>
    scoreUnit(set, inputsOf({ '1': given(own), '2': given({ value: '3' }) }), 'commune').items[0]?.points;
  expect([points2({}), points2({ value: '1' })]).toEqual(['1.5', '0.5']);
});

test('figures that come from each other are told', () => {
  const set = sampleSet([sampleItem('1', '2', from('2')), sampleItem('2', '2', from('1'))]);
  const { faults } = scoreUnit(set, inputsOf({}), 'commune');
  expect(faults.map(({ code }) => code)).toEqual(['criteria.figure_cycle', 'criteria.figure_cycle']);
});

const [amount] = figuresOf({ ...holed });
const [answer] = figuresOf(yesNo);
const [level] = figuresOf(levels);
const rate = figuresOf(share)[2];

test.each([
  [amount, '1,5', '1.5'],
  [amount, '1.5', '1.5'],
  [amount, ' 12 ', '12'],
  [amount, '', null],
  [rate, '89,45 %', '89.45'],
  [answer, 'Có', true],
  [answer, 'x', true],
  [answer, 'KHÔNG', false],
  [answer, 'no', false],
  [level, 'tot', 'tot'],
  [level, 'tốt', 'tot'],
])('%j: what is written as “%s” is read as %j', (spec, text, expected) => {
  expect(readFigure(spec!, text)).toEqual({ value: expected });
});

test.each([
  [amount, '1.234,5', 'grouped'],
  [amount, '1 234', 'grouped'],
  [amount, 'khoảng 5', 'not_a_number'],
  [amount, '-5', 'negative'],
  [answer, 'có thể', 'not_yes_no'],
  [level, 'kém', 'level_unknown'],
])('%j: “%s” is refused as %s with a sentence that says how to write it', (spec, text, code) => {
  const reading = readFigure(spec!, text);
  const fault = 'fault' in reading ? reading.fault : null;
  expect(fault?.code).toBe(`criteria.figure_${code}`);
  const sentence = Object.entries(criteriaScoringMessages).find(([key]) => key === fault?.code)?.[1];
  expect(say(sentence!, 'vi', fault?.facts)).toMatch(/^[^…]*\.$/);
});

test('figures of parts, conditions and penalties stand under their keys', () => {
  const rule: Rule = {
    kind: 'deduction',
    from: {
      kind: 'sum',
      parts: [
        { key: 'ke_hoach', label: 'Kế hoạch', max: p('1'), rule: yesNo },
        { key: 'ty_le', label: 'Tỷ lệ', max: p('1'), rule: share },
      ],
      cap: null,
    },
    penalties: [{ key: 'cham', label: 'Báo cáo chậm', per: { kind: 'points', points: p('0.5') }, cap: null }],
    floor: p('0'),
  };
  expect(figuresOf(rule).map(({ key, kind }) => [key, kind])).toEqual([
    ['ke_hoach', 'yes_no'],
    ['ty_le.numerator', 'decimal'],
    ['ty_le.denominator', 'decimal'],
    ['ty_le.rate', 'decimal'],
    ['cham', 'count'],
  ]);
});
