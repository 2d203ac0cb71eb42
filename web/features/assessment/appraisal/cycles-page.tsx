import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { listCycles, type CycleRow } from '#modules/assessment/contract.ts';
import { call } from '#web/api.ts';
import { showDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { orSignIn, useMay } from '#web/session.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { RowTable, type Column } from '#web/ui/row-table.tsx';
import { EmptyState } from '#web/ui/states.tsx';
import { cyclePath, openCyclePath } from './addresses.ts';
import { cycleTexts } from './cycle-texts.ts';
import styles from './cycle-page.module.css';
import { requireAppraiser } from './require-appraiser.ts';
import { StateStrip } from './state-bar.tsx';

/** The cycles that the unit opened. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireAppraiser(request);
  return orSignIn(request, call(listCycles, { signal: request.signal }));
}

/** The list of cycles, newest year first, each with how far its units are. */
export function Component() {
  const say = useSay(cycleTexts);
  const { rows } = useLoaderData<typeof loader>();
  const mayOpen = useMay('cycle.open');
  const open = mayOpen && (
    <ButtonLink look="primary" icon="plus" to={openCyclePath}>
      {say('open')}
    </ButtonLink>
  );
  const columns: Column<CycleRow>[] = [
    {
      key: 'title',
      head: say('name'),
      isMain: true,
      cell: (row) => (
        <>
          <Link className={styles.name} to={cyclePath(row.id)}>
            {row.title}
          </Link>
          <span className={styles.note}>{row.criteriaSetTitle}</span>
        </>
      ),
    },
    { key: 'year', head: say('year'), isNumber: true, cell: (row) => row.year },
    { key: 'units', head: say('units'), isNumber: true, cell: (row) => row.unitCount },
    {
      key: 'progress',
      head: say('progress'),
      cell: (row) => <StateStrip byState={row.byState} total={row.unitCount} />,
    },
    {
      key: 'self_due',
      head: say('self_score_due'),
      cell: (row) => <span className="figures">{showDate(row.selfScoreDueOn)}</span>,
    },
    {
      key: 'appraisal_due',
      head: say('appraisal_due'),
      cell: (row) =>
        row.appraisalDueOn === null ? (
          <em className="muted">{say('no_date')}</em>
        ) : (
          <span className="figures">{showDate(row.appraisalDueOn)}</span>
        ),
    },
  ];
  return (
    <>
      <PageTitle title={say('title')} lead={say('lead')} actions={rows.length > 0 && open} />
      {rows.length === 0 ? (
        <EmptyState title={say('empty_title')} actions={open}>
          {say(mayOpen ? 'empty' : 'empty_reader')}
        </EmptyState>
      ) : (
        <RowTable caption={say('title')} columns={columns} rows={rows} rowKey={(row) => row.id} />
      )}
    </>
  );
}
