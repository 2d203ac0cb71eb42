import { expect, test } from 'vitest';
import { calendarDate, formatCalendarDate, parseCalendarDate } from './calendar.ts';

test('a day that does not exist is no date', () => {
  expect(calendarDate(2023, 2, 29)).toBeNull();
  expect(calendarDate(2024, 2, 29)).toBe('2024-02-29');
  expect(parseCalendarDate('2023-13-01')).toBeNull();
  expect(parseCalendarDate('1/8/2023')).toBeNull();
});

test('days below ten and months one and two carry a leading zero on paper', () => {
  const date = calendarDate(2026, 3, 5);
  expect(date && formatCalendarDate(date)).toBe('05/3/2026');
});
