import { calendarDate, type CalendarDate } from '#kernel/calendar.ts';
import type { Range } from '../lines.ts';
import { datedPlace, type HeadText, type Piece } from './head-pieces.ts';

/** Where and when a paper was issued; a day that was left blank is null beside its place. */
export type DatedPlace = {
  readonly place: Range;
  readonly date: (Range & { readonly value: CalendarDate }) | null;
};

const worded =
  /ng[àa]y\s{0,12}([\doOlI]\s?[\doOlI]?)\s{0,3}th[áa]ng\s{0,12}([\doOlI]\s?[\doOlI]?)\s{0,3}n[ăâa]m\s{0,3}(\d\s?\d\s?\d\s?\d)(?!\d)/u;
const figures = /(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/u;

/** Reads "Suối Mẫu, ngày 05 tháng 3 năm 2026" and its shorter forms. */
export function readDatedPlace({ text, paper }: HeadText, piece: Piece): DatedPlace | null {
  const words = text.slice(piece.start, piece.end);
  const match = datedPlace.exec(words);
  if (!match?.[1]) return null;
  const start = piece.start + match.index;
  const place = { start, end: start + match[1].length };
  const when = match[2] ?? '';
  const found = worded.exec(when) ?? figures.exec(when);
  if (!found) return { place, date: null };
  const parts = found.slice(1).map((digits) => digits.replace(/\s/g, ''));
  // What recognition takes for letters stands where only digits can; in typed text it is left alone.
  const isMended = parts.some((digits) => /\D/.test(digits));
  if (isMended && paper.kind !== 'scan') return { place, date: null };
  const [day, month, year] = parts.map((digits) =>
    Number(digits.replace(/[oO]/g, '0').replace(/[lI]/g, '1')),
  );
  const value = calendarDate(year ?? 0, month ?? 0, day ?? 0);
  const from = piece.start + match.index + match[0].lastIndexOf(when) + found.index;
  return { place, date: value && { start: from, end: from + found[0].length, value } };
}
