import { expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar.ts';
import {
  formatCitation,
  formatNumberLine,
  formatPaperNumber,
  formatPlaceAndDate,
} from './paper-references.ts';

test('a number below ten takes a leading zero, from ten on none', () => {
  expect(['1', '05', '9', '10', '111'].map(formatPaperNumber)).toEqual(['01', '05', '09', '10', '111']);
});

test('without a number the line leaves room to write it in', () => {
  expect(formatNumberLine(null, 'TB-HĐND')).toBe('Số: \u00a0\u00a0\u00a0\u00a0\u00a0/TB-HĐND');
  expect(formatNumberLine('  ', 'TB-HĐND')).toBe('Số: \u00a0\u00a0\u00a0\u00a0\u00a0/TB-HĐND');
});

test('the symbol stands behind a stroke, its groups behind hyphens without blanks', () => {
  expect(formatNumberLine('5', 'TB - HĐND')).toBe('Số: 05/TB-HĐND');
});

test('days below ten and the months 1 and 2 take a leading zero, other months do not', () => {
  expect(formatPlaceAndDate('Phượng Tiến', calendarDate(2026, 3, 5))).toBe(
    'Phượng Tiến, ngày 05 tháng 3 năm 2026',
  );
  expect(formatPlaceAndDate('Suối Nhài', calendarDate(2024, 2, 28))).toBe(
    'Suối Nhài, ngày 28 tháng 02 năm 2024',
  );
  expect(formatPlaceAndDate('Suối Nhài', calendarDate(2024, 10, 10))).toBe(
    'Suối Nhài, ngày 10 tháng 10 năm 2024',
  );
});

test('a day that is not known leaves room for it, a place that is not known is left out', () => {
  expect(formatPlaceAndDate('Suối Nhài', null)).toMatch(/^Suối Nhài, ngày\u00a0{2,}tháng\u00a0{2,}năm$/);
  expect(formatPlaceAndDate(null, calendarDate(2024, 2, 5))).toBe('ngày 05 tháng 02 năm 2024');
});

test('a cited paper is named by its type, number, symbol and day, as far as they are known', () => {
  expect(formatCitation({ number: '4', symbol: 'KH - HĐND', date: calendarDate(2023, 8, 1) })).toBe(
    'Kế hoạch số 04/KH-HĐND ngày 01/8/2023',
  );
  expect(formatCitation({ number: '111', symbol: 'BC-UBND', date: null })).toBe('Báo cáo số 111/BC-UBND');
  expect(formatCitation({ number: '12', symbol: 'UBND-VP', date: null })).toBe('Văn bản số 12/UBND-VP');
});
