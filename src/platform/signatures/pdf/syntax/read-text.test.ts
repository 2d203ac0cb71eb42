import { expect, test } from 'vitest';
import { isoTimeOf, textOf } from './read-text.ts';

test.each([
  ["D:20230915083000+07'00'", '2023-09-15T08:30:00+07:00'],
  ["D:20230915083000+07'00", '2023-09-15T08:30:00+07:00'],
  ['D:20230915083000+0700', '2023-09-15T08:30:00+07:00'],
  ['D:20230915083000+07', '2023-09-15T08:30:00+07:00'],
  ['20230915083000Z', '2023-09-15T08:30:00Z'],
  ["D:20230915083000Z00'00'", '2023-09-15T08:30:00Z'],
  ['D:20230915', '2023-09-15T00:00:00'],
  ['D:2023', '2023-01-01T00:00:00'],
  ["D:20240229235959-03'30'", '2024-02-29T23:59:59-03:30'],
  ['D:20230229000000Z', null],
  ['D:20231301000000Z', null],
  ["D:20230915083000+27'00'", null],
  ['hôm qua', null],
  ['', null],
])('the date %s is %s', (text, iso) => {
  expect(isoTimeOf(text)).toBe(iso);
});

test('texts are read in each of the encodings that a PDF may use', () => {
  expect(textOf(Buffer.from('feff1ee600620078', 'hex'))).toBe('Ủbx');
  expect(textOf(Buffer.from('fffeee1e', 'hex'))).toBe('Ữ');
  expect(textOf(Buffer.from('efbbbf' + Buffer.from('Xã').toString('hex'), 'hex'))).toBe('Xã');
  expect(textOf(Buffer.from([0x58, 0xe3, 0x84, 0xa0, 0x18]))).toBe('Xã—€˘');
});
