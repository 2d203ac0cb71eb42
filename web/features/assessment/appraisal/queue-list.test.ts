import { expect, test } from 'vitest';
import type { AssessmentState } from '#modules/assessment/domain/assessment-workflow.ts';
import { queueOf, queueQuery } from './queue-list.ts';

const rows = Array.from({ length: 60 }, (_, place) => ({
  unitName: `xã Đồi Mẫu ${place + 1}`,
  state: (place % 2 === 0 ? 'submitted' : 'published') as AssessmentState,
  stateSince: `2026-11-${String(30 - (place % 30)).padStart(2, '0')}T00:00:00Z`,
}));
const seen = (address: string) =>
  queueOf(rows, queueQuery(new URLSearchParams(address))).map(({ name, listed, shown }) => [
    name,
    listed.length,
    shown.length,
  ]);

test('of each part the first rows stand in the queue, of one that is asked for all', () => {
  expect(seen('')).toEqual([
    ['waiting', 30, 20],
    ['published', 30, 5],
  ]);
  expect(seen('phan=published')).toEqual([['published', 30, 30]]);
  expect(seen('phan=khong-co')).toHaveLength(2);
});

test('a name finds its units without marks, in every part', () => {
  expect(seen('q=doi mau 1')).toEqual([
    ['waiting', 6, 6],
    ['published', 5, 5],
  ]);
  expect(seen('q=khong')).toEqual([]);
});

test('what came first stands first', () => {
  const [waiting] = queueOf(rows, queueQuery(new URLSearchParams()));
  const days = waiting?.shown.map(({ stateSince }) => stateSince) ?? [];
  expect(days).toEqual(days.toSorted((left, right) => left.localeCompare(right)));
});
