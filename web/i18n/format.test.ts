import { expect, test } from 'vitest';
import { readDate, showDate, showFigureAmount, showFileSize, showInstant, showPoints } from './format.ts';

test('a day is read however people type it, and only if it exists', () => {
  expect(readDate('5/3/2026')).toBe('2026-03-05');
  expect(readDate(' 05-03-2026 ')).toBe('2026-03-05');
  expect(readDate('5.3.2026')).toBe('2026-03-05');
  expect(readDate('31/02/2026')).toBeNull();
  expect(readDate('03/2026')).toBeNull();
});

test('a day is shown as papers write it', () => {
  expect(showDate('2026-02-05')).toBe('05/02/2026');
  expect(showDate('2026-09-15')).toBe('15/9/2026');
});

test('an instant is shown in the time zone of the papers', () => {
  expect(showInstant('2026-11-24T20:30:00.000Z')).toBe('25/11/2026 03:30');
});

test('points are shown with the decimal comma', () => {
  expect(showPoints('1.75')).toBe('1,75');
});

test('small files are told in kB, large ones in MB', () => {
  expect(showFileSize(48_213)).toBe('48 kB');
  expect(showFileSize(12_400_000)).toBe('12,4 MB');
});

test('a figure to be read has its thousands apart, and points below stay as they are', () => {
  expect(['1420', '1234567.5', '-1420', '999', '0.75', 'tốt'].map(showFigureAmount)).toEqual([
    '1.420',
    '1.234.567,5',
    '-1.420',
    '999',
    '0,75',
    'tốt',
  ]);
});
