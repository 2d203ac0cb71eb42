import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addPoints,
  comparePoints,
  formatPoints,
  lostPoints,
  parsePoints,
  points,
  subtractPoints,
} from './points.ts';

test('a tenth and two tenths make exactly three tenths', () => {
  expect(addPoints(points('0.1'), points('0.2'))).toBe('0.3');
});

test('a Vietnamese decimal comma and a point read as the same amount', () => {
  expect(parsePoints('1,75')).toBe(parsePoints('1.750'));
  expect(formatPoints(points('1.75'))).toBe('1,75');
});

test('what is not a decimal is unknown, not zero', () => {
  for (const text of ['', '1.', 'một', '1,2,3', '1e3', 'NaN', '9'.repeat(40)])
    expect(parsePoints(text)).toBeNull();
});

test('an unknown maximum leaves the lost points unknown', () => {
  expect(lostPoints(null, points('1'))).toBeNull();
  expect(lostPoints(points('1.5'), points('1'))).toBe('0.5');
});

const amount = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([units, scale]) => points((units / 10 ** scale).toFixed(scale)));

test('adding and subtracting the same amount changes nothing', () => {
  fc.assert(
    fc.property(amount, amount, (left, right) => {
      expect(subtractPoints(addPoints(left, right), right)).toBe(left);
      expect(comparePoints(left, right)).toBe(-comparePoints(right, left) + 0);
    }),
  );
});
