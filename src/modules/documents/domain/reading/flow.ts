import type { Paper, Span } from '#kernel/paper.ts';
import { blankTable, drawnCells, isRule } from './columns.ts';
import { bodyWithin, joinsParagraph, opensBody, opensTail, startsPaper } from './joining.ts';
import { readLines, trimmed, type Line, type Range } from './lines.ts';
import { markerOf, type Marker } from './markers.ts';
import { foldUnits, lowerUnits, spanOf } from './normalise.ts';
import { reportYears } from './report-years.ts';
import { columnsOf, isOpenNumber, lineWidth, linesWithin, runsOn, titleOf, withPart } from './page-parts.ts';

/** A whole paragraph, or one row of a table, as a stretch of the flow. */
export type Paragraph = Range & {
  readonly marker: Marker | null;
  /** Where the words begin after the marker. */
  readonly body: number;
  readonly cells: readonly Range[] | null;
  readonly table: number | null;
  readonly isBold: boolean;
  readonly part: 'head' | 'body' | 'tail';
};

/**
 * The paper as one run of words: lines joined into paragraphs across wraps and pages, one paragraph a line, single
 * blanks. `text`, `shown`, `low` and `fold` run in step, so a match in one is a stretch of all.
 */
export type Flow = {
  readonly paper: Paper;
  readonly text: string;
  readonly shown: string;
  readonly low: string;
  readonly fold: string;
  readonly paragraphs: readonly Paragraph[];
  /** The years that the paper says it reports; empty where it names none. */
  readonly years: readonly string[];
  readonly spanOf: (range: Range) => Span;
};

type Piece = Pick<Paragraph, 'isBold' | 'part' | 'table'> & {
  ranges: Range[];
  readonly cells: readonly (readonly Range[])[] | null;
};

/** Lays the paper out as a flow. */
export function flowOf(paper: Paper): Flow {
  const { even, lines } = readLines(paper);
  const pieces = piecesOf(even.text, lines);
  const text: string[] = [];
  const shown: string[] = [];
  const offsets = new Int32Array(even.offsets.length + 4 * pieces.length + cellCount(pieces) + 16);
  let length = 0;
  const put = (range: Range): void => {
    for (let at = range.start; at < range.end; at++) {
      let end = at;
      while (end < range.end && even.text.charCodeAt(end) > 0x20) end++;
      offsets.set(even.offsets.subarray(at, end), length);
      text.push(even.text.slice(at, end));
      shown.push(even.shown.slice(at, end));
      length += end - at;
      at = end;
      while (at < range.end && even.text.charCodeAt(at) <= 0x20) at++;
      if (at < range.end) {
        const isNewLine = even.text.slice(end, at).includes('\n');
        mark(isNewLine ? '\n' : ' ', even.offsets[end] ?? 0);
        at--;
      }
    }
  };
  const mark = (unit: string, offset: number): void => {
    text.push(unit);
    shown.push(unit);
    offsets[length] = offset;
    length++;
  };
  const putAll = (ranges: readonly Range[]): Range => {
    const start = length;
    ranges.forEach((range, index) => {
      if (index > 0) mark(' ', even.offsets[range.start] ?? 0);
      put(range);
    });
    return { start, end: length };
  };
  const stretches = pieces.map((piece) => {
    const start = length;
    const cells = piece.cells?.map((cell, index) => {
      if (index > 0) mark('\t', even.offsets[cell[0]?.start ?? 0] ?? offsets[length - 1] ?? 0);
      return putAll(cell);
    });
    if (!cells) putAll(piece.ranges);
    const end = length;
    mark('\n', offsets[length - 1] ?? 0);
    return { piece, start, end, cells: cells ?? null };
  });
  const whole = text.join('');
  const low = lowerUnits(whole);
  const wholeShown = shown.join('');
  return {
    paper,
    text: whole,
    shown: wholeShown,
    low,
    fold: foldUnits(whole),
    years: reportYears(
      low,
      stretches.filter(({ piece }) => piece.part === 'head'),
    ),
    paragraphs: stretches.map(({ piece, start, end, cells }) => {
      const marker = cells ? null : markerOf(whole.slice(start, Math.min(end, start + 48)));
      const { isBold, part, table } = piece;
      return { start, end, cells, marker, body: start + (marker?.length ?? 0), isBold, part, table };
    }),
    spanOf: ({ start, end }) => spanOf(offsets, paper.text, start, end),
  };
}

/** How many stretches the pieces hold, since each may need a blank of its own. */
const cellCount = (pieces: readonly Piece[]): number =>
  pieces.reduce(
    (sum, piece) =>
      sum + piece.ranges.length + (piece.cells?.reduce((all, cell) => all + cell.length + 1, 0) ?? 0),
    0,
  );

/** Joins lines into paragraphs, finds typed tables, and takes apart lines that hold two columns of a head or tail. */
function piecesOf(text: string, printed: readonly Line[]): readonly Piece[] {
  const lines = [...printed];
  const pieces: Piece[] = [];
  let part: Paragraph['part'] = 'head';
  let hasType = false;
  let hasSubject = false;
  let table = 1_000_000;
  let before: Line | null = null;
  /** Rows of titles, which a table repeats on each page, and whether only such rows stand on this page so far. */
  const titles = new Set<string>();
  let isTurned = false;
  const width = lineWidth(text, lines);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const words = text.slice(line.start, Math.min(line.end, line.start + 400));
    const inside = part === 'head' && hasType && !line.cells ? bodyWithin(words) : null;
    if (inside !== null) {
      const [subject, rest] = [
        { ...line, ...trimmed(text, line.start, line.start + inside) },
        { ...line, start: line.start + inside },
      ];
      lines.splice(at, 1, subject, rest);
      at--;
      continue;
    }
    const folded = foldUnits(words);
    if (part !== 'tail' && opensTail(folded)) part = 'tail';
    else if (part === 'tail' && /^phu luc\b/.test(folded)) part = 'body';
    if (part === 'head') {
      const isBelowType = hasType;
      hasType ||= startsPaper(words);
      if (opensBody(words, { hasType, hasSubject }) || at > 60) part = 'body';
      hasSubject ||= isBelowType && /\p{Ll}/u.test(words) && !/^số|, ?ngày/iu.test(words);
    }
    const drawn = line.cells ?? (isRule(text, line) ? [] : drawnCells(text, line));
    const isLayout = part !== 'body' && (drawn === null || drawn.length <= 2 || part === 'head');
    if (isLayout) {
      const parts = (drawn ?? [line])
        .flatMap((cell) => linesWithin(text, cell))
        .flatMap((cell) => columnsOf(text, cell));
      for (const range of parts) {
        if (range.end <= range.start) continue;
        const last = pieces.at(-1);
        if (last?.part === part && isOpenNumber(text, last.ranges, range)) last.ranges.push(range);
        else pieces.push({ ranges: [range], cells: null, isBold: line.isBold, part, table: null });
      }
      before = null;
      continue;
    }
    if (drawn) {
      if (drawn.length > 0) {
        const isNew = line.table === null && pieces.at(-1)?.cells === null;
        if (isNew) table++;
        const above = pieces.at(-1);
        isTurned ||= lines[at - 1]?.page !== line.page;
        const title = titleOf(text, drawn);
        if (above?.cells && isTurned && title !== null && titles.has(title)) continue;
        if (title !== null) titles.add(title);
        const wasTurned = isTurned;
        isTurned = false;
        if (above?.cells && wasTurned && runsOn(text, above.cells, drawn)) {
          pieces.splice(-1, 1, {
            ...above,
            cells: above.cells.map((cell, index) => withPart(cell, drawn[index])),
          });
          continue;
        }
        pieces.push({
          ranges: [],
          cells: drawn.map((cell) => [cell]),
          isBold: line.isBold,
          part,
          table: line.table ?? table,
        });
      }
      before = null;
      continue;
    }
    const typed = blankTable(text, lines, at, table + 1);
    if (typed) {
      table++;
      for (const row of typed.rows) {
        pieces.push({ ranges: [], cells: row.cells, isBold: false, part, table });
      }
      at += typed.taken - 1;
      before = null;
      continue;
    }
    const last = pieces.at(-1);
    if (last && before && joinsParagraph(text, { paragraph: last.ranges, before, line, width })) {
      last.ranges.push(line);
    } else {
      pieces.push({ ranges: [line], cells: null, isBold: line.isBold, part, table: null });
    }
    before = line;
  }
  return pieces;
}
