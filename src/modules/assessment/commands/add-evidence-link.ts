import type { Caller } from '#kernel/caller.ts';
import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import { newId } from '#platform/clock.ts';
import type { Tx } from '#platform/database/database.ts';
import type { EvidenceLinkToAdd, SavedItems } from '../contract.ts';
import { codesOf } from '../domain/check-items.ts';
import { listItems } from '#modules/criteria/domain/criteria-set.ts';
import { soughtWords } from '#modules/evidence/domain/mentions.ts';
import { documentToName } from '../views/document-to-name.ts';
import { checkProves, requiredPapers } from '../domain/missing-papers.ts';
import { touchAssessment } from '../store/assessment-lock.ts';
import { insertEvidence } from '../store/evidence.ts';
import { getKnockOuts, listItemRows, touchItems } from '../store/self-scores.ts';
import { getPinnedSet } from '../views/pinned-set.ts';
import { getSavedItems } from '../views/sheet.ts';
import { lockForWriting } from './lock-for-writing.ts';
import { rescoreItems } from './rescore-items.ts';

/**
 * Names a paper as evidence of one or many items. Before the sheet is handed in this may open an evidence gate, so
 * the sheet is scored anew; while the unit explains, the self-score stays and the appraiser judges.
 * @throws Problem assessment.not_found, assessment.operation_reused, assessment.closed_to_unit.…,
 *   assessment.not_open_yet, assessment.item_unknown, assessment.item_adds_up, assessment.required_paper_unknown,
 *   assessment.document_unknown, assessment.document_refused, assessment.document_named
 */
export async function addEvidenceLinkTo(
  tx: Tx,
  caller: Caller,
  id: string,
  asked: EvidenceLinkToAdd,
): Promise<SavedItems> {
  const { operationId, ...request } = asked;
  const opened = await lockForWriting(tx, caller, { id, operationId, request, writing: 'evidence' });
  if (!opened.isNew) return getSavedItems(tx, id, null);
  const { assessment } = opened;
  const before = await listItemRows(tx, assessment);
  const named = new Set(asked.items);
  const found = before.filter(({ code }) => named.has(code));
  if (found.length !== named.size)
    return refuse('invalid', 'assessment.item_unknown', {
      items: asked.items.filter((code) => !before.some((row) => row.code === code)).join(', '),
    });
  const parents = found.filter(({ isLeaf }) => !isLeaf);
  if (parents.length > 0) return refuse('invalid', 'assessment.item_adds_up', { items: codesOf(parents) });
  const { items: _, proves = [], passage, page = null, documentId, ...written } = request;
  const { content } = await getPinnedSet(tx, assessment);
  const required = requiredPapers(content);
  const names = new Map(listItems(content.items).map(({ item }) => [item.code, item.name]));
  const paper = documentId ? await documentToName(tx, documentId) : { ...written, document: null };
  const links = [...named].map((code) => {
    const wanted = required.get(code) ?? [];
    const places = proves === 'all' ? wanted.map((_paper, place) => place) : [...new Set(proves)];
    checkProves(code, wanted, places);
    const sought = soughtWords([names.get(code) ?? '', ...wanted]);
    return { code, proves: places, passage, page, sought };
  });
  if (!(await insertEvidence(tx, assessment, { ...paper, id: newId() }, links)))
    return refuse('conflict', 'assessment.document_named', { items: [...named].join(', ') });
  let codes: readonly string[] = [...named];
  if (assessment.state === 'explaining') {
    await touchItems(tx, assessment, codes);
    await touchAssessment(tx, assessment);
  } else {
    const items = before.map((row) =>
      named.has(row.code) ? { ...row, evidenceCount: row.evidenceCount + 1 } : row,
    );
    const knockOuts = await getKnockOuts(tx, assessment);
    codes = await rescoreItems(tx, assessment, { before, items, changed: named, proved: named, knockOuts });
  }
  await appendAudit(tx, {
    action: 'assessment.evidence_added',
    subjectKind: 'assessment',
    subjectId: id,
    facts: request,
  });
  return getSavedItems(tx, id, codes);
}
