import { expect, test } from 'vitest';
import { segmentsOf } from './source-segments.ts';

const block = { start: 100, end: 120 };

test('a block without fields is one stretch', () => {
  expect(segmentsOf(block, [], [])).toEqual([{ start: 100, end: 120, isRead: false, isActive: false }]);
});

test('fields that lie in each other cut the text where each begins and ends', () => {
  const fields = [
    { start: 102, end: 118 },
    { start: 105, end: 110 },
  ];
  const segments = segmentsOf(block, fields, [{ start: 105, end: 110 }]);
  expect(segments.map(({ start, end }) => [start, end])).toEqual([
    [100, 102],
    [102, 105],
    [105, 110],
    [110, 118],
    [118, 120],
  ]);
  expect(segments.filter(({ isRead }) => isRead)).toHaveLength(3);
  expect(segments.filter(({ isActive }) => isActive)).toHaveLength(1);
});

test('a field that runs over several blocks is marked in each as far as it goes', () => {
  const [only, ...rest] = segmentsOf(block, [{ start: 90, end: 130 }], []);
  expect(only).toEqual({ start: 100, end: 120, isRead: true, isActive: false });
  expect(rest).toEqual([]);
});
