import { randomUUID } from 'node:crypto';
import { parseCalendarDate, type CalendarDate } from '#kernel/calendar.ts';
import { asId, type Id } from '#kernel/id.ts';

/** The moment it is now; every rule takes it as an argument, and only the edge of the system asks. */
export function now(): Date {
  return new Date();
}

const dayInVietnam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The calendar day it is in Vietnam. */
export function today(): CalendarDate {
  const day = parseCalendarDate(dayInVietnam.format(now()));
  if (day === null) throw new Error('the clock gives no calendar day');
  return day;
}

/** A fresh identity for a row. */
export function newId<Name extends string>(): Id<Name> {
  return asId<Name>(randomUUID());
}
