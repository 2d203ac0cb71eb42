import { expect, test } from 'vitest';
import { readElement } from './asn1.ts';
import { timeOf } from './read-values.ts';

const generalized = 0x18;
const utc = 0x17;

function time(tag: number, text: string): string | null {
  return timeOf(readElement(Uint8Array.of(tag, text.length, ...Buffer.from(text, 'latin1'))));
}

test.each([
  [generalized, '20200103040506Z', '2020-01-03T04:05:06Z'],
  [generalized, '202001030405Z', '2020-01-03T04:05:00Z'],
  [generalized, '20200103040506.75+0700', '2020-01-02T21:05:06Z'],
  [utc, '200103040506Z', '2020-01-03T04:05:06Z'],
  [utc, '2001030405Z', '2020-01-03T04:05:00Z'],
  [utc, '550103040506Z', '1955-01-03T04:05:06Z'],
  [generalized, '2020Z', null],
  [generalized, '20201303040506Z', null],
  [utc, 'ab0103040506Z', null],
])('a time with tag %i written %s is read as %s', (tag, text, instant) => {
  expect(time(tag, text)).toBe(instant);
});
