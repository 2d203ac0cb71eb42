import type { CriteriaSetId } from '#kernel/id.ts';
import { refuse } from '#kernel/problem.ts';
import type { Tx } from '#platform/database/database.ts';
import { canMoveSet, type SetMove } from '../domain/set-workflow.ts';
import { lockSet, type LockedSet } from '../store.ts';
import { findLastChanger } from '../views.ts';

/**
 * Locks a set of the unit for a move, at the version that was seen.
 * @throws Problem criteria.set_not_found, criteria.set_not_draft, criteria.set_changed_meanwhile
 */
export async function lockDraft(
  tx: Tx,
  { id, version }: { readonly id: CriteriaSetId; readonly version: number },
  move: SetMove,
): Promise<LockedSet> {
  const locked = await lockSet(tx, id);
  if (!locked) return refuse('not_found', 'criteria.set_not_found');
  if (!canMoveSet(locked.state, move)) return refuse('conflict', 'criteria.set_not_draft');
  if (locked.version !== version)
    return refuse('conflict', 'criteria.set_changed_meanwhile', { by: await findLastChanger(tx, id) });
  return locked;
}
