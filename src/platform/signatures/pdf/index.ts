export { defaultPdfLimits, type PdfLimits } from './limits.ts';
export { readPdfSignatures } from './read-pdf-signatures.ts';
export type {
  ByteSpan,
  CoverageReason,
  FieldLock,
  LaterChangeReason,
  LaterChanges,
  PdfProblem,
  PdfSignatureField,
  PdfSignatures,
  SignatureCoverage,
} from './pdf-signatures.ts';
