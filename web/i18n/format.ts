import { formatCalendarDate, parseCalendarDate } from '#kernel/calendar.ts';
import { formatPoints, parsePoints } from '#kernel/points.ts';
import { getLanguage } from './language.ts';

/** A day as papers write it, "15/9/2023"; text that is no day stays as it is. */
export function showDate(date: string): string {
  const parsed = parseCalendarDate(date);
  return parsed ? formatCalendarDate(parsed) : date;
}

/** An instant in the time zone of the papers: "24/11/2026 08:05". */
export function showInstant(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return instantFormat.format(date).replace(',', '');
}

/** The day of an instant in the time zone of the papers, as ISO text. */
export function dayOf(instant: string): string {
  return dayFormat.format(new Date(instant));
}

/** An amount with the decimal comma; text that is no amount stays as it is. */
export function showPoints(amount: string): string {
  const parsed = parsePoints(amount);
  return parsed ? formatPoints(parsed) : amount;
}

/** A figure to be read and not typed: thousands apart, "1.420,5"; a year or a count below stays plain. */
export function showFigureAmount(amount: string): string {
  const [whole = '', part] = showPoints(amount).split(',');
  if (!/^[-−]?\d{4,}$/.test(whole)) return showPoints(amount);
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return part === undefined ? parted : `${parted},${part}`;
}

/** "1,2 MB", "48 kB". */
export function showFileSize(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return megabytes < 0.95
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(Math.round(megabytes * 10) / 10).toLocaleString(getLanguage())} MB`;
}

/** Text that a person typed as a day, "5/3/2026" or "05-03-2026", as ISO text; null when it is not a day. */
export function readDate(text: string): string | null {
  const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  if (!match) return parseCalendarDate(text.trim());
  const [, day = '', month = '', year = ''] = match;
  return parseCalendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

const instantFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
