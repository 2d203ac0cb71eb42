import { expect, test } from 'vitest';
import { points } from '#kernel/points.ts';
import type { Measure } from '#modules/criteria/domain/rule.ts';
import { parentItem, sampleItem, sampleSet } from '#tests/support/criteria-sample.ts';
import { scoreAppraised, type AppraisedItem } from './appraised-score.ts';
import { scoreSelf } from './self-score.ts';

const yesNo = (amount: string) =>
  ({ kind: 'yes_no', points: points(amount), otherwise: points('0') }) as const;
const set = sampleSet([
  parentItem('1', '60', [
    sampleItem('1.1', '30', yesNo('30'), { evidence: { required: ['Kế hoạch'], isGate: true } }),
    sampleItem('1.2', '20', yesNo('20')),
    sampleItem('1.3', '10', yesNo('10'), { notApplicable: 'excluded' }),
  ]),
  sampleItem('2', '40', yesNo('40')),
]);

const item = (code: string, facts: Partial<AppraisedItem> = {}): AppraisedItem => ({
  code,
  figures: { value: true },
  isNotApplicable: false,
  explanation: null,
  evidenceCount: 1,
  decision: 'accept',
  givenPoints: null,
  correctedFigures: null,
  judgedEvidence: null,
  ...facts,
});
const all = ['1.1', '1.2', '1.3', '2'];
const pointsOf = (items: readonly AppraisedItem[], code: string, of = set) =>
  scoreAppraised(of, items, {}, 'commune').items.find((each) => each.code === code)?.points;

test('what is accepted throughout is worth what was claimed', () => {
  const items = all.map((code) => item(code));
  const appraised = scoreAppraised(set, items, {}, 'commune');
  expect(appraised.total).toBe(scoreSelf(set, items, {}, 'commune').total);
  expect(appraised.total).toBe('100');
});

test('as long as one item is undecided or waits for more, the total is unknown between its bounds', () => {
  for (const decision of [null, 'ask_more'] as const) {
    const items = all.map((code) => item(code, code === '1.2' ? { decision } : {}));
    expect(scoreAppraised(set, items, {}, 'commune')).toMatchObject({
      total: null,
      totalLow: '80',
      totalHigh: '100',
    });
  }
});

test('a cut gives the points that were given, past the rule and the gate, or what corrected figures are worth', () => {
  const cut = (facts: Partial<AppraisedItem>) => [item('1.1', { decision: 'cut', ...facts })];
  expect(pointsOf(cut({ givenPoints: points('12.5'), evidenceCount: 0 }), '1.1')).toBe('12.5');
  expect(pointsOf(cut({ correctedFigures: { value: false } }), '1.1')).toBe('0');
  expect(pointsOf(cut({ judgedEvidence: 'missing' }), '1.1')).toBe('0');
  expect(pointsOf(cut({ judgedEvidence: 'explained' }), '1.1')).toBe('30');
});

test('points given by hand stay as they are where the set scales the items that are left', () => {
  const scaling = { ...set, rebasing: 'parent' as const };
  const items = [
    item('1.1', { decision: 'cut', givenPoints: points('10.05') }),
    item('1.2'),
    item('1.3', { isNotApplicable: true }),
    item('2'),
  ];
  expect(pointsOf(items, '1.1', scaling)).toBe('10.05');
  expect(pointsOf(items, '1.2', scaling)).toBe('24');
});

test('what an item measures of another follows the cut of that other', () => {
  const linked = sampleSet([
    sampleItem('1', '50', yesNo('50')),
    sampleItem('2', '50', {
      kind: 'proportional',
      measure: { kind: 'item', code: '1', of: 'percent' },
      of: points('50'),
      floor: null,
      cap: null,
    }),
  ]);
  const items = [item('1', { decision: 'cut', givenPoints: points('25') }), item('2', { figures: {} })];
  expect(pointsOf(items, '2', linked)).toBe('25');
});

test('a figure that comes from an item whose points were given by hand is still known', () => {
  const returned = { kind: 'share', numerator: 'Hồ sơ đúng hạn', denominator: 'Hồ sơ đã trả' } as const;
  const sources = { denominator: { kind: 'item', code: '1', figure: 'denominator' } } as const;
  const rate = (measure: Measure) =>
    ({ kind: 'proportional', measure, of: points('50'), floor: null, cap: null }) as const;
  const linked = sampleSet([
    sampleItem('1', '50', rate(returned)),
    sampleItem('2', '50', rate({ ...returned, sources })),
  ]);
  const items = [
    item('1', {
      figures: { numerator: '10', denominator: '10' },
      decision: 'cut',
      givenPoints: points('20'),
    }),
    item('2', { figures: { numerator: '5' } }),
  ];
  expect(pointsOf(items, '2', linked)).toBe('25');
  expect(scoreAppraised(linked, items, {}, 'commune').total).toBe('45');
});

test('without any decision the total lies between nothing and what the unit claims', () => {
  const claimed = all.map((code) => item(code, { decision: null, figures: { value: code !== '2' } }));
  expect(scoreAppraised(set, claimed, {}, 'commune')).toMatchObject({
    total: null,
    totalLow: '0',
    totalHigh: '60',
    index: null,
    classification: null,
  });
});

test('what others give is open up to its maximum until it is entered', () => {
  const survey = sampleSet([
    sampleItem('1', '70', yesNo('70')),
    sampleItem('2', '30', { kind: 'given', by: 'survey', body: 'Viện mẫu', scale: null }),
  ]);
  const items = [item('1'), item('2', { figures: {}, decision: null })];
  expect(scoreAppraised(survey, items, {}, 'commune')).toMatchObject({
    total: null,
    totalLow: '70',
    totalHigh: '100',
  });
});

test('an undecided item that is claimed not to apply may be left out or not', () => {
  const items = all.map((code) => item(code, { isNotApplicable: code === '1.3', decision: null }));
  const { totalLow, totalHigh, indexLow, indexHigh } = scoreAppraised(set, items, {}, 'commune');
  expect({ totalLow, totalHigh, indexLow, indexHigh }).toEqual({
    totalLow: '0',
    totalHigh: '90',
    indexLow: '0',
    indexHigh: '100',
  });
  const others = items.map((each) => (each.code === '1.3' ? each : { ...each, decision: 'accept' as const }));
  expect(scoreAppraised(set, others, {}, 'commune')).toMatchObject({ indexLow: '90', indexHigh: '100' });
});

test('what the unit deducts of itself is the least that is deducted', () => {
  const minus = sampleSet([
    sampleItem('1', '100', yesNo('100')),
    sampleItem(
      '2',
      '10',
      { kind: 'count', per: points('2'), cap: null, label: 'Vi phạm' },
      { place: 'deduction' },
    ),
  ]);
  const items = [item('1'), item('2', { figures: { value: '2' }, decision: null })];
  expect(scoreAppraised(minus, items, {}, 'commune')).toMatchObject({ totalLow: '90', totalHigh: '96' });
});
