import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { listAssessments, type AssessmentRow } from '#modules/assessment/contract.ts';
import {
  assessmentStates,
  waitsForAppraiser,
  type AssessmentState,
} from '#modules/assessment/domain/assessment-workflow.ts';
import { call } from '#web/api.ts';
import { today } from '#web/clock.ts';
import { showDate, showInstant, showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { AssessmentStateMark } from '#web/scoring/assessment-state.tsx';
import { orSignIn } from '#web/session.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { RowTable, type Column } from '#web/ui/row-table.tsx';
import { EmptyState } from '#web/ui/states.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import { appraisalPath, cyclesPath, resultPath } from './addresses.ts';
import { CountCell } from './cycle-units.tsx';
import styles from './queue-page.module.css';
import { daysLate, dueOf } from '#web/scoring/overdue.ts';
import { queueTexts } from './queue-texts.ts';

/** What was handed in to the unit. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { rows } = await orSignIn(request, call(listAssessments, { signal: request.signal }));
  return rows.filter(({ side }) => side === 'appraiser');
}

const parts = [
  { name: 'part_waiting', states: assessmentStates.filter(waitsForAppraiser) },
  { name: 'part_explaining', states: ['explaining'] },
  { name: 'part_concluded', states: ['concluded'] },
  { name: 'part_published', states: ['published'] },
] as const satisfies readonly { name: keyof typeof queueTexts; states: readonly AssessmentState[] }[];

/** The review queue: what waits for the appraiser, what waits for the units, what is done. */
export function Component() {
  const say = useSay(queueTexts);
  const rows = useLoaderData<typeof loader>();
  const now = today();
  const columns: Column<AssessmentRow>[] = [
    {
      key: 'unit',
      head: say('unit'),
      isMain: true,
      cell: (row) => (
        <Link
          className={styles.name}
          to={row.state === 'published' ? resultPath(row.id) : appraisalPath(row.id)}
        >
          {row.unitName}
        </Link>
      ),
    },
    {
      key: 'cycle',
      head: say('cycle'),
      isLong: true,
      cell: (row) => <Link to={`${cyclesPath}/${row.cycleId}`}>{row.cycleTitle}</Link>,
    },
    { key: 'state', head: say('state'), cell: (row) => <AssessmentStateMark state={row.state} /> },
    {
      key: 'since',
      head: say('since'),
      cell: (row) => <span className="figures">{showInstant(row.stateSince).slice(0, 10)}</span>,
    },
    {
      key: 'due',
      head: say('due'),
      cell: (row) => <Due row={row} now={now} />,
    },
    {
      key: 'decided',
      head: say('decided'),
      cell: (row) => <CountCell count={row.decidedCount} all={row.itemCount} />,
    },
    {
      key: 'self',
      head: say('self_total'),
      isNumber: true,
      cell: (row) => row.selfTotal !== null && showPoints(row.selfTotal),
    },
    {
      key: 'index',
      head: say('index'),
      isNumber: true,
      cell: (row) => row.index !== null && `${showPoints(row.index)} %`,
    },
  ];
  return (
    <>
      <PageTitle title={say('title')} lead={say('lead')} />
      {rows.length === 0 ? (
        <EmptyState
          title={say('empty_title')}
          actions={<ButtonLink to={cyclesPath}>{say('to_cycles')}</ButtonLink>}
        >
          {say('empty')}
        </EmptyState>
      ) : (
        parts.map(({ name, states }) => {
          const listed = rows
            .filter(({ state }) => (states as readonly AssessmentState[]).includes(state))
            .toSorted((left, right) => left.stateSince.localeCompare(right.stateSince));
          const title = say(name, { count: listed.length });
          return (
            listed.length > 0 && (
              <section key={name} className={styles.part}>
                <h2>{title}</h2>
                <RowTable caption={title} columns={columns} rows={listed} rowKey={({ id }) => id} />
              </section>
            )
          );
        })
      )}
    </>
  );
}

function Due({ row, now }: { row: AssessmentRow; now: string }) {
  const say = useSay(queueTexts);
  const due = dueOf(row.state, row);
  const days = daysLate(due, now);
  if (due === null) return row.state === 'published' ? null : <em className="muted">{say('no_date')}</em>;
  return (
    <>
      <span className="figures">{showDate(due)}</span>
      {days > 0 && (
        <span className={styles.late}>
          <StatusMark shape="triangle" tone="risk">
            {say('overdue', { days })}
          </StatusMark>
        </span>
      )}
    </>
  );
}
