import type { DemoAccount } from '#modules/identity/contract.ts';
import { useLanguage } from '#web/i18n/language.ts';
import { useSay } from '#web/i18n/say.ts';

import styles from './sign-in-page.module.css';
import { texts } from './texts.ts';

/** The accounts of a demonstration server; choosing one fills the form. */
export function DemoAccounts({
  accounts,
  chosen,
  onChoose,
}: {
  accounts: readonly DemoAccount[];
  chosen: string;
  onChoose: (account: DemoAccount) => void;
}) {
  const say = useSay(texts);
  const language = useLanguage();
  return (
    <section className={styles.demo} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{say('demo_title')}</h2>
      <p className="muted">{say('demo')}</p>
      <ul className={styles.accounts}>
        {accounts.map((account) => (
          <li key={account.username}>
            <button
              type="button"
              className={styles.account}
              aria-pressed={account.username === chosen}
              onClick={() => onChoose(account)}
            >
              <span className={styles.position}>{account.position}</span>
              <code>{account.username}</code>
              <span className={styles.can}>
                {account.name} · {account.can[language]}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
