import { Link } from 'react-router';
import type { AssessmentRow } from '#modules/assessment/contract.ts';
import { today } from './clock.ts';
import { homeTexts } from './home-texts.ts';
import { showDate } from './i18n/format.ts';
import { useSay } from './i18n/say.ts';
import styles from './home-page.module.css';
import { AssessmentStateMark } from './scoring/assessment-state.tsx';
import { dueOf, soonestFirst } from './scoring/overdue.ts';
import { StatusMark } from './ui/status-mark.tsx';

const rowsShown = 5;

/** What waits to be appraised: how many sheets, and those that are due first; each leads to its place. */
export function AppraisalQueue({ queue }: { queue: readonly AssessmentRow[] }) {
  const say = useSay(homeTexts);
  const now = today();
  if (queue.length === 0)
    return (
      <p className={styles.part}>
        {say('queue_none')} <Link to="/dot-cham">{say('to_cycles')}</Link>
      </p>
    );
  return (
    <section className={styles.part}>
      <h2>{say('queue', { count: queue.length })}</h2>
      <p className="muted">{say('queue_lead')}</p>
      <ul className={styles.list}>
        {soonestFirst(queue)
          .slice(0, rowsShown)
          .map((row) => (
            <li key={row.id}>
              <Link className={styles.row} to={`/tham-dinh/${row.id}`}>
                <span className={styles.main}>
                  <span className={styles.words}>{row.unitName}</span>
                  <span className={`${styles.note} figures`}>
                    {row.cycleTitle}, {say('decided', { count: row.decidedCount, all: row.itemCount })}
                  </span>
                </span>
                <span className={styles.lacks}>
                  <AssessmentStateMark state={row.state} />
                </span>
                <span className={`${styles.due} figures`}>
                  <Due due={dueOf(row.state, row)} now={now} />
                </span>
              </Link>
            </li>
          ))}
      </ul>
      {queue.length > rowsShown && (
        <p className={styles.more}>
          <Link to="/tham-dinh">{say('queue_all', { count: queue.length })}</Link>
        </p>
      )}
    </section>
  );
}

function Due({ due, now }: { due: string | null; now: string }) {
  const say = useSay(homeTexts);
  if (due === null) return <span className="muted">{say('no_due')}</span>;
  if (due === now) return <strong>{say('due_today')}</strong>;
  if (due > now) return say('due', { date: showDate(due) });
  return (
    <StatusMark shape="triangle" tone="risk">
      {say('overdue', { date: showDate(due) })}
    </StatusMark>
  );
}
