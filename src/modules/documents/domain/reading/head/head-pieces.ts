import type { Paper, Span } from '#kernel/paper.ts';
import { readLines, trimmed, type Line, type Range } from '../lines.ts';
import { foldUnits, spanOf } from '../normalise.ts';
import { columnsOf, linesWithin } from '../page-parts.ts';

/** What a stretch of a paper's head or tail is by its form alone. */
export type PieceKind = 'text' | 'national' | 'number' | 'date' | 'stamp' | 'rule';

/** A stretch of one column of one line. */
export type Piece = Range & {
  readonly kind: PieceKind;
  readonly isBold: boolean;
  readonly isCentred: boolean;
  readonly isParagraph: boolean;
  readonly hasGapBefore: boolean;
  /** The line that it stands on, and whether that is a row of a table with more cells than a layout has. */
  readonly line: number;
  readonly isTable: boolean;
};

/** A paper as pieces, with the way back to its own text. `text`, `shown` and `fold` run in step. */
export type HeadText = {
  readonly paper: Paper;
  readonly text: string;
  readonly shown: string;
  readonly fold: string;
  readonly pieces: readonly Piece[];
  readonly spanOf: (range: Range) => Span;
};

const national =
  /c.{1,2}ng\s?h.{1,2}a\s?x.\s?h.{1,2}i\s?ch.\s?ngh.{1,2}a?\s?v.{1,3}t\s?nam|dang cong san viet nam|d.{1,2}c\s?l.p\s?[-.~]?\s?t.\s?do\s?[-.~]?\s?h.{1,2}nh\s?ph.{1,2}c/gu;
const stamp =
  /(?:nguoi ky|ky boi|duoc ky boi|ngay ky|thoi gian ky|signature not verified|digitally signed by)\s?:?.*$|^(?:co quan|to chuc|email|e-mail|chuc danh|ly do|vi tri)\s?:.*$|^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?: \d{1,2}:\d\d(?::\d\d)?)?(?: ?\+07:00)?$/u;
const number = /^[^\p{L}\d]{0,3}s[oố6]\s?[:.;]{0,2}\s?[\d.…_ ]{0,14}[a-z]?(?:\s?[/-]|[\s.…_]*$)/iu;
/** A place, a comma and a day: to the end of its column. */
export const datedPlace =
  /(?<![\p{L}/.-])((?:(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu|TP\.?|Tp\.?|T\.)\s)?\p{Lu}[\p{Ll}'’]+(?:[ -]\p{Lu}[\p{Ll}'’]+|[ ]\d{1,2}){0,5})\s?[,.]?\s{0,3}((?:ng[àa]y)\s{0,12}[\doOlI.…_ ]{0,12}\s{0,12}(?:th[áa]ng|\/|-|\.).{0,40}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})[ .]{0,3}$/u;

/** Takes a paper apart into the pieces of its columns, and tells the forms that the Decree fixes from plain words. */
export function headTextOf(paper: Paper): HeadText {
  const { even, lines } = readLines(paper);
  const { text, shown, offsets } = even;
  const fold = foldUnits(text);
  const pieces = lines.flatMap((line, at) =>
    columnsWithin(text, line).flatMap((column) => cut(text, fold, column, line, at)),
  );
  return {
    paper,
    text,
    shown,
    fold,
    pieces,
    spanOf: ({ start, end }) => spanOf(offsets, paper.text, start, end),
  };
}

/** The words of a stretch as the paper writes them, on one line. */
export function wordsAt({ shown }: HeadText, range: Range): string {
  return shown.slice(range.start, range.end).replace(/\s+/g, ' ').trim();
}

function columnsWithin(text: string, line: Line): readonly Range[] {
  if (line.cells === null) return columnsOf(text, line);
  return line.cells.flatMap((cell) => linesWithin(text, cell)).flatMap((cell) => columnsOf(text, cell));
}

/** A line of capitals may hold both columns with a single blank between: it is cut where a fixed form begins or ends. */
function cut(text: string, fold: string, column: Range, line: Line, at: number): readonly Piece[] {
  const found: Piece[] = [];
  const put = (kind: PieceKind, start: number, end: number): void => {
    const range = trimmed(text, start, end);
    if (range.end <= range.start) return;
    const { isBold, isCentred, isParagraph, hasGapBefore, cells } = line;
    const isTable = (cells?.length ?? 0) > 3;
    found.push({ ...range, kind, isBold, isCentred, isParagraph, hasGapBefore, line: at, isTable });
  };
  const putWords = (start: number, end: number): void => {
    const range = trimmed(text, start, end);
    const words = text.slice(range.start, range.end);
    const stamped = stamp.exec(fold.slice(range.start, range.end));
    if (stamped) {
      if (stamped.index > 0) putWords(range.start, range.start + stamped.index);
      put('stamp', range.start + stamped.index, range.end);
      return;
    }
    const dated = words.length < 200 ? datedPlace.exec(words) : null;
    if (dated) {
      if (dated.index > 0) putWords(range.start, range.start + dated.index);
      put('date', range.start + dated.index, range.end);
    } else if (/^[-–_*=~.•\s]+$/u.test(words)) put('rule', range.start, range.end);
    else put(number.test(words) ? 'number' : 'text', range.start, range.end);
  };
  let from = column.start;
  // Only lines short enough for a head: a sentence of the body that names the state is no heading.
  if (column.end - column.start < 160) {
    for (const match of fold.slice(column.start, column.end).matchAll(national)) {
      const start = column.start + match.index;
      const isHeading = !/\p{Ll}/u.test(text.slice(start, start + 6)) || match[0].startsWith('d');
      if (!isHeading) continue;
      putWords(from, start);
      from = start + match[0].length;
      put('national', start, from);
    }
  }
  putWords(from, column.end);
  return found;
}
