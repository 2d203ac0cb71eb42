import { useState } from 'react';
import { isPermitted } from '#kernel/permission.ts';
import { moveAssessment, type SheetView } from '#modules/assessment/contract.ts';
import {
  assessmentMoveNames,
  assessmentMoves,
  canMoveAssessment,
  type AssessmentMove,
} from '#modules/assessment/domain/assessment-workflow.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { newOperationId } from '#web/operation-id.ts';
import { useAssessmentWords } from '#web/scoring/assessment-words.ts';
import { MoveDialog } from '#web/scoring/move-dialog.tsx';
import { useMe } from '#web/session.ts';
import { Button } from '#web/ui/button.tsx';
import { tell } from '#web/ui/toasts.tsx';
import { appraisalTexts } from './appraisal-texts.ts';

/** The steps that the appraiser may take now, from the workflow table; what is written is stored before one is taken. */
export function AppraisalMoves({
  sheet,
  undecided,
  flush,
  onMoved,
}: {
  sheet: SheetView;
  /** How many items still need a decision: before the last is decided, concluding is not offered. */
  undecided: number;
  flush: () => Promise<boolean>;
  onMoved: (sheet: SheetView) => void;
}) {
  const say = useSay(appraisalTexts);
  const words = useAssessmentWords();
  const { roles } = useMe();
  const [asked, setAsked] = useState<{ move: AssessmentMove; operationId: string } | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<ReplyProblem | null>(null);
  const counted = (decision: string) => sheet.items.filter((item) => item.decision === decision).length;
  const unseen = undecided - counted('ask_more');
  const offers = assessmentMoveNames.filter(
    (move) =>
      assessmentMoves[move].side === 'appraiser' &&
      canMoveAssessment(sheet.state, move) &&
      (move !== 'conclude' || undecided === 0) &&
      isPermitted(roles, assessmentMoves[move].permission),
  );
  async function make(reason: string | null) {
    if (asked === null) return;
    setIsBusy(true);
    setProblem(null);
    try {
      const moved = await call(moveAssessment, {
        params: { id: sheet.id },
        body: { operationId: asked.operationId, move: asked.move, version: sheet.version, reason },
      });
      tell(say('moved', { move: words.move(asked.move) }));
      setAsked(null);
      onMoved(moved);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setIsBusy(false);
    }
  }
  return (
    <>
      {offers.map((move) => (
        <Button
          key={move}
          look={isMain(move) ? 'primary' : 'outline'}
          onClick={() => {
            setProblem(null);
            void flush();
            setAsked({ move, operationId: newOperationId() });
          }}
        >
          {words.move(move)}
        </Button>
      ))}
      <MoveDialog
        move={asked?.move ?? null}
        isBusy={isBusy}
        problem={problem}
        onMove={(reason) => void make(reason)}
        onClose={() => setAsked(null)}
      >
        {asked?.move === 'ask_explanation' && (
          <p>{say('move_lists', { cut: counted('cut'), more: counted('ask_more') })}</p>
        )}
        {asked?.move === 'ask_explanation' && unseen > 0 && <p>{say('move_undecided', { count: unseen })}</p>}
        {(asked?.move === 'conclude' || asked?.move === 'publish') && sheet.appraisedTotal !== null && (
          <p>
            {say('move_result', {
              points: showPoints(sheet.appraisedTotal),
              index: sheet.index === null ? '–' : showPoints(sheet.index),
              class: sheet.classification ?? '–',
            })}
          </p>
        )}
      </MoveDialog>
    </>
  );
}

/** The one step that is next. */
function isMain(move: AssessmentMove): boolean {
  return move === 'begin_appraisal' || move === 'conclude' || move === 'publish';
}
