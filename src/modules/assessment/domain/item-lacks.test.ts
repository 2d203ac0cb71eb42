import { expect, test } from 'vitest';
import { lacksOf, type ItemToFinish } from './item-lacks.ts';

const done: ItemToFinish = {
  isSelfScored: true,
  needsEvidence: true,
  isNotApplicable: false,
  points: '1',
  explanation: null,
  evidenceCount: 1,
};

test('an item with points and a paper lacks nothing', () => {
  expect(lacksOf(done)).toEqual([]);
});

test('points of zero are points, unknown ones are lacking', () => {
  expect(lacksOf({ ...done, points: '0' })).toEqual([]);
  expect(lacksOf({ ...done, points: null })).toEqual(['figures']);
});

test('a written explanation stands for the paper, and nothing is asked where the set asks for none', () => {
  expect(lacksOf({ ...done, evidenceCount: 0 })).toEqual(['evidence']);
  expect(lacksOf({ ...done, evidenceCount: 0, explanation: 'Hồ sơ ở xã cũ.' })).toEqual([]);
  expect(lacksOf({ ...done, evidenceCount: 0, needsEvidence: false })).toEqual([]);
});

test('what did not arise needs a reason and no figures', () => {
  const claimed = { ...done, isNotApplicable: true, points: null, evidenceCount: 0 };
  expect(lacksOf(claimed)).toEqual(['explanation']);
  expect(lacksOf({ ...claimed, explanation: 'Năm nay không phát sinh.' })).toEqual([]);
});

test('what others score is none of the unit’s work', () => {
  expect(lacksOf({ ...done, isSelfScored: false, points: null, evidenceCount: 0 })).toEqual([]);
});
