import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { FindingEvidenceRow } from '../contract.ts';
import { deleteFindingEvidence, lockFindings } from '../store.ts';
import { listFindingEvidenceRows } from '../views/finding-evidence.ts';

/**
 * Takes a document away from a finding; the document itself stays in the store. Sent again it changes nothing.
 * @returns the documents that the finding still has
 * @throws Problem findings.not_found
 */
export async function removeFindingEvidenceFrom(
  tx: Tx,
  id: string,
  documentId: string,
): Promise<FindingEvidenceRow[]> {
  const [finding] = await lockFindings(tx, [id]);
  if (!finding) return refuse('not_found', 'findings.not_found');
  const removed = await deleteFindingEvidence(tx, finding.id, documentId);
  if (removed)
    await appendAudit(tx, {
      action: 'findings.evidence_removed',
      subjectKind: 'finding',
      subjectId: finding.id,
      facts: { item: finding.itemCode, documentId, ...removed },
    });
  return listFindingEvidenceRows(tx, id);
}
