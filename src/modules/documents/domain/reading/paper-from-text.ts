import type { Paper, PaperBlock } from '#kernel/paper.ts';

/** A paper out of plain text: every line a paragraph, a form feed the start of a page. */
export function paperFromText(source: string): Paper {
  const text = source
    .normalize('NFC')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  const blocks: PaperBlock[] = [];
  const pageStarts = text.includes('\f') ? [0] : [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = text[at];
    if (at < text.length && unit !== '\n' && unit !== '\f') continue;
    if (text.slice(start, at).trim() !== '') {
      blocks.push({ kind: 'paragraph', span: { start, end: at }, isBold: false, isCentred: false });
    }
    start = at + 1;
    if (unit === '\f') pageStarts.push(start);
  }
  return { kind: 'text', text, blocks, pageStarts, recognitionConfidence: null };
}
