import { useState } from 'react';
import { changeCycleDates, type CycleRow } from '#modules/assessment/contract.ts';
import { areSameDates } from '#modules/assessment/domain/check-dates.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { SignInAgain } from '#web/sign-in-again.tsx';
import { ConfirmDialog } from '#web/ui/dialog.tsx';
import { Field, TextArea } from '#web/ui/field.tsx';
import { Note } from '#web/ui/states.tsx';
import { tell } from '#web/ui/toasts.tsx';
import { cycleTexts } from './cycle-texts.ts';
import styles from './cycle-page.module.css';
import { DatesFields, readDates, typedDates } from './dates-fields.tsx';

/** Moves the deadlines of a cycle, with a reason that stands in the log. */
export function DatesDialog({
  cycle,
  isOpen,
  onClose,
  onChanged,
}: {
  cycle: CycleRow;
  isOpen: boolean;
  onClose: () => void;
  onChanged: () => void;
}) {
  const say = useSay(cycleTexts);
  const [typed, setTyped] = useState(() => typedDates(cycle));
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<ReplyProblem | null>(null);
  const dates = readDates(cycle.opensOn, typed, cycle);
  const isSame = dates !== null && areSameDates(dates, cycle);

  async function change() {
    setIsTried(true);
    setProblem(null);
    if (dates === null || isSame || reason.trim() === '') return;
    setIsBusy(true);
    try {
      await call(changeCycleDates, {
        params: { id: cycle.id },
        body: { version: cycle.version, ...dates, reason: reason.trim() },
      });
      tell(say('dates_changed'));
      setReason('');
      setIsTried(false);
      onClose();
      onChanged();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setIsBusy(false);
    }
  }
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={say('change_dates')}
      confirm={say('change_dates')}
      isBusy={isBusy}
      onConfirm={() => void change()}
    >
      <p>
        {say('change_dates_words')} {say('dates_told')}
      </p>
      <div className={styles.dates}>
        <DatesFields
          opensOn={cycle.opensOn}
          typed={typed}
          former={cycle}
          isTried={isTried}
          onChange={setTyped}
        />
      </div>
      <Field label={say('reason')} error={isTried && reason.trim() === '' ? say('reason_needed') : undefined}>
        {(tied) => (
          <TextArea
            {...tied}
            value={reason}
            maxLength={1000}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {isTried && isSame && (
        <Note tone="risk" live>
          <p>{say('dates_same')}</p>
        </Note>
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
