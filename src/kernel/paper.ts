/** Where a paper's text came from. `scan` means recognised by OCR from page images. */
export const paperKinds = ['docx', 'doc', 'pdf', 'text', 'scan'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** A stretch of `Paper.text`, as UTF-16 offsets, half-open. */
export type Span = { readonly start: number; readonly end: number };

/** A paragraph, or one row of a table with the span of each cell. Blocks stand in reading order. */
export type PaperBlock =
  | { readonly kind: 'paragraph'; readonly span: Span; readonly isBold: boolean; readonly isCentred: boolean }
  | { readonly kind: 'row'; readonly span: Span; readonly table: number; readonly cells: readonly Span[] };

/**
 * The text of a paper that somebody handed in, whatever file it came in.
 * `text` is NFC with `\n` between blocks (a tab between the cells of a row), at most `paperTextMax` characters.
 * A cell may hold several lines, parted by `\n`; a cell that spans columns is followed by empty ones, and one that
 * continues the cell above is empty.
 * `pageStarts` holds the offset at which each page begins, empty where the file does not tell.
 */
export type Paper = {
  readonly kind: PaperKind;
  readonly text: string;
  readonly blocks: readonly PaperBlock[];
  readonly pageStarts: readonly number[];
  /** Mean certainty of the recognition, 0 to 1; null where the text was not recognised but read. */
  readonly recognitionConfidence: number | null;
};

/** The most characters of a paper that are kept and read. */
export const paperTextMax = 2_000_000;
