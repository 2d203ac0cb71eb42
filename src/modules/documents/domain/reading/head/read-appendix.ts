import { calendarDate } from '#kernel/calendar.ts';
import { absent } from '../fields.ts';
import type { DocumentFields, Field } from '../reading.ts';
import { type HeadText } from './head-pieces.ts';

const belongsTo =
  /(?:[Kk]èm theo|[Bb]an hành (?:kèm theo|theo|cùng))\s[^()]{0,60}?số:?\s{0,3}(\d{0,5}[a-z]?)(?:\s?\/\s?((?:19|20)\d\d))?\s?\/?\s?([A-ZĐ][A-ZĐa-z]{1,11}(?:\s?[-/]\s?[A-ZĐ&a-z]{1,12}){1,3})(?:[ ,]{1,3}ngày\s{0,3}(\d{1,2})\s?(?:\/|-|\.|tháng)\s?(\d{1,2})\s?(?:\/|-|\.|năm)\s?(\d{4}))?(?:\s(?:của|do)\s([^()\n;]{4,90}))?/u;

/** An appendix carries number, symbol and day of the paper that it belongs to (Decree 30/2020): "Kèm theo … số …". */
export function readAppendix(source: HeadText, own: DocumentFields): Partial<DocumentFields> {
  const text = source.text.slice(0, 4000);
  const match = belongsTo.exec(text.replace(/\n/g, ' '));
  if (!match) return {};
  const range = { start: match.index, end: match.index + match[0].length };
  const said = <Value>(value: Value | null, has: Field<Value>): Field<Value> =>
    has.value !== null || value === null ? has : { value, span: source.spanOf(range), confidence: 0.8 };
  const [, number, year, symbol, day, month, yearOfDate, body] = match;
  const digits = number ? (year ? `${number}/${year}` : number) : null;
  return {
    number: said(digits, own.number),
    symbol: said(symbol?.replace(/\s/g, '') ?? null, own.symbol),
    date: said(day ? calendarDate(Number(yearOfDate), Number(month), Number(day)) : null, own.date),
    agency: said(body?.trim().replace(/[).]+$/u, '') ?? null, own.agency),
    subject: own.subject.value && /^\(?kèm theo/iu.test(own.subject.value) ? absent(0.8) : cutBefore(own),
    typeCode: absent(0.8),
  };
}

/** The title of an appendix ends where the bracket with its paper begins. */
function cutBefore(own: DocumentFields): Field<string> {
  const { value, span, confidence } = own.subject;
  const at = value?.search(/\s?\((?:Kèm|Ban hành)/u) ?? -1;
  if (value === null || span === null || at < 0) return own.subject;
  return at === 0
    ? absent(0.8)
    : { value: value.slice(0, at), span: { start: span.start, end: span.start + at }, confidence };
}
