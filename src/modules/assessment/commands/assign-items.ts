import type { Caller } from '#kernel/caller.ts';
import { isPermitted } from '#kernel/permission.ts';
import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import { findRolesOfPerson } from '#modules/identity/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { ItemsToAssign, SavedItems } from '../contract.ts';
import { checkItems } from '../domain/check-items.ts';
import { touchAssessment } from '../store/assessment-lock.ts';
import { listItemRows, saveAssignments, touchItems } from '../store/self-scores.ts';
import { getSavedItems } from '../views/sheet.ts';
import { lockForWriting } from './lock-for-writing.ts';

/**
 * Gives one or many items to a person, with a date: all or none.
 * @throws Problem assessment.not_found, assessment.operation_reused, assessment.closed_to_unit.…,
 *   assessment.item_unknown, assessment.items_repeated, assessment.changed_meanwhile, assessment.person_unknown,
 *   assessment.person_not_of_committee
 */
export async function assignItemsTo(
  tx: Tx,
  caller: Caller,
  id: string,
  asked: ItemsToAssign,
): Promise<SavedItems> {
  const { operationId, ...request } = asked;
  const opened = await lockForWriting(tx, caller, { id, operationId, request, writing: 'assignment' });
  const codes = asked.items.map(({ code }) => code);
  if (!opened.isNew) return getSavedItems(tx, id, codes);
  const { assessment } = opened;
  const rows = await listItemRows(tx, assessment);
  checkItems(
    asked.items,
    rows.map((row) => ({ ...row, lastWriter: row.changedBy })),
  );
  const { items: _, ...set } = request;
  if (set.personId) await checkAssignee(tx, set.personId);
  await saveAssignments(tx, assessment, codes, set);
  await touchItems(tx, assessment, codes);
  await touchAssessment(tx, assessment);
  await appendAudit(tx, {
    action: 'assessment.items_assigned',
    subjectKind: 'assessment',
    subjectId: id,
    facts: { items: codes, ...set },
  });
  return getSavedItems(tx, id, codes);
}

/** Whoever is given an item must be able to score it. */
async function checkAssignee(tx: Tx, personId: string): Promise<void> {
  const roles = await findRolesOfPerson(tx, personId);
  if (roles === undefined) return refuse('invalid', 'assessment.person_unknown');
  if (!isPermitted(roles, 'assessment.score')) return refuse('invalid', 'assessment.person_not_of_committee');
}
