import type { Caller } from '#kernel/caller.ts';
import type { CriteriaSetId } from '#kernel/id.ts';
import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { endMapping, lockSet } from '../store.ts';

/**
 * Takes back a confirmed mapping; what it said stays in the history.
 * @throws Problem criteria.set_not_found, criteria.mapping_not_confirmed
 */
export async function takeBackMappingOf(
  tx: Tx,
  caller: Caller,
  input: { readonly id: CriteriaSetId; readonly previous: CriteriaSetId },
): Promise<void> {
  const current = await lockSet(tx, input.id);
  if (!current) return refuse('not_found', 'criteria.set_not_found');
  const ended = await endMapping(tx, caller, { current: current.id, previous: input.previous });
  if (ended === null) return refuse('conflict', 'criteria.mapping_not_confirmed');
  await appendAudit(tx, {
    action: 'criteria.mapping_taken_back',
    subjectKind: 'criteria_set',
    subjectId: current.id,
    facts: { previous: input.previous, lines: ended },
  });
}
