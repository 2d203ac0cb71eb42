import type { PaperBuilder } from '../paper-builder.ts';

const plain = { isBold: false, isCentred: false };

/** Adds lines, a paragraph each; lines that follow one another with the same two tabs or more are a table. */
export function addLines(lines: readonly string[], builder: PaperBuilder): void {
  let tables = 0;
  let index = 0;
  while (index < lines.length) {
    const rows = rowsFrom(lines, index);
    if (rows.length >= 2) {
      for (const row of rows) builder.addRow(tables, row);
      tables += 1;
      index += rows.length;
    } else {
      builder.addParagraph(lines[index] ?? '', plain);
      index += 1;
    }
  }
}

function rowsFrom(lines: readonly string[], start: number): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (let index = start; index < lines.length; index += 1) {
    const cells = (lines[index] ?? '').split('\t');
    if (cells.length < 3 || (rows[0] !== undefined && cells.length !== rows[0].length)) break;
    rows.push(cells);
  }
  return rows;
}
