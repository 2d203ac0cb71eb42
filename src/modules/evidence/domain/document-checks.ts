import type { Outcome } from '#kernel/checked-file.ts';
import type { Facts } from '#kernel/language.ts';
import { foldText } from '#kernel/search-text.ts';
import type { CheckAnswer } from './check.ts';
import { numberAndSymbol, type DocumentFields } from './document-fields.ts';
import type { FileOutcome } from './file-check.ts';

/** What is looked at beyond the file: what a person typed, and who else has the same contents. Never blocks. */
export const documentHintCodes = [
  'same_file_here',
  'same_file_elsewhere',
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
};

/** Every check of a document: those of its newest file, then what a person typed against what was read. */
export function documentChecks(document: CheckedDocument): readonly DocumentCheck[] {
  const { outcome, fields, isConfirmed } = document;
  if (!outcome) return [];
  return [
    // Not every paper has to be signed digitally: that there is no signature is said as a hint alone.
    ...outcome.facts
      .filter(({ code, outcome: found }) => code !== 'signature_present' || found === 'pass')
      .map((fact) => ({ ...fact, kind: 'fact' as const })),
    ...outcome.hints.map((found) => ({ ...found, kind: 'hint' as const })),
    hint('same_file_here', document.sameContents > 0 ? 'fail' : 'pass', { count: document.sameContents }),
    hint('same_file_elsewhere', document.isHeldElsewhere ? 'fail' : 'pass'),
    ...(isConfirmed ? [...typedAgainstRead(fields, outcome.read ?? {}), ...typedDays(fields)] : []),
  ];
}

/** What a person typed beside what stands in the file; where the file says nothing, nobody can tell. */
function typedAgainstRead(typed: DocumentFields, read: Partial<DocumentFields>): DocumentCheck[] {
  const tight = (text: string): string =>
    foldText(text)
      .replace(/[\s-]+/g, '-')
      .replace(/^0+(?=\d)/, '');
  const readNumber = numberAndSymbol({ number: read.number ?? null, symbol: read.symbol ?? null });
  const day = (date: string | null): string | null => date;
  return [
    compared('number_agrees', numberAndSymbol(typed), readNumber, tight),
    compared('issuer_agrees', typed.issuingBody, read.issuingBody ?? null, foldText),
    compared('issue_date_agrees', day(typed.issuedOn), day(read.issuedOn ?? null), (text) => text),
  ];
}

function compared(
  code: DocumentHintCode,
  typed: string | null,
  read: string | null,
  fold: (text: string) => string,
): DocumentCheck {
  const outcome =
    typed === null || read === null ? 'cannot_tell' : fold(typed) === fold(read) ? 'pass' : 'fail';
  return hint(code, outcome, { typed, read });
}

/** Signed on the day it is issued; of the year that it is to prove something of. */
function typedDays({ issuedOn, signedOn, validYear }: DocumentFields): DocumentCheck[] {
  const isSameDay =
    issuedOn === null || signedOn === null ? 'cannot_tell' : issuedOn === signedOn ? 'pass' : 'fail';
  return [
    hint('typed_days_agree', isSameDay, { signedOn, issuedOn }),
    hint('of_the_year', isOfYear(issuedOn, validYear), { issuedOn, year: validYear }),
  ];
}

/** A report on a year is issued early in the next one, and a plan of a year late in the one before. */
function isOfYear(issuedOn: string | null, year: number): Outcome {
  if (issuedOn === null) return 'cannot_tell';
  return issuedOn >= `${year - 1}-11-01` && issuedOn <= `${year + 1}-03-31` ? 'pass' : 'fail';
}

function hint(code: DocumentHintCode, outcome: Outcome, facts: Facts = {}): DocumentCheck {
  return { kind: 'hint', code, outcome, facts, reasons: [], signature: null };
}
