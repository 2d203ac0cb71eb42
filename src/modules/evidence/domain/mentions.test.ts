import { expect, test } from 'vitest';
import { mentionsItem, soughtWords } from './mentions.ts';

const sought = soughtWords(['Công tác hòa giải ở địa phương', 'Báo cáo kết quả hòa giải']);

test('the words sought are those that say something, without marks and each once', () => {
  expect(sought).toEqual(['giai', 'dia', 'bao', 'cao', 'ket', 'qua']);
  expect(soughtWords(['Ủy ban nhân dân xã', 'và của các'])).toEqual([]);
});

test('a paper fails only where it holds none of the words, however they are written', () => {
  expect(mentionsItem('SỔ THEO DÕI HOÀ GIẢI NĂM 2026', sought)).toBe('pass');
  expect(mentionsItem('Ủy ban nhân dân xã. Hóa đơn tiền điện tháng 3.', sought)).toBe('fail');
});

test('without text, or with nothing to look for, nobody can tell', () => {
  expect(mentionsItem(null, sought)).toBe('cannot_tell');
  expect(mentionsItem('  ', sought)).toBe('cannot_tell');
  expect(mentionsItem('Hóa đơn', [])).toBe('cannot_tell');
});
