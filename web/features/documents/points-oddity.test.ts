import { expect, test } from 'vitest';
import { points } from '#kernel/points.ts';
import { pointsOddity } from './points-oddity.ts';
import { added } from './reading-fields.ts';

test.each([
  ['2', '1', '1.5', '0.5', null],
  ['2', null, null, '0.5', null],
  [null, '9', '8', '7', null],
  ['2', null, '1.9', '0.1', null],
  ['2', null, null, '2.25', 'lost_above_max'],
  ['2', null, '2.5', null, 'appraised_above_max'],
  ['2', '10', '1.5', '0.5', 'self_above_max'],
  ['2', '2', '1.5', '0.25', 'lost_not_difference'],
] as const)('maximum %s, self %s, appraised %s, lost %s: %s', (max, self, appraised, lost, expected) => {
  const field = (text: string | null) => added(text === null ? null : points(text));
  expect(
    pointsOddity({
      maxPoints: field(max),
      selfPoints: field(self),
      appraisedPoints: field(appraised),
      lostPoints: field(lost),
    }),
  ).toBe(expected);
});
