import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { listAssessments, type AssessmentRow } from '#modules/assessment/contract.ts';
import { call } from '#web/api.ts';
import { today } from '#web/clock.ts';
import { showDate, showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { AssessmentStateMark } from '#web/scoring/assessment-state.tsx';
import { orSignIn } from '#web/session.ts';
import { PageTitle } from '#web/ui/page-title.tsx';
import { RowTable, type Column } from '#web/ui/row-table.tsx';
import { EmptyState } from '#web/ui/states.tsx';
import { sheetPath } from './addresses.ts';
import styles from './sheet-page.module.css';
import { texts } from './texts.ts';

/** The assessments of the unit. */
export function loader({ request }: LoaderFunctionArgs) {
  return orSignIn(request, call(listAssessments, { signal: request.signal }));
}

/** The unit's own assessments, one a year. */
export function Component() {
  const say = useSay(texts);
  const rows = useLoaderData<typeof loader>().rows.filter(({ side }) => side === 'unit');
  const columns: readonly Column<AssessmentRow>[] = [
    { key: 'year', head: say('year'), cell: (row) => <span className="figures">{row.year}</span> },
    {
      key: 'assessment',
      head: say('assessment'),
      isMain: true,
      cell: (row) => <Link to={sheetPath(row.id)}>{row.cycleTitle}</Link>,
    },
    { key: 'state', head: say('state'), cell: (row) => <AssessmentStateMark state={row.state} /> },
    { key: 'due', head: say('due'), cell: (row) => <Due row={row} /> },
    {
      key: 'progress',
      head: say('progress'),
      cell: (row) => (
        <span className="figures">{say('progress_of', { done: row.scoredCount, all: row.itemCount })}</span>
      ),
    },
    { key: 'self', head: say('self_total'), isNumber: true, cell: (row) => <Total {...selfOf(row)} /> },
    {
      key: 'appraised',
      head: say('appraised_total'),
      isNumber: true,
      cell: (row) => <Total points={row.appraisedTotal} low={null} high={null} />,
    },
  ];
  return (
    <>
      <PageTitle title={say('list_title')} lead={say('list_lead')} />
      {rows.length === 0 ? (
        <EmptyState title={say('list_empty_title')}>{say('list_empty')}</EmptyState>
      ) : (
        <RowTable caption={say('list_title')} columns={columns} rows={rows} rowKey={({ id }) => id} />
      )}
    </>
  );
}

function selfOf({ selfTotal, selfLow, selfHigh }: AssessmentRow) {
  return { points: selfTotal, low: selfLow, high: selfHigh };
}

function Total({ points, low, high }: { points: string | null; low: string | null; high: string | null }) {
  const say = useSay(texts);
  if (points !== null) return <strong>{showPoints(points)}</strong>;
  if (low === null || high === null) return <em className="muted">{say('not_yet')}</em>;
  return (
    <>
      {showPoints(low)} – {showPoints(high)}
    </>
  );
}

function Due({ row }: { row: AssessmentRow }) {
  const say = useSay(texts);
  const isScoring = row.state === 'self_scoring' || row.state === 'awaiting_approval';
  const due = isScoring ? row.selfScoreDueOn : row.state === 'explaining' ? row.explanationDueOn : null;
  if (due === null) return null;
  const isOverdue = due < today();
  return (
    <span className={`figures ${isOverdue ? styles.overdue : ''}`}>
      {showDate(due)}
      {isOverdue && ` – ${say('overdue')}`}
    </span>
  );
}
