import { expect, test } from 'vitest';
import type { SheetItem } from '#modules/assessment/contract.ts';
import { rowsOf } from '#web/scoring/set-rows.ts';
import { yearSet } from '#tests/support/sample-criteria-set.ts';
import { sheetItem } from '#tests/support/sheet-item.ts';
import { draftOf, type DecisionDraft } from './decision-draft.ts';
import { draftLacks, isWrong } from './draft-lacks.ts';

const rows = rowsOf(yearSet());
const lacks = (item: SheetItem, parts: Partial<DecisionDraft>) => {
  const row = rows.find(({ code }) => code === item.code);
  if (!row) throw new Error(`no row ${item.code}`);
  return draftLacks({ ...draftOf(item, row), ...parts }, item, row);
};
const share = sheetItem('2.1', { figures: { numerator: '80', denominator: '100' }, selfPoints: '3.2' });

test('a cut without points and reason lacks both, each at its own place', () => {
  expect(lacks(share, { decision: 'cut' })).toEqual([
    { place: 'points', lack: 'cut_needs_points' },
    { place: 'reason', lack: 'reason_needed' },
  ]);
  expect(lacks(share, { decision: 'cut', by: 'rule' })).toMatchObject([
    { place: 'figures', lack: 'cut_needs_figures' },
    { place: 'reason' },
  ]);
  expect(lacks(share, { decision: 'cut', points: '2', reason: 'Thiếu sổ.' })).toEqual([]);
});

test('only what cannot be right is wrong at once', () => {
  expect(lacks(share, { decision: 'cut', reason: 'Thiếu sổ.' }).some(isWrong)).toBe(false);
  expect(lacks(share, { decision: 'cut', points: '9', reason: 'Thiếu sổ.' }).some(isWrong)).toBe(true);
  expect(lacks(share, { decision: 'cut', points: 'hai', reason: 'Thiếu sổ.' }).some(isWrong)).toBe(true);
});

test('nothing decided lacks a decision, and asking for more lacks only what is asked', () => {
  expect(lacks(share, {})).toEqual([{ place: 'decision', lack: 'undecided' }]);
  expect(lacks(share, { decision: 'ask_more' })).toEqual([{ place: 'reason', lack: 'reason_needed' }]);
  expect(lacks(share, { decision: 'accept' })).toEqual([]);
});
