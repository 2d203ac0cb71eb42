import { useId, useState } from 'react';
import { moveEvidence, type EvidenceDetail } from '#modules/evidence/contract.ts';
import { documentMoves, type DocumentMove } from '#modules/evidence/domain/document-workflow.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';
import { showInstant } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { SignInAgain } from '#web/sign-in-again.tsx';
import { Button } from '#web/ui/button.tsx';
import { ConfirmDialog } from '#web/ui/dialog.tsx';
import { Field, TextArea } from '#web/ui/field.tsx';
import { Note } from '#web/ui/states.tsx';
import { tell } from '#web/ui/toasts.tsx';
import styles from './document-page.module.css';
import { documentTexts } from './document-texts.ts';
import { StateMark } from './state-mark.tsx';
import { texts } from './texts.ts';

/** Where the review of a document stands, and the moves that are the reader's. */
export function ReviewPart({ document, onMoved }: { document: EvidenceDetail; onMoved: () => void }) {
  const say = useSay(documentTexts);
  const sayState = useSay(texts);
  const heading = useId();
  const [asked, setAsked] = useState<'reject' | 'reopen' | null>(null);
  const [reason, setReason] = useState('');
  const [isLacking, setIsLacking] = useState(false);
  const [busy, setBusy] = useState<DocumentMove | null>(null);
  const [problem, setProblem] = useState<ReplyProblem | null>(null);
  const isReady = document.isConfirmed && document.revisions[0]?.fileState === 'clean';

  async function move(chosen: DocumentMove, why: string | null) {
    setBusy(chosen);
    setProblem(null);
    try {
      const { state } = await call(moveEvidence, {
        params: { id: document.id },
        body: { version: document.version, move: chosen, reason: why },
      });
      setAsked(null);
      tell(say('moved', { state: sayState(`state_${state}`) }));
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(null);
      onMoved();
    }
  }
  const note = problem && (
    <Note tone="risk" live>
      <p>
        {problem.detail} <SignInAgain problem={problem} />
      </p>
    </Note>
  );
  return (
    <section aria-labelledby={heading} className={styles.part}>
      <h2 id={heading}>{say('review')}</h2>
      <p className={styles.standing}>
        <StateMark state={document.state} />
        <span className="muted">
          {say('since', { at: showInstant(document.stateSince), by: document.stateBy ?? '' })}
        </span>
      </p>
      {document.stateReason && <p>{say('reason_was', { reason: document.stateReason })}</p>}
      {document.moves.includes('send') && !isReady && <p className="muted">{say('confirm_first')}</p>}
      {asked === null && note}
      <div className={styles.moves}>
        {document.moves.map((offered) => (
          <Button
            key={offered}
            look={
              (offered === 'send' && isReady) || offered === 'accept'
                ? 'primary'
                : offered === 'reject'
                  ? 'risk'
                  : 'outline'
            }
            disabled={offered === 'send' && !isReady}
            busy={busy === offered}
            onClick={() => {
              if (offered !== 'reject' && offered !== 'reopen') return void move(offered, null);
              setReason('');
              setIsLacking(false);
              setProblem(null);
              setAsked(offered);
            }}
          >
            {say(`move_${offered}`)}
          </Button>
        ))}
      </div>
      <ConfirmDialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        title={say(`move_${asked ?? 'reject'}`)}
        confirm={say(`move_${asked ?? 'reject'}`)}
        isBusy={busy !== null}
        isRisky
        onConfirm={() => {
          if (asked === null) return;
          if (documentMoves[asked].needsReason && reason.trim() === '') setIsLacking(true);
          else void move(asked, reason.trim());
        }}
      >
        <p>{say(`asks_${asked ?? 'reject'}`)}</p>
        <Field
          label={say('reason')}
          error={isLacking && reason.trim() === '' ? say('reason_needed') : undefined}
        >
          {(tied) => (
            <TextArea {...tied} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        {note}
      </ConfirmDialog>
    </section>
  );
}
