import { expect, test } from 'vitest';
import { boardQuery, withCondition, withoutFilters, withSort } from './board-query.ts';

test('an address is read as what the board shows; words that mean nothing are left out', () => {
  expect(boardQuery(new URLSearchParams('lack=person&group=x&q=hoa+giai&page=2'))).toEqual({
    lack: 'person',
    q: 'hoa giai',
    page: 2,
  });
  expect(boardQuery(new URLSearchParams('page=-4&cause=none'))).toEqual({ cause: 'none', page: 1 });
});

test('a new filter starts at the first page, and an empty one takes the filter away', () => {
  const search = new URLSearchParams('q=ky+so&page=3');
  expect(withCondition(search, 'lack', 'person').toString()).toBe('q=ky+so&lack=person');
  expect(withCondition(search, 'q', '').toString()).toBe('');
});

test('taking all filters away keeps the supervision and the order', () => {
  const search = new URLSearchParams('supervision=1&sort=lost&q=a&lack=person&page=2');
  expect(withoutFilters(search).toString()).toBe('supervision=1&sort=lost');
});

test('a column pressed again is sorted the other way round', () => {
  const once = withSort(new URLSearchParams(), 'lost');
  expect(once.toString()).toBe('sort=lost&direction=asc');
  expect(withSort(once, 'lost').get('direction')).toBe('desc');
  expect(withSort(once, 'due').get('direction')).toBe('asc');
});
