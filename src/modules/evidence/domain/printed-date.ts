import { calendarDate, type CalendarDate } from '#kernel/calendar.ts';

const dateLine =
  /\p{L},?\s{0,10}ngày\s{0,10}(\d\s?\d?)\s{0,10}(?:tháng|\/|-|\.)\s{0,10}(\d\s?\d?)\s{0,10}(?:năm|\/|-|\.)\s{0,10}(\d\s?\d\s?\d\s?\d)(?!\d)/giu;
const placeBefore = /\p{Lu}[\p{L}'. -]{0,40},\s{0,10}$/u;
const searched = 20_000;

/**
 * The day of issue that is printed in a paper's head: behind a place and a comma, as the Decree asks, in words or in
 * figures. Null where none is printed so; a day within a sentence is not taken for it.
 */
export function printedIssueDate(text: string): CalendarDate | null {
  const head = text.slice(0, searched);
  for (const match of head.matchAll(dateLine)) {
    const start = match.index + match[0].search(/ngày/iu);
    if (!placeBefore.test(head.slice(Math.max(0, start - 50), start))) continue;
    const [day, month, year] = match.slice(1).map((digits) => Number(digits.replace(/\s/g, '')));
    const date = calendarDate(year ?? 0, month ?? 0, day ?? 0);
    if (date !== null) return date;
  }
  return null;
}

const vietnamMinutes = 7 * 60;

/** The calendar day of an instant in Vietnam; of a time that names no zone, the day as it is written. */
export function vietnamDay(time: string): CalendarDate | null {
  const written = /^(\d{4})-(\d{2})-(\d{2})/.exec(time);
  const isZoned = /(?:Z|[+-]\d{2}(?::?\d{2})?)$/.test(time) && /[T ]\d{2}:/.test(time);
  if (!isZoned)
    return written ? calendarDate(Number(written[1]), Number(written[2]), Number(written[3])) : null;
  const instant = Date.parse(time);
  if (Number.isNaN(instant)) return null;
  const local = new Date(instant + vietnamMinutes * 60_000);
  return calendarDate(local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate());
}
