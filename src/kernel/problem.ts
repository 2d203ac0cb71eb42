import type { Facts } from './language.ts';

/** What kind of refusal it is; one place (platform/http) maps a kind to an HTTP status. */
export const problemKinds = [
  'invalid',
  'unauthenticated',
  'not_found',
  'conflict',
  'too_large',
  'unsupported',
  'unreadable',
  'too_many',
  'unavailable',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

/**
 * Something the user can mend: a code ("documents.reading_confirmed"), the facts of its sentence, and, where
 * fields are at fault, which. Not found and not permitted are deliberately the same.
 */
export type Problem = {
  readonly kind: ProblemKind;
  readonly code: string;
  readonly facts: Facts;
  readonly fields?: readonly { readonly path: string; readonly code: string }[];
};

/** Carries a `Problem` up to the one place that answers it. Anything else that is thrown is a bug. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** Refuses: throws the problem. */
export function refuse(kind: ProblemKind, code: string, facts: Facts = {}): never {
  throw new ProblemError({ kind, code, facts });
}
