import { calendarParts, formatCalendarDate, type CalendarDate } from '#kernel/calendar.ts';

/** An official paper that another one names: what is not known is null. */
export type CitedPaper = {
  readonly number: string | null;
  readonly symbol: string | null;
  readonly date: CalendarDate | null;
};

/** Room to write a number in by hand; blanks that do not break keep the line whole. */
const blankNumber = '\u00a0'.repeat(5);
const blankDay = '\u00a0'.repeat(6);

/** Names of the types of paper by their code in the symbol. Source: Decree 30/2020/NĐ-CP, Annex III. */
const typeNames: Readonly<Record<string, string>> = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  QC: 'Quy chế',
  QyĐ: 'Quy định',
  TB: 'Thông báo',
  TC: 'Thông cáo',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  KH: 'Kế hoạch',
  PA: 'Phương án',
  ĐA: 'Đề án',
  DA: 'Dự án',
  BC: 'Báo cáo',
  BB: 'Biên bản',
  TTr: 'Tờ trình',
  HĐ: 'Hợp đồng',
  CĐ: 'Công điện',
};

/** A number of a paper: below ten it takes a leading zero; none stays as room to write it in. */
export function formatPaperNumber(number: string | null): string {
  const trimmed = number?.trim() ?? '';
  if (trimmed === '') return blankNumber;
  return /^\d$/.test(trimmed) ? `0${trimmed}` : trimmed;
}

/** "Số: 05/TB-HĐND"; without a number "Số:      /TB-HĐND". */
export function formatNumberLine(number: string | null, symbol: string | null): string {
  return `Số: ${formatPaperNumber(number)}/${formatSymbol(symbol)}`;
}

/** "Phượng Tiến, ngày 05 tháng 3 năm 2026"; an unknown day leaves room for it, an unknown place is left out. */
export function formatPlaceAndDate(place: string | null, date: CalendarDate | null): string {
  const where = place?.trim() ?? '';
  const when =
    date === null
      ? `ngày${blankDay}tháng${blankDay}năm${blankDay}`.trimEnd()
      : `ngày ${formatLongDate(date)}`;
  return where === '' ? when : `${where}, ${when}`;
}

/** "05 tháng 3 năm 2026": days below ten and the months 1 and 2 take a leading zero. */
export function formatLongDate(date: CalendarDate): string {
  const { year, month, day } = calendarParts(date);
  const dayText = String(day).padStart(2, '0');
  return `${dayText} tháng ${month <= 2 ? `0${month}` : month} năm ${year}`;
}

/** "Kế hoạch số 04/KH-HĐND ngày 01/8/2023", leaving out what is not known. */
export function formatCitation(paper: CitedPaper): string {
  const symbol = formatSymbol(paper.symbol);
  const number = paper.number === null ? '' : formatPaperNumber(paper.number);
  const identity = [number, symbol].filter((part) => part !== '').join('/');
  const name = typeNames[symbol.split('-')[0] ?? ''] ?? 'Văn bản';
  const date = paper.date === null ? '' : ` ngày ${formatCalendarDate(paper.date)}`;
  return `${name}${identity === '' ? '' : ` số ${identity}`}${date}`;
}

/** Symbols are written without blanks: "KH - HĐND" is "KH-HĐND". */
function formatSymbol(symbol: string | null): string {
  return (symbol ?? '').trim().replace(/\s*([-/])\s*/g, '$1');
}
