import { expect, test } from 'vitest';
import { queryOf } from './list-query.ts';

const of = (text: string) => queryOf(new URLSearchParams(text), 2026);

test('a list begins with the documents of this year', () => {
  expect(of('')).toEqual({ year: 2026, page: 1 });
});

test('every filter stands in the address, and what is none is passed over', () => {
  expect(of('nam=2025&trang-thai=expired&loc=fault&q=kế hoạch&trang=3')).toEqual({
    year: 2025,
    state: 'expired',
    problem: 'fault',
    q: 'kế hoạch',
    page: 3,
  });
  expect(of('nam=tat-ca&trang-thai=mới&loc=x&trang=-4')).toEqual({ page: 1 });
});
