import { useState } from 'react';
import { moveManyAssessments, type CycleUnitRow } from '#modules/assessment/contract.ts';
import {
  assessmentMoveNames,
  assessmentMoves,
  canMoveAssessment,
  type AssessmentMove,
} from '#modules/assessment/domain/assessment-workflow.ts';
import { isPermitted } from '#kernel/permission.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { newOperationId } from '#web/operation-id.ts';
import { useAssessmentWords } from '#web/scoring/assessment-words.ts';
import { MoveDialog } from '#web/scoring/move-dialog.tsx';
import { useMe } from '#web/session.ts';
import { Button } from '#web/ui/button.tsx';
import { tell } from '#web/ui/toasts.tsx';
import { cycleTexts } from './cycle-texts.ts';
import styles from './cycle-page.module.css';
import { unitNames } from './unit-names.ts';

/** Takes one step for all chosen units that stand where it can be taken, all of them or none. */
export function BulkMoves({
  cycleId,
  units,
  onMoved,
  onClear,
}: {
  cycleId: string;
  units: readonly CycleUnitRow[];
  onMoved: () => void;
  onClear: () => void;
}) {
  const say = useSay(cycleTexts);
  const words = useAssessmentWords();
  const { roles } = useMe();
  const [asked, setAsked] = useState<{ move: AssessmentMove; operationId: string } | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<ReplyProblem | null>(null);
  const offers = assessmentMoveNames
    .filter((move) => assessmentMoves[move].side === 'appraiser')
    .filter((move) => isPermitted(roles, assessmentMoves[move].permission))
    .map((move) => ({ move, fitting: units.filter((unit) => fits(unit, move)) }))
    .filter(({ fitting }) => fitting.length > 0);
  const fitting = offers.find(({ move }) => move === asked?.move)?.fitting ?? [];
  const rest = units.length - fitting.length;

  async function moveAll(reason: string | null) {
    if (asked === null) return;
    setIsBusy(true);
    setProblem(null);
    try {
      const assessments = fitting.map(({ assessmentId, version }) => ({ id: assessmentId, version }));
      const { moved } = await call(moveManyAssessments, {
        params: { id: cycleId },
        body: { operationId: asked.operationId, move: asked.move, assessments, reason },
      });
      tell(say('bulk_done', { count: moved }));
      setAsked(null);
      onMoved();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setIsBusy(false);
    }
  }
  return (
    <section className={`${styles.bulk} no-print`} aria-label={say('bulk_title', { count: units.length })}>
      <h2>{say('bulk_title', { count: units.length })}</h2>
      {offers.length === 0 && <p className="muted">{say('bulk_none')}</p>}
      {offers.map((offer) => (
        <Button
          key={offer.move}
          look={assessmentMoves[offer.move].needsReason ? 'outline' : 'primary'}
          onClick={() => {
            setProblem(null);
            setAsked({ move: offer.move, operationId: newOperationId() });
          }}
        >
          {say('bulk_move', { move: words.move(offer.move), count: offer.fitting.length })}
        </Button>
      ))}
      <Button look="quiet" onClick={onClear}>
        {say('choose_none')}
      </Button>
      <MoveDialog
        move={asked?.move ?? null}
        isBusy={isBusy}
        problem={problem}
        onMove={(reason) => void moveAll(reason)}
        onClose={() => setAsked(null)}
      >
        <p>
          {say('bulk_fits', {
            count: fitting.length,
            names: unitNames(
              fitting.map(({ unitName }) => unitName),
              (names, count) => say('and_more', { names, count }),
            ),
          })}
        </p>
        {rest > 0 && <p>{say('bulk_rest', { count: rest })}</p>}
      </MoveDialog>
    </section>
  );
}

/** Whether the step can be taken; a result can only be concluded once every item is decided. */
function fits(unit: CycleUnitRow, move: AssessmentMove): boolean {
  if (!canMoveAssessment(unit.state, move)) return false;
  return move !== 'conclude' || unit.decidedCount === unit.itemCount;
}
