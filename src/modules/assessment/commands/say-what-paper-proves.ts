import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import { today } from '#platform/clock.ts';
import type { Tx } from '#platform/database/database.ts';
import type { SavedItems } from '../contract.ts';
import { canWrite } from '../domain/assessment-workflow.ts';
import { checkOpened } from '../domain/check-dates.ts';
import { checkProves, requiredPapers } from '../domain/missing-papers.ts';
import { lockAssessments, touchAssessment } from '../store/assessment-lock.ts';
import { saveWhatPaperProves } from '../store/evidence.ts';
import { touchItems } from '../store/self-scores.ts';
import { getPinnedSet } from '../views/pinned-set.ts';
import { getSavedItems } from '../views/sheet.ts';

/**
 * Says which of the papers that the set asks for a named paper proves. Points stay as they are: a paper that is named
 * counts, whatever it is said to prove; what is still missing follows. Sent again it changes nothing.
 * @throws Problem assessment.not_found, assessment.closed_to_unit.…, assessment.not_open_yet,
 *   assessment.required_paper_unknown, assessment.evidence_unknown
 */
export async function sayWhatPaperProvesOf(
  tx: Tx,
  id: string,
  link: {
    readonly paperId: string;
    readonly code: string;
    readonly proves: readonly number[];
    readonly passage?: string | null | undefined;
    readonly page?: number | null | undefined;
  },
): Promise<SavedItems> {
  const [assessment] = await lockAssessments(tx, [id]);
  if (assessment?.side !== 'unit') return refuse('not_found', 'assessment.not_found');
  if (!canWrite(assessment.state, 'evidence'))
    return refuse('conflict', `assessment.closed_to_unit.${assessment.state}`);
  checkOpened(assessment.opensOn, today());
  const proves = [...new Set(link.proves)].toSorted((left, right) => left - right);
  const required = requiredPapers((await getPinnedSet(tx, assessment)).content);
  checkProves(link.code, required.get(link.code) ?? [], proves);
  if (!(await saveWhatPaperProves(tx, assessment, { ...link, proves })))
    return refuse('conflict', 'assessment.evidence_unknown');
  await touchItems(tx, assessment, [link.code]);
  await touchAssessment(tx, assessment);
  await appendAudit(tx, {
    action: 'assessment.evidence_said',
    subjectKind: 'assessment',
    subjectId: id,
    facts: {
      item: link.code,
      paperId: link.paperId,
      proves,
      ...(link.passage === undefined ? {} : { passage: link.passage }),
      ...(link.page === undefined ? {} : { page: link.page }),
    },
  });
  return getSavedItems(tx, id, [link.code]);
}
