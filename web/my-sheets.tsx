import { Link } from 'react-router';
import type { MyItem, MySheet } from '#modules/assessment/contract.ts';
import { today } from './clock.ts';
import { homeTexts } from './home-texts.ts';
import { dayOf, showDate } from './i18n/format.ts';
import { useSay } from './i18n/say.ts';
import styles from './home-page.module.css';
import { AssessmentStateMark } from './scoring/assessment-state.tsx';
import { daysLate } from './scoring/overdue.ts';
import { ToldNote } from './scoring/told-note.tsx';

/** The unit's sheets that came back or were reopened, with what is to be done: above everything else. */
export function ToldSheets({ sheets }: { sheets: readonly MySheet[] }) {
  const say = useSay(homeTexts);
  return (
    <div className={styles.told}>
      {sheets.map((sheet) => (
        <ToldNote key={sheet.assessmentId} sheet={sheet} name={say('sheet_of_year', { year: sheet.year })} />
      ))}
    </div>
  );
}

/** Where each sheet of the unit stands, and what that means for the person's own items. */
export function MySheets({
  mine: { sheets, rows },
  handedOver,
}: {
  mine: { readonly sheets: readonly MySheet[]; readonly rows: readonly MyItem[] };
  /** Sheets that are listed as waiting for this person already. */
  handedOver: readonly string[];
}) {
  const say = useSay(homeTexts);
  const shown = sheets.filter(
    ({ assessmentId, itemCount }) => itemCount > 0 || !handedOver.includes(assessmentId),
  );
  if (shown.length === 0)
    return handedOver.length > 0 ? null : <p className={styles.part}>{say('sheets_none')}</p>;
  return (
    <section className={styles.part}>
      <h2>{say('sheets_title')}</h2>
      <ul className={styles.list}>
        {shown.map((sheet) => (
          <li key={sheet.assessmentId}>
            <Link className={styles.row} to={pathOf(sheet)}>
              <span className={styles.main}>
                <span className={styles.words}>{say('sheet_of_year', { year: sheet.year })}</span>
                <span className={`${styles.standing} figures`}>
                  <Standing
                    sheet={sheet}
                    rows={rows.filter((row) => row.assessmentId === sheet.assessmentId)}
                  />
                </span>
              </span>
              <AssessmentStateMark state={sheet.state} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function pathOf({ assessmentId, state }: MySheet): string {
  return state === 'published' ? `/ket-qua-cham/${assessmentId}` : `/cham-diem/${assessmentId}`;
}

function Standing({ sheet, rows }: { sheet: MySheet; rows: readonly MyItem[] }) {
  const say = useSay(homeTexts);
  const { state, itemCount: count, appraisingUnitName: body, selfScoreDueOn } = sheet;
  const open = rows.filter(({ lacks }) => lacks.length > 0).length;
  const since = showDate(dayOf(sheet.stateSince));
  const due = showDate(selfScoreDueOn);
  const late = daysLate(selfScoreDueOn, today());
  switch (state) {
    case 'self_scoring':
    case 'awaiting_approval': {
      if (sheet.opensOn > today()) return say('stands_unopened', { count, date: showDate(sheet.opensOn) });
      if (count === 0) return say('stands_nothing_given', { date: due });
      if (open > 0) return say('stands_open', { open, count });
      const next =
        late > 0 ? say('stands_next_late', { days: late, date: due }) : say('stands_next', { date: due });
      return `${say(state === 'self_scoring' ? 'stands_done' : 'stands_asked', { count })} ${next}`;
    }
    case 'submitted':
    case 'appraising': {
      const sent = sheet.history.findLast(({ move }) => move === 'submit');
      const date = showDate(dayOf(sent?.at ?? sheet.stateSince));
      return say(state === 'submitted' ? 'stands_submitted' : 'stands_appraising', { date, body, since });
    }
    case 'explaining': {
      const until =
        sheet.explanationDueOn === null
          ? say('stands_no_until')
          : say('stands_until', { date: showDate(sheet.explanationDueOn) });
      if (rows.length === 0) return say('stands_explaining_none');
      return `${say(open > 0 ? 'stands_explaining' : 'stands_explained', { open, count: rows.length })} ${until}`;
    }
    case 'reappraising':
      return say('stands_reappraising', { body, since });
    case 'concluded':
      return say('stands_concluded', { body, since });
    case 'published':
      return say('stands_published', { body, since });
  }
}
