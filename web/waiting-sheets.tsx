import { Link } from 'react-router';
import type { AssessmentRow } from '#modules/assessment/contract.ts';
import { today } from './clock.ts';
import { homeTexts } from './home-texts.ts';
import { showDate } from './i18n/format.ts';
import { useSay } from './i18n/say.ts';
import styles from './home-page.module.css';
import { AssessmentStateMark } from './scoring/assessment-state.tsx';
import { dueOf } from './scoring/overdue.ts';
import { StatusMark } from './ui/status-mark.tsx';

/** Those that are due first, and how many wait in all. */
type Waiting = { readonly rows: readonly AssessmentRow[]; readonly count: number };

/** What waits to be appraised; each sheet leads to its place. */
export function AppraisalQueue({ queue }: { queue: Waiting }) {
  const say = useSay(homeTexts);
  if (queue.count === 0)
    return (
      <p className={styles.part}>
        {say('queue_none')} <Link to="/dot-cham">{say('to_cycles')}</Link>
      </p>
    );
  return (
    <WaitingSheets
      waiting={queue}
      title={say('queue', { count: queue.count })}
      lead={say('queue_lead')}
      pathOf={({ id }) => `/tham-dinh/${id}`}
      noteOf={({ unitName, decidedCount, itemCount }) => [
        unitName,
        say('decided', { count: decidedCount, all: itemCount }),
      ]}
      all={{ path: '/tham-dinh', label: say('queue_all', { count: queue.count }) }}
    />
  );
}

/** The unit's own sheets that wait for its leader: to be handed in, or to be explained. */
export function SheetsToHandIn({ sheets }: { sheets: Waiting }) {
  const say = useSay(homeTexts);
  if (sheets.count === 0) return null;
  return (
    <WaitingSheets
      waiting={sheets}
      title={say('to_hand_in', { count: sheets.count })}
      lead={say('to_hand_in_lead')}
      pathOf={({ id }) => `/cham-diem/${id}`}
      noteOf={({ year, scoredCount, itemCount }) => [
        say('sheet_of_year', { year }),
        say('scored', { count: scoredCount, all: itemCount }),
      ]}
      all={{ path: '/cham-diem', label: say('open_sheet') }}
    />
  );
}

/** Sheets that wait for somebody's step, those that are due first before the others. */
function WaitingSheets({
  waiting: { rows, count },
  title,
  lead,
  pathOf,
  noteOf,
  all,
}: {
  waiting: Waiting;
  title: string;
  lead: string;
  pathOf: (row: AssessmentRow) => string;
  /** What the sheet is called, and how far it is. */
  noteOf: (row: AssessmentRow) => readonly [string, string];
  all: { readonly path: string; readonly label: string };
}) {
  const now = today();
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <p className="muted">{lead}</p>
      <ul className={styles.list}>
        {rows
          .map((row) => ({ row, words: noteOf(row) }))
          .map(({ row, words: [name, progress] }) => (
            <li key={row.id}>
              <Link className={styles.row} to={pathOf(row)}>
                <span className={styles.main}>
                  <span className={styles.words}>{name}</span>
                  <span className={`${styles.note} figures`}>
                    {row.cycleTitle}, {progress}
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
      {count > rows.length && (
        <p className={styles.more}>
          <Link to={all.path}>{all.label}</Link>
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
