import { expect, test } from 'vitest';
import type { OpenableSet } from '#modules/assessment/contract.ts';
import { proposedSet } from './proposed-set.ts';

const set = (id: string, facts: Partial<OpenableSet> = {}): OpenableSet => ({
  id,
  title: `Bộ ${id}`,
  issuer: 'UBND tỉnh Mẫu',
  year: 2026,
  edition: 1,
  note: null,
  itemCount: 40,
  isOwnIssuer: true,
  unitCount: 12,
  takenCount: 0,
  hasYearBefore: false,
  ...facts,
});
const idOf = (...sets: OpenableSet[]) => proposedSet(sets)?.id;

test('the newest own set that somebody has no sheet of is proposed, and never one of another issuer', () => {
  const foreign = set('khac', { isOwnIssuer: false });
  expect(idOf(set('moi'), set('cu', { year: 2025 }), foreign)).toBe('moi');
  expect(idOf(set('moi', { takenCount: 12 }), set('cu', { takenCount: 3 }), foreign)).toBe('cu');
  expect(idOf(set('moi', { takenCount: 12 }), foreign)).toBe('moi');
  expect(idOf(set('moi', { takenCount: 12 }), set('cu', { year: 2025 }))).toBe('moi');
  expect(idOf(set('huyen', { unitCount: 0 }), set('xa'))).toBe('xa');
  expect(idOf(foreign)).toBeUndefined();
});
