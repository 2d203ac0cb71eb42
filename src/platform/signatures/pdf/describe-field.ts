import type { Comparison } from './changes/create-comparer.ts';
import type { SignerRules } from './changes/weigh-reasons.ts';
import { checkCoverage } from './coverage/check-coverage.ts';
import { findOriginal } from './coverage/find-original.ts';
import { readDetails, trimContents } from './fields/signature-details.ts';
import type { SignatureField } from './fields/signature-fields.ts';
import { isVisible } from './fields/widget-place.ts';
import type { CoverageReason, PdfSignatureField, SignatureCoverage } from './pdf-signatures.ts';
import { entryOf, type PdfDocument } from './structure/pdf-document.ts';
import { ofKind } from './syntax/pdf-value.ts';

type Finders = {
  readonly findPage: (field: SignatureField) => number | null;
  readonly compare: (
    field: SignatureField,
    coverage: SignatureCoverage,
    end: number,
    rules: SignerRules,
  ) => Comparison;
};

/** Describes one field; nothing for a field that nobody has signed. */
export const describeField = (
  document: PdfDocument,
  field: SignatureField,
  { findPage, compare }: Finders,
): PdfSignatureField[] => {
  const { value: signature } = field;
  if (!signature) return [];
  const raw = ofKind(entryOf(document, signature, 'Contents'), 'string')?.bytes ?? new Uint8Array();
  const { contents, isCutShort, hasOddPadding } = trimContents(raw);
  const { byteRange, signedRanges, reasons, ...checked } = checkCoverage(
    findOriginal(document, signature, field.holder),
    field.holder,
  );
  const coverage = isCutShort ? 'broken' : checked.coverage;
  const details = readDetails(document, field.dict, signature);
  const later = compare(field, coverage, signedRanges?.at(-1)?.end ?? 0, {
    certification: details.docMDP,
    lock: details.fieldLock,
  });
  const odd: CoverageReason[] = [
    ...(isCutShort && raw.length > 0 ? (['contents_cut_short'] as const) : []),
    ...(hasOddPadding ? (['padding_not_zero'] as const) : []),
    ...(later.isFromElsewhere ? (['not_in_signed_revision'] as const) : []),
    ...(document.isRepaired ? (['file_was_repaired'] as const) : []),
  ];
  const page = findPage(field);
  return [
    {
      field: field.name,
      page,
      visible: isVisible(document, field, page),
      contents,
      byteRange,
      signedRanges,
      coverage: later.isFromElsewhere ? 'broken' : coverage,
      coverageReasons: [...reasons, ...odd],
      laterChanges: later.laterChanges,
      laterChangeReasons: later.reasons,
      ...details,
    },
  ];
};
