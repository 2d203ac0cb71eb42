import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { FindingEvidenceRow, FindingEvidenceToAdd } from '../contract.ts';
import { insertFindingEvidence, lockFindings } from '../store.ts';
import { findNewestRevision, listFindingEvidenceRows } from '../views/finding-evidence.ts';

/**
 * Adds a document of the unit to a finding, pinned to its newest file; the same document may stand for many findings.
 * @returns the documents that the finding now has
 * @throws Problem findings.not_found, findings.document_unknown, findings.document_refused, findings.document_added
 */
export async function addFindingEvidenceTo(
  tx: Tx,
  id: string,
  { documentId, passage, page }: FindingEvidenceToAdd,
): Promise<FindingEvidenceRow[]> {
  const [finding] = await lockFindings(tx, [id]);
  if (!finding) return refuse('not_found', 'findings.not_found');
  const document = await findNewestRevision(tx, documentId);
  if (!document) return refuse('invalid', 'findings.document_unknown');
  const { fileName, fileState, revision } = document;
  if (fileState === 'refused' || fileState === 'damaged')
    return refuse('conflict', 'findings.document_refused', { fileName });
  if (!(await insertFindingEvidence(tx, finding.id, { document, passage, page })))
    return refuse('conflict', 'findings.document_added', { fileName });
  await appendAudit(tx, {
    action: 'findings.evidence_added',
    subjectKind: 'finding',
    subjectId: finding.id,
    facts: { item: finding.itemCode, documentId, revision, passage, page },
  });
  return listFindingEvidenceRows(tx, id);
}
