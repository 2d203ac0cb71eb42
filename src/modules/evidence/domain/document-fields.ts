/** What a person confirms of a document. Dates are ISO days; unknown is null. */
export type DocumentFields = {
  /** Trích yếu: what it is about. */
  readonly subject: string | null;
  readonly documentType: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly issuingBody: string | null;
  readonly signerName: string | null;
  readonly signerTitle: string | null;
  readonly place: string | null;
  readonly issuedOn: string | null;
  readonly signedOn: string | null;
  /** The year that it proves something of. */
  readonly validYear: number;
  readonly validUntil: string | null;
};

/** The fields that hold plain text. */
export const documentTextFields = [
  'subject',
  'documentType',
  'number',
  'symbol',
  'issuingBody',
  'signerName',
  'signerTitle',
  'place',
] as const satisfies readonly (keyof DocumentFields)[];

/** "12/BC-UBND": number and symbol as one writes them; null where there is neither. */
export function numberAndSymbol(fields: Pick<DocumentFields, 'number' | 'symbol'>): string | null {
  const number = /^\d$/.test(fields.number ?? '') ? `0${fields.number}` : fields.number;
  return [number, fields.symbol].filter((part) => part !== null).join('/') || null;
}
