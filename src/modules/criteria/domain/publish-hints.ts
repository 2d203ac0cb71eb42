import type { CriteriaSet } from './criteria-set.ts';

/** What keeps no set from being published, but is seldom meant: left as a file's reading filled it in, or missing. */
export const publishHints = ['code_default', 'title_appendix', 'basis_missing', 'classes_missing'] as const;
export type PublishHint = (typeof publishHints)[number];

/** The code of a set whose file names none. */
export const defaultSetCode = 'bo-tieu-chi';

/** What a person ought to look at before a set is locked. */
export function hintsBeforePublishing(set: CriteriaSet): readonly PublishHint[] {
  const holds: Readonly<Record<PublishHint, boolean>> = {
    code_default: set.code === defaultSetCode,
    title_appendix: /^\s*phụ lục/iu.test(set.title.normalize('NFC')),
    basis_missing: set.legalBasis.length === 0,
    classes_missing: set.classifications.length === 0,
  };
  return publishHints.filter((hint) => holds[hint]);
}
