import type { AppraisalDecision } from './assessment-workflow.ts';

/** Whether a decision is still to be taken: an item of which more is asked is neither accepted nor cut. */
export function isUndecided(decision: AppraisalDecision | null): boolean {
  return decision !== 'accept' && decision !== 'cut';
}

/**
 * The items that still need a decision, in their order: all that are scored by themselves, whoever gives their points,
 * and are neither accepted nor cut. The screen counts them, and the server refuses to conclude while there is one.
 */
export function undecidedItems<
  Item extends { readonly isLeaf: boolean; readonly decision: AppraisalDecision | null },
>(items: readonly Item[]): readonly Item[] {
  return items.filter(({ isLeaf, decision }) => isLeaf && isUndecided(decision));
}
