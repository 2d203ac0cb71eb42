import { useState } from 'react';
import { useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { listAudit, verifyAudit, type AuditEntry, type AuditVerification } from '#modules/audit/contract.ts';
import { listPeople } from '#modules/identity/contract.ts';
import { pageSizeDefault } from '#kernel/page.ts';
import { call, problemOf } from '#web/api.ts';
import { showInstant } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { orSignIn } from '#web/session.ts';
import { Button } from '#web/ui/button.tsx';
import { RowTable, type Column } from '#web/ui/row-table.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { Pager } from '#web/ui/pager.tsx';
import { EmptyState, Note } from '#web/ui/states.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import { tell } from '#web/ui/toasts.tsx';
import { actionWords, detailsOf } from './action-words.ts';
import { texts } from './texts.ts';

/** One page of the log, and the names of those whom it mentions. */
export function loader({ request }: LoaderFunctionArgs) {
  const page = Number(new URL(request.url).searchParams.get('trang') ?? 1) || 1;
  const { signal } = request;
  return orSignIn(
    request,
    Promise.all([call(listAudit, { query: { page }, signal }), call(listPeople, { signal })]).then(
      ([log, people]) => ({ ...log, people: people.rows }),
    ),
  );
}

/** The log of the unit, newest first, and whether its chain is whole. */
export function Component() {
  const say = useSay(texts);
  const sayAction = useSay(actionWords);
  const { rows, total, people } = useLoaderData<typeof loader>();
  const [search, setSearch] = useSearchParams();
  const [verification, setVerification] = useState<AuditVerification | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const columns: Column<AuditEntry>[] = [
    { key: 'sequence', head: say('sequence'), cell: (entry) => entry.sequence, isNumber: true },
    { key: 'at', head: say('at'), cell: (entry) => <span className="figures">{showInstant(entry.at)}</span> },
    { key: 'what', head: say('what'), cell: (entry) => sayAction(entry.action), isMain: true },
    { key: 'who', head: say('who'), cell: (entry) => entry.personName ?? say('system') },
    { key: 'details', head: say('details'), cell: (entry) => detailsOf(entry, people, say), isLong: true },
    { key: 'hash', head: say('hash'), cell: (entry) => <code>{entry.hash.slice(0, 8)}</code> },
  ];

  async function verify() {
    setIsBusy(true);
    try {
      setVerification(await call(verifyAudit, {}));
    } catch (error) {
      tell(problemOf(error).detail, 'risk');
    }
    setIsBusy(false);
  }
  return (
    <>
      <PageTitle
        title={say('title')}
        lead={say('lead')}
        actions={
          <Button look="primary" busy={isBusy} onClick={() => void verify()}>
            {say('verify')}
          </Button>
        }
      />
      {verification && (
        <Note tone={verification.isWhole ? 'ok' : 'risk'} live>
          {verification.isWhole ? (
            <StatusMark shape="check" tone="ok">
              {say('whole', { count: verification.entries })}
            </StatusMark>
          ) : (
            <StatusMark shape="triangle" tone="risk">
              {say('broken', { entry: verification.firstBroken })}
            </StatusMark>
          )}
        </Note>
      )}
      {rows.length === 0 ? (
        <EmptyState title={say('empty_title')}>{say('empty')}</EmptyState>
      ) : (
        <RowTable
          caption={say('title')}
          columns={columns}
          rows={rows}
          rowKey={(entry) => String(entry.sequence)}
        />
      )}
      <Pager
        page={Number(search.get('trang') ?? 1) || 1}
        size={pageSizeDefault}
        total={total}
        onPage={(page) => setSearch({ trang: String(page) })}
      />
    </>
  );
}
