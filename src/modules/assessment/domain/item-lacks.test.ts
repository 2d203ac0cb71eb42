import { expect, test } from 'vitest';
import { lacksOf, type ItemToFinish } from './item-lacks.ts';

const done: ItemToFinish = {
  isSelfScored: true,
  needsEvidence: true,
  isNotApplicable: false,
  points: '1',
  explanation: null,
  required: ['Kế hoạch'],
  papers: [{ proves: [] }],
};

test('an item with points and a paper lacks nothing', () => {
  expect(lacksOf(done)).toEqual([]);
});

test('points of zero are points, unknown ones are lacking', () => {
  expect(lacksOf({ ...done, points: '0' })).toEqual([]);
  expect(lacksOf({ ...done, points: null })).toEqual(['figures']);
});

test('a written explanation stands for the paper, and nothing is asked where the set asks for none', () => {
  expect(lacksOf({ ...done, papers: [] })).toEqual(['evidence']);
  expect(lacksOf({ ...done, papers: [], explanation: 'Hồ sơ ở xã cũ.' })).toEqual([]);
  expect(lacksOf({ ...done, papers: [], needsEvidence: false })).toEqual([]);
});

test('each paper that the set asks for is wanted, or an explanation', () => {
  const two = { ...done, required: ['Kế hoạch', 'Báo cáo'] };
  expect(lacksOf(two)).toEqual(['evidence']);
  expect(lacksOf({ ...two, papers: [{ proves: [0] }, { proves: [0] }] })).toEqual(['evidence']);
  expect(lacksOf({ ...two, papers: [{ proves: [0] }, { proves: [1] }] })).toEqual([]);
  expect(lacksOf({ ...two, papers: [{ proves: [0, 1] }] })).toEqual([]);
  expect(lacksOf({ ...two, explanation: 'Chưa có báo cáo.' })).toEqual([]);
});

test('what did not arise needs a reason and no figures', () => {
  const claimed = { ...done, isNotApplicable: true, points: null, papers: [] };
  expect(lacksOf(claimed)).toEqual(['explanation']);
  expect(lacksOf({ ...claimed, explanation: 'Năm nay không phát sinh.' })).toEqual([]);
});

test('what others score is none of the unit’s work', () => {
  expect(lacksOf({ ...done, isSelfScored: false, points: null, papers: [] })).toEqual([]);
});
