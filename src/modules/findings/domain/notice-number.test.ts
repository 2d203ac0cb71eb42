import { expect, test } from 'vitest';
import { noticeNumber } from './notice-number.ts';

test('a notice is called by number and symbol, with a gap for the one that the paper leaves open', () => {
  expect(noticeNumber('05', 'TB-HĐND')).toBe('05/TB-HĐND');
  expect(noticeNumber(null, 'TB-HĐND')).toBe('…/TB-HĐND');
  expect(noticeNumber(null, null)).toBeNull();
});
