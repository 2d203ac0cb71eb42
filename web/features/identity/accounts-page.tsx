import { useRef, useState } from 'react';
import { useLoaderData, useRevalidator, type LoaderFunctionArgs } from 'react-router';
import { listAccounts, resetPassword, type AccountRow } from '#modules/identity/contract.ts';
import { call, problemOf } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { orSignIn, useMe } from '#web/session.ts';
import { Button } from '#web/ui/button.tsx';
import { ConfirmDialog } from '#web/ui/dialog.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { RowTable, type Column } from '#web/ui/row-table.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import { tell } from '#web/ui/toasts.tsx';
import { TemporaryPasswordNote, type GivenPassword } from './temporary-password-note.tsx';
import { texts } from './texts.ts';

/** Who of the unit signs in by which name. */
export function loader({ request }: LoaderFunctionArgs) {
  return orSignIn(request, call(listAccounts, { signal: request.signal }));
}

/** The accounts of the unit: who has one, in which state it is, and a temporary password for whoever forgot theirs. */
export function Component() {
  const say = useSay(texts);
  const { rows } = useLoaderData<typeof loader>();
  const { revalidate } = useRevalidator();
  const { personId } = useMe();
  const [asked, setAsked] = useState<AccountRow | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  /** Shown once the window is closed and has given the focus back, so that the note keeps it. */
  const coming = useRef<GivenPassword | null>(null);
  const [given, setGiven] = useState<GivenPassword | null>(null);

  async function give(account: AccountRow) {
    setIsBusy(true);
    try {
      const reset = await call(resetPassword, { params: { id: account.personId } });
      coming.current = { name: account.name, ...reset };
      await revalidate();
    } catch (error) {
      tell(problemOf(error).detail, 'risk');
    }
    setIsBusy(false);
    setIsOpen(false);
  }
  const columns: Column<AccountRow>[] = [
    { key: 'name', head: say('person'), isMain: true, cell: (row) => <PersonCell row={row} /> },
    { key: 'username', head: say('username'), cell: (row) => row.username },
    { key: 'state', head: say('state'), cell: (row) => <AccountState row={row} /> },
    {
      key: 'reset',
      head: say('password'),
      cell: (row) =>
        row.personId === personId ? (
          <span className="muted">{say('own_account')}</span>
        ) : (
          <Button
            small
            aria-label={say('reset_for', { name: row.name })}
            onClick={() => {
              setAsked(row);
              setIsOpen(true);
            }}
          >
            {say('reset')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <PageTitle title={say('accounts_title')} lead={say('accounts_lead')} />
      {given && (
        <TemporaryPasswordNote key={given.temporaryPassword} given={given} onClose={() => setGiven(null)} />
      )}
      <RowTable
        caption={say('accounts_title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.personId}
      />
      <ConfirmDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title={say('reset_title', { name: asked?.name ?? '' })}
        confirm={say('reset')}
        isBusy={isBusy}
        isRisky
        onClosed={() => {
          if (coming.current) setGiven(coming.current);
          coming.current = null;
        }}
        onConfirm={() => asked && void give(asked)}
      >
        <p>{say('reset_words')}</p>
      </ConfirmDialog>
    </>
  );
}

function PersonCell({ row: { name, position } }: { row: AccountRow }) {
  return (
    <>
      {name}
      {position !== name && <span className="muted"> – {position}</span>}
    </>
  );
}

function AccountState({ row }: { row: AccountRow }) {
  const say = useSay(texts);
  if (row.isLocked)
    return (
      <StatusMark shape="triangle" tone="risk">
        {say('locked')}
      </StatusMark>
    );
  return row.mustChange ? (
    <StatusMark shape="hollow">{say('must_change')}</StatusMark>
  ) : (
    <StatusMark shape="check" tone="ok">
      {say('in_use')}
    </StatusMark>
  );
}
