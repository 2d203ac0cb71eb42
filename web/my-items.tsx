import { Link } from 'react-router';
import type { MyItem } from '#modules/assessment/contract.ts';
import { today } from './clock.ts';
import { homeTexts } from './home-texts.ts';
import { showDate, showPoints } from './i18n/format.ts';
import { useSay } from './i18n/say.ts';
import styles from './home-page.module.css';
import { useAssessmentWords } from './scoring/assessment-words.ts';
import { CutWords } from './scoring/cut-words.tsx';
import { StatusMark } from './ui/status-mark.tsx';

/**
 * The items of the signed-in person that still lack something, the earliest date first; each leads to its place. While
 * the unit explains: what the appraiser left of the points, and why.
 */
export function MyItems({ items }: { items: readonly MyItem[] }) {
  const say = useSay(homeTexts);
  const words = useAssessmentWords();
  const now = today();
  const last = '9999-12-31';
  const open = items
    .filter(({ lacks }) => lacks.length > 0)
    .toSorted((left, right) => (left.dueOn ?? last).localeCompare(right.dueOn ?? last));
  if (open.length === 0) return null;
  const areOfSeveralYears = new Set(open.map(({ year }) => year)).size > 1;
  return (
    <section className={styles.part}>
      <h2>{say('my_items', { count: open.length })}</h2>
      <p className="muted">{say('my_items_lead')}</p>
      <ul className={styles.list}>
        {open.map((item) => {
          const isOverdue = item.dueOn !== null && item.dueOn < now;
          return (
            <li key={`${item.assessmentId}/${item.code}`}>
              <Link
                className={styles.row}
                to={`/cham-diem/${item.assessmentId}?${new URLSearchParams({ muc: item.code })}`}
              >
                <span className={styles.main}>
                  <span className={styles.words}>
                    <span className="figures">{item.code}</span> {item.name}
                  </span>
                  <span className={`${styles.note} figures`}>
                    {item.appraisedPoints === null ? (
                      say('item_max', { max: showPoints(item.max) })
                    ) : (
                      <strong>
                        <CutWords appraised={item.appraisedPoints} claimed={item.selfPoints} max={item.max} />
                      </strong>
                    )}
                    {areOfSeveralYears && `, ${say('item_year', { year: item.year })}`}
                  </span>
                  {item.reason && (
                    <span className={styles.reason}>{say('reason_is', { reason: item.reason })}</span>
                  )}
                </span>
                <span className={styles.lacks}>
                  <StatusMark shape="hollow">
                    {say('item_lacks', { what: item.lacks.map(words.lack).join(', ') })}
                  </StatusMark>
                </span>
                <span className={`${styles.due} figures`}>
                  {item.dueOn === null ? (
                    <span className="muted">{say('no_due')}</span>
                  ) : isOverdue ? (
                    <StatusMark shape="triangle" tone="risk">
                      {say('overdue', { date: showDate(item.dueOn) })}
                    </StatusMark>
                  ) : item.dueOn === now ? (
                    <strong>{say('due_today')}</strong>
                  ) : (
                    say('due', { date: showDate(item.dueOn) })
                  )}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
