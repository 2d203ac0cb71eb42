import { expect, test } from 'vitest';
import { missingPapers } from './missing-papers.ts';

const required = ['Kế hoạch', 'Báo cáo', 'Biên bản'];

test('a paper proves what was said of it, several where it holds several', () => {
  expect(missingPapers(required, [{ proves: [1] }])).toEqual([0, 2]);
  expect(missingPapers(required, [{ proves: [0, 2] }, { proves: [1] }])).toEqual([]);
});

test('papers of which nothing was said stand for one missing paper each', () => {
  expect(missingPapers(required, [{ proves: [] }, { proves: [2] }])).toEqual([1]);
  expect(missingPapers(required, [{ proves: [] }, { proves: [] }, { proves: [] }])).toEqual([]);
  expect(missingPapers([], [])).toEqual([]);
});
