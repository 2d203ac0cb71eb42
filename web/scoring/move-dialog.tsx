import { useState, type ReactNode } from 'react';
import { assessmentMoves, type AssessmentMove } from '#modules/assessment/domain/assessment-workflow.ts';
import type { ReplyProblem } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { SignInAgain } from '#web/sign-in-again.tsx';
import { ConfirmDialog } from '#web/ui/dialog.tsx';
import { Field, TextArea } from '#web/ui/field.tsx';
import { Note } from '#web/ui/states.tsx';
import { useAssessmentWords } from './assessment-words.ts';
import { scoringTexts } from './texts.ts';

/** Asks before an assessment is moved on or back: what becomes of it, and why where the table asks for a reason. */
export function MoveDialog({
  move,
  isBusy,
  problem,
  children,
  onMove,
  onClose,
}: {
  /** Null while nothing is asked. */
  move: AssessmentMove | null;
  isBusy: boolean;
  /** Why the last try was refused. */
  problem: ReplyProblem | null;
  children?: ReactNode;
  onMove: (reason: string | null) => void;
  onClose: () => void;
}) {
  const say = useSay(scoringTexts);
  const words = useAssessmentWords();
  const [last, setLast] = useState(move);
  const [reason, setReason] = useState('');
  const [isLacking, setIsLacking] = useState(false);
  if (move !== null && move !== last) {
    setLast(move);
    setReason('');
    setIsLacking(false);
  }
  const shown = move ?? last;
  if (shown === null) return null;
  const { needsReason } = assessmentMoves[shown];
  return (
    <ConfirmDialog
      isOpen={move !== null}
      onClose={onClose}
      title={words.move(shown)}
      confirm={words.move(shown)}
      isBusy={isBusy}
      isRisky={needsReason}
      onConfirm={() => {
        const written = reason.trim();
        if (needsReason && written === '') setIsLacking(true);
        else onMove(written === '' ? null : written);
      }}
    >
      <p>{words.effect(shown)}</p>
      {children}
      {needsReason && (
        <Field
          label={say('reason')}
          error={isLacking && reason.trim() === '' ? say('reason_needed') : undefined}
        >
          {(tied) => (
            <TextArea {...tied} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
      )}
      {problem && (
        <Note tone="risk" live>
          <p>
            {problem.detail} <SignInAgain problem={problem} />
          </p>
        </Note>
      )}
    </ConfirmDialog>
  );
}
