import { useEffect, useRef } from 'react';
import type { SheetItem } from '#modules/assessment/contract.ts';
import {
  appraisalDecisions,
  type AppraisalDecision,
} from '#modules/assessment/domain/assessment-workflow.ts';
import type { ReplyProblem } from '#web/api.ts';
import { showInstant, showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { useAssessmentWords } from '#web/scoring/assessment-words.ts';
import type { SetRow } from '#web/scoring/set-rows.ts';
import { SignInAgain } from '#web/sign-in-again.tsx';
import { Button } from '#web/ui/button.tsx';
import { Field, TextArea } from '#web/ui/field.tsx';
import { Note } from '#web/ui/states.tsx';
import { appraisalTexts } from './appraisal-texts.ts';
import styles from './appraisal-page.module.css';
import { CutFields, GivenFields } from './cut-fields.tsx';
import type { DecisionDraft } from './decision-draft.ts';
import type { LackPlace, PlacedLack } from './draft-lacks.ts';

const keys = { accept: 'A', cut: 'C', ask_more: 'M' } as const satisfies Record<AppraisalDecision, string>;

/** What is decided of an item, with what lacks said where it is mended. */
export function DecisionPart({
  row,
  item,
  draft,
  lacks,
  isOpen,
  isElsewhere,
  conflict,
  refusal,
  onWrite,
  onSettle,
}: {
  row: SetRow;
  item: SheetItem;
  draft: DecisionDraft;
  /** What is to be mended, as far as that is to be said. */
  lacks: readonly PlacedLack[];
  /** Whether decisions can be written at this step. */
  isOpen: boolean;
  /** Whether another window of this browser holds something unsaved of the same item. */
  isElsewhere: boolean;
  conflict: boolean;
  refusal: ReplyProblem | null;
  onWrite: (draft: DecisionDraft) => void;
  onSettle: (isMine: boolean) => void;
}) {
  const say = useSay(appraisalTexts);
  const words = useAssessmentWords();
  const place = useRef<HTMLElement>(null);
  const { decision } = draft;
  const mayWrite = isOpen && !item.isScoredByMe;
  const errorAt = (at: LackPlace) => {
    const lack = lacks.find((each) => each.place === at)?.lack;
    return lack && say(`lack_${lack}`, { self: showPoints(item.selfPoints ?? '') });
  };
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
      {isElsewhere && mayWrite && (
        <Note live>
          <p>{say('elsewhere')}</p>
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
          {errorAt('decision') && <p className={styles.lack}>{errorAt('decision')}</p>}
          {row.isGiven && decision !== 'ask_more' && (
            <GivenFields row={row} draft={draft} error={errorAt('figures')} onWrite={onWrite} />
          )}
          {decision === 'cut' && !row.isGiven && (
            <CutFields
              row={row}
              item={item}
              draft={draft}
              pointsError={errorAt('points')}
              figuresError={errorAt('figures')}
              onWrite={onWrite}
            />
          )}
          {(decision === 'cut' || decision === 'ask_more') && (
            <Field
              label={say('reason')}
              hint={say(decision === 'cut' ? 'reason_hint_cut' : 'reason_hint_ask')}
              error={errorAt('reason')}
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
        </>
      ) : (
        <StandingDecision item={item} isClosed={!isOpen} />
      )}
      {item.appraisedBy && item.appraisedAt && (
        <p className={styles.small}>
          {say('decided_by', { by: item.appraisedBy, at: showInstant(item.appraisedAt) })}
        </p>
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
