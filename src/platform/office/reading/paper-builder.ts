import { paperTextMax, type Paper, type PaperBlock, type PaperKind, type Span } from '#kernel/paper.ts';
import { blocksMax } from './limits.ts';
import { refuseFile } from './outcome.ts';

/** How a paragraph looks, as far as the file tells. */
export type ParagraphLook = { readonly isBold: boolean; readonly isCentred: boolean };

/**
 * Puts a paper together block by block. Text may carry form feeds: each says that a page begins there.
 * Blocks without text are dropped, their page beginnings are not.
 */
export type PaperBuilder = {
  readonly startPage: () => void;
  readonly addParagraph: (text: string, look: ParagraphLook) => void;
  /** Cells may hold several lines; `table` counts the paper's tables from 0. */
  readonly addRow: (table: number, cells: readonly string[]) => void;
  readonly hasText: () => boolean;
  readonly build: (kind: PaperKind, recognitionConfidence: number | null) => Paper;
};

/** Pages told by a file that has them all (`every`), or only where it says that one begins (`told`). */
export type PageCounting = 'every' | 'told';

/** Starts an empty paper. */
export function startPaper(counting: PageCounting): PaperBuilder {
  const pieces: string[] = [];
  const blocks: PaperBlock[] = [];
  const pageStarts: number[] = [];
  let length = 0;
  let startsPage = false;

  function markPage(offset: number): void {
    const last = pageStarts.at(-1);
    if (counting === 'told' && (last === offset || (last === undefined && offset === 0))) return;
    pageStarts.push(offset);
  }

  /** Adds text without form feeds or outer blanks and tells where it stands. */
  function add(text: string): Span {
    const start = length;
    const parts = text.split('\f');
    for (const [index, part] of parts.entries()) {
      if (index > 0) markPage(length);
      pieces.push(part);
      length += part.length;
    }
    if (length > paperTextMax) refuseFile('too_large', { charactersMax: paperTextMax });
    return { start, end: length };
  }

  /** Opens a block: the line end after the one before, and the page that waits to begin. */
  function openBlock(): void {
    if (blocks.length >= blocksMax) refuseFile('too_large', { blocksMax });
    if (length > 0) add('\n');
    if (startsPage) markPage(length);
    startsPage = false;
  }

  /** Form feeds before the text begin a page at the block, those after it at the next block. */
  function trimmed(text: string): { readonly text: string; readonly endsPage: boolean } {
    const clean = cleanText(text);
    const inner = clean.trim();
    if (inner === '') {
      for (const sign of clean) if (sign === '\f') startPage();
      return { text: '', endsPage: false };
    }
    const before = clean.slice(0, clean.indexOf(inner));
    if (before.includes('\f')) startPage();
    return { text: inner, endsPage: clean.slice(before.length + inner.length).includes('\f') };
  }

  function startPage(): void {
    if (startsPage && counting === 'every') markPage(length);
    startsPage = true;
  }

  function addParagraph(text: string, look: ParagraphLook): void {
    const inner = trimmed(text);
    if (inner.text !== '') {
      openBlock();
      blocks.push({ kind: 'paragraph', span: add(inner.text), ...look });
    }
    if (inner.endsPage) startPage();
  }

  function addRow(table: number, cells: readonly string[]): void {
    const texts = cells.map((cell) => trimmed(cell.replace(/\t/g, ' ')));
    if (texts.some((cell) => cell.text !== '')) {
      openBlock();
      const start = length;
      const spans = texts.map((cell, index) => {
        if (index > 0) add('\t');
        return add(cell.text.replace(/\t/g, ' '));
      });
      blocks.push({ kind: 'row', span: { start, end: length }, table, cells: spans });
    }
    if (texts.some((cell) => cell.endsPage)) startPage();
  }

  function build(kind: PaperKind, recognitionConfidence: number | null): Paper {
    if (blocks.length === 0) refuseFile('no_text');
    const starts = pageStarts.length > 0 && pageStarts[0] !== 0 ? [0, ...pageStarts] : pageStarts;
    return { kind, text: pieces.join(''), blocks, pageStarts: starts, recognitionConfidence };
  }

  return { startPage, addParagraph, addRow, hasText: () => blocks.length > 0, build };
}

// oxlint-disable-next-line no-control-regex -- the line ends of other systems are control signs
const lineEnds = /\r\n?|[\u000b\u0085\u2028\u2029]/g;
const unusual = /[^\n\f -~\u00a1-\u00ac\u00ae-\u1fff\u2012-\u201f]| {4}|\u00d0/;
const blankSigns = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const invisibleSigns = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff]/g;
// oxlint-disable-next-line no-control-regex -- control signs are what is taken out
const controlSigns = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/**
 * Text as a paper holds it: composed Unicode, plain blanks and hyphens, nothing invisible. A gap of four blanks
 * or with a tab in it is one tab, since typists put things side by side that way.
 */
export function cleanText(text: string): string {
  const composed = text.normalize('NFC');
  if (!unusual.test(composed)) return composed;
  return composed
    .replace(lineEnds, '\n')
    .replace(controlSigns, '')
    .replace(invisibleSigns, '')
    .replace(blankSigns, ' ')
    .replace(/[\u2010\u2011\u2043]/g, '-')
    .replace(/\u00d0/g, '\u0110')
    .replace(/ *\t[ \t]*| {4,}/g, '\t');
}
