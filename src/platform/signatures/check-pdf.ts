import { distinct } from './cms/build-chain.ts';
import { readCertificate, type Certificate } from './cms/certificate.ts';
import type { Verdict } from '#kernel/checked-file.ts';
import { failed, passed, untold } from './cms/finding.ts';
import type { SignedContent } from './cms/signed-content.ts';
import { hashRanges } from './hash-ranges.ts';
import { verifyCms, type CmsFinding } from './cms/verify-cms.ts';
import { assembleSignature, type SignaturePlace, type TrustGround } from './assemble-signature.ts';
import type { CheckedFile } from '#kernel/checked-file.ts';
import { readPdfSignatures, type CoverageReason, type PdfSignatureField } from './pdf/index.ts';
import { noMaterial, readValidationMaterial } from './read-validation-material.ts';

/** What a PDF itself tells. */
export type CheckedPdf = Pick<
  CheckedFile,
  | 'sha256'
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
  'gap_inside_contents',
  'padding_not_zero',
  'file_was_repaired',
]);

/** Reads a PDF and verifies each of its signatures. */
export function checkPdf(bytes: Uint8Array, trusted: readonly Certificate[] | null): CheckedPdf {
  const pdf = readPdfSignatures(bytes);
  const { certificates, revocation } = pdf.fields.length > 0 ? readValidationMaterial(bytes) : noMaterial;
  const { sha256, contents } = hashRanges(
    bytes,
    pdf.fields.map(({ signedRanges }) => signedRanges),
  );
  const verified = pdf.fields.map((field, index) => ({
    field,
    finding: verifyField(field, contents[index] ?? null, certificates),
  }));
  // One signature may bring the authorities of another.
  const ground: TrustGround = {
    trusted,
    revocation,
    certificates: distinct([...certificates, ...verified.flatMap(({ finding }) => finding.certificates)]),
  };
  return {
    sha256,
    // What is left of a file that was cut short is told, but it is not the file.
    isReadable: pdf.readable && pdf.problem !== 'truncated',
    problem: pdf.problem,
    isRepaired: pdf.repaired,
    pageCount: pdf.pageCount,
    signatures: verified.map(({ field, finding }) => assembleSignature(placeOf(field), finding, ground)),
    unsignedFieldCount: pdf.unsignedFieldCount,
    looseSignatureCount: pdf.looseSignatureCount,
  };
}

function verifyField(
  field: PdfSignatureField,
  content: SignedContent | null,
  certificates: readonly Certificate[],
): CmsFinding {
  return verifyCms({
    contents: field.contents,
    subFilter: field.subFilter,
    isTimestamp: isTimestamp(field),
    content,
    certificates: [
      ...field.certificates.flatMap((certificate) => readCertificate(certificate) ?? []),
      ...certificates,
    ],
  });
}

function placeOf(field: PdfSignatureField): SignaturePlace {
  return {
    field: field.field,
    page: field.page,
    visible: field.visible,
    subFilter: field.subFilter,
    kind: isTimestamp(field) ? 'timestamp' : 'signature',
    coverage: field.coverage,
    coverageReasons: field.coverageReasons,
    laterChanges: { kind: field.laterChanges, reasons: field.laterChangeReasons },
    reason: field.reason,
    location: field.location,
    claimedTime: field.claimedTime,
    form: formOf(field),
  };
}

function isTimestamp({ type, subFilter }: PdfSignatureField): boolean {
  return type === 'DocTimeStamp' || subFilter === 'ETSI.RFC3161';
}

/** A signature whose ranges leave out more than itself protects nothing, however right its digest is. */
function formOf({ coverage, coverageReasons }: PdfSignatureField): Verdict {
  if (coverage !== 'broken') return passed;
  const proof = coverageReasons.find((reason) => !unclearReasons.has(reason));
  return proof === undefined ? untold('range_unclear') : failed('range_broken');
}
