import { useEffect, useRef } from 'react';
import type { SheetItem } from '#modules/assessment/contract.ts';
import {
  appraisalDecisions,
  type AppraisalDecision,
} from '#modules/assessment/domain/assessment-workflow.ts';
import type { ItemScore } from '#modules/criteria/domain/scoring/score.ts';
import { points as asPoints, subtractPoints } from '#kernel/points.ts';
import type { ReplyProblem } from '#web/api.ts';
import { showInstant, showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { useAssessmentWords } from '#web/scoring/assessment-words.ts';
import { PointsBar } from '#web/scoring/points-bar.tsx';
import type { SetRow } from '#web/scoring/set-rows.ts';
import { SignInAgain } from '#web/sign-in-again.tsx';
import { Button } from '#web/ui/button.tsx';
import { Field, TextArea } from '#web/ui/field.tsx';
import { Note } from '#web/ui/states.tsx';
import { appraisalTexts } from './appraisal-texts.ts';
import styles from './appraisal-page.module.css';
import { CutFields, GivenFields } from './cut-fields.tsx';
import { readDraft, type DecisionDraft, type DraftLack } from './decision-draft.ts';

const keys = { accept: 'A', cut: 'C', ask_more: 'M' } as const satisfies Record<AppraisalDecision, string>;

/** What is decided of an item, and at once what it comes to. */
export function DecisionPart({
  row,
  item,
  draft,
  isDraft,
  score,
  isOpen,
  conflict,
  refusal,
  onWrite,
  onSettle,
  onNext,
}: {
  row: SetRow;
  item: SheetItem;
  draft: DecisionDraft;
  isDraft: boolean;
  score: ItemScore | undefined;
  /** Whether decisions can be written at this step. */
  isOpen: boolean;
  conflict: boolean;
  refusal: ReplyProblem | null;
  onWrite: (draft: DecisionDraft) => void;
  onSettle: (isMine: boolean) => void;
  onNext: () => void;
}) {
  const say = useSay(appraisalTexts);
  const words = useAssessmentWords();
  const place = useRef<HTMLElement>(null);
  const { decision } = draft;
  const mayWrite = isOpen && !item.isScoredByMe;
  const read = isDraft ? readDraft(draft, item, row) : null;
  const lack = read && 'lack' in read ? read.lack : null;
  const lackWords = lack && say(`lack_${lack}`, { self: showPoints(item.selfPoints ?? '') });
  useEffect(() => {
    if (conflict) place.current?.scrollIntoView({ block: 'nearest' });
  }, [conflict]);
  return (
    <section ref={place} className={styles.decision} aria-labelledby="decision-title">
      <h2 id="decision-title">{say('decision')}</h2>
      {item.isScoredByMe && (
        <Note>
          <p>{say('own')}</p>
        </Note>
      )}
      {conflict && (
        <Note
          tone="risk"
          live
          actions={
            <>
              <Button onClick={() => onSettle(true)}>{say('keep_mine')}</Button>
              <Button look="quiet" onClick={() => onSettle(false)}>
                {say('keep_theirs')}
              </Button>
            </>
          }
        >
          <p>
            {say('conflict_words', {
              by: item.appraisedBy ?? say('somebody'),
              decision: [
                item.decision ? words.decision(item.decision) : say('not_decided'),
                item.appraisedPoints && showPoints(item.appraisedPoints),
                item.reason,
              ]
                .filter(Boolean)
                .join(' · '),
            })}
          </p>
        </Note>
      )}
      {refusal && (
        <Note tone="risk" live>
          <p>
            {refusal.detail} <SignInAgain problem={refusal} />
          </p>
        </Note>
      )}
      {mayWrite ? (
        <>
          <div className={styles.choices} role="group" aria-label={say('decision')}>
            {appraisalDecisions.map((each) => (
              <button
                key={each}
                type="button"
                className={styles.choice}
                data-decision={each}
                aria-pressed={decision === each}
                aria-keyshortcuts={keys[each]}
                onClick={() => onWrite({ ...draft, decision: each })}
              >
                {say(each)} <kbd aria-hidden="true">{keys[each]}</kbd>
              </button>
            ))}
          </div>
          {row.isGiven && decision !== 'ask_more' && (
            <GivenFields row={row} draft={draft} onWrite={onWrite} />
          )}
          {decision === 'cut' && !row.isGiven && (
            <CutFields row={row} item={item} draft={draft} onWrite={onWrite} />
          )}
          {(decision === 'cut' || decision === 'ask_more') && (
            <Field
              label={say('reason')}
              hint={say(decision === 'cut' ? 'reason_hint_cut' : 'reason_hint_ask')}
              error={lack === 'reason_needed' ? (lackWords ?? undefined) : undefined}
            >
              {(tied) => (
                <TextArea
                  {...tied}
                  data-reason=""
                  value={draft.reason}
                  maxLength={4000}
                  onChange={(event) => onWrite({ ...draft, reason: event.target.value })}
                />
              )}
            </Field>
          )}
          {item.answer !== null && (
            <Field label={say('reply')}>
              {(tied) => (
                <TextArea
                  {...tied}
                  value={draft.reply}
                  maxLength={4000}
                  onChange={(event) => onWrite({ ...draft, reply: event.target.value })}
                />
              )}
            </Field>
          )}
          {lackWords && lack !== 'reason_needed' && (
            <p className={styles.lack} role="status">
              {lackWords}
            </p>
          )}
        </>
      ) : (
        <StandingDecision item={item} isClosed={!isOpen} />
      )}
      {decision !== null && decision !== 'ask_more' && score && (
        <Outcome item={item} score={score} lack={lack} />
      )}
      {item.appraisedBy && item.appraisedAt && (
        <p className={styles.small}>
          {say('decided_by', { by: item.appraisedBy, at: showInstant(item.appraisedAt) })}
        </p>
      )}
      {mayWrite && (
        <div className={styles.actions}>
          <Button look="primary" onClick={onNext} aria-keyshortcuts="Control+Enter">
            {say('save_next')}
          </Button>
          {decision !== null && (
            <Button look="quiet" onClick={() => onWrite({ ...draft, decision: null })}>
              {say('take_back')}
            </Button>
          )}
        </div>
      )}
      {isOpen && <p className={`${styles.small} ${styles.keys}`}>{say('keys')}</p>}
    </section>
  );
}

/** What was decided, where it cannot be changed now. */
function StandingDecision({ item, isClosed }: { item: SheetItem; isClosed: boolean }) {
  const say = useSay(appraisalTexts);
  const words = useAssessmentWords();
  return (
    <>
      <p>
        <strong>{item.decision ? words.decision(item.decision) : say('not_decided')}</strong>
      </p>
      {item.reason && (
        <p className={styles.long}>
          {say('reason')}: {item.reason}
        </p>
      )}
      {item.reply && (
        <p className={styles.long}>
          {say('reply')}: {item.reply}
        </p>
      )}
      {isClosed && <p className={styles.small}>{say('closed')}</p>}
    </>
  );
}

/** The points that follow, and how much of the claim was cut. */
function Outcome({ item, score, lack }: { item: SheetItem; score: ItemScore; lack: DraftLack | null }) {
  const say = useSay(appraisalTexts);
  if (lack !== null && lack !== 'reason_needed') return null;
  const { points, low, high, max } = score;
  const cut =
    points !== null && item.selfPoints !== null ? subtractPoints(asPoints(item.selfPoints), points) : null;
  return (
    <div className={styles.outcome} aria-live="polite">
      <p className="figures" data-outcome="">
        {points === null
          ? say('comes_to_range', { low: showPoints(low), high: showPoints(high), max: showPoints(max) })
          : say('comes_to', { points: showPoints(points), max: showPoints(max) })}
        {cut !== null && cut !== '0' && !cut.startsWith('-') && (
          <strong className={styles.cut}> {say('comes_to_cut', { cut: showPoints(cut) })}</strong>
        )}
      </p>
      <PointsBar low={low} high={high} max={max} />
    </div>
  );
}
