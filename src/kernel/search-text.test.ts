import { expect, test } from 'vitest';
import { foldText } from './search-text.ts';

test('every Vietnamese mark is folded, composed and decomposed alike', () => {
  const text = 'ă ạ ả đ ơ ư ế Hòa  giải ĐIỂM';
  expect(foldText(text)).toBe('a a a d o u e hoa giai diem');
  expect(foldText(text.normalize('NFD'))).toBe(foldText(text));
});
