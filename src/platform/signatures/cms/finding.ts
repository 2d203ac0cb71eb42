import type { Outcome, SignatureReason, Verdict } from '#kernel/checked-file.ts';

/** Nothing speaks against it. */
export const passed: Verdict = { outcome: 'pass', reasons: [] };

/** It is proven wrong. */
export function failed(code: SignatureReason, about: string | null = null): Verdict {
  return { outcome: 'fail', reasons: [{ code, about }] };
}

/** It may be right or wrong. */
export function untold(code: SignatureReason, about: string | null = null): Verdict {
  return { outcome: 'cannot_tell', reasons: [{ code, about }] };
}

/** The worst of several: one that fails makes the whole fail, one that cannot be told leaves the whole untold. */
export function worstOf(verdicts: readonly Verdict[]): Verdict {
  const has = (outcome: Outcome): boolean => verdicts.some((verdict) => verdict.outcome === outcome);
  return {
    outcome: has('fail') ? 'fail' : has('cannot_tell') ? 'cannot_tell' : 'pass',
    reasons: verdicts.flatMap(({ reasons }) => reasons),
  };
}
