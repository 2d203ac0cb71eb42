import { expect, test } from 'vitest';
import { arrange, greatestLoss, linesOf, type ResultItem } from './result-lines.ts';

const item = (code: string, depth: number, lost: string | null, cut: string | null = '0'): ResultItem => ({
  code,
  name: `Mục ${code}`,
  depth,
  max: '4',
  self: null,
  appraised: null,
  lost,
  conceded: '0',
  cut,
  previous: null,
  median: null,
  decision: null,
  reason: null,
  derivation: null,
});
const lines = linesOf([
  item('1', 0, '10.5'),
  item('1.1', 1, '0'),
  item('1.2', 1, '9.5', '0.25'),
  item('2', 0, null),
  item('2.1', 1, null, null),
  item('2.2', 1, '10', '2'),
]);
const codes = (shown: readonly ResultItem[]) => shown.map(({ code }) => code);

test('what has others below it is not an item of its own', () => {
  expect(lines.filter(({ isLeaf }) => isLeaf).map(({ code }) => code)).toEqual(['1.1', '1.2', '2.1', '2.2']);
});

test('the most lost stands first, compared as numbers, and what is unknown last', () => {
  expect(codes(arrange(lines, 'lost', false))).toEqual(['2.2', '1.2', '1.1', '2.1']);
  expect(codes(arrange(lines, 'cut', false))).toEqual(['2.2', '1.2', '1.1', '2.1']);
  expect(codes(arrange(lines, 'set', false))).toHaveLength(6);
});

test('only items with points lost leave out fields, full items and unknown ones', () => {
  expect(codes(arrange(lines, 'set', true))).toEqual(['1.2', '2.2']);
});

test('bars are drawn by the greatest loss of a single item, not of a field', () => {
  expect(greatestLoss(lines)).toBe('10');
  expect(greatestLoss([])).toBe('0');
});
