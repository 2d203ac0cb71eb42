import type { Caller } from '#kernel/caller.ts';
import type { EvidenceId } from '#kernel/id.ts';
import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { insertHintAnswer } from '../store.ts';
import { lockForMove } from './lock-for-move.ts';
import { refreshChecks } from './refresh-checks.ts';

/**
 * "Reviewed, because …": records why a check of a revision may stand as it is.
 * @throws Problem evidence.not_found, evidence.revision_not_found
 */
export async function answerOneCheck(
  tx: Tx,
  caller: Caller,
  input: {
    readonly id: EvidenceId;
    readonly revision: number;
    readonly code: string;
    readonly reason: string;
  },
): Promise<void> {
  const locked = await lockForMove(tx, input.id, null);
  if (input.revision > locked.revisionCount) return refuse('not_found', 'evidence.revision_not_found');
  await insertHintAnswer(tx, {
    unitId: caller.unitId,
    personId: caller.personId,
    year: locked.year,
    documentId: input.id,
    revision: input.revision,
    code: input.code,
    reason: input.reason.trim(),
  });
  await refreshChecks(tx, [input.id]);
  await appendAudit(tx, {
    action: 'evidence.check_answered',
    subjectKind: 'evidence',
    subjectId: input.id,
    facts: { revision: input.revision, code: input.code, reason: input.reason.trim() },
  });
}
