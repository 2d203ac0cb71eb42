import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { useSay } from '#web/i18n/say.ts';
import styles from './app-frame.module.css';
import { Icon } from './icons.tsx';
import { MoreParts } from './more-parts.tsx';
import type { NavEntry } from './nav-entry.ts';
import { texts } from './texts.ts';

/** How many parts fit side by side at the foot of a phone; where there are more, the last place opens the rest. */
const phonePlaces = 5;

/** The frame around every page: name, parts of the system (at the foot on phones), tools, content. */
export function AppFrame({
  name,
  entries,
  tools,
  isPending,
  children,
}: {
  name: string;
  entries: readonly NavEntry[];
  tools: ReactNode;
  isPending: boolean;
  children: ReactNode;
}) {
  const say = useSay(texts);
  const shownOnPhones = entries.length > phonePlaces ? phonePlaces - 1 : entries.length;
  const rest = entries.slice(shownOnPhones);
  return (
    <>
      <a className={styles.skip} href="#content">
        {say('skip')}
      </a>
      {isPending && <div className={styles.pending} role="status" aria-label={say('loading')} />}
      <header className={styles.bar}>
        <Link to="/" className={styles.brand}>
          <Seal />
          {name}
        </Link>
        <nav className={styles.nav} aria-label={say('main_navigation')}>
          {entries.map((entry, place) => (
            <NavLink
              key={entry.to}
              to={entry.to}
              end={entry.end ?? false}
              className={styles.link ?? ''}
              data-rest={place >= shownOnPhones || undefined}
            >
              <Icon name={entry.icon} size={20} />
              {entry.label}
            </NavLink>
          ))}
          {rest.length > 0 && <MoreParts entries={rest} className={`${styles.link} ${styles.more}`} />}
        </nav>
        <div className={styles.tools}>{tools}</div>
      </header>
      <main id="content" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

/** The seal of the system: a red stamp with a tick. */
export function Seal() {
  return (
    <svg className={styles.seal} viewBox="0 0 32 32" fill="none" stroke="currentColor" aria-hidden="true">
      <circle cx="16" cy="16" r="14" strokeWidth="2.2" />
      <circle cx="16" cy="16" r="10.8" strokeWidth="0.9" />
      <path d="M10.8 16.6l3.6 3.7 7-8.1" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
