/** A calendar date in the time zone of the papers (Asia/Ho_Chi_Minh), as ISO text "2023-09-15". */
export type CalendarDate = string & { readonly __calendarDate: unique symbol };

/** A day that exists, from its parts; null for 31 February and the like. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return null;
  if (day > daysInMonth(year, month)) return null;
  return `${year}-${pad(month)}-${pad(day)}` as CalendarDate;
}

/** Reads ISO text; null when it is not a day that exists. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? calendarDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** "15/9/2023" – day and months 1, 2 with a leading zero, as Decree 30/2020 writes numbers. */
export function formatCalendarDate(date: CalendarDate): string {
  const { year, month, day } = calendarParts(date);
  return `${pad(day)}/${month <= 2 ? pad(month) : month}/${year}`;
}

/** Year, month and day as numbers. */
export function calendarParts(date: CalendarDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
