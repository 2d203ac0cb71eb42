import { useState } from 'react';
import { causeClasses, type CauseClass } from '#kernel/finding-terms.ts';
import type { Assignment, FindingRow } from '#modules/findings/contract.ts';
import type { PersonRow } from '#modules/identity/contract.ts';
import type { ReplyProblem } from '#web/api.ts';
import { readDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { useTerms } from '#web/i18n/terms.ts';
import { SignInAgain } from '#web/sign-in-again.tsx';
import { Button } from '#web/ui/button.tsx';
import { Choice, Field, TextArea, TextInput } from '#web/ui/field.tsx';
import { SearchSelect } from '#web/ui/search-select.tsx';
import { Note } from '#web/ui/states.tsx';
import styles from './bulk-bar.module.css';
import { texts } from './texts.ts';
import type { Outcome } from './use-board.ts';

/** Sets person, action, deadline, evidence and cause of all chosen findings at once, all or none. */
export function BulkBar({
  rows,
  people,
  onAssign,
  onClear,
}: {
  rows: readonly FindingRow[];
  people: readonly PersonRow[];
  onAssign: (set: Assignment) => Promise<Outcome>;
  onClear: () => void;
}) {
  const say = useSay(texts);
  const terms = useTerms();
  const count = rows.length;
  /** A cause can be set for many only where none of them has one that would be lost. */
  const areWithoutCauses = rows.every((row) => row.causes.length === 0);
  const [personId, setPersonId] = useState<string | null>(null);
  const [action, setAction] = useState('');
  const [due, setDue] = useState('');
  const [evidence, setEvidence] = useState('');
  const [causeClass, setCauseClass] = useState<CauseClass | null>(null);
  const [trouble, setTrouble] = useState<string | ReplyProblem | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  /** On a phone the fields stand behind a button, so that the list stays in sight. */
  const [isUnfolded, setIsUnfolded] = useState(false);
  const dueOn = due.trim() === '' ? null : readDate(due);
  const isDateWrong = due.trim() !== '' && dueOn === null;

  const set: Assignment = {
    ...(personId === null ? {} : { personId }),
    ...(action.trim() === '' ? {} : { action: action.trim() }),
    ...(dueOn === null ? {} : { dueOn }),
    ...(evidence.trim() === '' ? {} : { evidenceNeeded: evidence.trim() }),
    ...(causeClass === null || !areWithoutCauses
      ? {}
      : { causes: [{ text: terms.cause(causeClass), causeClass }] }),
  };
  const replaced = rows.filter((row) => isReplaced(row, set)).length;

  async function assign() {
    if (Object.keys(set).length === 0) return setTrouble(say('bulk_nothing'));
    if (isDateWrong) return;
    setIsBusy(true);
    setTrouble(null);
    const outcome = await onAssign(set);
    setIsBusy(false);
    if (outcome.kind === 'conflict') setTrouble(say('bulk_conflict'));
    if (outcome.kind === 'failed') setTrouble(outcome.problem);
  }
  return (
    <section className={`${styles.bar} no-print`} aria-label={say('bulk_title', { count })}>
      <div className={styles.head}>
        <h2>{say('bulk_title', { count })}</h2>
        <p className="muted">{say('bulk_hint')}</p>
        <span className={styles.unfold}>
          <Button aria-expanded={isUnfolded} onClick={() => setIsUnfolded(!isUnfolded)}>
            {say(isUnfolded ? 'bulk_fold' : 'bulk_unfold')}
          </Button>
        </span>
        <Button look="quiet" small icon="cross" onClick={onClear}>
          {say('bulk_clear')}
        </Button>
      </div>
      {trouble && (
        <Note tone="risk" live>
          {typeof trouble === 'string' ? (
            trouble
          ) : (
            <p>
              {trouble.detail} <SignInAgain problem={trouble} />
            </p>
          )}
        </Note>
      )}
      <p role="status" className={styles.replaced}>
        {replaced > 0 && say('bulk_replaces', { count: replaced })}
      </p>
      <div className={styles.fields} data-unfolded={isUnfolded}>
        <Field label={say('person')}>
          {() => (
            <SearchSelect
              label={say('person')}
              placeholder={say('unchanged')}
              options={people.map(({ id, name, position }) => ({ value: id, label: name, note: position }))}
              value={personId}
              onChange={setPersonId}
            />
          )}
        </Field>
        <Field label={say('action')}>
          {(given) => (
            <TextArea
              {...given}
              maxLength={2000}
              placeholder={say('unchanged')}
              value={action}
              onChange={(event) => setAction(event.target.value)}
            />
          )}
        </Field>
        <Field label={say('due_format')} error={isDateWrong && due.length >= 8 ? say('bad_date') : undefined}>
          {(given) => (
            <TextInput
              {...given}
              placeholder={say('unchanged')}
              value={due}
              onChange={(event) => setDue(event.target.value)}
            />
          )}
        </Field>
        <Field label={say('evidence')}>
          {(given) => (
            <TextArea
              {...given}
              maxLength={2000}
              placeholder={say('unchanged')}
              value={evidence}
              onChange={(event) => setEvidence(event.target.value)}
            />
          )}
        </Field>
        {areWithoutCauses && (
          <Field label={say('cause_class')}>
            {(given) => (
              <Choice
                {...given}
                value={causeClass ?? ''}
                onChange={(event) =>
                  setCauseClass(causeClasses.find((one) => one === event.target.value) ?? null)
                }
              >
                <option value="">{say('unchanged')}</option>
                {causeClasses.map((one) => (
                  <option key={one} value={one}>
                    {terms.cause(one)}
                  </option>
                ))}
              </Choice>
            )}
          </Field>
        )}
        <Button look="primary" busy={isBusy} onClick={() => void assign()}>
          {say('bulk_apply', { count })}
        </Button>
      </div>
    </section>
  );
}

/** Whether something else already stands in a field that is going to be set. */
function isReplaced(row: FindingRow, set: Assignment): boolean {
  return [
    [row.person?.id, set.personId],
    [row.action, set.action],
    [row.dueOn, set.dueOn],
    [row.evidenceNeeded, set.evidenceNeeded],
  ].some(([now, next]) => next !== undefined && now !== null && now !== undefined && now !== next);
}
