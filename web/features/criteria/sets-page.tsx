import { useState } from 'react';
import { Link, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { createCriteriaSet, listCriteriaSets, type CriteriaSetRow } from '#modules/criteria/contract.ts';
import { call, problemOf } from '#web/api.ts';
import { showInstant } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { orSignIn, useMay } from '#web/session.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { RowTable, type Column } from '#web/ui/row-table.tsx';
import { EmptyState } from '#web/ui/states.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import { tell } from '#web/ui/toasts.tsx';
import { editorPath, importPath, setPath } from './addresses.ts';
import { NewSetDialog } from './new-set-dialog.tsx';
import styles from './sets-page.module.css';
import { StateMark } from './state-mark.tsx';
import { texts } from './texts.ts';

/** The sets that the unit may see. */
export function loader({ request }: LoaderFunctionArgs) {
  return orSignIn(request, call(listCriteriaSets, { signal: request.signal }));
}

/** The list of criteria sets: its own and those of the superior, newest year first. */
export function Component() {
  const say = useSay(texts);
  const { rows } = useLoaderData<typeof loader>();
  const mayWrite = useMay('criteria.write');
  const navigate = useNavigate();
  const [isAsked, setIsAsked] = useState(false);
  const [copying, setCopying] = useState<string | null>(null);

  async function copy(row: CriteriaSetRow) {
    setCopying(row.id);
    try {
      const { id } = await call(createCriteriaSet, { body: { copyOf: row.id } });
      tell(say('copied'));
      await navigate(editorPath(id));
    } catch (error) {
      tell(problemOf(error).detail, 'risk');
    } finally {
      setCopying(null);
    }
  }
  const actions: Column<CriteriaSetRow> = {
    key: 'actions',
    head: say('actions'),
    cell: (row) => (
      <span className={styles.actions}>
        {row.state === 'draft' && row.isOwn && (
          <ButtonLink small look="outline" to={editorPath(row.id)}>
            {say('edit')}
          </ButtonLink>
        )}
        <Button
          small
          look="quiet"
          busy={copying === row.id}
          aria-label={say('copy_of', { title: row.title })}
          onClick={() => void copy(row)}
        >
          {say('copy_short')}
        </Button>
      </span>
    ),
  };
  const columns: Column<CriteriaSetRow>[] = [
    {
      key: 'title',
      head: say('name'),
      isMain: true,
      cell: (row) => (
        <>
          <Link className={styles.name} to={setPath(row.id)}>
            {row.title}
          </Link>
          {row.note && (
            <span className={styles.note}>
              <StatusMark shape="diamond" tone="ink">
                <span className={styles.wrap}>{row.note}</span>
              </StatusMark>
            </span>
          )}
        </>
      ),
    },
    { key: 'issuer', head: say('issuer'), cell: (row) => <span className={styles.wrap}>{row.issuer}</span> },
    { key: 'year', head: say('year'), isNumber: true, cell: (row) => row.year },
    { key: 'edition', head: say('edition'), isNumber: true, cell: (row) => row.edition },
    { key: 'items', head: say('items'), isNumber: true, cell: (row) => row.itemCount },
    { key: 'state', head: say('state'), cell: (row) => <StateMark state={row.state} /> },
    {
      key: 'published',
      head: say('published_at'),
      cell: (row) =>
        row.publishedAt ? (
          <span className="figures">{showInstant(row.publishedAt).slice(0, 10)}</span>
        ) : (
          <em className="muted">{say('not_published')}</em>
        ),
    },
    ...(mayWrite ? [actions] : []),
  ];
  const offers = mayWrite && (
    <>
      <Button onClick={() => setIsAsked(true)} icon="plus">
        {say('new_draft')}
      </Button>
      <ButtonLink look="primary" icon="upload" to={importPath}>
        {say('import')}
      </ButtonLink>
    </>
  );
  return (
    <>
      <PageTitle title={say('title')} lead={say('lead')} actions={rows.length > 0 && offers} />
      {rows.length === 0 ? (
        <EmptyState title={say('empty_title')} actions={offers}>
          {say(mayWrite ? 'empty_writer' : 'empty_reader')}
        </EmptyState>
      ) : (
        <RowTable caption={say('title')} columns={columns} rows={rows} rowKey={(row) => row.id} />
      )}
      {mayWrite && <NewSetDialog isOpen={isAsked} onClose={() => setIsAsked(false)} />}
    </>
  );
}
