import { useRef, useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useSay } from '#web/i18n/say.ts';
import { Icon } from './icons.tsx';
import styles from './more-parts.module.css';
import type { NavEntry } from './nav-entry.ts';
import { texts } from './texts.ts';

/**
 * The parts that find no room at the foot of a phone: one entry there, that opens them as a sheet. Escape, a press
 * outside and choosing close it; the focus goes back to where it was.
 */
export function MoreParts({ entries, className }: { entries: readonly NavEntry[]; className: string }) {
  const say = useSay(texts);
  const { pathname } = useLocation();
  const sheet = useRef<HTMLDialogElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const isHere = entries.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  const close = () => sheet.current?.close();
  return (
    <>
      <button
        type="button"
        className={className}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        data-here={isHere || undefined}
        onClick={() => {
          sheet.current?.showModal();
          setIsOpen(true);
        }}
      >
        <Icon name="more" size={20} />
        {say('more_parts')}
      </button>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- Escape closes it too */}
      <dialog
        ref={sheet}
        className={styles.sheet}
        aria-label={say('more_parts_title')}
        onClose={() => setIsOpen(false)}
        onClick={(event) => event.target === event.currentTarget && close()}
      >
        <div className={styles.body}>
          <div className={styles.head}>
            <h2>{say('more_parts_title')}</h2>
            <button type="button" className={styles.close} aria-label={say('close')} onClick={close}>
              <Icon name="cross" size={20} />
            </button>
          </div>
          <nav aria-label={say('more_parts_title')}>
            <ul>
              {entries.map(({ to, label, icon, end }) => (
                <li key={to}>
                  <NavLink to={to} end={end ?? false} className={styles.link ?? ''} onClick={close}>
                    <Icon name={icon} size={20} />
                    {label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </dialog>
    </>
  );
}
