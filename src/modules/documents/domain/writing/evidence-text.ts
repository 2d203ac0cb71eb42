import { formatCalendarDate } from '#kernel/calendar.ts';
import type { ReportedEvidence } from './self-assessment-content.ts';

/** "Số 12/KH-UBND ngày 15/01/2026 (mục II, trang 3)"; a paper without a number is named by its title. */
export function evidenceText({ title, number, issuedOn, passage }: ReportedEvidence): string {
  const name = number === null ? title.trim() : `số ${number.trim()}`;
  const day = issuedOn === null ? '' : ` ngày ${formatCalendarDate(issuedOn)}`;
  return `${name}${day}${passage === null ? '' : ` (${passage.trim()})`}`;
}
