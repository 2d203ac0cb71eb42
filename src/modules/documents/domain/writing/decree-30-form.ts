/** Which letters an element is written in: all capitals, or capitals as in a sentence. */
export type LetterCase = 'upper' | 'sentence';

/** How one element of a paper is written, and the sizes that the Decree leaves open to the office. */
export type ElementForm = {
  readonly sizePt: number;
  readonly allowedPt: readonly [least: number, most: number];
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly letterCase: LetterCase;
};

/** A length chosen by us and the lengths that the Decree allows. */
export type AllowedLength = {
  readonly chosen: number;
  readonly allowed: readonly [least: number, most: number];
};

const upright = { isBold: false, isItalic: false } as const;
const bold = { isBold: true, isItalic: false } as const;
const italic = { isBold: false, isItalic: true } as const;
const upper = { letterCase: 'upper' } as const;
const sentence = { letterCase: 'sentence' } as const;

/**
 * Every measure of an official paper. Both writers and every check of form take their measures from here.
 * Source: Decree 30/2020/NĐ-CP, Annex I (form, presentation and specimens of administrative papers).
 */
export const decree30Form = {
  source: 'Nghị định số 30/2020/NĐ-CP, Phụ lục I',
  fontFamily: 'Times New Roman',
  page: {
    widthMm: 210,
    heightMm: 297,
    topMm: { chosen: 20, allowed: [20, 25] },
    bottomMm: { chosen: 20, allowed: [20, 25] },
    leftMm: { chosen: 30, allowed: [30, 35] },
    rightMm: { chosen: 20, allowed: [15, 20] },
    /** From the upper edge of the sheet to the page number. Not in the Decree, which only says "in the top margin". */
    numberFromTopMm: 10,
  },
  /**
   * The left part of the head, for the bodies and the number. The rest is just wide enough for the national title
   * on one line at 13 pt bold; in halves, or 40 to 60, it would wrap.
   */
  headLeftMm: 61,
  /** The left part of the foot, for the recipients; the signature stands in the rest. */
  footLeftMm: 76,
  elements: {
    nationalTitle: { sizePt: 13, allowedPt: [12, 13], ...bold, ...upper },
    motto: { sizePt: 14, allowedPt: [13, 14], ...bold, ...sentence },
    superiorBody: { sizePt: 13, allowedPt: [12, 13], ...upright, ...upper },
    issuingBody: { sizePt: 13, allowedPt: [12, 13], ...bold, ...upper },
    paperNumber: { sizePt: 13, allowedPt: [13, 13], ...upright, ...sentence },
    placeAndDate: { sizePt: 14, allowedPt: [13, 14], ...italic, ...sentence },
    /** No part of the Decree's form: a paper that is not issued says so above its type. */
    draftMark: { sizePt: 14, allowedPt: [13, 14], ...bold, ...upper },
    paperType: { sizePt: 14, allowedPt: [13, 14], ...bold, ...upper },
    subject: { sizePt: 14, allowedPt: [13, 14], ...bold, ...sentence },
    body: { sizePt: 14, allowedPt: [13, 14], ...upright, ...sentence },
    headingPart: { sizePt: 14, allowedPt: [13, 14], ...bold, ...sentence },
    headingSection: { sizePt: 14, allowedPt: [13, 14], ...bold, ...sentence },
    headingItem: { sizePt: 14, allowedPt: [13, 14], ...bold, ...sentence },
    headingPoint: { sizePt: 14, allowedPt: [13, 14], ...upright, ...sentence },
    tableHead: { sizePt: 13, allowedPt: [13, 14], ...bold, ...sentence },
    tableCell: { sizePt: 13, allowedPt: [13, 14], ...upright, ...sentence },
    tableFigure: { sizePt: 13, allowedPt: [13, 14], ...upright, ...sentence },
    authority: { sizePt: 14, allowedPt: [13, 14], ...bold, ...upper },
    signerTitle: { sizePt: 14, allowedPt: [13, 14], ...bold, ...upper },
    signerName: { sizePt: 14, allowedPt: [13, 14], ...bold, ...sentence },
    recipientsLabel: { sizePt: 12, allowedPt: [12, 12], isBold: true, isItalic: true, ...sentence },
    recipient: { sizePt: 11, allowedPt: [11, 11], ...upright, ...sentence },
    appendixLabel: { sizePt: 14, allowedPt: [13, 14], ...bold, ...sentence },
    appendixTitle: { sizePt: 14, allowedPt: [13, 14], ...bold, ...upper },
    appendixSource: { sizePt: 14, allowedPt: [13, 14], ...italic, ...sentence },
    pageNumber: { sizePt: 14, allowedPt: [13, 14], ...upright, ...sentence },
  },
  paragraph: {
    /** The Decree knows two indents of the first line: 1 cm and 1.27 cm. */
    firstLineMm: { chosen: 12.7, allowed: [10, 12.7] },
    beforePt: { chosen: 6, allowed: [6, Infinity] },
    lineSpacing: { chosen: 1.1, allowed: [1, 1.5] },
  },
  /** Solid lines, as shares of the line of text that they stand under. */
  rules: {
    mottoShare: { chosen: 1, allowed: [1, 1] },
    issuingBodyShare: { chosen: 0.4, allowed: [1 / 3, 1 / 2] },
    subjectShare: { chosen: 0.4, allowed: [1 / 3, 1 / 2] },
    thicknessPt: 0.75,
  },
  /** Closes the text of a paper. */
  ending: './.',
  nationalTitle: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  recipientsLabel: 'Nơi nhận:',
} as const satisfies {
  readonly elements: Readonly<Record<string, ElementForm>>;
  readonly paragraph: Readonly<Record<string, AllowedLength>>;
  readonly rules: Readonly<Record<string, AllowedLength | number>>;
  readonly [other: string]: unknown;
};

/** The elements that a paper is made of, by the names of the table. */
export type PaperElement = keyof typeof decree30Form.elements;
