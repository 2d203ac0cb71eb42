import { formatCalendarDate } from '#kernel/calendar.ts';
import type { CheckedFile, CheckedSignature, Outcome } from '#kernel/checked-file.ts';
import type { Facts } from '#kernel/language.ts';
import { isLegacyText } from '#modules/documents/domain/reading/legacy-text.ts';
import type { CheckAnswer, HintCode } from './check.ts';
import { printedIssueDate, vietnamDay } from './printed-date.ts';
import { signerKind } from './signer-kind.ts';

type Hint = CheckAnswer<HintCode>;

/** Kinds that are a picture of a paper and nothing else. */
const pictures: ReadonlySet<CheckedFile['kind']> = new Set(['png', 'jpeg', 'tiff', 'bmp', 'webp', 'heic']);

/** Fewer letters than this on a page are a stamp, a page number or a scanner's mark, and no text. */
const lettersMin = 12;

/**
 * What a person should look at. `text` is what is known of the paper's first page, from the file or from recognition;
 * null where it is not known.
 */
export function hintsOf(file: CheckedFile, text: string | null): readonly Hint[] {
  if (file.kind !== 'pdf' || !file.isReadable) {
    const isPicture = pictures.has(file.kind) && file.isReadable;
    return [...(isPicture ? [hint('text_layer', 'fail')] : textEncoding(text)), ...weakHints(file)];
  }
  const signed = file.signatures.filter(({ kind }) => kind === 'signature');
  return [
    hint('has_signature', signed.length > 0 ? 'pass' : 'fail'),
    textLayer(file),
    ...textEncoding(text),
    ...(signed.length > 0 ? [signedOnIssueDate(signed, text), ...signerHints(signed)] : []),
    ...weakHints(file),
    ...(file.unsignedFieldCount > 0
      ? [hint('fields_signed', 'fail', { count: file.unsignedFieldCount })]
      : []),
    ...(file.looseSignatureCount > 0
      ? [hint('signatures_kept', 'fail', { count: file.looseSignatureCount })]
      : []),
  ];
}

/** Text in the letters of an old font can be looked at but not read; where there is no text nothing is said of it. */
function textEncoding(text: string | null): readonly Hint[] {
  if (text === null || !hasText(text)) return [];
  return [hint('text_encoding', isLegacyText(text) ? 'fail' : 'pass')];
}

function textLayer({ firstPageText }: CheckedFile): Hint {
  if (firstPageText === null) return hint('text_layer', 'cannot_tell');
  return hint('text_layer', hasText(firstPageText) ? 'pass' : 'fail');
}

function hasText(text: string): boolean {
  return (text.match(/\p{L}/gu)?.length ?? 0) >= lettersMin;
}

/** Each signature's day is compared, the time that an authority gives before the one that the signer claims. */
function signedOnIssueDate(signed: readonly CheckedSignature[], text: string | null): Hint {
  const printed = text === null ? null : printedIssueDate(text);
  const days = signed.flatMap(({ timestampTime, claimedTime }) => {
    const time = timestampTime ?? claimedTime;
    return time === null ? [] : (vietnamDay(time) ?? []);
  });
  if (printed === null || days.length === 0) {
    return hint('signed_on_issue_date', 'cannot_tell', {
      printed: printed === null ? null : formatCalendarDate(printed),
    });
  }
  const others = [...new Set(days.filter((day) => day !== printed))];
  return hint('signed_on_issue_date', others.length === 0 ? 'pass' : 'fail', {
    printed: formatCalendarDate(printed),
    signed: (others.length === 0 ? [printed] : others).map(formatCalendarDate).join(', '),
  });
}

/** A paper is signed by a person first, then by the agency. */
function signerHints(signed: readonly CheckedSignature[]): readonly Hint[] {
  const kinds = signed.map(({ certificate }) => (certificate === null ? 'unknown' : signerKind(certificate)));
  const person = kinds.indexOf('person');
  const agency = kinds.indexOf('agency');
  const isUnknown = kinds.includes('unknown');
  const names = signed.map(({ certificate }) => certificate?.cn ?? '?').join(' → ');
  if (person >= 0 && agency >= 0) {
    return [
      hint('leader_and_agency', 'pass', { names }),
      hint('person_before_agency', isUnknown ? 'cannot_tell' : person < agency ? 'pass' : 'fail', { names }),
    ];
  }
  return [hint('leader_and_agency', isUnknown ? 'cannot_tell' : 'fail', { names })];
}

function weakHints({ signatures }: CheckedFile): readonly Hint[] {
  if (signatures.length === 0) return [];
  const weak = [...new Set(signatures.flatMap((signature) => signature.weak))];
  return [hint('strong_algorithms', weak.length === 0 ? 'pass' : 'fail', { weak: weak.join(', ') })];
}

function hint(code: HintCode, outcome: Outcome, facts: Facts = {}): Hint {
  return { code, outcome, facts, reasons: [], signature: null };
}
