import { formatCalendarDate, parseCalendarDate } from '#kernel/calendar.ts';
import type { Outcome } from '#kernel/checked-file.ts';
import type { Facts } from '#kernel/language.ts';
import { foldText } from '#kernel/search-text.ts';
import type { CheckAnswer } from './check.ts';
import { numberAndSymbol, type DocumentFields } from './document-fields.ts';
import type { FileOutcome } from './file-check.ts';
import { vietnamDay } from './printed-date.ts';
import { otherSpellings, properName, spelledForm } from './spelling.ts';

/** What is looked at beyond the file: what a person typed, and who else has the same contents. Never blocks. */
export const documentHintCodes = [
  'same_file_here',
  'same_file_elsewhere',
  'number_given',
  'own_name_spelled',
  'dated_before_upload',
  'number_agrees',
  'issuer_agrees',
  'issue_date_agrees',
  'typed_days_agree',
  'of_the_year',
] as const;
export type DocumentHintCode = (typeof documentHintCodes)[number];

/** A fact may block, a hint never does. */
export type DocumentCheck = CheckAnswer<string> & { readonly kind: 'fact' | 'hint' };

/** What is known of a document when it is checked; `outcome` is null while its newest file waits for its checks. */
export type CheckedDocument = {
  readonly fields: DocumentFields;
  readonly isConfirmed: boolean;
  readonly outcome: FileOutcome | null;
  /** How many other documents of the unit have the very same contents, and whether another unit has them. */
  readonly sameContents: number;
  readonly isHeldElsewhere: boolean;
  /** The unit's official name, and when the newest file was handed in, as far as they are known. */
  readonly unitName?: string | null;
  readonly uploadedAt?: string;
};

/** Every check of a document: those of its newest file, then what a person typed against what was read. */
export function documentChecks(document: CheckedDocument): readonly DocumentCheck[] {
  const { outcome, fields, isConfirmed } = document;
  if (!outcome) return [];
  const read = outcome.read ?? {};
  const issuedOn = (isConfirmed ? fields.issuedOn : null) ?? read.issuedOn ?? null;
  return [
    // Not every paper has to be signed digitally: that there is no signature is said as a hint alone.
    ...outcome.facts
      .filter(({ code, outcome: found }) => code !== 'signature_present' || found === 'pass')
      .map((fact) => ({ ...fact, kind: 'fact' as const })),
    ...outcome.hints.map((found) => ({ ...found, kind: 'hint' as const })),
    hint('same_file_here', document.sameContents > 0 ? 'fail' : 'pass', { count: document.sameContents }),
    hint('same_file_elsewhere', document.isHeldElsewhere ? 'fail' : 'pass'),
    numberGiven(read),
    ownNameSpelled(document, read),
    datedBeforeUpload(document, issuedOn),
    ...(isConfirmed ? [...typedAgainstRead(fields, read), typedDays(fields)] : []),
    hint('of_the_year', isOfYear(issuedOn, fields.validYear), {
      issuedOn: shownDay(issuedOn),
      year: fields.validYear,
    }),
  ];
}

/** "Số:     /KH-UBND": a paper whose number was left blank has not been entered in the book of outgoing papers. */
function numberGiven({ number, symbol }: Partial<DocumentFields>): DocumentCheck {
  const outcome = number ? 'pass' : symbol ? 'fail' : 'cannot_tell';
  return hint('number_given', outcome, { symbol: symbol ?? null, number: number ?? null });
}

/** Whether the unit's name stands in the paper, and in what was typed, with the marks of its official name. */
function ownNameSpelled(
  { fields, isConfirmed, unitName, outcome }: CheckedDocument,
  read: Partial<DocumentFields>,
): DocumentCheck {
  if (!unitName) return hint('own_name_spelled', 'cannot_tell', { name: null });
  const typed = isConfirmed ? [fields.issuingBody, fields.place] : [];
  const texts = [...typed, read.issuingBody ?? null, read.place ?? null, ...(outcome?.namedUnits ?? [])];
  const others = otherSpellings(unitName, texts);
  const name = properName(unitName);
  const isNamed = texts.some((text) => foldText(text ?? '').includes(foldText(name)));
  const found = others.length > 0 ? 'fail' : isNamed ? 'pass' : 'cannot_tell';
  return hint('own_name_spelled', found, { name, others: others.map((other) => `“${other}”`).join(', ') });
}

/** No paper is issued, or signed, after the day on which it was handed in. */
function datedBeforeUpload(
  { fields, isConfirmed, uploadedAt }: CheckedDocument,
  issuedOn: string | null,
): DocumentCheck {
  const uploaded = uploadedAt === undefined ? null : vietnamDay(uploadedAt);
  const days = [issuedOn, isConfirmed ? fields.signedOn : null].filter((day) => day !== null);
  if (uploaded === null || days.length === 0) return hint('dated_before_upload', 'cannot_tell');
  const later = days.filter((day) => day > uploaded);
  return hint('dated_before_upload', later.length > 0 ? 'fail' : 'pass', {
    days: [...new Set(later)].map(shownDay).join(', '),
    uploaded: shownDay(uploaded),
  });
}

/** What a person typed beside what stands in the file; where the file says nothing, nobody can tell. */
function typedAgainstRead(typed: DocumentFields, read: Partial<DocumentFields>): DocumentCheck[] {
  const tight = (text: string): string =>
    foldText(text)
      .replace(/[\s-]+/g, '-')
      .replace(/^0+(?=\d)/, '');
  const [written, printed] = sameParts(typed, { number: read.number ?? null, symbol: read.symbol ?? null });
  const body = read.issuingBody ?? null;
  const day = read.issuedOn ?? null;
  return [
    compared('number_agrees', written, printed, (one, other) => tight(one) === tight(other)),
    compared('issuer_agrees', typed.issuingBody, body, isSameBody),
    hint(
      'issue_date_agrees',
      typed.issuedOn === null || day === null ? 'cannot_tell' : typed.issuedOn === day ? 'pass' : 'fail',
      { typed: shownDay(typed.issuedOn), read: shownDay(day) },
    ),
  ];
}

type Numbered = Pick<DocumentFields, 'number' | 'symbol'>;

/** What was typed in part is compared in part: a number alone with the number. */
function sameParts(typed: Numbered, read: Numbered): readonly [string | null, string | null] {
  const isBoth = (part: keyof Numbered): boolean => typed[part] !== null && read[part] !== null;
  const parts = {
    number: isBoth('number') || !isBoth('symbol'),
    symbol: isBoth('symbol') || !isBoth('number'),
  };
  const kept = (from: Numbered): string | null =>
    numberAndSymbol({
      number: parts.number ? from.number : null,
      symbol: parts.symbol ? from.symbol : null,
    });
  return [kept(typed), kept(read)];
}

const shortNames: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:uỷ|ủy) ban nhân dân(?!\p{L})/giu, 'ubnd'],
  [/(?<!\p{L})hội đồng nhân dân(?!\p{L})/giu, 'hđnd'],
  [/(?<!\p{L})mặt trận tổ quốc(?!\p{L})/giu, 'mttq'],
  [/(?<!\p{L})(?:(?:uỷ|ủy) ban mttq|ubmttq)(?: việt nam|vn)?(?!\p{L})/giu, 'ubmttq'],
];

/** The same body, written out or short, with or without the unit that an office serves; marks count. */
function isSameBody(typed: string, read: string): boolean {
  const form = (text: string): string =>
    spelledForm(shortNames.reduce((short, [long, word]) => short.replace(long, word), text.normalize('NFC')));
  const [one, other] = [form(typed), form(read)];
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

function compared(
  code: DocumentHintCode,
  typed: string | null,
  read: string | null,
  isSame: (typed: string, read: string) => boolean,
): DocumentCheck {
  const outcome = typed === null || read === null ? 'cannot_tell' : isSame(typed, read) ? 'pass' : 'fail';
  return hint(code, outcome, { typed, read });
}

/** Signed on the day it is issued. */
function typedDays({ issuedOn, signedOn }: DocumentFields): DocumentCheck {
  const isSameDay =
    issuedOn === null || signedOn === null ? 'cannot_tell' : issuedOn === signedOn ? 'pass' : 'fail';
  return hint('typed_days_agree', isSameDay, { signedOn: shownDay(signedOn), issuedOn: shownDay(issuedOn) });
}

/** A report on a year is issued early in the next one, and a plan of a year late in the one before. */
function isOfYear(issuedOn: string | null, year: number): Outcome {
  if (issuedOn === null) return 'cannot_tell';
  return issuedOn >= `${year - 1}-11-01` && issuedOn <= `${year + 1}-03-31` ? 'pass' : 'fail';
}

function shownDay(day: string | null): string | null {
  const date = day === null ? null : parseCalendarDate(day);
  return date === null ? day : formatCalendarDate(date);
}

function hint(code: DocumentHintCode, outcome: Outcome, facts: Facts = {}): DocumentCheck {
  return { kind: 'hint', code, outcome, facts, reasons: [], signature: null };
}
