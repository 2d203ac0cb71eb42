import type { Caller } from '#kernel/caller.ts';
import { refuse } from '#kernel/problem.ts';
import { today } from '#platform/clock.ts';
import type { Tx } from '#platform/database/database.ts';
import { checkOpened } from '../domain/check-dates.ts';
import { canWrite, type AssessmentWriting } from '../domain/assessment-workflow.ts';
import { lockAssessments, type LockedAssessment } from '../store/assessment-lock.ts';
import { takeOperation } from '../store/operations.ts';

/** A write on the items of one assessment, as it was asked for. */
export type WritingAsked = {
  readonly id: string;
  readonly writing: AssessmentWriting;
  readonly operationId: string;
  readonly request: unknown;
};

/**
 * Locks an assessment for a write on its items: the side that may write, in a state that allows it, once.
 * Items can be handed out before the cycle opens, and nothing else.
 * @returns the assessment, and whether the operation is new; one that is not must change nothing
 * @throws Problem assessment.not_found, assessment.operation_reused, assessment.closed_to_…, assessment.not_open_yet
 */
export async function lockForWriting(
  tx: Tx,
  caller: Caller,
  asked: WritingAsked,
): Promise<{ readonly assessment: LockedAssessment; readonly isNew: boolean }> {
  const [assessment] = await lockAssessments(tx, [asked.id]);
  const side = asked.writing === 'appraisal' ? 'appraiser' : 'unit';
  if (assessment?.side !== side) return refuse('not_found', 'assessment.not_found');
  const { isNew } = await takeOperation(tx, caller, {
    operationId: asked.operationId,
    year: assessment.year,
    request: { id: asked.id, writing: asked.writing, body: asked.request },
    reference: { assessmentId: asked.id },
  });
  if (isNew && !canWrite(assessment.state, asked.writing))
    return refuse('conflict', `assessment.closed_to_${side}.${assessment.state}`);
  if (isNew && asked.writing !== 'assignment') checkOpened(assessment.opensOn, today());
  return { assessment, isNew };
}
