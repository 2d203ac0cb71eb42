import type { ByteSpan, CoverageReason, SignatureCoverage } from '../pdf-signatures.ts';
import { entryOf, type PdfDocument, findObject } from '../structure/pdf-document.ts';
import { ofKind, type PdfDict, type PdfString } from '../syntax/pdf-value.ts';
import type { Original } from './find-original.ts';
import { isWholeRevision } from './is-whole-revision.ts';

/** What a byte range covers, and why it does not do what it should. */
export type Coverage = {
  readonly byteRange: readonly number[] | null;
  readonly signedRanges: readonly ByteSpan[] | null;
  readonly coverage: SignatureCoverage;
  readonly reasons: readonly CoverageReason[];
};

const numbersIn = (document: PdfDocument, signature: PdfDict): number[] | null => {
  const items = ofKind(entryOf(document, signature, 'ByteRange'), 'array')?.items;
  const numbers = items?.filter((item) => typeof item === 'number') ?? [];
  return items && items.length > 0 && numbers.length === items.length ? numbers : null;
};

const spansOf = (numbers: readonly number[]): ByteSpan[] =>
  Array.from({ length: numbers.length >> 1 }, (_, index) => {
    const start = numbers[2 * index] ?? 0;
    return { start, end: start + (numbers[2 * index + 1] ?? 0) };
  });

/** Faults that keep the ranges from being digested at all. */
const faultsOfNumbers = (numbers: readonly number[], length: number): CoverageReason[] => {
  if (!numbers.every((number) => Number.isSafeInteger(number) && number >= 0)) return ['not_whole_numbers'];
  if (numbers.length % 2 !== 0) return ['not_two_ranges'];
  const spans = spansOf(numbers);
  const faults: CoverageReason[] = [];
  if (spans.some(({ end }) => end > length)) faults.push('beyond_end');
  if (spans.some(({ start }, index) => start < (spans[index - 1]?.end ?? 0))) faults.push('overlapping');
  return faults;
};

const faultsOfGap = (gap: ByteSpan, token: PdfString): CoverageReason[] => {
  if (gap.start === token.start && gap.end === token.end) return [];
  if (gap.start > token.end || gap.end < token.start) return ['contents_mismatch'];
  if (gap.start < token.start || gap.end > token.end) return ['gap_too_large'];
  const isByBrackets = gap.start <= token.start + 1 && gap.end >= token.end - 1;
  return isByBrackets ? ['gap_inside_contents'] : ['gap_not_contents'];
};

const faultsOfContents = (signature: PdfDict): CoverageReason[] => {
  const raw = signature.entries.get('Contents');
  const faults: CoverageReason[] = [];
  if (signature.repeated.includes('Contents')) faults.push('two_contents');
  if (signature.repeated.includes('ByteRange')) faults.push('two_byte_ranges');
  if (ofKind(raw, 'ref')) faults.push('contents_indirect');
  else if (!ofKind(raw, 'string')) faults.push('no_contents');
  else if (!ofKind(raw, 'string')?.isHex) faults.push('contents_not_hex');
  return faults;
};

const faultsOfSpans = (spans: readonly ByteSpan[], token: PdfString | undefined): CoverageReason[] => {
  const [first, second] = spans;
  if (!first || !second || spans.length !== 2) return ['not_two_ranges'];
  const faults: CoverageReason[] = first.start === 0 ? [] : ['starts_not_at_zero'];
  return token ? [...faults, ...faultsOfGap({ start: first.end, end: second.start }, token)] : faults;
};

/** Reasons that are odd without taking anything from what was signed. */
const harmless = new Set<CoverageReason>(['gap_inside_contents', 'padding_not_zero', 'file_was_repaired']);

const tailOf = (
  document: PdfDocument,
  end: number,
): { coverage: SignatureCoverage; faults: CoverageReason[] } => {
  if (end === document.file.bytes.length) return { coverage: 'whole', faults: [] };
  if (!isWholeRevision(document.file.bytes, end)) return { coverage: 'broken', faults: ['tail_not_covered'] };
  return { coverage: 'earlier_revision', faults: [] };
};

/**
 * Compares the byte range with the place where the contents of this very signature stand. Everything is found in the
 * bytes; nothing is assumed because the file says so.
 */
export const checkCoverage = ({ document, signature }: Original, holder: number | null): Coverage => {
  const contents = faultsOfContents(signature);
  const isPacked = holder !== null && findObject(document, holder).at === null;
  if (isPacked) contents.push('in_object_stream');
  const byteRange = numbersIn(document, signature);
  if (!byteRange) {
    return { byteRange, signedRanges: null, coverage: 'broken', reasons: ['no_byte_range', ...contents] };
  }
  const unusable = faultsOfNumbers(byteRange, document.file.bytes.length);
  if (unusable.length > 0) {
    return { byteRange, signedRanges: null, coverage: 'broken', reasons: [...unusable, ...contents] };
  }
  const signedRanges = spansOf(byteRange);
  const token = isPacked ? undefined : ofKind(signature.entries.get('Contents'), 'string');
  const tail = tailOf(document, signedRanges.at(-1)?.end ?? 0);
  const reasons = [...contents, ...faultsOfSpans(signedRanges, token), ...tail.faults];
  const isBroken = reasons.some((reason) => !harmless.has(reason));
  return { byteRange, signedRanges, coverage: isBroken ? 'broken' : tail.coverage, reasons };
};
