import {
  Link,
  useLoaderData,
  useSearchParams,
  type LoaderFunctionArgs,
  type ShouldRevalidateFunctionArgs,
} from 'react-router';
import { listAssessments, type AssessmentRow } from '#modules/assessment/contract.ts';
import { call } from '#web/api.ts';
import { today } from '#web/clock.ts';
import { showDate, showInstant, showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { AssessmentStateMark } from '#web/scoring/assessment-state.tsx';
import { orSignIn } from '#web/session.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { TextInput } from '#web/ui/field.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { Pager } from '#web/ui/pager.tsx';
import { RowTable, type Column } from '#web/ui/row-table.tsx';
import { EmptyState } from '#web/ui/states.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import { appraisalPath, cyclesPath, resultPath } from './addresses.ts';
import { pageOf, unitsPerPage, withUnitQuery } from './cycle-list.ts';
import { CountCell } from './cycle-units.tsx';
import styles from './queue-page.module.css';
import { daysLate, dueOf } from '#web/scoring/overdue.ts';
import { queueOf, queueQuery } from './queue-list.ts';
import { queueTexts } from './queue-texts.ts';
import { requireAppraiser } from './require-appraiser.ts';

/** What was handed in to the unit. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireAppraiser(request);
  const { rows } = await orSignIn(request, call(listAssessments, { signal: request.signal }));
  return rows.filter(({ side }) => side === 'appraiser');
}

/** What is searched is all there: the server is not asked again. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  return currentUrl.search === nextUrl.search && defaultShouldRevalidate;
}

/** The review queue: what waits for the appraiser, what waits for the units, what is done. */
export function Component() {
  const say = useSay(queueTexts);
  const rows = useLoaderData<typeof loader>();
  const now = today();
  const [search, setSearch] = useSearchParams();
  const query = queueQuery(search);
  const parts = queueOf(rows, query);
  const set = (name: string, value: string | null) =>
    setSearch(withUnitQuery(search, name, value), { preventScrollReset: true, replace: name === 'q' });
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
      cell: (row) => row.index !== null && `${showPoints(row.index)}\u00a0%`,
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
        <>
          <div className={`${styles.tools} no-print`}>
            <TextInput
              aria-label={say('search')}
              placeholder={say('search')}
              type="search"
              value={query.q}
              onChange={(event) => set('q', event.target.value)}
            />
            {query.part !== null && (
              <Button icon="left" onClick={() => set('phan', null)}>
                {say('all_parts')}
              </Button>
            )}
          </div>
          {parts.length === 0 && (
            <EmptyState
              title={say('no_match_title')}
              actions={<Button onClick={() => setSearch({})}>{say('clear_filters')}</Button>}
            >
              {say('no_match')}
            </EmptyState>
          )}
          {parts.map(({ name, listed, shown }) => {
            const title = say(`part_${name}`, { count: listed.length });
            const { page, rows: paged } = pageOf(shown, query.page);
            return (
              <section key={name} className={styles.part}>
                <h2>{title}</h2>
                <RowTable caption={title} columns={columns} rows={paged} rowKey={({ id }) => id} />
                {shown.length < listed.length && (
                  <div className={styles.more}>
                    <Button onClick={() => set('phan', name)}>
                      {say('see_all', { count: listed.length })}
                    </Button>
                  </div>
                )}
                <Pager
                  page={page}
                  size={unitsPerPage}
                  total={shown.length}
                  onPage={(next) =>
                    setSearch(withUnitQuery(search, 'trang', next === 1 ? null : String(next)))
                  }
                />
              </section>
            );
          })}
        </>
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
