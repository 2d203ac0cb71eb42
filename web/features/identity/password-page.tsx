import { useState, type SubmitEvent } from 'react';
import { changePassword } from '#modules/identity/contract.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { SignInAgain } from '#web/sign-in-again.tsx';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { PasswordInput } from '#web/ui/password-input.tsx';
import { Note } from '#web/ui/states.tsx';
import { isTypedTwice, NewPasswordFields } from './new-password-fields.tsx';
import styles from './password-page.module.css';
import { texts } from './texts.ts';

const untouched = { first: '', again: '' };

/** A person changes their own password. */
export function Component() {
  const say = useSay(texts);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState(untouched);
  const [isTried, setIsTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const [problem, setProblem] = useState<ReplyProblem | null>(null);

  async function change(event: SubmitEvent) {
    event.preventDefault();
    setIsTried(true);
    setIsDone(false);
    if (current === '' || !isTypedTwice(next) || isBusy) return;
    setIsBusy(true);
    setProblem(null);
    try {
      await call(changePassword, { body: { current, next: next.first } });
      setCurrent('');
      setNext(untouched);
      setIsTried(false);
      setIsDone(true);
    } catch (error) {
      setProblem(problemOf(error));
    }
    setIsBusy(false);
  }
  return (
    <>
      <PageTitle title={say('change_title')} lead={say('change_lead')} />
      <form className={styles.form} onSubmit={(event) => void change(event)} noValidate>
        {problem && (
          <Note tone="risk" live>
            <p>
              {problem.detail} <SignInAgain problem={problem} />
            </p>
          </Note>
        )}
        {isDone && (
          <Note tone="ok" live>
            {say('changed')}
          </Note>
        )}
        <Field
          label={say('current_password')}
          error={isTried && current === '' ? say('current_password_missing') : undefined}
        >
          {(given) => (
            <PasswordInput {...given} value={current} onChange={(event) => setCurrent(event.target.value)} />
          )}
        </Field>
        <NewPasswordFields value={next} isTried={isTried} onChange={setNext} />
        <div>
          <Button type="submit" look="primary" busy={isBusy}>
            {say('change')}
          </Button>
        </div>
      </form>
    </>
  );
}
