import { partsOf } from './columns.ts';
import { trimmed, type Line, type Range } from './lines.ts';

/** The columns of a line of a head or tail; the gap of a number or day left blank parts none. */
export function columnsOf(text: string, line: Range): readonly Range[] {
  const columns: Range[] = [];
  for (const part of partsOf(text, line, 3)) {
    const last = columns.at(-1);
    const isBlank =
      last !== undefined &&
      (/ngày$/iu.test(text.slice(last.start, last.end)) ||
        (/số\s?[:.]?$/iu.test(text.slice(last.start, last.end)) && /[\d/.…]/.test(text.charAt(part.start))) ||
        /^(?:\/|tháng|năm)/iu.test(text.slice(part.start, part.start + 6)));
    if (last && isBlank) columns.splice(-1, 1, { start: last.start, end: part.end });
    else columns.push(part);
  }
  return columns;
}

/** Whether a row goes on with the one above it, which a page ended: no figures, and its words begin in lower case. */
export function runsOn(text: string, above: readonly (readonly Range[])[], cells: readonly Range[]): boolean {
  const words = cells.map(({ start, end }) => text.slice(start, end)).filter((word) => word !== '');
  const [first] = cells;
  return (
    above.length === cells.length &&
    first?.start === first?.end &&
    words.length > 0 &&
    words.every((word) => /^\p{Ll}/u.test(word))
  );
}

/** The words of a row that may be one of titles: several cells and no figure; else null. */
export function titleOf(text: string, cells: readonly Range[]): string | null {
  const words = cells.map(({ start, end }) =>
    text.slice(start, Math.min(end, start + 120)).replace(/\s+/g, ' '),
  );
  return words.filter((word) => word !== '').length > 2 && !words.some((word) => /\d/.test(word))
    ? words.join('|')
    : null;
}

/** The stretches of a cell with one more. */
export const withPart = (cell: readonly Range[], part: Range | undefined): readonly Range[] =>
  part && part.end > part.start ? [...cell, part] : cell;

/** "Số:" and "/TB-HĐND" on lines of their own: a number left blank may part them. */
export function isOpenNumber(text: string, before: readonly Range[], range: Range): boolean {
  const [first] = before;
  if (!first || before.length > 2) return false;
  const opening = before.map(({ start, end }) => text.slice(start, Math.min(end, start + 20))).join(' ');
  return (
    /^số\s?[:.]?(?:\s?[\d.…]+)?$/iu.test(opening) &&
    /^(?:[\d.…]*\s?\/\s?\p{L}|\d{1,4}$)/u.test(text.slice(range.start, Math.min(range.end, range.start + 12)))
  );
}

/** The lines of a cell. */
export function linesWithin(text: string, cell: Range): readonly Range[] {
  const found: Range[] = [];
  for (let from = cell.start; from < cell.end;) {
    const stop = text.indexOf('\n', from);
    const to = stop < 0 || stop > cell.end ? cell.end : stop;
    found.push(trimmed(text, from, to));
    from = to + 1;
  }
  return found;
}

/** The width to which a printed page was filled; 0 where lines are whole paragraphs. */
export function lineWidth(text: string, lines: readonly Line[]): number {
  const lengths = lines
    .filter((line) => !line.cells && !line.isParagraph)
    .map((line) => line.end - line.start);
  if (lengths.length < 8) return 0;
  const wrapped = lines.filter(
    (line) => !line.cells && /^\p{Ll}/u.test(text.slice(line.start, line.start + 1)),
  );
  if (wrapped.length * 8 < lengths.length) return 0;
  const sorted = lengths.sort((left, right) => left - right);
  const wide = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  const widest = sorted.at(-1) ?? 0;
  return widest <= wide * 1.35 && widest <= 160 ? wide : 0;
}
