import { createComparer } from './changes/create-comparer.ts';
import { describeField } from './describe-field.ts';
import { listByteRanges, listLooseSignatures } from './fields/loose-signatures.ts';
import { pageCountOf } from './fields/pages.ts';
import { listSignatureFields, listStrayFields, type SignatureField } from './fields/signature-fields.ts';
import { createPageFinder } from './fields/widget-place.ts';
import { defaultPdfLimits, type PdfLimits } from './limits.ts';
import type { PdfProblem, PdfSignatures } from './pdf-signatures.ts';
import { listRevisions } from './structure/list-revisions.ts';
import { isCutOff, openUsableDocument } from './structure/open-usable-document.ts';
import { catalogOf, isClosed, type PdfDocument } from './structure/pdf-document.ts';
import { openPdfFile, type PdfFile, PdfLimitReached } from './structure/pdf-file.ts';
import { repairDocument } from './structure/repair-document.ts';

const nothing: PdfSignatures = {
  readable: false,
  problem: null,
  repaired: false,
  pageCount: null,
  revisions: [],
  fields: [],
  unsignedFieldCount: 0,
  looseSignatureCount: 0,
};

const headerRoom = 1_024;

const findFields = (document: PdfDocument): { fields: SignatureField[]; looseSignatureCount: number } => {
  const visited = new Set<number>();
  const byteRanges = listByteRanges(document.file);
  const inTree = listSignatureFields(document, visited);
  if (listLooseSignatures(document, byteRanges, inTree).length === 0) {
    return { fields: inTree, looseSignatureCount: 0 };
  }
  const fields = [...inTree, ...listStrayFields(document, visited)];
  return { fields, looseSignatureCount: listLooseSignatures(document, byteRanges, fields).length };
};

const describe = (
  document: PdfDocument,
  problem: PdfProblem | null,
  { fields, looseSignatureCount }: ReturnType<typeof findFields>,
): PdfSignatures => {
  const findPage = createPageFinder(document);
  const compare = createComparer(document);
  return {
    readable: true,
    problem: problem ?? (isClosed(document) ? 'encrypted' : null),
    repaired: document.isRepaired,
    pageCount: pageCountOf(document),
    revisions: listRevisions(document),
    fields: fields.flatMap((field) => describeField(document, field, { findPage, compare })),
    unsignedFieldCount: fields.filter(({ value }) => value === null).length,
    looseSignatureCount,
  };
};

/** Without a catalog there is nothing to read; why not depends on whether the end of the file is there. */
const readRepaired = (file: PdfFile): PdfSignatures => {
  const document = repairDocument(file);
  const cutOff = isCutOff(file) ? 'truncated' : null;
  if (!catalogOf(document)) {
    const reason = isClosed(document) ? 'encrypted' : 'broken_structure';
    return { ...nothing, repaired: true, problem: cutOff ?? reason };
  }
  return describe(document, cutOff, findFields(document));
};

const read = (file: PdfFile): PdfSignatures => {
  const document = openUsableDocument(file);
  if (!document) return readRepaired(file);
  const found = findFields(document);
  return document.faults.misplaced > 0 ? readRepaired(file) : describe(document, null, found);
};

/** Lists the signatures of a PDF, what each covers and what was changed after it. Never throws, whatever the bytes are. */
export const readPdfSignatures = (bytes: Uint8Array, limits: Partial<PdfLimits> = {}): PdfSignatures => {
  const all = { ...defaultPdfLimits, ...limits };
  if (bytes.length > all.fileBytes) return { ...nothing, problem: 'too_large' };
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headerRoom + 5));
  const headerAt = head.indexOf('%PDF-', 0, 'latin1');
  if (headerAt === -1) return { ...nothing, problem: 'not_pdf' };
  try {
    return read(openPdfFile(bytes, headerAt, all));
  } catch (fault) {
    if (fault instanceof PdfLimitReached) return { ...nothing, problem: 'too_large' };
    throw fault;
  }
};
