/** A workbook as it was read, without meaning: sheets of cells, each as exact text. */
export type Workbook = { readonly sheets: readonly Sheet[] };

/** One sheet. Empty cells are left out; rows and columns count from 1. */
export type Sheet = {
  readonly name: string;
  readonly isHidden: boolean;
  /** By row and then by column, ascending. */
  readonly cells: readonly SheetCell[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
};

/** A stretch of cells, both ends included. */
export type CellRange = {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
};

/** One cell that holds something. */
export type SheetCell = {
  readonly row: number;
  readonly column: number;
  /**
   * Text as it stands; of a number its exact decimal ("1.5", per cent cells as "90" with `isPercent`), of a day
   * "2025-08-31", of a yes/no "TRUE" or "FALSE", of an error "#REF!".
   */
  readonly text: string;
  readonly kind: 'text' | 'number' | 'day' | 'yes_no' | 'error';
  /** A number that its cell shows as per cent: the text is what is shown, 90 for 0.9. */
  readonly isPercent: boolean;
  /** A number as its cell shows it where that keeps zeros ("1.10"); otherwise the same as `text`. */
  readonly shown: string;
  /** Whether a formula stands behind it; `text` is then the value of when it was last reckoned. */
  readonly isFormula: boolean;
};

/** A cell to be written: text, or a number as decimal text; null is an empty one. */
export type WrittenCell = { readonly kind: 'text' | 'number'; readonly text: string } | null;

/** One row and how it looks: a heading of a column, a line that leads others, or a plain one. */
export type WrittenRow = {
  readonly look: 'title' | 'head' | 'strong' | 'plain';
  readonly cells: readonly WrittenCell[];
};

/** One sheet: its rows from the first on, and the widths of its columns in characters. */
export type WrittenSheet = {
  readonly name: string;
  readonly widths: readonly number[];
  /** Rows at the top that stay in view. */
  readonly frozenRows: number;
  readonly rows: readonly WrittenRow[];
};

/** "C" for 3, "AA" for 27. */
export function columnName(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : `${columnName((column - 1 - rest) / 26)}${letter}`;
}

/** 3 for "C"; 0 where the text is no column. */
export function columnNumber(name: string): number {
  if (!/^[A-Z]{1,3}$/.test(name)) return 0;
  return Array.from(name).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
