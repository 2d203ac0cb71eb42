import { useEffect, useRef } from 'react';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { Note } from '#web/ui/states.tsx';
import styles from './temporary-password-note.module.css';
import { texts } from './texts.ts';

/** A temporary password as it was given, to whom. */
export type GivenPassword = {
  readonly name: string;
  readonly username: string;
  readonly temporaryPassword: string;
};

/** Shows a temporary password this once; comes into sight by itself. */
export function TemporaryPasswordNote({ given, onClose }: { given: GivenPassword; onClose: () => void }) {
  const say = useSay(texts);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'center' });
    place.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={place} tabIndex={-1} className={styles.note}>
      <Note tone="ok" live actions={<Button onClick={onClose}>{say('noted')}</Button>}>
        <p>{say('reset_done', { name: given.name })}</p>
        <dl className={styles.facts}>
          <dt>{say('username')}</dt>
          <dd>{given.username}</dd>
          <dt>{say('temporary_password')}</dt>
          <dd>
            <code className={styles.secret}>{given.temporaryPassword}</code>
          </dd>
        </dl>
      </Note>
    </div>
  );
}
