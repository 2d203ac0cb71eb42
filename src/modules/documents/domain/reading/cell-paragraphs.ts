import type { Flow, Paragraph } from './flow.ts';
import type { Range } from './lines.ts';
import { markerOf } from './markers.ts';

/** The lines in the cells of a row as paragraphs, so that sentences told in a table are read as any others. */
export function cellParagraphs(flow: Flow, row: Paragraph): readonly Paragraph[] {
  return (row.cells ?? []).flatMap((cell) =>
    linesOf(flow.text, cell).map(({ start, end }): Paragraph => {
      const marker = markerOf(flow.text.slice(start, Math.min(end, start + 48)));
      const body = start + (marker?.length ?? 0);
      return { start, end, marker, body, cells: null, table: null, isBold: false, part: row.part };
    }),
  );
}

/** A line that opens in lower case goes on with the one before it. */
function linesOf(text: string, cell: Range): readonly Range[] {
  const lines: Range[] = [];
  for (let from = cell.start; from < cell.end;) {
    const found = text.indexOf('\n', from);
    const end = found < 0 || found > cell.end ? cell.end : found;
    const last = lines.at(-1);
    const goesOn =
      last !== undefined &&
      /^[\p{Ll}\d]/u.test(text.slice(from, from + 2)) &&
      !/[.;:]$/.test(text.slice(last.start, last.end));
    if (goesOn) lines.splice(-1, 1, { start: last.start, end });
    else if (end > from) lines.push({ start: from, end });
    from = end + 1;
  }
  return lines;
}
