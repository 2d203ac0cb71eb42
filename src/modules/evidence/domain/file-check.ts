import type { CheckedSignature } from '#kernel/checked-file.ts';
import type { CheckAnswer, FactCode, HintCode } from './check.ts';
import type { DocumentFields } from './document-fields.ts';

/** Where the kept contents of a file stand. Only clean ones are served. */
export const fileStates = ['quarantined', 'clean', 'refused', 'damaged'] as const;
export type FileState = (typeof fileStates)[number];

/** What the checks of a file's contents found, as it is kept; hints about what a person typed are made anew. */
export type FileOutcome = {
  readonly facts: readonly CheckAnswer<FactCode>[];
  readonly hints: readonly CheckAnswer<HintCode>[];
  readonly signatures: readonly CheckedSignature[];
  /** What the machine read of it; null where there was nothing to read. */
  readonly read: Partial<DocumentFields> | null;
  readonly pageCount: number | null;
  /** The communes that the text names, as it spells them; an earlier edition did not look for them. */
  readonly namedUnits?: readonly string[];
};

/** The edition of the checks: a file that an earlier one looked at is looked at again. */
export const checkEdition = 2;
