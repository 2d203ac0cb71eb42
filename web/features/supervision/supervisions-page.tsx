import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { noticeNumber } from '#modules/findings/domain/notice-number.ts';
import { listSupervisions, type SupervisionRow } from '#modules/supervision/contract.ts';
import { call } from '#web/api.ts';
import { showDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { orSignIn } from '#web/session.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { RowTable, type Column } from '#web/ui/row-table.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { EmptyState } from '#web/ui/states.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import { texts } from './texts.ts';

/** The unit's supervisions. */
export function loader({ request }: LoaderFunctionArgs) {
  return orSignIn(request, call(listSupervisions, { signal: request.signal }));
}

/** The list of supervisions, newest first. */
export function Component() {
  const say = useSay(texts);
  const { rows } = useLoaderData<typeof loader>();
  const columns: Column<SupervisionRow>[] = [
    {
      key: 'subject',
      head: say('subject'),
      isMain: true,
      cell: (row) => <Link to={row.id}>{row.subject ?? say('no_subject')}</Link>,
    },
    {
      key: 'notice',
      head: say('notice'),
      cell: (row) => noticeNumber(row.noticeNumber, row.noticeSymbol) ?? <Unstated />,
    },
    {
      key: 'session',
      head: say('session'),
      cell: (row) =>
        row.sessionOn ? <span className="figures">{showDate(row.sessionOn)}</span> : <Unstated />,
    },
    { key: 'findings', head: say('findings'), isNumber: true, cell: (row) => row.findingCount },
    {
      key: 'lacking',
      head: say('lacking'),
      cell: (row) =>
        row.lackCount === 0 ? (
          <StatusMark shape="check" tone="ok">
            {say('complete')}
          </StatusMark>
        ) : (
          <StatusMark shape="hollow" tone="risk">
            {say('lack_count', { count: row.lackCount })}
          </StatusMark>
        ),
    },
  ];
  return (
    <>
      <PageTitle title={say('title')} lead={say('lead')} />
      {rows.length === 0 ? (
        <EmptyState
          title={say('empty_title')}
          actions={
            <ButtonLink look="primary" to="/doc-van-ban">
              {say('read_paper')}
            </ButtonLink>
          }
        >
          {say('empty')}
        </EmptyState>
      ) : (
        <RowTable caption={say('title')} columns={columns} rows={rows} rowKey={(row) => row.id} />
      )}
    </>
  );
}

function Unstated() {
  const say = useSay(texts);
  return <em className="muted">{say('not_stated')}</em>;
}
