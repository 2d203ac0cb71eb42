import { addPoints, type Points } from '#kernel/points.ts';
import type { SheetView } from '#modules/assessment/contract.ts';
import { derivedPoints } from '#modules/assessment/domain/derived-points.ts';
import type { SetScore } from '#modules/criteria/domain/scoring/score.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { PointsBar } from '#web/scoring/points-bar.tsx';
import { Button } from '#web/ui/button.tsx';
import { Note } from '#web/ui/states.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import { SignInAgain } from '#web/sign-in-again.tsx';
import { appraisalTexts } from './appraisal-texts.ts';
import styles from './appraisal-page.module.css';
import type { Saving } from './appraisal-store.ts';

/** The running total with its bounds beside what the unit claims, how much is decided, and whether it is stored. */
export function AppraisalHead({
  sheet,
  claim,
  score,
  undecided,
  saving,
  isUnfinished,
  hasConflict,
}: {
  sheet: SheetView;
  claim: SetScore;
  score: SetScore;
  /** How many items still need a decision. */
  undecided: number;
  saving: Saving;
  isUnfinished: boolean;
  hasConflict: boolean;
}) {
  const say = useSay(appraisalTexts);
  const { total, totalLow, totalHigh, applicableMax, index } = score;
  const classification = score.classification ?? sheet.classification;
  const cut = cutSoFar(sheet);
  const range = (low: string, high: string) => say('range', { low: showPoints(low), high: showPoints(high) });
  return (
    <div className={styles.head}>
      <div className={styles.total}>
        <p>
          <span className={styles.label}>{say(total === null ? 'appraised_range' : 'appraised_total')}</span>{' '}
          <output className={`${styles.number} figures`} data-total="">
            {total === null ? range(totalLow, totalHigh) : showPoints(total)}
          </output>{' '}
          <span className="muted figures">{say('of_max', { max: showPoints(applicableMax) })}</span>
        </p>
        <PointsBar low={totalLow} high={totalHigh} max={applicableMax} />
      </div>
      <p className={styles.fact}>
        <span className={styles.label}>{say('self_total')}</span>{' '}
        <strong className="figures">
          {claim.total === null ? range(claim.totalLow, claim.totalHigh) : showPoints(claim.total)}
        </strong>
      </p>
      {index !== null && (
        <p className={styles.fact}>
          <span className={styles.label}>{say('index')}</span>{' '}
          <strong className="figures">{showPoints(index)} %</strong>
        </p>
      )}
      {classification !== null && total !== null && (
        <p className={styles.fact}>
          <span className={styles.label}>{say('class')}</span> <strong>{classification}</strong>
        </p>
      )}
      {cut !== '0' && (
        <p className={styles.fact}>
          <span className={styles.label}>{say('cut_total')}</span>{' '}
          <strong className={`${styles.cut} figures`}>{showPoints(cut)}</strong>
        </p>
      )}
      <p className={`${styles.fact} figures`}>
        {say('decided', { done: sheet.itemCount - undecided, all: sheet.itemCount })}
      </p>
      <SaveMark saving={saving} isUnfinished={isUnfinished} hasConflict={hasConflict} />
    </div>
  );
}

/** What was cut of the items that are decided. */
function cutSoFar({ items }: SheetView): Points {
  const cuts = items.flatMap(({ decision, selfPoints, appraisedPoints }) => {
    const { cut } = derivedPoints(null, selfPoints as Points | null, appraisedPoints as Points | null);
    return decision === 'cut' && cut !== null ? [cut] : [];
  });
  return addPoints(...cuts);
}

function SaveMark({
  saving,
  isUnfinished,
  hasConflict,
}: {
  saving: Saving;
  isUnfinished: boolean;
  hasConflict: boolean;
}) {
  const say = useSay(appraisalTexts);
  const { kind } = saving;
  const shown = hasConflict ? 'conflict' : kind === 'saved' && isUnfinished ? 'unfinished' : kind;
  const isTrouble = shown === 'offline' || shown === 'refused' || shown === 'conflict';
  return (
    <span role="status" className={styles.saving}>
      <StatusMark
        shape={
          isTrouble ? 'triangle' : shown === 'saved' ? 'check' : shown === 'unfinished' ? 'half' : 'hollow'
        }
        tone={isTrouble ? 'risk' : shown === 'saved' ? 'ok' : 'plain'}
      >
        {say(shown)}
      </StatusMark>
    </span>
  );
}

/** What hinders storing, and what the person can do; nothing they wrote is lost meanwhile. */
export function SaveTrouble({ saving, onRetry }: { saving: Saving; onRetry: () => void }) {
  const say = useSay(appraisalTexts);
  if (saving.kind !== 'offline') return null;
  return (
    <Note tone="risk" live actions={<Button onClick={onRetry}>{say('save_again')}</Button>}>
      <p>
        {saving.problem.detail} {say('offline_words')} <SignInAgain problem={saving.problem} />
      </p>
    </Note>
  );
}
