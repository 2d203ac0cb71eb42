// Longer than a file usually is: one table of real rules with their sources, which is read as a whole.
import { expect, test } from 'vitest';
import { points } from '#kernel/points.ts';
import { band, given, inputsOf, sampleItem, sampleSet } from '#tests/support/criteria-sample.ts';
import type { Rule } from '../rule.ts';
import { scoreUnit } from './score-unit.ts';

const p = points;
const share = { kind: 'share', numerator: 'số đạt', denominator: 'tổng số' } as const;
const value = { kind: 'value', label: 'chỉ số hài lòng', unit: null } as const;
const yesNo = (amount: string): Rule => ({ kind: 'yes_no', points: p(amount), otherwise: p('0') });
const fact = (key: string, label: string) => ({ key, label, test: null });

type Case = readonly [
  source: string,
  max: string,
  rule: Rule,
  figures: Readonly<Record<string, string | boolean | null>>,
  points: string | null,
  /** Which band, level or condition decides; null where none does. */
  band: number | null,
];

const issuedOnTime: Rule = {
  kind: 'levels',
  levels: [
    { key: 'dung_han', label: 'Ban hành đúng hạn', points: p('1') },
    { key: 'cham', label: 'Ban hành chậm', points: p('0.5') },
    { key: 'khong', label: 'Không ban hành', points: p('0') },
  ],
};
const planDone: Rule = {
  kind: 'bands',
  measure: share,
  bands: [band('(90,', '2'), band('[70,90]', '1'), band(',70)', '0')],
};
const allOf: Rule = {
  kind: 'all_of',
  conditions: [
    fact('nhiem_vu', 'Xác định đầy đủ nhiệm vụ'),
    fact('trach_nhiem', 'Xác định rõ trách nhiệm'),
    fact('kinh_phi', 'Bố trí kinh phí'),
  ],
  points: p('1'),
  otherwise: p('0'),
};
const initiatives: Rule = { kind: 'count', per: p('0.5'), cap: p('2'), label: 'Số sáng kiến' };
const mediation: Rule = {
  kind: 'bands',
  measure: share,
  bands: [band('[80,', '2'), band('[70,80)', '1'), band(',70)', '0')],
};
const fiveThree: Rule = {
  kind: 'any_of',
  conditions: [
    fact('bi_thu_hdnd', 'Bí thư kiêm Chủ tịch HĐND'),
    fact('bi_thu_ubnd', 'Bí thư kiêm Chủ tịch UBND'),
  ],
  points: p('2'),
  otherwise: p('0'),
};
const unlawful: Rule = {
  kind: 'zero_tolerance',
  points: p('2'),
  otherwise: p('0'),
  label: 'Văn bản trái pháp luật',
};
const late: Rule = {
  kind: 'deduction',
  from: { kind: 'full', points: p('2') },
  penalties: [
    { key: 'cham', label: 'Báo cáo chậm', per: { kind: 'points', points: p('0.5') }, cap: null },
    { key: 'thieu', label: 'Thiếu báo cáo', per: { kind: 'percent_of_max', percent: p('50') }, cap: null },
  ],
  floor: p('0'),
};
const planAndTask: Rule = {
  kind: 'sum',
  parts: [
    { key: 'ke_hoach', label: 'Ban hành kế hoạch', max: p('0.5'), rule: yesNo('0.5') },
    { key: 'nhiem_vu', label: 'Phê duyệt nhiệm vụ', max: p('1'), rule: yesNo('1') },
  ],
  cap: null,
};
const survey: Rule = { kind: 'given', by: 'survey', body: 'Sở Nội vụ', scale: p('100') };
const onTime: Rule = { kind: 'proportional', measure: share, of: p('2.5'), floor: null, cap: null };
const floored: Rule = { ...onTime, floor: p('0.5'), cap: p('2') };
const satisfaction: Rule = {
  kind: 'bands',
  measure: value,
  bands: [
    { ...band('[80,100]', '0'), award: { kind: 'linear', from: p('1'), to: p('3') } },
    { ...band('[50,80)', '0'), award: { kind: 'linear', from: p('0'), to: p('1') } },
    band(',50)', '0'),
  ],
};

const cases: readonly Case[] = [
  ['Cà Mau 2013, 1.1.1: plan issued on time 1', '1', issuedOnTime, { value: 'dung_han' }, '1', 0],
  ['Cà Mau 2013, 1.1.1: plan issued late 0.5', '1', issuedOnTime, { value: 'cham' }, '0.5', 1],
  ['Cà Mau 2013, 1.1.1: no plan 0', '1', issuedOnTime, { value: 'khong' }, '0', 2],
  [
    'Cà Mau 2013, 1.1.4: above 90 % of the plan 2',
    '2',
    planDone,
    { numerator: '19', denominator: '20' },
    '2',
    0,
  ],
  [
    'Cà Mau 2013, 1.1.4: exactly 90 % is 1, not 2',
    '2',
    planDone,
    { numerator: '18', denominator: '20' },
    '1',
    1,
  ],
  ['Cà Mau 2013, 1.1.4: exactly 70 % is 1', '2', planDone, { numerator: '7', denominator: '10' }, '1', 1],
  [
    'Cà Mau 2013, 1.1.4: a hair below 70 % is 0',
    '2',
    planDone,
    { numerator: '69999', denominator: '100000' },
    '0',
    2,
  ],
  ['Cà Mau 2013, 1.1.4: the rate alone is enough', '2', planDone, { rate: '90.01' }, '2', 0],
  [
    'Cà Mau 2013, 1.1.2: all of the contents 1',
    '1',
    allOf,
    { nhiem_vu: true, trach_nhiem: true, kinh_phi: true },
    '1',
    null,
  ],
  [
    'Cà Mau 2013, 1.1.2: one content lacks 0',
    '1',
    allOf,
    { nhiem_vu: true, trach_nhiem: false, kinh_phi: null },
    '0',
    1,
  ],
  ['Phú Thọ 3.2: half a point for each initiative', '2', initiatives, { value: '3' }, '1.5', null],
  ['Phú Thọ 3.2: two points at most', '2', initiatives, { value: '7' }, '2', null],
  [
    'sample set 2.6: 80 % of mediations is full',
    '2',
    mediation,
    { numerator: '8', denominator: '10' },
    '2',
    0,
  ],
  ['sample set 2.6: 79.99 % is partial', '2', mediation, { rate: '79.99' }, '1', 1],
  [
    'sample set 5.3: one of two facts is enough',
    '2',
    fiveThree,
    { bi_thu_hdnd: false, bi_thu_ubnd: true },
    '2',
    1,
  ],
  ['sample set 5.3: the second fact need not be known', '2', fiveThree, { bi_thu_hdnd: true }, '2', 0],
  ['sample set 2.1: no unlawful document', '2', unlawful, { value: '0' }, '2', null],
  ['sample set 2.1: one unlawful document takes all', '2', unlawful, { value: '1' }, '0', null],
  ['deductions of domain rule 9: −0.5 a case', '2', late, { cham: '1', thieu: '0' }, '1.5', null],
  ['deductions of domain rule 9: −50 % of the maximum', '2', late, { cham: '0', thieu: '1' }, '1', null],
  ['deductions of domain rule 9: floored at 0', '2', late, { cham: '3', thieu: '2' }, '0', null],
  [
    'seed item 7.2: plan 0.5 without the task',
    '1.5',
    planAndTask,
    { ke_hoach: true, nhiem_vu: false },
    '0.5',
    null,
  ],
  ['Huế 2022: survey of 30 in a hundred, out of 100', '30', survey, { value: '89.45' }, '26.84', null],
  [
    'sample set 2.5: proportional, rounded at the tie',
    '2.5',
    onTime,
    { numerator: '33', denominator: '250' },
    '0.33',
    null,
  ],
  [
    'proportional with floor and cap: below the floor',
    '2.5',
    floored,
    { numerator: '1', denominator: '100' },
    '0.5',
    null,
  ],
  [
    'proportional with floor and cap: above the cap',
    '2.5',
    floored,
    { numerator: '1', denominator: '1' },
    '2',
    null,
  ],
  ['a line across a band', '3', satisfaction, { value: '90' }, '2', 0],
  [
    'the benchmark of issue 3: 1 × 115/200 is 0.58',
    '1',
    { ...onTime, of: p('1') },
    { numerator: '115', denominator: '200' },
    '0.58',
    null,
  ],
];

test.each(cases)('%s', (_, max, rule, figures, expected, decided) => {
  const result = scoreUnit(
    sampleSet([sampleItem('1', max, rule)]),
    inputsOf({ '1': given(figures) }),
    'commune',
  );
  const [item] = result.items;
  expect(item?.faults).toEqual([]);
  expect(item?.points).toBe(expected);
  expect(item?.derivation.band).toBe(decided);
  expect(item?.derivation.text.vi).toMatch(/^\p{Lu}.*\.$/u);
  expect(item?.derivation.text.en).toMatch(/^[\p{Lu}“].*\.$/u);
});

test('what is rounded is said in words, with the comma in Vietnamese and the point in English', () => {
  const rule: Rule = {
    ...mediation,
    bands: mediation.bands.map((each) => ({
      ...each,
      to: null,
      from: { value: points('0.5'), isIncluded: true },
    })),
  };
  const [item] = scoreUnit(
    sampleSet([sampleItem('2.6', '2.5', rule)]),
    inputsOf({ '2.6': given({ numerator: '6.5', denominator: '9' }) }),
    'commune',
  ).items;
  expect(item?.derivation.text).toEqual({
    vi: 'Tỷ lệ 6,5/9 xấp xỉ 72,22 % nằm trong mức từ 0,5 % trở lên: được 2 điểm; tối đa 2,5.',
    en: 'The rate 6.5/9 about 72.22 % lies in the band 0.5 % or more: gets 2 points; at most 2.5.',
  });
  expect(`${item?.derivation.text.vi ?? ''}${item?.derivation.text.en ?? ''}`).not.toMatch(/[≈≥≤<>]/);
});

test('the sentence of a band says what was measured, where it lies and what it gives', () => {
  const [item] = scoreUnit(
    sampleSet([sampleItem('2.6', '2', mediation)]),
    inputsOf({ '2.6': given({ numerator: '18', denominator: '20' }) }),
    'commune',
  ).items;
  expect(item?.derivation.text).toEqual({
    vi: 'Tỷ lệ 18/20 = 90 % nằm trong mức từ 80 % trở lên: được 2 điểm; tối đa 2.',
    en: 'The rate 18/20 = 90 % lies in the band 80 % or more: gets 2 points; at most 2.',
  });
});
