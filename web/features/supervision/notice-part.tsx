import type { ReactNode } from 'react';
import { useSay } from '#web/i18n/say.ts';
import styles from './supervision-page.module.css';
import { texts } from './texts.ts';

/** One part of a notice under its heading; where the paper has none it says so. */
export function NoticePart({
  title,
  isEmpty,
  children,
}: {
  title: string;
  isEmpty?: boolean;
  children: ReactNode;
}) {
  const say = useSay(texts);
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {isEmpty ? <p className="muted">{say('none')}</p> : children}
    </section>
  );
}

/** In place of a value that the paper does not state. */
export function Unstated() {
  const say = useSay(texts);
  return <em className="muted">{say('not_stated')}</em>;
}
