import type { Paper } from '#kernel/paper.ts';
import { startPaper, type PaperBuilder } from '../paper-builder.ts';
import type { DocxBlock, DocxCell, DocxDocument, DocxParagraph, DocxTable } from './docx-document.ts';

/** The text of a Word file in reading order, with what Word numbers by itself written out. */
export function flattenDocx(document: DocxDocument): Paper {
  const builder = startPaper('told');
  const state: Flattening = { builder, tables: 0 };
  const newPages = new Set(
    document.sections.slice(1).flatMap((section, index) => {
      const end = document.sections[index]?.end;
      return section.startsPage && end !== undefined ? [end] : [];
    }),
  );
  for (const [index, block] of document.blocks.entries()) {
    if (newPages.has(index)) builder.startPage();
    addBlock(block, state);
  }
  if (!builder.hasText()) {
    for (const margin of document.sections[0]?.marginTexts ?? []) {
      for (const block of margin.blocks) addBlock(block, state);
    }
  }
  return builder.build('docx', null);
}

/** True where the body, not only a header or footer, holds text. */
export function hasBodyText(document: DocxDocument): boolean {
  return textOf(document.blocks).trim() !== '';
}

type Flattening = { readonly builder: PaperBuilder; tables: number };

type Line = { readonly text: string; readonly isBold: boolean; readonly isCentred: boolean };

function addBlock(block: DocxBlock, state: Flattening): void {
  if (block.kind === 'table') {
    addTable(block, state);
    return;
  }
  for (const line of linesOf(block)) state.builder.addParagraph(line.text, line);
  for (const inline of block.inlines) {
    if (inline.kind === 'text_box') for (const boxed of inline.blocks) addBlock(boxed, state);
  }
}

function addTable(table: DocxTable, state: Flattening): void {
  if (isLayout(table)) {
    for (const row of table.rows) {
      for (const cell of row.cells) for (const block of cell.blocks) addBlock(block, state);
    }
    return;
  }
  const number = state.tables;
  state.tables += 1;
  for (const row of table.rows) {
    const cells: string[] = Array.from({ length: row.columnsBefore }, () => '');
    for (const cell of row.cells) {
      cells.push(cell.continuesAbove ? '' : textOf(cell.blocks));
      for (let column = 1; column < cell.columns; column += 1) cells.push('');
    }
    state.builder.addRow(number, cells);
  }
}

const layoutColumnsMax = 3;
const layoutRowsMax = 4;

/** Tables that only place things side by side (head, signature) or wrap others are no tables to a reader. */
function isLayout(table: DocxTable): boolean {
  const cells = table.rows.flatMap((row) => row.cells);
  if (cells.some((cell) => cell.blocks.some(isTableOfColumns))) return true;
  if (cells.length === 1) return true;
  if (table.hasBorders || table.rows.length > layoutRowsMax) return false;
  return table.rows.every(
    (row) => row.cells.filter(hasText).length <= 2 && row.cells.length <= layoutColumnsMax,
  );
}

function isTableOfColumns(block: DocxBlock): boolean {
  return block.kind === 'table' && block.rows.some((row) => row.cells.length > 1);
}

function hasText(cell: DocxCell): boolean {
  return textOf(cell.blocks).trim() !== '';
}

/** The lines of a cell; a table inside it gives one line a row. */
function textOf(blocks: readonly DocxBlock[]): string {
  return blocks
    .flatMap((block): readonly string[] => {
      if (block.kind === 'table') {
        return block.rows.map((row) => row.cells.map((cell) => textOf(cell.blocks)).join(' '));
      }
      const boxed = block.inlines.map((inline) => (inline.kind === 'text_box' ? textOf(inline.blocks) : ''));
      return [...linesOf(block).map((line) => line.text), ...boxed];
    })
    .map((line) => line.replace(/^[ \t\u00a0]+|[ \t\u00a0]+$/g, ''))
    .filter((line) => line !== '')
    .join('\n');
}

const boldShare = 0.9;

/** A paragraph's lines as the typist broke them; a form feed stands where a page begins. */
function linesOf(paragraph: DocxParagraph): readonly Line[] {
  const isCentred = paragraph.format.alignment === 'centre';
  const lines: Line[] = [];
  let text = paragraph.format.startsPage ? '\f' : '';
  let signs = 0;
  let boldSigns = 0;
  let label = paragraph.label === null ? '' : `${paragraph.label} `;

  function endLine(): void {
    lines.push({ text, isCentred, isBold: signs > 0 && boldSigns >= signs * boldShare });
    text = '';
    signs = 0;
    boldSigns = 0;
  }

  for (const inline of paragraph.inlines) {
    switch (inline.kind) {
      case 'text': {
        if (inline.format.isHidden) break;
        const shown = inline.format.isCapitals ? inline.text.toLocaleUpperCase('vi') : inline.text;
        const count = shown.replace(/\s/g, '').length;
        signs += count;
        if (inline.format.isBold) boldSigns += count;
        text += count > 0 ? label + shown : shown;
        if (count > 0) label = '';
        break;
      }
      case 'tab':
        text += '\t';
        break;
      case 'break':
        if (inline.of === 'rendered_page') text += '\f';
        else endLine();
        if (inline.of === 'page') text = '\f';
        break;
      case 'shape':
      case 'text_box':
        break;
    }
  }
  endLine();
  return lines;
}
