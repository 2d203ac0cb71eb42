import { useState, type SubmitEvent } from 'react';
import { useLoaderData, useNavigate, useSearchParams } from 'react-router';
import { signIn, type DemoAccount } from '#modules/identity/contract.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { Seal } from '#web/ui/app-frame.tsx';
import { Button } from '#web/ui/button.tsx';
import { Field, TextInput } from '#web/ui/field.tsx';
import { PasswordInput } from '#web/ui/password-input.tsx';
import { Note } from '#web/ui/states.tsx';
import { LanguageSwitch, ThemeSwitch } from '#web/ui/switches.tsx';
import { findDemoAccounts } from './demo-accounts.ts';
import { DemoAccounts } from './demo-account-list.tsx';
import { isTypedTwice, NewPasswordFields, type NewPassword } from './new-password-fields.tsx';
import styles from './sign-in-page.module.css';
import { texts } from './texts.ts';

/** Asks whether this server is a demonstration, with accounts to try. */
export const loader = findDemoAccounts;

/** Signing in, and on a demonstration server the accounts to choose from. */
export function Component() {
  const say = useSay(texts);
  const accounts = useLoaderData<DemoAccount[]>();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  /** Asked for once the password that was right turns out to be temporary. */
  const [chosen, setChosen] = useState<NewPassword | null>(null);
  const [isTried, setIsTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<ReplyProblem | null>(null);

  async function enter(event: SubmitEvent) {
    event.preventDefault();
    setIsTried(true);
    if (username === '' || password === '' || isBusy || (chosen && !isTypedTwice(chosen))) return;
    setIsBusy(true);
    setProblem(null);
    try {
      const newPassword = chosen === null ? {} : { newPassword: chosen.first };
      await call(signIn, { body: { username, password, ...newPassword } });
      await navigate(ownPath(search.get('ve')), { replace: true });
    } catch (error) {
      const refusal = problemOf(error);
      setProblem(refusal);
      if (refusal.code === 'identity.password_must_change') {
        setChosen({ first: '', again: '' });
        setIsTried(false);
      }
      setIsBusy(false);
    }
  }
  return (
    <main className={styles.page}>
      <title>{`${say('title')} – Minh Chứng`}</title>
      <div className={styles.words}>
        <Seal />
        <h1 className={styles.name}>Minh Chứng</h1>
        <p className={styles.purpose}>{say('purpose')}</p>
      </div>
      <div className={styles.side}>
        <div className={styles.tools}>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
        <form className={styles.form} onSubmit={(event) => void enter(event)} noValidate>
          <h2>{say(chosen === null ? 'title' : 'choose_title')}</h2>
          {problem && (
            <Note tone={problem.code === 'identity.password_must_change' ? 'ink' : 'risk'} live>
              {problem.detail}
            </Note>
          )}
          {chosen === null ? (
            <>
              <Field
                label={say('username')}
                error={isTried && username === '' ? say('username_missing') : undefined}
              >
                {(given) => (
                  <TextInput
                    {...given}
                    autoComplete="username"
                    autoCapitalize="none"
                    spellCheck={false}
                    value={username}
                    onChange={(event) => setUsername(event.target.value)}
                  />
                )}
              </Field>
              <Field
                label={say('password')}
                error={isTried && password === '' ? say('password_missing') : undefined}
              >
                {(given) => (
                  <PasswordInput
                    {...given}
                    value={password}
                    onChange={(event) => setPassword(event.target.value)}
                  />
                )}
              </Field>
            </>
          ) : (
            <NewPasswordFields value={chosen} isTried={isTried} autoFocus onChange={setChosen} />
          )}
          <Button type="submit" look="primary" busy={isBusy}>
            {say(chosen === null ? 'enter' : 'choose')}
          </Button>
          {chosen !== null && (
            <Button
              look="quiet"
              onClick={() => {
                setChosen(null);
                setPassword('');
                setProblem(null);
                setIsTried(false);
              }}
            >
              {say('choose_back')}
            </Button>
          )}
        </form>
        {accounts.length > 0 && chosen === null && (
          <DemoAccounts
            accounts={accounts}
            chosen={username}
            onChoose={(account) => {
              setUsername(account.username);
              setPassword(account.password);
              setProblem(null);
            }}
          />
        )}
      </div>
    </main>
  );
}

/** Only addresses of this app: what the address bar says is not trusted. */
function ownPath(path: string | null): string {
  return path !== null && /^\/(?![/\\])/.test(path) ? path : '/';
}
