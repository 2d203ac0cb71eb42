import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { listAssessments, listMyItems } from '#modules/assessment/contract.ts';
import { listReadings } from '#modules/documents/contract.ts';
import { countFindings, listFindings } from '#modules/findings/contract.ts';
import { lackKinds } from '#modules/findings/domain/lacks.ts';
import { call } from './api.ts';
import { homeTexts } from './home-texts.ts';
import { useSay } from './i18n/say.ts';
import { useTerms } from './i18n/terms.ts';
import styles from './home-page.module.css';
import { MySheets, ToldSheets } from './my-sheets.tsx';
import { MyItems } from './my-items.tsx';
import { mayUse, orSignIn, useMay, useMe, whoIs, whoIsAsking } from './session.ts';
import { ButtonLink } from './ui/button.tsx';
import { PageTitle } from './ui/page-title.tsx';
import { EmptyState } from './ui/states.tsx';
import { StatusMark } from './ui/status-mark.tsx';
import { AppraisalQueue, SheetsToHandIn } from './waiting-sheets.tsx';

/**
 * What waits: the person's own items and what they are to appraise first, then drafts and what findings lack. Parts a
 * role may not see are left out. An officer, who scores and hands nothing in, has their own work there and nothing else.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const { signal } = request;
  const [mayReadPapers, maySeeFindings, mayScore, maySubmit, mayAppraise] = await Promise.all([
    mayUse(request, 'reading.read'),
    mayUse(request, 'finding.read'),
    mayUse(request, 'assessment.score'),
    mayUse(request, 'assessment.submit'),
    mayUse(request, 'appraisal.score'),
  ]);
  const isOfficer = mayScore && !maySubmit;
  const { personId, name } = await orSignIn(request, whoIsAsking());
  const [readings, counts, mine, myFindings, queue, toHandIn] = await orSignIn(
    request,
    Promise.all([
      mayReadPapers ? call(listReadings, { signal }) : null,
      maySeeFindings && !isOfficer ? call(countFindings, { signal }) : null,
      mayScore ? call(listMyItems, { signal }) : null,
      maySeeFindings && isOfficer ? call(listFindings, { query: { person: personId }, signal }) : null,
      mayAppraise ? call(listAssessments, { query: { waitsFor: 'appraiser' }, signal }) : null,
      maySubmit ? call(listAssessments, { query: { waitsFor: 'leader' }, signal }) : null,
    ]),
  );
  const drafts = readings?.rows.filter(
    ({ state, createdBy }) => state === 'draft' && (!isOfficer || createdBy === name),
  );
  return {
    drafts: drafts ?? null,
    counts,
    mine,
    myFindings: myFindings?.total ?? 0,
    isOfficer,
    queue,
    toHandIn: toHandIn ?? { rows: [], count: 0 },
  };
}

/** The first page after signing in: the next steps and nothing else. */
export function Component() {
  const say = useSay(homeTexts);
  const terms = useTerms();
  const me = useMe();
  const mayWrite = useMay('reading.write');
  const loaded = useLoaderData<typeof loader>();
  const { counts, mine, myFindings, isOfficer, queue, toHandIn } = loaded;
  const drafts = loaded.drafts ?? [];
  const lacks = lackKinds
    .map((kind) => ({ kind, count: counts?.byLack.find((row) => row.key === kind)?.count ?? 0 }))
    .filter(({ count }) => count > 0);
  const hasItems = mine !== null && (mine.sheets.length > 0 || toHandIn.count > 0);
  const isEmpty =
    !hasItems && queue === null && drafts.length === 0 && (counts === null || counts.total === 0);
  const isWatcher = loaded.drafts === null && counts === null;
  return (
    <>
      <PageTitle
        title={say('title')}
        lead={whoIs(me)}
        actions={
          mayWrite &&
          (!isOfficer || isEmpty) && (
            <ButtonLink look={isEmpty || hasItems ? 'outline' : 'primary'} icon="paper" to="/doc-van-ban">
              {say('read_paper')}
            </ButtonLink>
          )
        }
      />
      {mine !== null && <ToldSheets sheets={mine.sheets} />}
      <SheetsToHandIn sheets={toHandIn} />
      {mine !== null && (
        <>
          <MyItems items={mine.rows} />
          <MySheets mine={mine} handedOver={toHandIn.rows.map(({ id }) => id)} />
        </>
      )}
      {myFindings > 0 && (
        <section className={styles.part}>
          <h2>{say('my_findings_title')}</h2>
          <ul className={styles.list}>
            <li>
              <Link className={styles.row} to={`/ket-qua?${new URLSearchParams({ person: me.personId })}`}>
                <span className={styles.main}>{say('my_findings', { count: myFindings })}</span>
              </Link>
            </li>
          </ul>
        </section>
      )}
      {queue !== null && <AppraisalQueue queue={queue} />}
      {isEmpty && (
        <EmptyState
          title={say(isWatcher ? 'empty_watcher_title' : 'empty_title')}
          actions={
            mayWrite && (
              <ButtonLink look="primary" to="/doc-van-ban">
                {say('read_first')}
              </ButtonLink>
            )
          }
        >
          {say(isWatcher ? 'empty_watcher' : mayWrite ? 'empty' : 'empty_reader')}
        </EmptyState>
      )}
      {drafts.length > 0 && (
        <section className={styles.part}>
          <h2>{say('drafts', { count: drafts.length })}</h2>
          <ul className={styles.list}>
            {drafts.map((draft) => (
              <li key={draft.id}>
                <Link className={styles.row} to={`/doc-van-ban/${draft.id}`}>
                  <span className={styles.main}>
                    <span className={styles.words}>{draft.subject ?? draft.fileName}</span>
                  </span>
                  <StatusMark shape="half" tone="ink">
                    {say('draft_findings', { count: draft.findingCount })}
                  </StatusMark>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {counts !== null && counts.total > 0 && (
        <section className={styles.part}>
          <h2>{say(lacks.length > 0 ? 'lacks' : 'complete', { total: counts.total })}</h2>
          <ul className={styles.list}>
            {lacks.map(({ kind, count }) => (
              <li key={kind}>
                <Link className={styles.row} to={`/ket-qua?${new URLSearchParams({ lack: kind })}`}>
                  <span className={styles.main}>{say('lack_row', { what: terms.lack(kind) })}</span>
                  <StatusMark shape="hollow" tone="risk">
                    <span className="figures">{say('lack_count', { count, total: counts.total })}</span>
                  </StatusMark>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
