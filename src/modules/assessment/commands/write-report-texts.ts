import type { Caller } from '#kernel/caller.ts';
import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { touchAssessment } from '../store/assessment-lock.ts';
import { getReportTexts, saveReportTexts, type ReportTexts } from '../store/report-texts.ts';
import { lockForWriting } from './lock-for-writing.ts';

/** Both texts in place of those of the version that was seen. */
type ReportTextsAsked = {
  readonly operationId: string;
  readonly version: number;
  readonly difficulties: string | null;
  readonly proposals: string | null;
};

/**
 * Keeps what the unit writes for its report beside its scores: difficulties and proposals.
 * @throws Problem assessment.not_found, assessment.operation_reused, assessment.closed_to_unit.…,
 *   assessment.report_changed with who changed it
 */
export async function writeReportTextsOf(
  tx: Tx,
  caller: Caller,
  id: string,
  asked: ReportTextsAsked,
): Promise<ReportTexts> {
  const { operationId, ...request } = asked;
  const opened = await lockForWriting(tx, caller, {
    id,
    operationId,
    request: { ...request, of: 'report' },
    writing: 'self_score',
  });
  const { assessment } = opened;
  const before = await getReportTexts(tx, assessment);
  if (!opened.isNew) return before;
  if (before.version !== asked.version)
    return refuse('conflict', 'assessment.report_changed', { name: before.changedBy });
  const texts = { difficulties: filled(asked.difficulties), proposals: filled(asked.proposals) };
  await saveReportTexts(tx, assessment, texts);
  await touchAssessment(tx, assessment);
  await appendAudit(tx, {
    action: 'assessment.report_written',
    subjectKind: 'assessment',
    subjectId: id,
    facts: { ...texts, before: { difficulties: before.difficulties, proposals: before.proposals } },
  });
  return getReportTexts(tx, assessment);
}

function filled(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}
