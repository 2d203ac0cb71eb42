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
      {byUnit(accounts).map(([unit, ofUnit]) => (
        <section key={unit} aria-label={unit}>
          <h3 className={styles.unit}>{unit}</h3>
          <ul className={styles.accounts}>
            {ofUnit.map((account) => (
              <li key={account.username}>
                <button
                  type="button"
                  className={styles.account}
                  aria-pressed={account.username === chosen}
                  onClick={() => onChoose(account)}
                >
                  <span className={styles.position}>{account.position}</span>
                  <code>{account.username}</code>
                  <span className={styles.can}>{account.can[language]}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function byUnit(accounts: readonly DemoAccount[]): readonly (readonly [string, readonly DemoAccount[]])[] {
  const units = [...new Set(accounts.map(({ unit }) => unit))];
  return units.map((unit) => [unit, accounts.filter((account) => account.unit === unit)]);
}
