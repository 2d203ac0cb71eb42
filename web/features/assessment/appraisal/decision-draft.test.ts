import { expect, test } from 'vitest';
import type { SheetItem } from '#modules/assessment/contract.ts';
import { rowsOf, type SetRow } from '#web/scoring/set-rows.ts';
import { yearSet } from '#tests/support/sample-criteria-set.ts';
import { sheetItem } from '#tests/support/sheet-item.ts';
import { isPlainClaim, nextOpen, undecidedOf, waitsForMe } from './appraisal-view.ts';
import { draftOf, isSameDraft, readDraft, standing, type DecisionDraft } from './decision-draft.ts';

const rows = new Map(rowsOf(yearSet()).map((row) => [row.code, row]));
const rowOf = (code: string): SetRow => {
  const row = rows.get(code);
  if (!row) throw new Error(`no row ${code}`);
  return row;
};
const item = sheetItem;
const share = item('2.1', { figures: { numerator: '80', denominator: '100' }, selfPoints: '3.2' });
const drafted = (given: SheetItem, parts: Partial<DecisionDraft>) =>
  readDraft({ ...draftOf(given, rowOf(given.code)), ...parts }, given, rowOf(given.code));

test('what stands on the server is a draft that asks for nothing', () => {
  expect(isSameDraft(draftOf(share, rowOf('2.1')), draftOf(share, rowOf('2.1')))).toBe(true);
  expect(drafted(share, {})).toEqual({ lack: 'undecided' });
});

test('a cut states its points with the decimal comma, and lacks what is missing or cannot be', () => {
  const cut = { decision: 'cut', reason: 'Thiếu hồ sơ.' } as const;
  expect(drafted(share, cut)).toEqual({ lack: 'cut_needs_points' });
  expect(drafted(share, { ...cut, points: 'hai' })).toEqual({ lack: 'points_wrong' });
  expect(drafted(share, { ...cut, points: '3,5' })).toEqual({ lack: 'points_above_self' });
  expect(drafted(share, { ...cut, points: '2,5', reason: ' ' })).toEqual({ lack: 'reason_needed' });
  expect(drafted(share, { ...cut, points: '2,5' })).toMatchObject({
    change: { code: '2.1', decision: 'cut', points: '2.5', figures: null, reason: 'Thiếu hồ sơ.' },
    taken: { givenPoints: '2.5' },
  });
});

test('a cut by the rule sends only the figures that differ from what the unit wrote', () => {
  const cut = { decision: 'cut', by: 'rule', reason: 'Sổ ghi 70.' } as const;
  const figures = { numerator: '70', denominator: '100', rate: '' };
  expect(drafted(share, { ...cut, figures })).toMatchObject({
    change: { points: null, figures: { numerator: '70' }, evidence: null },
  });
  expect(drafted(share, { ...cut, figures: { ...figures, numerator: '7o' } })).toEqual({
    lack: 'figure_wrong',
  });
  expect(drafted(share, cut)).toEqual({ lack: 'cut_needs_points' });
});

test('points of a survey are entered by whoever appraises', () => {
  const survey = item('2.3');
  expect(drafted(survey, { decision: 'accept' })).toEqual({ lack: 'given_needs_points' });
  expect(drafted(survey, { decision: 'accept', figures: { value: '1,2' } })).toMatchObject({
    change: { decision: 'accept', figures: { value: '1.2' } },
  });
});

test('an answer to an explanation leaves the decision and its points as they are', () => {
  const answered = item('2.1', {
    ...share,
    decision: 'cut',
    appraisedPoints: '2.5',
    reason: 'Thiếu hồ sơ.',
    answer: 'Đã bổ sung.',
  });
  const read = drafted(answered, { reply: 'Vẫn thiếu.' });
  expect(read).toMatchObject({ change: { decision: 'cut', reply: 'Vẫn thiếu.', reason: 'Thiếu hồ sơ.' } });
  expect('change' in read && 'points' in read.change).toBe(false);
  expect(standing(answered).givenPoints).toBe('2.5');
});

test('an item waits for the appraiser until it is decided, and again once it was explained', () => {
  const cut = item('2.1', { decision: 'cut', answer: 'Đã bổ sung.' });
  expect(waitsForMe(share, 'appraising')).toBe(true);
  expect(waitsForMe({ ...share, isScoredByMe: true }, 'appraising')).toBe(false);
  expect(waitsForMe(cut, 'appraising')).toBe(false);
  expect(waitsForMe(cut, 'reappraising')).toBe(true);
  expect(waitsForMe({ ...cut, reply: 'Đồng ý.' }, 'reappraising')).toBe(false);
});

test('an item of which more was asked is undecided, but waits for the unit until it has answered', () => {
  const asked = item('2.1', { decision: 'ask_more' });
  expect(waitsForMe(asked, 'appraising')).toBe(false);
  expect(waitsForMe(asked, 'reappraising')).toBe(true);
  const items = [
    item('1.1', { decision: 'accept' }),
    item('1.2'),
    asked,
    item('2.3', { isScoredByMe: true }),
  ];
  expect(undecidedOf([...rows.values()], items).map(({ code }) => code)).toEqual(['1.2', '2.1', '2.3']);
});

test('the next waiting item is looked for all the way round', () => {
  const codes = ['1.1', '1.2', '2.1'];
  expect(nextOpen(codes, (code) => code !== '1.2', '1.1', 1)).toBe('2.1');
  expect(nextOpen(codes, () => true, '2.1', 1)).toBe('1.1');
  expect(nextOpen(codes, () => true, '1.1', -1)).toBe('2.1');
  expect(nextOpen(codes, () => false, '1.1', 1)).toBeNull();
  expect(nextOpen(codes, () => true, null, 1)).toBe('1.1');
});

test('only claims that follow from the rule and show their papers are accepted together', () => {
  expect(isPlainClaim(share, rowOf('2.1'))).toBe(true);
  const gated = item('1.1', { figures: { numerator: '9', denominator: '10' }, selfPoints: '3' });
  expect(isPlainClaim({ ...gated, explanation: 'Đang ký.' }, rowOf('1.1'))).toBe(false);
  expect(isPlainClaim(item('2.3', { selfPoints: '1' }), rowOf('2.3'))).toBe(false);
  expect(isPlainClaim({ ...share, isScoredByMe: true }, rowOf('2.1'))).toBe(false);
  expect(isPlainClaim({ ...share, selfPoints: null }, rowOf('2.1'))).toBe(false);
});
