import type { CheckedFile } from '#kernel/checked-file.ts';
import type { Paper } from '#kernel/paper.ts';
import type { PaperHead } from '#modules/documents/index.ts';
import type { PaperOpener } from '#platform/office/reading/paper-opener.ts';
import type { FileChecker } from '#platform/signatures/file-checker.ts';
import type { CheckEnd } from './commands/settle-file.ts';
import { refusalOf } from './domain/admission.ts';
import type { DocumentFields } from './domain/document-fields.ts';
import { factsOf } from './domain/facts-of.ts';
import { hintsOf } from './domain/hints-of.ts';
import { vietnamDay } from './domain/printed-date.ts';
import { namedUnits } from './domain/spelling.ts';

/** What looks into files: signatures in one kind of worker, text and pictures in another. */
export type Examiners = { readonly checker: FileChecker; readonly opener: PaperOpener<PaperHead> };

/** Text beyond this is not kept: hints look for words, not for whole books. */
const wordsMax = 100_000;
/** Where the file does not tell its pages: what a first page holds at most. */
const firstPageMax = 4000;

/** Kinds that hold text or pictures of it. */
const readableKinds: ReadonlySet<CheckedFile['kind']> = new Set([
  'pdf',
  'docx',
  'ole_office',
  'text',
  'png',
  'jpeg',
  'tiff',
]);

/** Looks at a kept file: whether it may be evidence, what is signed in it, and what it says of itself. */
export async function examineFile(
  { checker, opener }: Examiners,
  file: { readonly path: string; readonly name: string },
  signal: AbortSignal,
): Promise<CheckEnd> {
  const checked = await checker.check(file);
  signal.throwIfAborted();
  const refusal = refusalOf(checked);
  if (refusal !== null) return { kind: 'refused', code: refusal, facts: {}, fileKind: checked.kind };
  const opened = readableKinds.has(checked.kind) ? await opener.open(file, { signal }) : null;
  if (opened?.kind === 'refused' && opened.code === 'macro')
    return { kind: 'refused', code: 'evidence.refused.macro', facts: {}, fileKind: checked.kind };
  const paper = opened?.kind === 'paper' ? opened : null;
  return {
    kind: 'clean',
    fileKind: checked.kind,
    outcome: {
      facts: factsOf(checked),
      hints: hintsOf(checked, paper ? firstPage(paper.paper) : checked.firstPageText),
      signatures: checked.signatures,
      read: paper && { ...readFields(paper.understood), signedOn: signedDay(checked) },
      pageCount: checked.pageCount,
      namedUnits: paper ? namedUnits(paper.paper.text) : [],
    },
    words: paper?.paper.text.slice(0, wordsMax).replaceAll('\0', '') ?? null,
  };
}

function firstPage({ text, pageStarts }: Paper): string {
  return text.slice(0, pageStarts[1] ?? firstPageMax);
}

/** The day on which all signatures were made, in Vietnam; null where they differ or none says when. */
function signedDay({ signatures }: CheckedFile): string | null {
  const days = signatures
    .filter(({ kind }) => kind === 'signature')
    .map(({ timestampTime, claimedTime }) => vietnamDay(timestampTime ?? claimedTime ?? ''));
  const [first] = days;
  return first && days.every((day) => day === first) ? first : null;
}

/** What the head of a paper says, as the fields that a person confirms. */
function readFields(head: PaperHead): Partial<DocumentFields> {
  return {
    subject: head.subject.value,
    documentType: head.type.value,
    number: head.number.value,
    symbol: head.symbol.value,
    issuingBody: head.agency.value,
    signerName: head.signerName.value,
    signerTitle: head.signerTitle.value,
    place: head.place.value,
    issuedOn: head.date.value,
  };
}
