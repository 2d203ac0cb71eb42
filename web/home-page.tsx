import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { listAssessments, listMyItems } from '#modules/assessment/contract.ts';
import { waitsForAppraiser, waitsForLeader } from '#modules/assessment/domain/assessment-workflow.ts';
import { listReadings } from '#modules/documents/contract.ts';
import { countFindings } from '#modules/findings/contract.ts';
import { lackKinds } from '#modules/findings/domain/lacks.ts';
import { call } from './api.ts';
import { homeTexts } from './home-texts.ts';
import { useSay } from './i18n/say.ts';
import { useTerms } from './i18n/terms.ts';
import styles from './home-page.module.css';
import { MyItems } from './my-items.tsx';
import { mayUse, orSignIn, useMay, useMe, whoIs } from './session.ts';
import { ButtonLink } from './ui/button.tsx';
import { PageTitle } from './ui/page-title.tsx';
import { EmptyState } from './ui/states.tsx';
import { StatusMark } from './ui/status-mark.tsx';
import { AppraisalQueue, SheetsToHandIn } from './waiting-sheets.tsx';

/** What waits: the person's own items and what they are to appraise first, then drafts and what findings lack. Parts a role may not see are left out. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { signal } = request;
  const [mayReadPapers, maySeeFindings, mayScore, maySubmit, mayAppraise] = await Promise.all([
    mayUse(request, 'reading.read'),
    mayUse(request, 'finding.read'),
    mayUse(request, 'assessment.score'),
    mayUse(request, 'assessment.submit'),
    mayUse(request, 'appraisal.score'),
  ]);
  const [readings, counts, myItems, assessments] = await orSignIn(
    request,
    Promise.all([
      mayReadPapers ? call(listReadings, { signal }) : null,
      maySeeFindings ? call(countFindings, { signal }) : null,
      mayScore ? call(listMyItems, { signal }) : null,
      mayAppraise || maySubmit ? call(listAssessments, { signal }) : null,
    ]),
  );
  const sheets = assessments?.rows ?? [];
  return {
    readings,
    counts,
    myItems: myItems?.rows ?? null,
    queue: mayAppraise
      ? sheets.filter(({ side, state }) => side === 'appraiser' && waitsForAppraiser(state))
      : null,
    toHandIn: maySubmit ? sheets.filter(({ side, state }) => side === 'unit' && waitsForLeader(state)) : [],
  };
}

/** The first page after signing in: the next steps and nothing else. */
export function Component() {
  const say = useSay(homeTexts);
  const terms = useTerms();
  const me = useMe();
  const mayWrite = useMay('reading.write');
  const { readings, counts, myItems, queue, toHandIn } = useLoaderData<typeof loader>();
  const drafts = readings?.rows.filter((row) => row.state === 'draft') ?? [];
  const lacks = lackKinds
    .map((kind) => ({ kind, count: counts?.byLack.find((row) => row.key === kind)?.count ?? 0 }))
    .filter(({ count }) => count > 0);
  const hasItems = myItems !== null && (myItems.length > 0 || toHandIn.length > 0);
  const isEmpty =
    !hasItems && queue === null && drafts.length === 0 && (counts === null || counts.total === 0);
  const isWatcher = readings === null && counts === null;
  return (
    <>
      <PageTitle
        title={say('title')}
        lead={whoIs(me)}
        actions={
          mayWrite && (
            <ButtonLink look={isEmpty || hasItems ? 'outline' : 'primary'} icon="paper" to="/doc-van-ban">
              {say('read_paper')}
            </ButtonLink>
          )
        }
      />
      <SheetsToHandIn sheets={toHandIn} />
      {myItems !== null && (myItems.length > 0 || toHandIn.length === 0) && <MyItems items={myItems} />}
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
