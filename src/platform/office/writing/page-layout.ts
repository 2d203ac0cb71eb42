/** A stretch of text inside a paragraph; bold and italic are added to what the paragraph's style says. */
export type TextRun = { readonly text: string; readonly isBold: boolean; readonly isItalic: boolean };

/** How the lines of a paragraph stand. */
export type Alignment = 'left' | 'centre' | 'right' | 'justify';

/** How the paragraphs of one kind look. */
export type ParagraphStyle = {
  /** As a word processor lists it. */
  readonly name: string;
  readonly sizePt: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly alignment: Alignment;
  readonly firstLineMm: number;
  readonly beforePt: number;
  /** Multiple of the font's own line height. */
  readonly lineSpacing: number;
  /** 1 for the topmost heading; null for what is no heading. */
  readonly headingLevel: number | null;
  readonly isKeptWithNext: boolean;
};

/** A part of a page, from above to below. Colour is black; lengths are in millimetres. */
export type LayoutBlock =
  | {
      readonly kind: 'paragraph';
      /** A key of `PageLayout.styles`. */
      readonly style: string;
      readonly runs: readonly TextRun[];
      /** Keeps it on one page with what follows, beyond what its style asks. */
      readonly isKeptWithNext?: boolean;
    }
  /** A solid line in the middle of the column. */
  | {
      readonly kind: 'rule';
      readonly widthMm: number;
      readonly thicknessPt: number;
      readonly beforePt: number;
    }
  | {
      readonly kind: 'table';
      readonly columnsMm: readonly number[];
      readonly hasBorders: boolean;
      /** The first rows, repeated at the top of each page. */
      readonly headerRowCount: number;
      /** Whether the whole table stays on one page. */
      readonly isKeptTogether: boolean;
      readonly rows: readonly (readonly TableCell[])[];
      readonly beforePt: number;
    };

/** Blank left and right of the text in a cell of a table with lines. */
export const cellPaddingMm = 1.6;

/** A cell holds blocks of its own. */
export type TableCell = { readonly blocks: readonly LayoutBlock[] };

/** As wide as a letter is on the average, and more lines than may have to stand on one page. */
const averageLetterMm = 2.2;
const linesKept = 18;

/** Whether a row of a table may not fit on one page and so has to be allowed to break. */
export function isLongRow(columnsMm: readonly number[], cells: readonly TableCell[]): boolean {
  return cells.some((cell, index) => {
    const letters = cell.blocks.reduce((total, block) => total + lengthOf(block), 0);
    return (letters * averageLetterMm) / Math.max(1, columnsMm[index] ?? 0) > linesKept;
  });
}

function lengthOf(block: LayoutBlock): number {
  return block.kind === 'paragraph' ? block.runs.reduce((total, run) => total + run.text.length, 0) : 0;
}

/** A run of pages numbered from 1; the number is not shown on the first. */
export type LayoutSection = { readonly isLandscape: boolean; readonly blocks: readonly LayoutBlock[] };

/** A document by how it looks, ready for any writer. */
export type PageLayout = {
  readonly title: string;
  readonly author: string;
  /** As in "vi-VN". */
  readonly language: string;
  /** The day of the document, ISO; the time of its making in the file, so that the same layout gives the same bytes. */
  readonly date: string;
  readonly fontFamily: string;
  readonly page: {
    readonly widthMm: number;
    readonly heightMm: number;
    readonly topMm: number;
    readonly bottomMm: number;
    readonly leftMm: number;
    readonly rightMm: number;
    readonly numberFromTopMm: number;
    readonly numberSizePt: number;
  };
  readonly styles: Readonly<Record<string, ParagraphStyle>>;
  readonly sections: readonly LayoutSection[];
};

/** How wide the text of a section runs. */
export function textWidthMm(layout: PageLayout, section: LayoutSection): number {
  const { page } = layout;
  return (section.isLandscape ? page.heightMm : page.widthMm) - page.leftMm - page.rightMm;
}
