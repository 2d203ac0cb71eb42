import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CalendarDate } from '#kernel/calendar.ts';
import { inventedNotice } from '#modules/documents/domain/writing/invented-notice.ts';
import { layOutNotice } from '#modules/documents/domain/writing/lay-out-notice.ts';
import { typesetPaper } from '#modules/documents/typeset-paper.ts';
import type { LayoutBlock, PageLayout } from '#platform/office/writing/page-layout.ts';
import { writeDocx } from '#platform/office/writing/write-docx.ts';
import { writePdf } from '#platform/office/writing/write-pdf.ts';

/** The same notice in the three forms in which it is handed in. */
export type NoticePapers = {
  readonly isSeed: boolean;
  readonly files: readonly { readonly name: string; readonly content: Uint8Array }[];
};

/**
 * The seed notice out of the shared folder as text, DOCX and PDF; where that folder is not there, an invented
 * notice of four pages.
 */
export async function noticePapers(root: string): Promise<NoticePapers> {
  const seed = findSeed(root);
  const invented = typesetPaper(layOutNotice(inventedNotice), '2024-02-05' as CalendarDate);
  const text = seed ?? textOf(invented);
  const layout = seed === null ? invented : withParagraphs(invented, seed);
  return {
    isSeed: seed !== null,
    files: [
      { name: 'notice.txt', content: new TextEncoder().encode(text) },
      { name: 'notice.docx', content: await writeDocx(layout) },
      { name: 'notice.pdf', content: await writePdf(layout) },
    ],
  };
}

function findSeed(root: string): string | null {
  const shared = process.env['MINH_CHUNG_SHARED'] ?? path.join(root, '..', 'shared');
  const folder = path.join(shared, 'seeds');
  const name = existsSync(folder) ? readdirSync(folder).find((file) => file.endsWith('.txt')) : undefined;
  return name === undefined ? null : readFileSync(path.join(folder, name), 'utf8');
}

/** The text as a word processor would hold it: one paragraph a line, marks of emphasis left out. */
function withParagraphs(layout: PageLayout, text: string): PageLayout {
  const lines = text
    .split('\n')
    .map((line) => line.replaceAll('**', '').trim())
    .filter((line) => line !== '');
  const blocks = lines.map((line): LayoutBlock => ({
    kind: 'paragraph',
    style: 'body',
    runs: [{ text: line, isBold: false, isItalic: false }],
  }));
  return { ...layout, sections: [{ isLandscape: false, blocks }] };
}

function textOf(layout: PageLayout): string {
  const lines = (blocks: readonly LayoutBlock[]): string[] =>
    blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return [block.runs.map((run) => run.text).join('')];
      if (block.kind === 'rule') return [];
      return block.rows.flatMap((row) =>
        block.hasBorders
          ? [row.map((cell) => lines(cell.blocks).join(' ')).join('\t')]
          : row.flatMap((cell) => lines(cell.blocks)),
      );
    });
  return layout.sections.flatMap((section) => lines(section.blocks)).join('\n');
}
