import type { CheckedFile, SignedFileKind } from '#kernel/checked-file.ts';

/** The kinds of file that may be evidence: none of them runs anything when it is opened. */
export const admittedKinds = [
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'odp',
  'ole_office',
  'text',
  'png',
  'jpeg',
  'tiff',
  'bmp',
  'webp',
  'heic',
  'xml',
  'cms',
] as const satisfies readonly SignedFileKind[];

/** Why a file may not be evidence; the codes of sentences in refusal-messages.ts. */
export type AdmissionRefusal =
  | 'evidence.refused.macro'
  | 'evidence.refused.program'
  | 'evidence.refused.web_page'
  | 'evidence.refused.archive'
  | 'evidence.refused.empty'
  | 'evidence.refused.kind'
  | 'evidence.refused.broken';

const refusals: Partial<Record<SignedFileKind, AdmissionRefusal>> = {
  macro_office: 'evidence.refused.macro',
  executable: 'evidence.refused.program',
  script: 'evidence.refused.program',
  html: 'evidence.refused.web_page',
  svg: 'evidence.refused.web_page',
  zip: 'evidence.refused.archive',
  archive: 'evidence.refused.archive',
  empty: 'evidence.refused.empty',
};

/** Whether a file may be evidence, by what it is and never by its name; null where it may. */
export function refusalOf(checked: Pick<CheckedFile, 'kind'>): AdmissionRefusal | null {
  if ((admittedKinds as readonly SignedFileKind[]).includes(checked.kind)) return null;
  return refusals[checked.kind] ?? 'evidence.refused.kind';
}
