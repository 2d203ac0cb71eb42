import type { Caller } from '#kernel/caller.ts';
import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AnswersToSave, SavedItems } from '../contract.ts';
import { checkItems, codesOf } from '../domain/check-items.ts';
import { saveAnswerRows } from '../store/appraisals.ts';
import { touchAssessment } from '../store/assessment-lock.ts';
import { listItemRows, touchItems } from '../store/self-scores.ts';
import { getSavedItems } from '../views/sheet.ts';
import { lockForWriting } from './lock-for-writing.ts';

/**
 * Keeps the unit's explanations of items in the round that is open, all or none.
 * @throws Problem assessment.not_found, assessment.operation_reused, assessment.closed_to_unit.…,
 *   assessment.item_unknown, assessment.items_repeated, assessment.changed_meanwhile, assessment.item_adds_up
 */
export async function saveAnswersOf(
  tx: Tx,
  caller: Caller,
  id: string,
  asked: AnswersToSave,
): Promise<SavedItems> {
  const { operationId, ...request } = asked;
  const opened = await lockForWriting(tx, caller, { id, operationId, request, writing: 'explanation' });
  const codes = asked.changes.map(({ code }) => code);
  if (!opened.isNew) return getSavedItems(tx, id, codes);
  const { assessment } = opened;
  const rows = await listItemRows(tx, assessment);
  checkItems(
    asked.changes,
    rows.map((row) => ({ ...row, lastWriter: row.changedBy })),
  );
  const parents = rows.filter(({ code, isLeaf }) => codes.includes(code) && !isLeaf);
  if (parents.length > 0) return refuse('invalid', 'assessment.item_adds_up', { items: codesOf(parents) });
  await saveAnswerRows(
    tx,
    assessment,
    assessment.round,
    asked.changes.map(({ code, answer }) => ({ code, answer })),
  );
  await touchItems(tx, assessment, codes);
  await touchAssessment(tx, assessment);
  await appendAudit(tx, {
    action: 'assessment.answered',
    subjectKind: 'assessment',
    subjectId: id,
    facts: { round: assessment.round, changes: asked.changes },
  });
  return getSavedItems(tx, id, codes);
}
