/** Character formatting as it shows, after defaults, styles and the run's own; sizes in points. */
export type DocxRunFormat = {
  readonly font: string | null;
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
  readonly isCapitals: boolean;
  readonly isHidden: boolean;
  readonly colour: string | null;
};

/** Paragraph formatting as it shows, after defaults, styles, numbering and the paragraph's own; points. */
export type DocxParagraphFormat = {
  readonly style: string | null;
  readonly alignment: 'left' | 'centre' | 'right' | 'justified';
  readonly indentLeft: number;
  readonly indentRight: number;
  /** Of the first line against the rest; negative where it hangs. */
  readonly indentFirstLine: number;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  /** Lines (1.5) where the rule is `multiple`, otherwise points. */
  readonly lineSpacing: number;
  readonly lineRule: 'multiple' | 'exact' | 'at_least';
  readonly outlineLevel: number | null;
  readonly startsPage: boolean;
  readonly hasBorderBelow: boolean;
};

/** What stands in a line. A shape without text is kept since ruled lines are often drawn. */
export type DocxInline =
  | { readonly kind: 'text'; readonly text: string; readonly format: DocxRunFormat }
  | { readonly kind: 'tab' }
  | { readonly kind: 'break'; readonly of: 'line' | 'page' | 'column' | 'rendered_page' }
  | { readonly kind: 'shape' }
  | { readonly kind: 'text_box'; readonly blocks: readonly DocxBlock[] };

/** A paragraph with its resolved properties and its runs. */
export type DocxParagraph = {
  readonly kind: 'paragraph';
  readonly format: DocxParagraphFormat;
  /** What Word puts before the paragraph by itself: "1.", "a)", "-"; null where it puts nothing. */
  readonly label: string | null;
  readonly inlines: readonly DocxInline[];
};

/** A cell of a table and how far it spans. */
export type DocxCell = {
  readonly blocks: readonly DocxBlock[];
  /** Columns of the table's grid that the cell covers. */
  readonly columns: number;
  /** True where the cell only continues the one above. */
  readonly continuesAbove: boolean;
};

/** A row of a table. */
export type DocxRow = { readonly columnsBefore: number; readonly cells: readonly DocxCell[] };

/** A table with its rows. */
export type DocxTable = {
  readonly kind: 'table';
  readonly style: string | null;
  readonly hasBorders: boolean;
  readonly rows: readonly DocxRow[];
};

/** What stands one below the other: a paragraph or a table. */
export type DocxBlock = DocxParagraph | DocxTable;

/** A header or footer and the pages it is for. */
export type DocxMarginText = {
  readonly place: 'header' | 'footer';
  readonly pages: 'default' | 'first' | 'even';
  readonly blocks: readonly DocxBlock[];
  readonly hasPageNumber: boolean;
};

/** A run of pages of one size, with margins in points; it ends before block `end` of the body. */
export type DocxSection = {
  readonly end: number;
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly marginTop: number;
  readonly marginBottom: number;
  readonly marginLeft: number;
  readonly marginRight: number;
  readonly startsPage: boolean;
  readonly hasOwnFirstPage: boolean;
  readonly marginTexts: readonly DocxMarginText[];
};

/** What a Word file says about its text and its form. */
export type DocxDocument = {
  readonly blocks: readonly DocxBlock[];
  readonly sections: readonly DocxSection[];
};
