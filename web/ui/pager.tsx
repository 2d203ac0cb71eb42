import { useSay } from '#web/i18n/say.ts';
import { Button } from './button.tsx';
import styles from './pager.module.css';
import { texts } from './texts.ts';

/** Moves through the pages of a long list; nothing is shown where one page holds everything. */
export function Pager({
  page,
  size,
  total,
  onPage,
}: {
  page: number;
  size: number;
  total: number;
  onPage: (page: number) => void;
}) {
  const say = useSay(texts);
  const pages = Math.max(1, Math.ceil(total / size));
  if (pages === 1) return null;
  const from = (page - 1) * size + 1;
  return (
    <nav className={`${styles.pager} no-print`} aria-label={say('pages')}>
      <span className="figures">{say('rows_of', { from, to: Math.min(total, from + size - 1), total })}</span>
      <span className={styles.buttons}>
        <Button icon="left" disabled={page <= 1} onClick={() => onPage(page - 1)}>
          {say('previous_page')}
        </Button>
        <span className="figures">{say('page_of', { page, pages })}</span>
        <Button icon="right" disabled={page >= pages} onClick={() => onPage(page + 1)}>
          {say('next_page')}
        </Button>
      </span>
    </nav>
  );
}
