import { expect, test } from 'vitest';
import type { CycleUnitRow } from '#modules/assessment/contract.ts';
import { listUnits, pageOf, unitQuery, unitsPerPage, withUnitQuery } from './cycle-list.ts';
import { daysLate, dueOf, soonestFirst } from '#web/scoring/overdue.ts';

const unit = (unitName: string, parts: Partial<CycleUnitRow> = {}): CycleUnitRow => ({
  assessmentId: unitName,
  unitId: unitName,
  unitName,
  state: 'appraising',
  itemCount: 5,
  scoredCount: 5,
  decidedCount: 0,
  selfTotal: null,
  appraisedTotal: null,
  index: null,
  classification: null,
  rank: null,
  stateSince: '2026-11-01T00:00:00.000Z',
  version: 1,
  ...parts,
});
const units = [
  unit('xã Đồi Mẫu', { rank: 2, index: '9.5', decidedCount: 3 }),
  unit('xã Bản Mẫu', { rank: 1, index: '80.83', state: 'published' }),
  unit('xã An Mẫu', { state: 'self_scoring', scoredCount: 1 }),
];
const names = (address: string, late: readonly string[] = []) =>
  listUnits(units, unitQuery(new URLSearchParams(address)), ({ unitName }) =>
    late.includes(unitName) ? 3 : 0,
  ).map(({ unitName }) => unitName);

test('units stand in the order of the Vietnamese alphabet until another order is asked for', () => {
  expect(names('')).toEqual(['xã An Mẫu', 'xã Bản Mẫu', 'xã Đồi Mẫu']);
  expect(names('xep=rank')).toEqual(['xã Bản Mẫu', 'xã Đồi Mẫu', 'xã An Mẫu']);
  expect(names('xep=progress')).toEqual(['xã An Mẫu', 'xã Đồi Mẫu', 'xã Bản Mẫu']);
});

test('an index is compared as a number, and who has none stands last', () => {
  expect(names('xep=index')).toEqual(['xã Đồi Mẫu', 'xã Bản Mẫu', 'xã An Mẫu']);
});

test('units are found without marks, by state and by being late', () => {
  expect(names('q=doi')).toEqual(['xã Đồi Mẫu']);
  expect(names('trang-thai=published')).toEqual(['xã Bản Mẫu']);
  expect(names('qua-han=1', ['xã An Mẫu'])).toEqual(['xã An Mẫu']);
  expect(names('trang-thai=nonsense&xep=nonsense')).toHaveLength(3);
});

test('an empty condition leaves the address', () => {
  expect(withUnitQuery(new URLSearchParams('q=doi&xep=rank'), 'q', '').toString()).toBe('xep=rank');
});

test('a step is late from the day after its own deadline on', () => {
  const dates = { selfScoreDueOn: '2026-11-30', appraisalDueOn: '2026-12-20', explanationDueOn: null };
  expect(daysLate(dueOf('self_scoring', dates), '2026-11-30')).toBe(0);
  expect(daysLate(dueOf('awaiting_approval', dates), '2026-12-02')).toBe(2);
  expect(daysLate(dueOf('reappraising', dates), '2027-01-01')).toBe(12);
  expect(daysLate(dueOf('explaining', dates), '2027-01-01')).toBe(0);
  expect(daysLate(dueOf('published', dates), '2030-01-01')).toBe(0);
});

test('what is due first stands first, and what has no day stands last', () => {
  const waiting = (name: string, parts: { appraisalDueOn: string | null; stateSince: string }) => ({
    name,
    state: 'submitted' as const,
    selfScoreDueOn: '2026-11-30',
    explanationDueOn: null,
    ...parts,
  });
  const rows = [
    waiting('không hạn', { appraisalDueOn: null, stateSince: '2026-11-01T00:00:00.000Z' }),
    waiting('nộp sau', { appraisalDueOn: '2026-12-20', stateSince: '2026-11-03T00:00:00.000Z' }),
    waiting('nộp trước', { appraisalDueOn: '2026-12-20', stateSince: '2026-11-02T00:00:00.000Z' }),
    waiting('năm trước', { appraisalDueOn: '2025-12-20', stateSince: '2026-11-04T00:00:00.000Z' }),
  ];
  expect(soonestFirst(rows).map(({ name }) => name)).toEqual([
    'năm trước',
    'nộp trước',
    'nộp sau',
    'không hạn',
  ]);
});

test('a long list stands on pages; what is asked anew begins on the first, and a page too far is the last', () => {
  const many = Array.from({ length: unitsPerPage + 20 }, (_, place) => place);
  expect(pageOf(many, 1)).toEqual({ page: 1, rows: many.slice(0, unitsPerPage) });
  expect(pageOf(many, 9)).toEqual({ page: 2, rows: many.slice(unitsPerPage) });
  expect(pageOf([], 3)).toEqual({ page: 1, rows: [] });
  expect(unitQuery(new URLSearchParams('trang=2')).page).toBe(2);
  expect(unitQuery(new URLSearchParams('trang=-1')).page).toBe(1);
  const search = new URLSearchParams('trang=2&q=a');
  expect(withUnitQuery(search, 'q', 'b').toString()).toBe('q=b');
  expect(withUnitQuery(search, 'trang', '3').toString()).toBe('trang=3&q=a');
});
