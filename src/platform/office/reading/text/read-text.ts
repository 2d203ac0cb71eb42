import { paperTextMax, type Paper, type PaperBlock, type Span } from '#kernel/paper.ts';
import { blocksMax } from '../limits.ts';
import { refuseFile } from '../outcome.ts';
import { decodeText } from './decode-text.ts';

type Line = { readonly start: number; readonly text: string };

// oxlint-disable-next-line no-control-regex -- control signs are what is blanked out
const controlSigns = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g;

/**
 * A plain text file as a paper, one paragraph a line, tabbed lines as tables; form feeds begin pages.
 * The text is that of the file, composed and with line feeds: a span in the paper is the same place in the file.
 */
export function readText(bytes: Uint8Array, name: string): Paper {
  const decoded = decodeText(bytes);
  if (decoded === undefined) return refuseFile('unsupported', { name, found: 'unknown' });
  const text = decoded.text.normalize('NFC').replace(/\r\n?/g, '\n').replace(controlSigns, ' ');
  if (text.length > paperTextMax) refuseFile('too_large', { charactersMax: paperTextMax });
  const lines = linesOf(text);
  const blocks: PaperBlock[] = [];
  let tables = 0;
  for (let index = 0; index < lines.length;) {
    const rows = rowsFrom(lines, index);
    if (rows.length >= 2) {
      for (const line of rows) blocks.push(rowOf(line, tables));
      tables += 1;
      index += rows.length;
    } else {
      const line = lines[index];
      if (line)
        blocks.push({
          kind: 'paragraph',
          span: trimmed(line.start, line.text),
          isBold: false,
          isCentred: false,
        });
      index += 1;
    }
    if (blocks.length > blocksMax) refuseFile('too_large', { blocksMax });
  }
  if (blocks.length === 0) refuseFile('no_text');
  return { kind: 'text', text, blocks, pageStarts: pageStartsOf(text), recognitionConfidence: null };
}

/** The lines that have text, with the place of each; a form feed ends a line too. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split(/[\n\f]/)) {
    if (line.trim() !== '') lines.push({ start, text: line });
    start += line.length + 1;
  }
  return lines;
}

/** Lines that follow one another with the same two tabs or more are the rows of a table. */
function rowsFrom(lines: readonly Line[], start: number): readonly Line[] {
  const tabs = tabsIn(lines[start]);
  if (tabs < 2) return [];
  let end = start;
  while (tabsIn(lines[end]) === tabs) end += 1;
  return lines.slice(start, end);
}

function tabsIn(line: Line | undefined): number {
  return line ? line.text.split('\t').length - 1 : -1;
}

function rowOf(line: Line, table: number): PaperBlock {
  const cells: Span[] = [];
  let start = line.start;
  for (const cell of line.text.split('\t')) {
    cells.push(trimmed(start, cell));
    start += cell.length + 1;
  }
  return { kind: 'row', span: trimmed(line.start, line.text), table, cells };
}

/** Where the text inside the outer blanks stands; of nothing but blanks, the empty span at its start. */
function trimmed(start: number, text: string): Span {
  const inner = text.trim();
  const from = start + (inner === '' ? 0 : text.indexOf(inner));
  return { start: from, end: from + inner.length };
}

function pageStartsOf(text: string): number[] {
  const breaks = [...text.matchAll(/\f/g)].map(({ index }) => index + 1);
  return breaks.length === 0 ? [] : [0, ...breaks];
}
