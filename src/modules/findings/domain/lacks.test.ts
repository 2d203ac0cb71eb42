import { expect, test } from 'vitest';
import { lacksOf } from './lacks.ts';

test('a finding read from a notice lacks person, action, deadline and evidence, not its cause', () => {
  const read = {
    causeClasses: ['not_done'],
    personId: null,
    action: null,
    dueOn: null,
    evidenceNeeded: null,
  };
  expect(lacksOf(read)).toEqual(['person', 'action', 'deadline', 'evidence']);
});

test('a finding with all five lacks nothing', () => {
  const whole = {
    causeClasses: ['not_done'],
    personId: 'a',
    action: 'b',
    dueOn: '2026-01-01',
    evidenceNeeded: 'c',
  };
  expect(lacksOf(whole)).toEqual([]);
});
