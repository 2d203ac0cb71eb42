/** How much work a file may cause before it is given up as too large. Counted in steps, so that the answer never depends on the machine. */
export type PdfLimits = {
  readonly fileBytes: number;
  /** Bytes that may come out of all compressed streams together. */
  readonly inflatedBytes: number;
  /** Bytes that may be looked at while parsing, repeated looks included. */
  readonly parsedBytes: number;
  readonly objects: number;
  readonly depth: number;
  readonly revisions: number;
  readonly fields: number;
};

/** Far above honest papers: the largest ones seen have tens of thousands of objects. */
export const defaultPdfLimits: PdfLimits = {
  fileBytes: 1_000_000_000,
  inflatedBytes: 200_000_000,
  parsedBytes: 400_000_000,
  objects: 1_000_000,
  depth: 64,
  revisions: 1_000,
  fields: 20_000,
};
