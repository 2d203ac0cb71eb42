import { useEffect, type ReactNode } from 'react';
import styles from './page-title.module.css';

/**
 * The heading of a page, its one-sentence purpose and its actions; also names the browser's tab, and the sheets of
 * paper that follow the first one when the page is printed.
 */
export function PageTitle({
  title,
  lead,
  actions,
  printHead = title,
}: {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  /** What stands at the top of every further sheet of paper. */
  printHead?: string;
}) {
  useEffect(() => {
    document.title = `${title} – Minh Chứng`;
  }, [title]);
  useEffect(() => {
    document.documentElement.style.setProperty('--print-head', cssText(printHead));
    return () => {
      document.documentElement.style.removeProperty('--print-head');
    };
  }, [printHead]);
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

/** Text as a string of a style sheet. */
function cssText(text: string): string {
  return `"${text.replaceAll(/\s+/g, ' ').replaceAll(/["\\]/g, '\\$&')}"`;
}
