import { readCertificate } from './cms/certificate.ts';
import type { Verdict } from '#kernel/checked-file.ts';
import { failed, passed, untold } from './cms/finding.ts';
import { verifyCms } from './cms/verify-cms.ts';
import { assembleSignature, type TrustGround } from './assemble-signature.ts';
import type { CheckedFile, CheckedSignature } from '#kernel/checked-file.ts';
import { readPdfSignatures, type CoverageReason, type PdfSignatureField } from './pdf/index.ts';

/** What a PDF itself tells. */
export type CheckedPdf = Pick<
  CheckedFile,
  | 'isReadable'
  | 'problem'
  | 'isRepaired'
  | 'pageCount'
  | 'signatures'
  | 'unsignedFieldCount'
  | 'looseSignatureCount'
>;

/** Forms that may come from clumsy software as well as from a forger; all others leave bytes of the file unsigned. */
const unclearReasons: ReadonlySet<CoverageReason> = new Set<CoverageReason>([
  'tail_not_covered',
  'in_object_stream',
  'contents_indirect',
  'contents_not_hex',
  'not_whole_numbers',
  'no_byte_range',
  'gap_inside_contents',
  'padding_not_zero',
  'file_was_repaired',
]);

/** Reads a PDF and verifies each of its signatures. */
export function checkPdf(bytes: Uint8Array, ground: TrustGround): CheckedPdf {
  const pdf = readPdfSignatures(bytes);
  return {
    isReadable: pdf.readable,
    problem: pdf.problem,
    isRepaired: pdf.repaired,
    pageCount: pdf.pageCount,
    signatures: pdf.fields.map((field) => checkField(bytes, field, ground)),
    unsignedFieldCount: pdf.unsignedFieldCount,
    looseSignatureCount: pdf.looseSignatureCount,
  };
}

function checkField(bytes: Uint8Array, field: PdfSignatureField, ground: TrustGround): CheckedSignature {
  const { signedRanges, coverage, coverageReasons, laterChanges, laterChangeReasons, type } = field;
  const isTimestamp = type === 'DocTimeStamp' || field.subFilter === 'ETSI.RFC3161';
  const finding = verifyCms({
    contents: field.contents,
    subFilter: field.subFilter,
    isTimestamp,
    content: signedRanges?.map(({ start, end }) => bytes.subarray(start, end)) ?? null,
    certificates: [
      ...field.certificates.flatMap((certificate) => readCertificate(certificate) ?? []),
      ...ground.certificates,
    ],
  });
  return assembleSignature(
    {
      field: field.field,
      page: field.page,
      visible: field.visible,
      subFilter: field.subFilter,
      kind: isTimestamp ? 'timestamp' : 'signature',
      coverage,
      coverageReasons,
      laterChanges: { kind: laterChanges, reasons: laterChangeReasons },
      reason: field.reason,
      location: field.location,
      claimedTime: field.claimedTime,
      form: formOf(field),
    },
    finding,
    ground,
  );
}

/** A signature whose ranges leave out more than itself protects nothing, however right its digest is. */
function formOf({ coverage, coverageReasons }: PdfSignatureField): Verdict {
  if (coverage !== 'broken') return passed;
  const proof = coverageReasons.find((reason) => !unclearReasons.has(reason));
  return proof === undefined ? untold('range_unclear') : failed('range_broken');
}
