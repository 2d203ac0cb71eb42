/** A stretch of text on a page, in points from the page's top left corner. */
export type TextPiece = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly isBold: boolean;
};

/** A drawn line that runs along one axis: at `at`, from `from` to `to`. */
export type Rule = {
  readonly axis: 'horizontal' | 'vertical';
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

/** What stands on one page, whether a file tells it or a recognition found it. */
export type PageInk = {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly TextPiece[];
  readonly rules: readonly Rule[];
};

/** A line of a page or column: its text with blanks where the pieces stood apart, and the pieces. */
export type TextLine = TextPiece & { readonly pieces: readonly TextPiece[] };

/** Left and right bound of the text of a page or column. */
export type Bounds = { readonly left: number; readonly right: number };
