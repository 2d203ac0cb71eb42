import type { Paper } from '#kernel/paper.ts';
import { absent } from './fields.ts';
import { headTextOf, wordsAt, type HeadText } from './head/head-pieces.ts';
import { codeOfSymbol, codeOfType, paperTypeAt } from './head/paper-types.ts';
import { readAppendix } from './head/read-appendix.ts';
import { readDatedPlace, type DatedPlace } from './head/read-dated-place.ts';
import { readIssuer } from './head/read-issuer.ts';
import { readNumber } from './head/read-number.ts';
import { readSigners, type SignatureBlock } from './head/read-signers.ts';
import { subjectBelowType, subjectOfLetter } from './head/read-subject.ts';
import { isLegacyText } from './legacy-text.ts';
import type { Range } from './lines.ts';
import type { DocumentFields, Field } from './reading.ts';

/** How many pieces of columns a head may take before the name of its kind. */
const headMax = 48;

/**
 * What any official paper says of itself (Decree 30/2020, Annex I): type, issuing body, number, symbol, place, date,
 * subject, and who signed it on whose behalf. A field that the paper does not fill is null, and so is every field of
 * a text in one of the old encodings, whose letters are not what they show.
 */
export function readDocumentHead(paper: Paper): DocumentFields {
  if (isLegacyText(paper.text)) return nothing;
  const source = headTextOf(paper);
  const { pieces } = source;
  const typed = typeWithin(source);
  const letterEnd = pieces.findIndex(
    ({ start, end }, at) => at < headMax && /^kinh gui\b/.test(source.fold.slice(start, end)),
  );
  const isLetter = letterEnd >= 0 && (typed === null || letterEnd < typed.at);
  const type = isLetter ? null : typed;
  const end = type?.at ?? (isLetter ? letterEnd : Math.min(pieces.length, headMax));
  const numbered = readNumber(source, Math.min(end + 8, headMax));
  const about = type ? subjectBelowType(source, type.at, type.length) : subjectOfLetter(source, end);
  const isNamed = numbered?.symbol ? codeOfSymbol(numbered.symbol.value) : null;
  const code = isNamed ?? (type && !numbered?.symbol ? codeOfType(type.name) : null);
  const field = fieldMaker(source);
  const dated = datedWithin(source, type?.at ?? end);
  const isPaper = type !== null || (numbered?.symbol ?? null) !== null || about !== null;
  const issuer = isPaper ? readIssuer(source, issuerEnd(source, end)) : null;
  const signed = isPaper ? readSigners(source, end) : null;
  const own: DocumentFields = {
    type: type
      ? field(type.range, type.name, 0.98)
      : isOfficialLetter(numbered?.symbol?.value, about, isLetter)
        ? field(about ?? numbered?.symbol ?? { start: 0, end: 0 }, 'Công văn', 0.7)
        : absent(0.5),
    typeCode:
      code === null
        ? absent(0.8)
        : field(numbered?.symbol ?? type?.range ?? { start: 0, end: 0 }, code, isNamed ? 0.98 : 0.6),
    agency: issuer ? field(issuer, issuer.value, 0.95) : absent(0.6),
    number: numbered?.number
      ? field(numbered.number, numbered.number.value, 0.98)
      : absent(numbered ? 0.95 : 0.8),
    symbol: numbered?.symbol ? field(numbered.symbol, numbered.symbol.value, 0.98) : absent(0.8),
    place: dated ? field(dated.place, wordsAt(source, dated.place), 0.95) : absent(0.8),
    date: dated?.date ? field(dated.date, dated.date.value, 0.98) : absent(dated ? 0.95 : 0.8),
    subject: about ? field(about, about.value, 0.9) : absent(0.8),
    ...signatureFields(source, signed),
  };
  return type?.name === 'Phụ lục' ? { ...own, ...readAppendix(source, own) } : own;
}

/** Where the name of the kind stands: the first line of the head that is one. */
function typeWithin(source: HeadText): {
  readonly at: number;
  readonly name: string;
  readonly length: number;
  readonly range: Range;
} | null {
  for (const [at, piece] of source.pieces.slice(0, headMax).entries()) {
    if (piece.kind !== 'text' || piece.isTable) continue;
    const words = source.text.slice(piece.start, piece.end);
    const found = paperTypeAt(words);
    if (found) return { at, ...found, range: { start: piece.start, end: piece.start + found.length } };
  }
  return null;
}

/** The issuing body stands above the number; where there is none, above the name of the kind. */
function issuerEnd({ pieces, text }: HeadText, end: number): number {
  const number = pieces.findIndex(({ kind }) => kind === 'number');
  const about = pieces.findIndex(
    ({ kind, start, end: until }) =>
      kind === 'text' && /^v\s?\/\s?v(?!\p{L})/iu.test(text.slice(start, until)),
  );
  const ends = [number, about].filter((at) => at >= 0 && at < end);
  return Math.min(end, ...ends);
}

/** The first dated place of the head; else the only one of the paper's end, as schools and minutes have it. */
function datedWithin(source: HeadText, end: number): DatedPlace | null {
  const dates = source.pieces.flatMap((piece, at) => (piece.kind === 'date' ? [{ piece, at }] : []));
  const above = dates.find(({ at }) => at < Math.min(end + 3, headMax));
  const below = dates.filter(({ at }) => at > end && at >= source.pieces.length - 24);
  const found = above ?? (below.length === 1 ? below[0] : undefined);
  return found ? readDatedPlace(source, found.piece) : null;
}

/** An official letter prints no kind: it says what it is about, or whom it addresses, and its symbol has no code. */
function isOfficialLetter(symbol: string | undefined, about: Range | null, isLetter: boolean): boolean {
  return symbol !== undefined && codeOfSymbol(symbol) === null && (about !== null || isLetter);
}

function signatureFields(
  source: HeadText,
  block: SignatureBlock | null,
): Pick<DocumentFields, 'signerName' | 'signerTitle' | 'authorityLine' | 'onBehalf'> {
  const field = fieldMaker(source);
  const joined = (ranges: readonly (Range & { readonly value?: string })[] | undefined): Field<string> => {
    const [first] = ranges ?? [];
    const last = ranges?.at(-1);
    const said = [...new Set((ranges ?? []).map((range) => range.value ?? wordsAt(source, range)))];
    return first && last
      ? field({ start: first.start, end: last.end }, said.join('; ').replace(/\s+/g, ' '), 0.95)
      : absent(0.8);
  };
  return {
    signerName: joined(block?.names),
    signerTitle: joined(block?.titles),
    authorityLine: joined(block?.authority),
    onBehalf: joined(block?.behalf),
  };
}

/** Makes fields with their place in the paper; what was recognised is as sure as its recognition. */
function fieldMaker(source: HeadText) {
  return <Value>(range: Range, value: Value, confidence: number): Field<Value> => ({
    value,
    span: source.spanOf(range),
    confidence: Math.round(confidence * (source.paper.recognitionConfidence ?? 1) * 100) / 100,
  });
}

const nothing: DocumentFields = {
  type: absent(0.5),
  typeCode: absent(0.5),
  agency: absent(0.5),
  number: absent(0.5),
  symbol: absent(0.5),
  place: absent(0.5),
  date: absent(0.5),
  subject: absent(0.5),
  signerName: absent(0.5),
  signerTitle: absent(0.5),
  authorityLine: absent(0.5),
  onBehalf: absent(0.5),
};
