import { documentChecks, type DocumentCheck } from './domain/document-checks.ts';
import type { DocumentRow } from './views.ts';

/** The codes of facts and of hints that failed and that nobody has answered for the newest file. */
export function openCodes(document: DocumentRow): { readonly faults: string[]; readonly hints: string[] } {
  const newest = document.revisions[0]?.ordinal;
  const answered = new Set(
    document.answers.filter(({ revision }) => revision === newest).map(({ code }) => code),
  );
  const open = documentChecks(document).filter(
    ({ code, outcome }) => outcome === 'fail' && !answered.has(code),
  );
  const codes = (kind: DocumentCheck['kind']): string[] => [
    ...new Set(open.filter((check) => check.kind === kind).map(({ code }) => code)),
  ];
  return { faults: codes('fact'), hints: codes('hint') };
}
