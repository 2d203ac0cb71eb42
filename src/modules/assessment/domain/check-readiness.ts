import { refuse } from '#kernel/problem.ts';
import type { AppraisalDecision } from './assessment-workflow.ts';
import { lacksOf, type ItemToFinish } from './item-lacks.ts';
import { undecidedItems } from './undecided-items.ts';

type ItemToDecide = {
  readonly code: string;
  readonly isLeaf: boolean;
  readonly decision: AppraisalDecision | null;
};

/**
 * Checks that a sheet can be handed in: every item the unit scores has points, and its papers or an explanation.
 * @throws Problem assessment.items_unscored, assessment.items_unproved, assessment.items_unfinished, naming the items
 */
export function checkFinished(items: readonly (ItemToFinish & { readonly code: string })[]): void {
  const unscored = items.filter((item) => lacksOf(item).includes('figures')).map(({ code }) => code);
  const unproved = items
    .filter((item) => lacksOf(item).some((lack) => lack !== 'figures'))
    .map(({ code }) => code);
  const unscoredItems = unscored.join(', ');
  const unprovedItems = unproved.join(', ');
  if (unscored.length > 0 && unproved.length > 0)
    refuse('conflict', 'assessment.items_unfinished', { unscoredItems, unprovedItems });
  if (unscored.length > 0)
    refuse('conflict', 'assessment.items_unscored', { count: unscored.length, items: unscoredItems });
  if (unproved.length > 0)
    refuse('conflict', 'assessment.items_unproved', { count: unproved.length, items: unprovedItems });
}

/**
 * Checks that an appraisal can be concluded: every item is accepted or cut.
 * @throws Problem assessment.items_undecided, naming the items
 */
export function checkDecided(items: readonly ItemToDecide[]): void {
  const open = undecidedItems(items);
  if (open.length > 0)
    refuse('conflict', 'assessment.items_undecided', {
      count: open.length,
      items: open.map(({ code }) => code).join(', '),
    });
}
