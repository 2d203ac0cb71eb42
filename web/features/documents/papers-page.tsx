import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { listReadings, type ReadingRow } from '#modules/documents/contract.ts';
import type { ReadingState } from '#modules/documents/domain/reading-workflow.ts';
import { pageSizeDefault } from '#kernel/page.ts';
import { call } from '#web/api.ts';
import { showInstant } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { orSignIn, useMay } from '#web/session.ts';
import { RowTable, type Column } from '#web/ui/row-table.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { Pager } from '#web/ui/pager.tsx';
import { EmptyState } from '#web/ui/states.tsx';
import { StatusMark, type Shape, type Tone } from '#web/ui/status-mark.tsx';
import { PaperSender } from './paper-sender.tsx';
import styles from './paper-sender.module.css';
import { texts } from './texts.ts';

const stateMarks = {
  reading: { shape: 'hollow', tone: 'plain' },
  draft: { shape: 'half', tone: 'ink' },
  refused: { shape: 'triangle', tone: 'risk' },
  confirmed: { shape: 'check', tone: 'ok' },
  discarded: { shape: 'cross', tone: 'plain' },
} as const satisfies Record<ReadingState, { shape: Shape; tone: Tone }>;

/** The papers handed in. */
export function loader({ request }: LoaderFunctionArgs) {
  const page = Number(new URL(request.url).searchParams.get('trang') ?? 1) || 1;
  return orSignIn(request, call(listReadings, { query: { page }, signal: request.signal }));
}

/** Where papers are handed in, and what became of them. */
export function Component() {
  const say = useSay(texts);
  const { rows, total, uploadMaxBytes } = useLoaderData<typeof loader>();
  const [search, setSearch] = useSearchParams();
  const mayWrite = useMay('reading.write');
  const columns: Column<ReadingRow>[] = [
    {
      key: 'paper',
      head: say('paper'),
      isMain: true,
      cell: (row) => (
        <>
          <Link className={styles.name} to={row.id}>
            {row.fileName}
          </Link>
          {row.subject && <span className={styles.subject}>{row.subject}</span>}
        </>
      ),
    },
    {
      key: 'state',
      head: say('state'),
      cell: (row) => <StatusMark {...stateMarks[row.state]}>{say(`state_${row.state}`)}</StatusMark>,
    },
    { key: 'findings', head: say('findings'), isNumber: true, cell: (row) => row.findingCount ?? '–' },
    { key: 'by', head: say('created_by'), cell: (row) => row.createdBy },
    {
      key: 'at',
      head: say('created_at'),
      cell: (row) => <span className="figures">{showInstant(row.createdAt)}</span>,
    },
  ];
  return (
    <>
      <PageTitle title={say('title')} lead={say('lead')} />
      {mayWrite && <PaperSender maxBytes={uploadMaxBytes} />}
      <section className={styles.list}>
        <h2>{say('handed_in')}</h2>
        {rows.length === 0 ? (
          <EmptyState title={say('empty_title')}>{say('empty')}</EmptyState>
        ) : (
          <RowTable caption={say('handed_in')} columns={columns} rows={rows} rowKey={(row) => row.id} />
        )}
        <Pager
          page={Number(search.get('trang') ?? 1) || 1}
          size={pageSizeDefault}
          total={total}
          onPage={(page) => setSearch({ trang: String(page) })}
        />
      </section>
    </>
  );
}
