import type { Facts } from '#kernel/language.ts';
import type { Paper } from '#kernel/paper.ts';

/** Why a file was not opened. The sentence that a person reads is the caller's, who knows what was wanted. */
export const officeRefusals = [
  'empty',
  'too_large',
  'encrypted',
  'corrupt',
  'zip_bomb',
  'macro',
  'wrong_type',
  'unsupported',
  'no_text',
  'too_slow',
  'too_many_pages',
] as const;
export type OfficeRefusal = (typeof officeRefusals)[number];

/** The paper, or the reason for which the file is not one that can be opened. */
export type PaperOutcome =
  | { readonly kind: 'paper'; readonly paper: Paper }
  | { readonly kind: 'refused'; readonly code: OfficeRefusal; readonly facts: Facts };

/** The paper and what the program's own worker understood of it, or the reason for which it was not opened. */
export type UnderstoodPaper<Understood> =
  | { readonly kind: 'paper'; readonly paper: Paper; readonly understood: Understood }
  | Extract<PaperOutcome, { readonly kind: 'refused' }>;

/** Carries a refusal out of the depth of a reader to the one place that answers it. */
export class RefusalError extends Error {
  readonly code: OfficeRefusal;
  readonly facts: Facts;
  constructor(code: OfficeRefusal, facts: Facts) {
    super(code);
    this.name = 'RefusalError';
    this.code = code;
    this.facts = facts;
  }
}

/** Refuses the file that is being read. */
export function refuseFile(code: OfficeRefusal, facts: Facts = {}): never {
  throw new RefusalError(code, facts);
}

/** What a reader tells while it works: pages done of pages in all. */
export type ReadingStep = 'opening' | 'recognising';
export type ReadingProgress = (done: number, total: number, step: ReadingStep) => void;
