import { useState } from 'react';
import { Link, useLoaderData, useNavigate, useRevalidator, type LoaderFunctionArgs } from 'react-router';
import { getCriteriaSet, listCriteriaSets, publishCriteriaSet } from '#modules/criteria/contract.ts';
import { listItems } from '#modules/criteria/domain/criteria-set.ts';
import { hintsBeforePublishing } from '#modules/criteria/domain/publish-hints.ts';
import { call, problemOf } from '#web/api.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { orSignIn, useMay } from '#web/session.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { ConfirmDialog } from '#web/ui/dialog.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { Note } from '#web/ui/states.tsx';
import { tell } from '#web/ui/toasts.tsx';
import { editorPath, setPath } from './addresses.ts';
import { FaultList } from './fault-list.tsx';
import { ItemTable } from './item-table.tsx';
import { SetFacts } from './set-facts.tsx';
import styles from './set-page.module.css';
import { texts } from './texts.ts';

/** The draft as it stands on the server, and the other sets, to tell which one it replaces. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { signal } = request;
  const [set, { rows }] = await orSignIn(
    request,
    Promise.all([
      call(getCriteriaSet, { params: { id: params['id'] ?? '' }, signal }),
      call(listCriteriaSets, { signal }),
    ]),
  );
  const replaced =
    rows.find((row) => row.isOwn && row.state === 'published' && row.code === set.code) ?? null;
  return { set, replaced };
}

/** All that becomes immutable, to be read once more; publishing is at the end of it. */
export function Component() {
  const say = useSay(texts);
  const { set, replaced } = useLoaderData<typeof loader>();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const mayPublish = useMay('criteria.publish') && set.state === 'draft' && set.isOwn;
  const [isAsked, setIsAsked] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const isSound = set.faults.length === 0;
  const hints = hintsBeforePublishing(set.content);

  async function publish() {
    setIsBusy(true);
    try {
      await call(publishCriteriaSet, { params: { id: set.id }, body: { version: set.version } });
      tell(say('published_now'));
      await navigate(setPath(set.id));
    } catch (error) {
      const problem = problemOf(error);
      tell(problem.status === 409 ? say('changed_meanwhile') : problem.detail, 'risk');
      await revalidate();
    } finally {
      setIsBusy(false);
      setIsAsked(false);
    }
  }
  const locks = say('publish_locks', {
    count: listItems(set.content.items).length,
    total: showPoints(set.content.total),
  });
  return (
    <>
      <p className={`${styles.back} no-print`}>
        <Link to={setPath(set.id)}>{say('back_to_set')}</Link>
      </p>
      <PageTitle title={`${say('publish_title')}: ${set.title}`} lead={say('publish_lead')} />
      <div className={styles.stack}>
        {!isSound && (
          <>
            <Note tone="risk" actions={<ButtonLink to={editorPath(set.id)}>{say('edit')}</ButtonLink>}>
              <p>{say('publish_faults', { count: set.faults.length })}</p>
            </Note>
            <FaultList
              faults={set.faults}
              hrefOf={(item) =>
                `${editorPath(set.id)}${item === null ? '' : `?muc=${encodeURIComponent(item)}`}`
              }
            />
          </>
        )}
        {hints.length > 0 && (
          <Note>
            <p>{say('publish_hints')}</p>
            <ul>
              {hints.map((hint) => (
                <li key={hint}>{say(`hint_${hint}`)}</li>
              ))}
            </ul>
          </Note>
        )}
        {set.note && (
          <Note>
            <p>{say('sample', { note: set.note })}</p>
          </Note>
        )}
        {replaced && <p>{say('publish_supersedes', { code: replaced.code })}</p>}
        <SetFacts set={set.content} hash={set.hash} edition={set.edition} />
      </div>
      <ItemTable set={set.content} faulty={new Set(set.faults.flatMap(({ item }) => item ?? []))} />
      {mayPublish && isSound && (
        <div className={styles.final}>
          <p>{locks}</p>
          <Button look="primary" onClick={() => setIsAsked(true)}>
            {say('publish')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        isOpen={isAsked}
        onClose={() => setIsAsked(false)}
        title={say('publish_sure')}
        confirm={say('publish')}
        isBusy={isBusy}
        onConfirm={() => void publish()}
      >
        <p>{locks}</p>
        {replaced && <p>{say('publish_supersedes', { code: replaced.code })}</p>}
      </ConfirmDialog>
    </>
  );
}
