import type { Paper } from '#kernel/paper.ts';
import { markerOf } from './markers.ts';
import { evenText, foldUnits, type EvenText } from './normalise.ts';

/** A stretch of an even text, half-open. */
export type Range = { readonly start: number; readonly end: number };

/** One line of the paper as it was laid out; a table row has cells. */
export type Line = Range & {
  readonly cells: readonly Range[] | null;
  readonly table: number | null;
  readonly isBold: boolean;
  readonly isCentred: boolean;
  /** A paragraph the file itself bounds, rather than a line of a printed page. */
  readonly isParagraph: boolean;
  readonly hasGapBefore: boolean;
  readonly page: number;
};

/** A notice has some hundred lines; what stands after so many is not read, so that no file takes long. */
export const linesMax = 10_000;

/** The lines of a paper, without page numbers, running heads and the marks of signing programs. */
export function readLines(paper: Paper): { even: EvenText; lines: readonly Line[] } {
  const even = evenText(paper.text);
  const toEven = evenFinder(even.offsets);
  const lines: Line[] = [];
  const pages = paper.pageStarts;
  let page = 0;
  let lastEnd = 0;
  const blocks =
    paper.blocks.length > 0
      ? paper.blocks
      : [
          {
            kind: 'paragraph',
            span: { start: 0, end: paper.text.length },
            isBold: false,
            isCentred: false,
          } as const,
        ];
  const isOffice = paper.kind === 'docx' || paper.kind === 'doc';
  for (const block of blocks) {
    if (lines.length >= linesMax) break;
    while (page + 1 < pages.length && (pages[page + 1] ?? 0) <= block.span.start) page++;
    const start = toEven(block.span.start);
    const end = toEven(block.span.end);
    if (block.kind === 'row') {
      const cells = block.cells.map((cell) => trimmed(even.text, toEven(cell.start), toEven(cell.end)));
      lines.push({
        ...trimmed(even.text, start, end),
        cells,
        table: block.table,
        isBold: false,
        isCentred: false,
        isParagraph: true,
        hasGapBefore: false,
        page,
      });
      lastEnd = end;
      continue;
    }
    for (let from = start; from < end;) {
      const found = even.text.indexOf('\n', from);
      const to = found < 0 || found > end ? end : found;
      const range = trimmed(even.text, from, to);
      if (range.end > range.start) {
        lines.push({
          ...range,
          cells: null,
          table: null,
          isBold: block.isBold,
          isCentred: block.isCentred,
          isParagraph: isOffice,
          hasGapBefore: hasBlankLine(even.text, lastEnd, range.start),
          page,
        });
        lastEnd = range.end;
      }
      from = to + 1;
    }
  }
  return { even, lines: withoutNoise(lines, even.text, pages.length > 1) };
}

/** The range without the blanks around it. */
export function trimmed(text: string, start: number, end: number): Range {
  let [from, to] = [start, end];
  while (from < to && text.charCodeAt(from) <= 0x20) from++;
  while (to > from && text.charCodeAt(to - 1) <= 0x20) to--;
  return { start: from, end: to };
}

function hasBlankLine(text: string, from: number, to: number): boolean {
  const first = text.indexOf('\n', from);
  return first >= 0 && first < to && text.indexOf('\n', first + 1) >= 0 && text.indexOf('\n', first + 1) < to;
}

/** Finds the even offset of a paper offset: the first unit that came from there or later. */
function evenFinder(offsets: Int32Array): (raw: number) => number {
  return (raw) => {
    let [low, high] = [0, offsets.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((offsets[middle] ?? 0) < raw) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

const signingMarks =
  /^(?:nguoi ky|ky boi|ky so boi|duoc ky boi|da ky so|thoi gian ky|ngay ky|signature|digitally signed|signed by|signer|signing time|date: ?\d|email ?:|e-mail ?:|reason ?:|location ?:|chung thu so)/;
const pageNumber =
  /^(?:[-~[( ]{0,4}\d{1,3}[-~\]) ]{0,4}|(?:trang|page) ?:?\s?\d{1,3}(?:\s?(?:\/|of|tren)\s?\d{1,3})?|\d{1,3} ?\/ ?\d{1,3})$/;

function withoutNoise(lines: readonly Line[], text: string, hasPages: boolean): readonly Line[] {
  const short = lines.map((line) =>
    line.cells === null && line.end - line.start <= 160 ? foldUnits(text.slice(line.start, line.end)) : null,
  );
  const running = hasPages ? runningLines(lines, short) : new Set<string>();
  return lines.filter((line, at) => {
    const folded = short[at];
    if (folded === null || folded === undefined) return true;
    if (signingMarks.test(folded)) return false;
    const [before, after] = [lines[at - 1], lines[at + 1]];
    const isEdge = before?.page !== line.page || after?.page !== line.page;
    if (isEdge && before && running.has(folded.replace(/\d+/g, '#'))) return false;
    if (!pageNumber.test(folded)) return true;
    const isAlone = !isBareNumber(short[at - 1]) && !isBareNumber(short[at + 1]);
    return hasPages ? !isEdge && !isAlone : !isAlone;
  });
}

const isBareNumber = (folded: string | null | undefined): boolean =>
  folded !== null && folded !== undefined && /^[\d.,]{1,5}$/.test(folded);

/**
 * Lines that open, or close, at least half of the pages alike but for their digits. What is numbered, has a bullet or
 * leads on to something is the paper's own, though a page may break before it twice.
 */
function runningLines(lines: readonly Line[], short: readonly (string | null)[]): Set<string> {
  const counts = new Map<string, number>();
  const count = (edge: string, words: string): void => {
    const key = `${edge} ${words.replace(/\d+/g, '#')}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  lines.forEach((line, at) => {
    const folded = short[at];
    if (!folded || /[:;]$/.test(folded) || markerOf(folded)) return;
    if (lines[at - 1]?.page !== line.page) count('first', folded);
    if (lines[at + 1]?.page !== line.page) count('last', folded);
  });
  const pages = new Set(lines.map((line) => line.page)).size;
  const enough = Math.max(2, Math.floor(pages / 2));
  return new Set(
    [...counts].filter(([, number]) => number >= enough).map(([key]) => key.replace(/^\w+ /, '')),
  );
}
