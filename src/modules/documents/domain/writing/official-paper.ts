import type { CalendarDate } from '#kernel/calendar.ts';

/** A stretch of text in one style. */
export type Stretch = { readonly text: string; readonly isBold: boolean; readonly isItalic: boolean };

/** How deep a heading stands: I. – 1. – 1.1. – a). */
export type HeadingLevel = 1 | 2 | 3 | 4;

/** A part of the text of a paper, in reading order. Numbers and marks are part of it, as clerks write them. */
export type TextBlock =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly label: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly stretches: readonly Stretch[] }
  | {
      readonly kind: 'item';
      readonly mark: string;
      readonly stretches: readonly Stretch[];
      /** Whether it leads in what follows, and so stays on one page with it. */
      readonly isLeading: boolean;
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly string[])[];
      /** Rows, from 0, whose letters are bold: those that add up or lead others. */
      readonly strongRows?: readonly number[];
    };

/** A column of a table; its width is a share of the width of the text. */
export type TableColumn = {
  readonly header: string;
  readonly share: number;
  /** Figures stand in the middle of their cells. */
  readonly isFigures?: true;
};

/** A paper that goes with another one, on its own pages. */
export type Appendix = {
  readonly label: string;
  readonly title: string;
  readonly isLandscape: boolean;
  readonly blocks: readonly TextBlock[];
};

/** An administrative paper as content in its legal order; its look is `decree-30-form.ts`. */
export type OfficialPaper = {
  /** The body above the issuing one; a People's Council has none. */
  readonly superiorBody: string | null;
  readonly issuingBody: string;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly place: string | null;
  readonly date: CalendarDate | null;
  /** Said above the type of a paper that is not issued: "Dự thảo – chưa nộp"; written in capitals. */
  readonly draftMark?: string;
  /** "Thông báo"; written in capitals. */
  readonly typeName: string;
  readonly subject: string;
  readonly blocks: readonly TextBlock[];
  /** "TM. THƯỜNG TRỰC HĐND", "KT. CHỦ TỊCH": one line each, above the signer's title. */
  readonly authorityLines: readonly string[];
  readonly signerTitle: string | null;
  readonly signerName: string | null;
  readonly recipients: readonly string[];
  readonly appendices: readonly Appendix[];
};

/** Text in the upright letters of the body. */
export function plain(text: string): Stretch {
  return { text, isBold: false, isItalic: false };
}

/** Text in bold letters. */
export function bold(text: string): Stretch {
  return { text, isBold: true, isItalic: false };
}

/** Text in italic letters. */
export function italic(text: string): Stretch {
  return { text, isBold: false, isItalic: true };
}

/** A paragraph of the body. */
export function paragraph(...stretches: readonly Stretch[]): TextBlock {
  return { kind: 'paragraph', stretches };
}

/** An item of a list: "- …", "+ …", "1. …". */
export function item(mark: string, ...stretches: readonly Stretch[]): TextBlock {
  return { kind: 'item', mark, stretches, isLeading: false };
}

/** An item that leads in the items below it. */
export function leadingItem(mark: string, ...stretches: readonly Stretch[]): TextBlock {
  return { kind: 'item', mark, stretches, isLeading: true };
}

/** A heading with its number. */
export function heading(level: HeadingLevel, label: string, text: string): TextBlock {
  return { kind: 'heading', level, label, text };
}
