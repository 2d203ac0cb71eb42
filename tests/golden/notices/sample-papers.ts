import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Paper, PaperBlock, PaperKind } from '#kernel/paper.ts';
import { paperFromText } from '#modules/documents/domain/reading/paper-from-text.ts';

type OfficeBlock =
  | readonly [text: string, style?: 'bold']
  | { readonly table: number; readonly rows: readonly (readonly string[])[] };
type OfficePaper = { readonly kind: PaperKind; readonly blocks: readonly OfficeBlock[] };

/** The sample of that name: plain text, or the blocks that an office file gives. */
export function paperOf(folder: string, name: string): Paper {
  const file = path.join(folder, `${name}.txt`);
  if (existsSync(file)) return paperFromText(readFileSync(file, 'utf8'));
  return officePaper(JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as OfficePaper);
}

/** A paper out of paragraphs and tables, as the reader of office files puts it together. */
export function officePaper({ kind, blocks: source }: OfficePaper): Paper {
  const blocks: PaperBlock[] = [];
  let text = '';
  const add = (words: string): { start: number; end: number } => {
    const start = text.length;
    text += words;
    return { start, end: text.length };
  };
  for (const block of source) {
    if ('rows' in block) {
      for (const row of block.rows) {
        if (text !== '') add('\n');
        const cells = row.map((cell, at) => {
          if (at > 0) add('\t');
          return add(cell);
        });
        const [first] = cells;
        const span = { start: first?.start ?? text.length, end: text.length };
        blocks.push({ kind: 'row', span, table: block.table, cells });
      }
    } else {
      if (text !== '') add('\n');
      blocks.push({ kind: 'paragraph', span: add(block[0]), isBold: block[1] === 'bold', isCentred: false });
    }
  }
  return { kind, text, blocks, pageStarts: [], recognitionConfidence: null };
}

/** Ways in which typists and files write the same words. */
export const textWays: Readonly<Record<string, (text: string) => string>> = {
  'no-break blanks': (text) => text.replace(/(?<=\p{L}) (?=\p{L})/gu, '\u00a0'),
  'long dashes': (text) => text.replace(/ - /g, ' – '),
  'soft hyphens': (text) => text.replace(/(\p{Ll}{2})(?=\p{Ll}{2})/gu, '$1\u00ad'),
  'marks that stand apart': (text) => text.normalize('NFD'),
};

/** The same paper with its text written another way, its spans moved along. */
export function asPrintedOtherwise(paper: Paper, way: string): Paper {
  const change = textWays[way];
  if (!change) throw new RangeError(`no such way: ${way}`);
  let text = '';
  let at = 0;
  const moved = new Map<number, number>();
  const stops = paper.blocks.flatMap((block) => [
    block.span.start,
    block.span.end,
    ...(block.kind === 'row' ? block.cells.flatMap((cell) => [cell.start, cell.end]) : []),
  ]);
  for (const stop of [...stops, ...paper.pageStarts, paper.text.length].sort((left, right) => left - right)) {
    text += change(paper.text.slice(at, stop));
    at = stop;
    moved.set(stop, text.length);
  }
  const place = (offset: number): number => moved.get(offset) ?? 0;
  const span = (from: { start: number; end: number }) => ({ start: place(from.start), end: place(from.end) });
  return {
    ...paper,
    text,
    pageStarts: paper.pageStarts.map(place),
    blocks: paper.blocks.map((block): PaperBlock =>
      block.kind === 'row'
        ? { kind: 'row', table: block.table, span: span(block.span), cells: block.cells.map(span) }
        : { kind: 'paragraph', isBold: block.isBold, isCentred: block.isCentred, span: span(block.span) },
    ),
  };
}
