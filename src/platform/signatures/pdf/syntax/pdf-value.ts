/** A name, without its slash and with #xx undone. */
export type PdfName = { readonly kind: 'name'; readonly name: string };

/** A string and where its token stands, delimiters included. */
export type PdfString = {
  readonly kind: 'string';
  readonly bytes: Uint8Array;
  readonly isHex: boolean;
  readonly start: number;
  readonly end: number;
};

/** An array. */
export type PdfArray = { readonly kind: 'array'; readonly items: readonly PdfValue[] };

/** A dictionary. Of a key written more than once the last one counts; `repeated` names it. */
export type PdfDict = {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, PdfValue>;
  readonly repeated: readonly string[];
};

/** A reference to an indirect object. */
export type PdfRef = { readonly kind: 'ref'; readonly number: number; readonly generation: number };

/** A stream: its dictionary and where its bytes begin. Where they end depends on /Length, which may be elsewhere. */
export type PdfStream = { readonly kind: 'stream'; readonly dict: PdfDict; readonly start: number };

/** Whatever a PDF can hold as a value. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfArray
  | PdfDict
  | PdfRef
  | PdfStream;

type Kinds = {
  name: PdfName;
  string: PdfString;
  array: PdfArray;
  dict: PdfDict;
  ref: PdfRef;
  stream: PdfStream;
};

/** The value if it is of the kind, else undefined. */
export const ofKind = <K extends keyof Kinds>(value: PdfValue | undefined, kind: K): Kinds[K] | undefined =>
  typeof value === 'object' && value?.kind === kind ? (value as Kinds[K]) : undefined;

/** The dictionary of a dictionary or a stream. */
export const dictOf = (value: PdfValue | undefined): PdfDict | undefined =>
  ofKind(value, 'dict') ?? ofKind(value, 'stream')?.dict;

/** The text of a name. */
export const nameOf = (value: PdfValue | undefined): string | undefined => ofKind(value, 'name')?.name;

/** A whole number that is not negative and safe to use as an offset. */
export const countOf = (value: PdfValue | undefined): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;

/** A dictionary without entries. */
export const emptyDict: PdfDict = { kind: 'dict', entries: new Map(), repeated: [] };
