import { useState } from 'react';
import { Link, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import {
  createCriteriaSet,
  discardCriteriaSet,
  exportCriteriaSet,
  getCriteriaSet,
} from '#modules/criteria/contract.ts';
import { canMoveSet } from '#modules/criteria/domain/set-workflow.ts';
import { call, problemOf, urlOf } from '#web/api.ts';
import { showInstant } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { orSignIn, useMay } from '#web/session.ts';
import { Button, ButtonLink, DownloadLink } from '#web/ui/button.tsx';
import { ConfirmDialog } from '#web/ui/dialog.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { Note } from '#web/ui/states.tsx';
import { tell } from '#web/ui/toasts.tsx';
import {
  comparePath,
  editorPath,
  itemAnchor,
  mappingPath,
  publishPath,
  setPath,
  setsPath,
} from './addresses.ts';
import { FaultList } from './fault-list.tsx';
import { ItemTable } from './item-table.tsx';
import { SetFacts } from './set-facts.tsx';
import styles from './set-page.module.css';
import { StateMark } from './state-mark.tsx';
import { texts } from './texts.ts';

/** One set with its items and faults. */
export function loader({ request, params }: LoaderFunctionArgs) {
  return orSignIn(
    request,
    call(getCriteriaSet, { params: { id: params['id'] ?? '' }, signal: request.signal }),
  );
}

/** A criteria set to read, print and take along; whoever may goes on from here to change or publish it. */
export function Component() {
  const say = useSay(texts);
  const set = useLoaderData<typeof loader>();
  const navigate = useNavigate();
  const mayWrite = useMay('criteria.write');
  const mayPublish = useMay('criteria.publish');
  const [isDiscarding, setIsDiscarding] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const isDraft = set.state === 'draft';
  const isChangeable = isDraft && set.isOwn && mayWrite;
  const params = { id: set.id };

  async function work(doing: () => Promise<string>) {
    setIsBusy(true);
    try {
      await navigate(await doing());
    } catch (error) {
      tell(problemOf(error).detail, 'risk');
    } finally {
      setIsBusy(false);
      setIsDiscarding(false);
    }
  }
  const copy = () =>
    work(async () => {
      const { id } = await call(createCriteriaSet, { body: { copyOf: set.id } });
      tell(say('copied'));
      return editorPath(id);
    });
  const discard = () =>
    work(async () => {
      await call(discardCriteriaSet, { params, body: { version: set.version } });
      tell(say('discarded'));
      return setsPath;
    });
  return (
    <>
      <p className={`${styles.back} no-print`}>
        <Link to={setsPath}>{say('back')}</Link>
      </p>
      <PageTitle
        title={set.title}
        lead={
          <span className={styles.lead}>
            <StateMark state={set.state} />
            <span>{set.issuer}</span>
            <span className="figures">{set.year}</span>
            {isDraft && set.changedBy && (
              <span className="figures">
                {say('changed', { by: set.changedBy, at: showInstant(set.changedAt) })}
              </span>
            )}
          </span>
        }
        actions={
          <>
            {isChangeable && <ButtonLink to={editorPath(set.id)}>{say('edit')}</ButtonLink>}
            {isDraft && set.isOwn && mayPublish && (
              <ButtonLink look="primary" to={publishPath(set.id)}>
                {say('publish_preview')}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className={styles.stack}>
        {set.note && (
          <Note>
            <p>{say('sample', { note: set.note })}</p>
          </Note>
        )}
        {set.state === 'superseded' && (
          <Note
            actions={
              set.supersededBy && (
                <ButtonLink to={setPath(set.supersededBy)}>{say('superseded_open')}</ButtonLink>
              )
            }
          >
            <p>{say('superseded_words')}</p>
          </Note>
        )}
        {set.state === 'published' && set.publishedAt && (
          <p className="muted">{say('locked', { date: showInstant(set.publishedAt).slice(0, 10) })}</p>
        )}
        {isDraft && (
          <FaultList
            faults={set.faults}
            hrefOf={(item) =>
              isChangeable
                ? `${editorPath(set.id)}${item === null ? '' : `?muc=${encodeURIComponent(item)}`}`
                : item === null
                  ? '#content'
                  : `#${itemAnchor(item)}`
            }
          />
        )}
        <div className={`${styles.tools} no-print`}>
          <DownloadLink small href={urlOf(exportCriteriaSet, { params, query: { format: 'xlsx' } })}>
            {say('export_xlsx')}
          </DownloadLink>
          <DownloadLink small href={urlOf(exportCriteriaSet, { params, query: { format: 'yaml' } })}>
            {say('export_yaml')}
          </DownloadLink>
          <Button small icon="paper" onClick={() => window.print()}>
            {say('print')}
          </Button>
          <ButtonLink small to={comparePath(set.id)}>
            {say('compare')}
          </ButtonLink>
          <ButtonLink small to={mappingPath(set.id)}>
            {say('mapping')}
          </ButtonLink>
          {mayWrite && (
            <Button small busy={isBusy} onClick={() => void copy()}>
              {say('copy')}
            </Button>
          )}
          {isChangeable && canMoveSet(set.state, 'discard') && (
            <Button small look="quiet" icon="trash" onClick={() => setIsDiscarding(true)}>
              {say('discard')}
            </Button>
          )}
        </div>
        <SetFacts set={set.content} hash={set.hash} edition={set.edition} />
      </div>
      <ItemTable set={set.content} faulty={new Set(set.faults.flatMap(({ item }) => item ?? []))} />
      <ConfirmDialog
        isOpen={isDiscarding}
        onClose={() => setIsDiscarding(false)}
        title={say('discard_title')}
        confirm={say('discard')}
        isBusy={isBusy}
        isRisky
        onConfirm={() => void discard()}
      >
        <p>{say('discard_words', { title: set.title })}</p>
      </ConfirmDialog>
    </>
  );
}
