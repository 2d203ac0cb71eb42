import { expect, test } from 'vitest';
import { committeeOf, placeOf } from './unit-wording.ts';

test('a commune is spoken for by its committee, an office by itself', () => {
  expect(committeeOf('xã Suối Nhài')).toBe('Ủy ban nhân dân xã Suối Nhài');
  expect(committeeOf('tỉnh Sơn Lâm')).toBe('Ủy ban nhân dân tỉnh Sơn Lâm');
  expect(committeeOf('Sở Nội vụ')).toBe('Sở Nội vụ');
});

test('the place is the proper name, with the kind of unit where that is a number', () => {
  expect(placeOf('xã Suối Nhài')).toBe('Suối Nhài');
  expect(placeOf('đặc khu Cát Nhài')).toBe('Cát Nhài');
  expect(placeOf('phường 12')).toBe('Phường 12');
  expect(placeOf('Sở Nội vụ')).toBeNull();
});
