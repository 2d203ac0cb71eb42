import { useState } from 'react';
import {
  assignItems,
  getAssessment,
  type SavedItems,
  type SheetItem,
  type SheetView,
} from '#modules/assessment/contract.ts';
import { isPermitted } from '#kernel/permission.ts';
import type { PersonRow } from '#modules/identity/contract.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';
import { readDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { newOperationId } from '#web/operation-id.ts';
import { SignInAgain } from '#web/sign-in-again.tsx';
import { Button } from '#web/ui/button.tsx';
import { Field, TextInput } from '#web/ui/field.tsx';
import { SearchSelect } from '#web/ui/search-select.tsx';
import { Note } from '#web/ui/states.tsx';
import { tell } from '#web/ui/toasts.tsx';
import styles from './sheet-page.module.css';
import { sheetTexts } from './sheet-texts.ts';

/** Gives the chosen items to a person with a date, all or none; what is left blank stays as it is. */
export function AssignBar({
  items,
  assessmentId,
  people,
  onSaved,
  onStale,
  onClear,
}: {
  items: readonly (SheetItem | null)[];
  assessmentId: string;
  people: readonly PersonRow[];
  onSaved: (saved: SavedItems) => void;
  /** Somebody else was first: the sheet was read anew. */
  onStale: (sheet: SheetView) => void;
  onClear: () => void;
}) {
  const say = useSay(sheetTexts);
  const [personId, setPersonId] = useState<string | null>(null);
  const [due, setDue] = useState('');
  const [isCycleDue, setIsCycleDue] = useState(false);
  const [trouble, setTrouble] = useState<string | ReplyProblem | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [operationId, setOperationId] = useState(newOperationId);
  const dueOn = due.trim() === '' ? null : readDate(due);
  const count = items.length;
  // Those who can score: officers and leaders of the People's Committee.
  const takers = people.filter(({ roles }) => isPermitted(roles, 'assessment.score'));

  function again() {
    setTrouble(null);
    setOperationId(newOperationId());
  }
  async function assign() {
    if (!isCycleDue && due.trim() !== '' && dueOn === null) return setTrouble(say('date_wrong'));
    if (personId === null && dueOn === null && !isCycleDue) return setTrouble(say('assign_nothing'));
    setIsBusy(true);
    setTrouble(null);
    try {
      onSaved(
        await call(assignItems, {
          params: { id: assessmentId },
          body: {
            operationId,
            items: items.flatMap((item) => (item ? [{ code: item.code, version: item.version }] : [])),
            ...(personId === null ? {} : { personId }),
            ...(isCycleDue ? { dueOn: null } : dueOn === null ? {} : { dueOn }),
          },
        }),
      );
      tell(say('assigned', { count }));
    } catch (error) {
      const problem = problemOf(error);
      setTrouble(problem);
      if (problem.status === 409) {
        setOperationId(newOperationId());
        await call(getAssessment, { params: { id: assessmentId } }).then(onStale, () => undefined);
      }
    } finally {
      setIsBusy(false);
    }
  }
  return (
    <section className={`${styles.assign} no-print`} aria-label={say('assign_title', { count })}>
      <h2>{say('assign_title', { count })}</h2>
      {trouble && (
        <div className={styles.trouble}>
          <Note tone="risk" live>
            {typeof trouble === 'string' ? (
              <p>{trouble}</p>
            ) : (
              <p>
                {trouble.code === 'web.network' ? say('assign_needs_network') : trouble.detail}{' '}
                <SignInAgain problem={trouble} />
              </p>
            )}
          </Note>
        </div>
      )}
      <div className={styles.wide}>
        <Field label={say('assign_person')}>
          {() => (
            <SearchSelect
              label={say('assign_person')}
              options={takers.map(({ id, name, position }) => ({ value: id, label: name, note: position }))}
              value={personId}
              placeholder={say('assign_keep')}
              onChange={(id) => {
                again();
                setPersonId(id);
              }}
            />
          )}
        </Field>
      </div>
      <div className={styles.wide}>
        <Field label={say('assign_due')}>
          {(tied) => (
            <TextInput
              {...tied}
              value={isCycleDue ? '' : due}
              disabled={isCycleDue}
              placeholder={say('assign_due_hint')}
              onChange={(event) => {
                again();
                setDue(event.target.value);
              }}
            />
          )}
        </Field>
      </div>
      <label className={styles.cycleDue}>
        <input
          type="checkbox"
          checked={isCycleDue}
          onChange={(event) => {
            again();
            setIsCycleDue(event.target.checked);
          }}
        />
        {say('assign_cycle_due')}
      </label>
      <Button look="primary" busy={isBusy} onClick={() => void assign()}>
        {say('assign')}
      </Button>
      <Button look="quiet" icon="cross" onClick={onClear}>
        {say('assign_clear')}
      </Button>
    </section>
  );
}
