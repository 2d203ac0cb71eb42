import type { ReactNode } from 'react';
import { useSay } from '#web/i18n/say.ts';
import { Button } from './button.tsx';
import styles from './states.module.css';
import { texts } from './texts.ts';

/** Nothing is here yet: says so and what to do next. */
export function EmptyState({
  title,
  children,
  actions,
  isPage,
}: {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** It stands for the whole page, so its title is the page's. */
  isPage?: boolean;
}) {
  const Title = isPage ? 'h1' : 'h2';
  return (
    <div className={styles.state}>
      <Title>{title}</Title>
      {children && <p className={styles.words}>{children}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

/** Something failed: what, what to do, and the number to tell the administrator. */
export function ErrorState({
  title,
  detail,
  requestId,
  onRetry,
  actions,
  isPage,
}: {
  title: string;
  detail: string;
  requestId?: string | undefined;
  onRetry?: (() => void) | undefined;
  actions?: ReactNode;
  /** It stands for the whole page, so its title is the page's. */
  isPage?: boolean;
}) {
  const say = useSay(texts);
  const Title = isPage ? 'h1' : 'h2';
  return (
    <div className={`${styles.state} ${styles.error}`} role="alert">
      <Title>{title}</Title>
      <p>{detail}</p>
      {requestId && <p className={styles.code}>{say('request_id', { id: requestId })}</p>}
      <div className={styles.actions}>
        {onRetry && <Button onClick={onRetry}>{say('retry')}</Button>}
        {actions}
      </div>
    </div>
  );
}

/** Grey lines where content will stand. */
export function Skeleton({ lines = 6 }: { lines?: number }) {
  const say = useSay(texts);
  return (
    <div className={styles.lines} role="status">
      <span className="unseen">{say('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={styles.line} />
      ))}
    </div>
  );
}

/** A sentence within a page that deserves notice, with what can be done about it. */
export function Note({
  tone = 'ink',
  children,
  actions,
  live,
}: {
  tone?: 'ink' | 'risk' | 'ok';
  children: ReactNode;
  actions?: ReactNode;
  /** Read out at once by screen readers. */
  live?: boolean;
}) {
  return (
    <div className={`${styles.note} ${styles[tone] ?? ''}`} role={live ? 'alert' : undefined}>
      <div className={styles.noteBody}>{children}</div>
      {actions}
    </div>
  );
}
