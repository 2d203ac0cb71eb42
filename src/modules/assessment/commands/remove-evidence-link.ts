import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import { today } from '#platform/clock.ts';
import type { Tx } from '#platform/database/database.ts';
import type { SavedItems } from '../contract.ts';
import { checkOpened } from '../domain/check-dates.ts';
import { canWrite } from '../domain/assessment-workflow.ts';
import { lockAssessments, touchAssessment } from '../store/assessment-lock.ts';
import { deleteEvidenceLink } from '../store/evidence.ts';
import { getKnockOuts, listItemRows, touchItems } from '../store/self-scores.ts';
import { getSavedItems } from '../views/sheet.ts';
import { rescoreItems } from './rescore-items.ts';

/**
 * Takes a paper away from an item; sent again it changes nothing. While the unit explains, only what was added
 * meanwhile can be taken away: the rest was handed in.
 * @throws Problem assessment.not_found, assessment.closed_to_unit.…, assessment.not_open_yet,
 *   assessment.evidence_handed_in
 */
export async function removeEvidenceLinkFrom(
  tx: Tx,
  id: string,
  link: { readonly paperId: string; readonly code: string },
): Promise<SavedItems> {
  const [assessment] = await lockAssessments(tx, [id]);
  if (assessment?.side !== 'unit') return refuse('not_found', 'assessment.not_found');
  if (!canWrite(assessment.state, 'evidence'))
    return refuse('conflict', `assessment.closed_to_unit.${assessment.state}`);
  checkOpened(assessment.opensOn, today());
  const before = await listItemRows(tx, assessment);
  const outcome = await deleteEvidenceLink(tx, assessment, link);
  if (outcome === 'absent') return getSavedItems(tx, id, [link.code]);
  if (outcome === 'handed_in') return refuse('conflict', 'assessment.evidence_handed_in');
  const named = new Set([link.code]);
  let codes: readonly string[] = [link.code];
  if (assessment.state === 'explaining') {
    await touchItems(tx, assessment, codes);
    await touchAssessment(tx, assessment);
  } else {
    const items = before.map((row) =>
      named.has(row.code) ? { ...row, evidenceCount: row.evidenceCount - 1 } : row,
    );
    const knockOuts = await getKnockOuts(tx, assessment);
    codes = await rescoreItems(tx, assessment, { before, items, changed: named, proved: named, knockOuts });
  }
  await appendAudit(tx, {
    action: 'assessment.evidence_removed',
    subjectKind: 'assessment',
    subjectId: id,
    facts: { item: link.code, paperId: link.paperId },
  });
  return getSavedItems(tx, id, codes);
}
