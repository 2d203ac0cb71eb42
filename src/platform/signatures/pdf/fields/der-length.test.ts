import { expect, test } from 'vitest';
import { derLengthOf } from './der-length.ts';

test.each([
  ['a short length', [0x30, 2, 1, 2, 0, 0], 4],
  ['a long length', [0x30, 0x82, 0, 3, 1, 2, 3, 0], 7],
  ['an indefinite length', [0x30, 0x80, 4, 1, 9, 0, 0, 0, 0], 7],
  ['indefinite lengths within one another', [0x30, 0x80, 0x24, 0x80, 4, 1, 0, 0, 0, 0, 0, 0, 0], 11],
  ['a tag of several bytes', [0x7f, 0x81, 0x01, 1, 5, 0], 5],
])('a value with %s ends where it says', (_, bytes, length) => {
  expect(derLengthOf(Uint8Array.from(bytes))).toBe(length);
});

test('a value that goes on behind the bytes has no length', () => {
  expect(derLengthOf(Uint8Array.from([0x30, 9, 1]))).toBeNull();
  expect(derLengthOf(Uint8Array.from([0x30, 0x80, 4, 1, 9]))).toBeNull();
  expect(derLengthOf(Uint8Array.from([0x30, 0x87, 1, 1, 1, 1, 1, 1, 1]))).toBeNull();
  expect(derLengthOf(new Uint8Array())).toBeNull();
});
