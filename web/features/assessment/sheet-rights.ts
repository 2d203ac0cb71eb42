import type { AssessmentRow } from '#modules/assessment/contract.ts';
import {
  assessmentMoveNames,
  assessmentMoves,
  canMoveAssessment,
  canWrite,
  type AssessmentMove,
} from '#modules/assessment/domain/assessment-workflow.ts';
import { isPermitted, type Role } from '#kernel/permission.ts';

/** What the caller may do with a sheet in the state it is in, by the tables that the server refuses from. */
export type SheetRights = {
  readonly mayScore: boolean;
  readonly mayAssign: boolean;
  readonly mayAddEvidence: boolean;
  readonly mayAnswer: boolean;
  readonly moves: readonly AssessmentMove[];
};

/** Reads the tables of workflow and permissions for one sheet and one person. */
export function sheetRights(
  { state, side, opensOn }: AssessmentRow,
  roles: readonly Role[],
  today: string,
): SheetRights {
  const isOurs = side === 'unit';
  const isOpened = opensOn <= today;
  const offered = assessmentMoveNames.filter(
    (move) =>
      assessmentMoves[move].side === side &&
      (isOpened || !isOurs) &&
      canMoveAssessment(state, move) &&
      isPermitted(roles, assessmentMoves[move].permission),
  );
  const scores = isOurs && isOpened && isPermitted(roles, 'assessment.score');
  return {
    mayScore: scores && canWrite(state, 'self_score'),
    mayAssign: isOurs && isPermitted(roles, 'assessment.assign') && canWrite(state, 'assignment'),
    mayAddEvidence: scores && canWrite(state, 'evidence'),
    mayAnswer: scores && canWrite(state, 'explanation'),
    // Whoever can hand it in has nobody to ask.
    moves: offered.filter((move) => move !== 'ask_approval' || !offered.includes('submit')),
  };
}
