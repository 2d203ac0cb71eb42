import { expect, test } from 'vitest';
import { points } from '#kernel/points.ts';
import { parentItem, sampleItem, sampleSet } from '#tests/support/criteria-sample.ts';
import { checkSet } from './check-set.ts';
import { parseInterval } from './formats/interval-text.ts';
import { checkCover } from './check/check-cover.ts';
import { parseSetYaml } from '../set-files.ts';

const head = `code: thu
title: Bộ thử
issuer: UBND tỉnh Thử (giả định)
year: 2026
total: 4
items:
  - code: "1"
    name: Mục 1
    max: 4
    items:
`;

/** The faults of a small set with these leaves. */
function faultsOf(leaves: string, more = '') {
  const { set, faults } = parseSetYaml(`${more}${head}${leaves}`);
  expect(faults).toEqual([]);
  return set === null ? [] : checkSet(set).map(({ item, code, facts }) => [item, code.slice(13), facts]);
}

const leaf = (code: string, max: number, rule: string) =>
  `      - { code: "${code}", name: Mục ${code}, max: ${max}, rule: ${rule} }\n`;

test('a sound set has no faults', () => {
  expect(faultsOf(leaf('1.1', 4, 'yes_no'))).toEqual([]);
});

test.each([
  ['{ kind: proportional, floor: 3, cap: 2 }', '3', '2'],
  ['{ kind: proportional, of: 1, floor: 2 }', '2', '1'],
  ['{ kind: deduction, from: 1, floor: 2, penalties: [{ key: a, label: A, per: 1 }] }', '2', '1'],
])('the floor of %s, above what the rule gives, is told', (rule, floor, cap) => {
  expect(faultsOf(leaf('1.1', 4, rule))).toEqual([['1.1', 'floor_above_cap', { item: '1.1', floor, cap }]]);
});

test('the order of levels is free', () => {
  const levels = '{ levels: [{ key: a, label: A, points: 0 }, { key: b, label: B, points: 4 }] }';
  expect(faultsOf(leaf('1.1', 4, levels))).toEqual([]);
});

test.each([
  ['Theo thực tế', 'rule_unread', { text: 'Theo thực tế', like: 'Có: 4 điểm; không: 0 điểm' }],
  ['Trên 80%: 4; 60-80%: 1', 'rule_ends_unclear', { found: '60-80%', from: '60', to: '80' }],
  ['Mỗi sáng kiến: 1.000 điểm', 'rule_thousands_unclear', { found: '1.000', whole: '1', thousands: '1000' }],
  [
    'Từ 80% trở lên: 4 điểm; dưới 80%: theo thực tế',
    'rule_unread',
    { text: 'dưới 80%: theo thực tế', like: 'Từ 90% trở lên: 4 điểm; dưới 90%: 0 điểm' },
  ],
])('the wording %j that became no rule is told once, with the reason', (scoringText, code, facts) => {
  const item = sampleItem('1.1', '4', null, { scoringText });
  const set = sampleSet([parentItem('1', '4', [item])], { total: points('4') });
  expect(checkSet(set).map((fault) => [fault.code.slice(13), fault.facts])).toEqual([
    [code, { item: '1.1', ...facts }],
  ]);
});

test('a year that is not written is missing, not wrong', () => {
  const set = sampleSet([parentItem('1', '4', [sampleItem('1.1', '4', null)])], {
    total: points('4'),
    year: 0,
  });
  expect(checkSet(set).map(({ code }) => code)).toEqual([
    'criteria.set.year_missing',
    'criteria.set.rule_missing',
  ]);
});

test('maxima that do not add up are told with both amounts', () => {
  expect(faultsOf(leaf('1.1', 3.5, 'yes_no'))).toEqual([
    ['1', 'children_sum', { stated: '4', sum: '3,5', difference: '-0,5' }],
  ]);
});

test.each([
  ['[{ when: ">= 80", points: 4 }, { when: "< 70", points: 0 }]', 'bands_gap', '[70; 80)'],
  ['[{ when: ">= 80", points: 4 }, { when: "<= 80", points: 0 }]', 'bands_overlap', '80'],
  ['[{ when: "> 80", points: 4 }, { when: "< 80", points: 0 }]', 'bands_gap', '80'],
  ['[{ when: ">= 0", points: 4 }, { when: "[5, 3]", points: 0 }]', 'band_empty', '[5; 3]'],
])('bands %s are told as %s at %s', (bands, code, where) => {
  expect(faultsOf(leaf('1.1', 4, `{ bands: ${bands} }`))).toEqual([
    ['1.1', code, { item: '1.1', gap: where, at: where, band: where }],
  ]);
});

test.each([
  ['{ kind: yes_no, points: 5 }', 'rule_above_max', { points: '5', max: '4' }],
  ['{ kind: count, per: 1, cap: 6 }', 'rule_above_max', { points: '6', max: '4' }],
  ['{ kind: yes_no, otherwise: -1 }', 'amount_negative', { amount: '-1' }],
  ['{ parts: [{ label: a, max: 1, rule: yes_no }] }', 'parts_sum', { sum: '1', max: '4' }],
  [
    '{ levels: [{ key: a, label: A, points: 4 }, { key: a, label: B, points: 0 }] }',
    'key_twice',
    { key: 'a' },
  ],
])('the rule %s is told as %s', (rule, code, facts) => {
  expect(faultsOf(leaf('1.1', 4, rule))).toEqual([['1.1', code, { item: '1.1', ...facts }]]);
});

test('a rule that refers to its own item, or to none, is told', () => {
  const bands = 'bands: [{ when: ">= 50", points: 4 }, { when: "< 50", points: 0 }]';
  expect(faultsOf(leaf('1.1', 4, `{ measure: { kind: item, code: "1.1" }, ${bands} }`))).toEqual([
    ['1.1', 'cycle', { path: '1.1 → 1.1' }],
  ]);
  expect(faultsOf(leaf('1.1', 4, `{ measure: { kind: item, code: "1" }, ${bands} }`))).toEqual([
    ['1', 'cycle', { path: '1 → 1.1 → 1' }],
  ]);
  expect(faultsOf(leaf('1.1', 4, `{ measure: { kind: item, code: "9" }, ${bands} }`))).toEqual([
    ['1.1', 'reference_unknown', { code: '9' }],
  ]);
});

test('two items that take figures from each other are a circle, two different figures are none', () => {
  const rule = (own: string, other: string, figure: string) =>
    leaf(
      own,
      2,
      `{ kind: proportional, measure: { kind: share, ${figure}_source: { item: "${other}", figure: ${figure} } } }`,
    );
  expect(
    faultsOf(rule('1.1', '1.2', 'numerator') + rule('1.2', '1.1', 'numerator')).map(([, code]) => code),
  ).toEqual(['cycle']);
  expect(faultsOf(rule('1.1', '1.2', 'numerator') + rule('1.2', '1.1', 'denominator'))).toEqual([]);
});

test('a missing rule, a code that stands twice and a class that is not there are told', () => {
  const more = 'knock_outs: [{ code: D, name: Liệt, effect: { class_at_most: Kém } }]\n';
  const leaves =
    '      - { code: "1.1", name: A, max: 2 }\n      - { code: "1.1", name: B, max: 2, rule: yes_no }\n';
  expect(faultsOf(leaves, more).map(([item, code]) => [item, code])).toEqual([
    ['1.1', 'code_twice'],
    ['1.1', 'rule_missing'],
    [null, 'knock_out_label_unknown'],
  ]);
});

test.each([
  [['>= 0'], []],
  [['>= 1'], ['gap [0; 1)']],
  [['[0, 5]', '(5, 10]'], ['gap > 10']],
  [['any', '= 3'], ['overlap 3']],
] as const)('intervals %j over all numbers from 0 have the faults %j', (texts, faults) => {
  const intervals = texts.map(parseInterval).filter((interval) => interval !== null);
  const found = checkCover(intervals, { from: points('0'), to: null });
  expect(found.map(({ kind, where }) => `${kind} ${where}`)).toEqual(faults);
});
