import { calendarDate, type CalendarDate } from '#kernel/calendar.ts';
import type { Range } from './lines.ts';

/** A day that the paper writes out, with the words that write it. */
export type WrittenDate = Range & { readonly date: CalendarDate };

const numeric = '(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?(\\d{4})(?!\\d)';
const worded = '(\\d{1,2})\\s?tháng\\s?(\\d{1,2})\\s?năm\\s?(\\d{4})(?!\\d)';
const anyDate = `(?<!\\d)(?:${worded}|${numeric})`;

/** Every day written in a stretch of lower-case text: "ngày 5 tháng 3 năm 2026", "05/3/2026", "5-3-2026". */
export function datesIn(low: string, range: Range): readonly WrittenDate[] {
  const found: WrittenDate[] = [];
  const text = low.slice(range.start, range.end);
  for (const match of text.matchAll(new RegExp(anyDate, 'gu'))) {
    const date = dateOf(match);
    if (date) {
      const start = range.start + match.index;
      found.push({ start, end: start + match[0].length, date });
    }
  }
  return found;
}

/** The day that follows a citation: "…, ngày 01/8/2023" within a few words, or null. */
export function dateAfter(low: string, at: number): WrittenDate | null {
  const text = low.slice(at, at + 60);
  const match = new RegExp(
    `^[\\s,(]{0,3}(?:(?:được |do .{3,30} )?(?:ban hành|ký) )?(?:vào )?(?:ngày )?${anyDate}`,
    'u',
  ).exec(text);
  const date = match ? dateOf(match) : null;
  return match && date
    ? { start: at + (/[\d]|ngày/u.exec(match[0])?.index ?? 0), end: at + match[0].length, date }
    : null;
}

function dateOf(match: RegExpMatchArray): CalendarDate | null {
  const [day, month, year] = match[1] ? match.slice(1, 4) : match.slice(4, 7);
  return calendarDate(Number(year), Number(month), Number(day));
}
