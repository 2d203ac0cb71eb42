import { useEffect, type ReactNode } from 'react';
import styles from './page-title.module.css';

/** The heading of a page, its one-sentence purpose and its actions; also names the browser's tab. */
export function PageTitle({
  title,
  lead,
  actions,
}: {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} – Minh Chứng`;
  }, [title]);
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h1 className={styles.title}>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
