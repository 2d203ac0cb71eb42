import { useCallback, useEffect } from 'react';
import { Link, useLoaderData, useRevalidator, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { pageSizeDefault } from '#kernel/page.ts';
import { listEvidence, type EvidenceRow } from '#modules/evidence/contract.ts';
import { numberAndSymbol } from '#modules/evidence/domain/document-fields.ts';
import { call } from '#web/api.ts';
import { today } from '#web/clock.ts';
import { EvidenceUploader } from '#web/evidence-upload/evidence-uploader.tsx';
import { showDate, showFileSize, showInstant } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { orSignIn, useMay } from '#web/session.ts';
import { PageTitle } from '#web/ui/page-title.tsx';
import { Pager } from '#web/ui/pager.tsx';
import { RowTable, type Column } from '#web/ui/row-table.tsx';
import { EmptyState } from '#web/ui/states.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import styles from './list-page.module.css';
import { queryOf } from './list-query.ts';
import { ListTools, WaitingLine } from './list-tools.tsx';
import { FileMark, StateMark } from './state-mark.tsx';
import { texts } from './texts.ts';

const thisYear = () => Number(today().slice(0, 4));
const everyMilliseconds = 3000;

/** The unit's documents that the address asks for. */
export function loader({ request }: LoaderFunctionArgs) {
  const query = queryOf(new URL(request.url).searchParams, thisYear());
  return orSignIn(request, call(listEvidence, { query, signal: request.signal }));
}

/** The unit's evidence: hand in, see what waits, find a document. */
export function Component() {
  const say = useSay(texts);
  const { rows, total, years, waiting, uploadMaxBytes } = useLoaderData<typeof loader>();
  const [search, setSearch] = useSearchParams();
  const { revalidate } = useRevalidator();
  const mayWrite = useMay('evidence.write');
  const query = queryOf(search, thisYear());
  const year = query.year ?? thisYear();
  const offered = [...new Set([...years, thisYear(), year])].toSorted((one, other) => other - one);
  const set = useCallback(
    (name: string, value: string) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          if (value === '') after.delete(name);
          else after.set(name, value);
          if (name !== 'trang') after.delete('trang');
          return after;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setSearch],
  );
  const isChecking = rows.some(({ fileState }) => fileState === 'quarantined');
  useEffect(() => {
    if (!isChecking) return;
    const timer = setInterval(() => void revalidate(), everyMilliseconds);
    return () => clearInterval(timer);
  }, [isChecking, revalidate]);
  const onUploaded = useCallback(() => void revalidate(), [revalidate]);
  const isNarrowed = query.q !== undefined || query.state !== undefined || query.problem !== undefined;
  return (
    <>
      <PageTitle title={say('title')} lead={say('lead')} />
      <WaitingLine waiting={waiting} year={query.year === undefined ? 'tat-ca' : String(year)} />
      {mayWrite && (
        <EvidenceUploader target={{ kind: 'new', year }} maxBytes={uploadMaxBytes} onUploaded={onUploaded} />
      )}
      <section className={styles.list} aria-label={say('list')}>
        <ListTools
          query={query}
          years={offered}
          total={total}
          onSet={set}
          onClear={() => setSearch({ nam: query.year === undefined ? 'tat-ca' : String(year) })}
        />
        {rows.length > 0 ? (
          <RowTable caption={say('list')} columns={columnsOf(say)} rows={rows} rowKey={(row) => row.id} />
        ) : isNarrowed ? (
          <EmptyState title={say('none_match_title')}>{say('none_match')}</EmptyState>
        ) : (
          <EmptyState
            title={query.year === undefined ? say('empty_any_title') : say('empty_title', { year })}
          >
            {say(mayWrite ? 'empty_writer' : 'empty_reader')}
          </EmptyState>
        )}
        <Pager
          page={query.page ?? 1}
          size={pageSizeDefault}
          total={total}
          onPage={(page) => set('trang', String(page))}
        />
      </section>
    </>
  );
}

function columnsOf(say: ReturnType<typeof useSay<typeof texts>>): readonly Column<EvidenceRow>[] {
  return [
    {
      key: 'document',
      head: say('document'),
      isMain: true,
      cell: (row) => (
        <>
          <Link className={styles.name} to={row.id}>
            {row.subject ?? row.fileName}
          </Link>
          <span className={styles.note}>
            {row.subject !== null && `${row.fileName} · `}
            {say('uploaded', { at: showInstant(row.uploadedAt), by: row.uploadedBy })}
          </span>
        </>
      ),
    },
    {
      key: 'number',
      head: say('number'),
      cell: (row) => <span className="figures">{numberAndSymbol(row) ?? '–'}</span>,
    },
    { key: 'issuer', head: say('issuer'), cell: (row) => row.issuingBody ?? '–' },
    {
      key: 'issued',
      head: say('issued_on'),
      cell: (row) => <span className="figures">{row.issuedOn === null ? '–' : showDate(row.issuedOn)}</span>,
    },
    {
      key: 'state',
      head: say('state'),
      cell: (row) => (
        <span className={styles.stack}>
          <StateMark state={row.state} />
          {!row.isConfirmed && row.fileState === 'clean' && (
            <span className={styles.small}>{say('not_confirmed')}</span>
          )}
        </span>
      ),
    },
    {
      key: 'file',
      head: say('file'),
      cell: (row) => (
        <span className={styles.stack}>
          <FileMark state={row.fileState} />
          <span className={styles.small}>
            {row.fileState === 'refused' || row.fileState === 'damaged'
              ? say('refused_open')
              : showFileSize(row.size)}
          </span>
        </span>
      ),
    },
    {
      key: 'found',
      head: say('found'),
      cell: (row) =>
        row.fileState === 'clean' && (
          <span className={styles.stack}>
            {row.faults.length > 0 && (
              <StatusMark shape="triangle" tone="risk">
                {say('faults', { count: row.faults.length })}
              </StatusMark>
            )}
            {row.hints.length > 0 && (
              <StatusMark shape="diamond" tone="ink">
                {say('hints', { count: row.hints.length })}
              </StatusMark>
            )}
            {row.faults.length + row.hints.length === 0 && (
              <StatusMark shape="check" tone="ok">
                {say('nothing_found')}
              </StatusMark>
            )}
          </span>
        ),
    },
  ];
}
