import { useMemo, useState } from 'react';
import { Link, useLoaderData, useNavigate, useRevalidator, type LoaderFunctionArgs } from 'react-router';
import { moveAssessment } from '#modules/assessment/contract.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';
import { today } from '#web/clock.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { newOperationId } from '#web/operation-id.ts';
import { AssessmentStateMark } from '#web/scoring/assessment-state.tsx';
import { useAssessmentWords } from '#web/scoring/assessment-words.ts';
import { MoveDialog } from '#web/scoring/move-dialog.tsx';
import { TotalLine } from '#web/scoring/total-line.tsx';
import { orSignIn, useMe } from '#web/session.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { Note } from '#web/ui/states.tsx';
import { tell } from '#web/ui/toasts.tsx';
import { problemsPath, sheetPath } from './addresses.ts';
import { evidenceTexts } from './evidence-texts.ts';
import { hasKeptOutbox } from './kept-outbox.ts';
import { PrintedSheet } from './printed-sheet.tsx';
import styles from './submit-page.module.css';
import { readinessOf } from './readiness-of.ts';
import { LateWords } from './sheet-head.tsx';
import { loadSheet, readSheet } from './sheet-reading.ts';
import { sheetRights } from './sheet-rights.ts';
import { texts } from './texts.ts';
import { totalsOf } from './totals-of.ts';

const mostListed = 30;

/** The sheet as the server has it, which is what is handed in. */
export function loader({ request, params }: LoaderFunctionArgs) {
  return orSignIn(request, loadSheet(params['id'] ?? '', request.signal));
}

/** Everything before it is handed in: what is missing, the totals, what is locked, who sees it. */
export function Component() {
  const say = useSay(texts);
  const words = useAssessmentWords();
  const me = useMe();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const { sheet, set } = useLoaderData<typeof loader>();
  const { rows, shown } = useMemo(() => readSheet(sheet, set), [sheet, set]);
  const evidenceWords = useSay(evidenceTexts);
  const sums = useMemo(() => readinessOf(rows, shown.lines), [rows, shown]);
  const [operationId, setOperationId] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<ReplyProblem | null>(null);
  const [handedIn, setHandedIn] = useState<string | null>(null);
  const mayMove = sheetRights(sheet, me.roles, today()).moves.includes('submit');
  const body = sheet.appraisingUnitName;
  const missing = rows.filter(({ code }) => (shown.lines.get(code)?.lacks.length ?? 0) > 0);
  const leaves = rows.filter(({ isLeaf }) => isLeaf).length;
  const { totals, done, all } = totalsOf(rows, shown, sheet);
  const total =
    totals.points === null
      ? `${showPoints(totals.low)} – ${showPoints(totals.high)}`
      : showPoints(totals.points);

  async function submit(reason: string | null) {
    if (operationId === null) return;
    setIsBusy(true);
    try {
      await call(moveAssessment, {
        params: { id: sheet.id },
        body: { operationId, move: 'submit', version: sheet.version, reason },
      });
      tell(say('submitted', { body }));
      await navigate(sheetPath(sheet.id));
    } catch (error) {
      const refused = problemOf(error);
      setProblem(refused);
      if (refused.code === 'assessment.submitted_already') {
        // Somebody was faster: the page shows what they handed in, and there is nothing left to ask.
        setOperationId(null);
        setHandedIn(refused.detail);
        await revalidate();
      }
    } finally {
      setIsBusy(false);
    }
  }
  /** Shows the newest below; the question is asked anew, since what is handed in has changed. */
  async function reload() {
    setIsBusy(true);
    await revalidate();
    setIsBusy(false);
    setProblem(null);
    setOperationId(null);
    tell(say('reloaded'));
  }
  return (
    <>
      <p className="no-print">
        <Link to={sheetPath(sheet.id)}>{say('back_to_sheet')}</Link>
      </p>
      <PageTitle
        title={say('submit_title')}
        lead={
          <span className={styles.lead}>
            <span>{say('submit_lead', { body })}</span>
            <AssessmentStateMark state={sheet.state} />
          </span>
        }
      />
      <div className={styles.stack}>
        {!mayMove ? (
          <Note
            live={handedIn !== null}
            actions={<ButtonLink to={sheetPath(sheet.id)}>{say('back_to_sheet')}</ButtonLink>}
          >
            <p>{handedIn ?? say('not_open', { state: words.state(sheet.state) })}</p>
          </Note>
        ) : hasKeptOutbox(me.personId, sheet.id) ? (
          <Note
            tone="risk"
            actions={<ButtonLink to={sheetPath(sheet.id)}>{say('back_to_sheet')}</ButtonLink>}
          >
            <p>{say('submit_unsaved')}</p>
          </Note>
        ) : missing.length > 0 ? (
          <Note tone="risk">
            <p>{say('submit_missing', { count: missing.length })}</p>
            <ul className={styles.missing}>
              {missing.slice(0, mostListed).map(({ code, item }) => (
                <li key={code}>
                  <Link to={sheetPath(sheet.id, code)}>
                    {code} {item.name}
                  </Link>{' '}
                  <span className="muted">
                    ({(shown.lines.get(code)?.lacks ?? []).map(words.lack).join(', ')})
                  </span>
                </li>
              ))}
            </ul>
            {missing.length > mostListed && (
              <p>
                <Link to={`${sheetPath(sheet.id)}?con-thieu=1`}>
                  {say('submit_missing_all', { count: missing.length })}
                </Link>
              </p>
            )}
          </Note>
        ) : (
          <Note tone="ok">
            <p>{say('submit_complete')}</p>
          </Note>
        )}
        <Note tone={sums.counts.risky + sums.counts.missing > 0 ? 'risk' : 'ok'}>
          {sums.counts.risky + sums.counts.missing === 0 ? (
            <p>{evidenceWords('nothing_at_risk')}</p>
          ) : (
            <>
              <p>
                <strong>{evidenceWords('at_risk_title')}</strong>
              </p>
              <p className="figures">
                {evidenceWords('at_risk', {
                  missing: showPoints(sums.missing),
                  missingCount: sums.counts.missing,
                  risky: showPoints(sums.risky),
                  riskyCount: sums.counts.risky,
                })}
              </p>
              <p>
                <Link to={problemsPath(sheet.id)}>{evidenceWords('see_problems')}</Link>
              </p>
            </>
          )}
        </Note>
        <TotalLine totals={totals} done={done} all={all} />
        <dl className={styles.facts}>
          <div>
            <dt>{say('submit_locks_title')}</dt>
            <dd>{say('submit_locks', { count: leaves })}</dd>
          </div>
          <div>
            <dt>{say('submit_sees_title')}</dt>
            <dd>{say('submit_sees', { body })}</dd>
          </div>
          <div>
            <dt>{say('submit_back_title')}</dt>
            <dd>{say('submit_back')}</dd>
          </div>
        </dl>
        <h2>{say('submit_whole')}</h2>
        <PrintedSheet rows={rows} sheet={sheet} shown={shown} />
        {mayMove && missing.length === 0 && (
          <div className={`${styles.final} no-print`}>
            <div>
              <p>{say('submit_sure', { total, body })}</p>
              <LateWords due={sheet.selfScoreDueOn} />
            </div>
            <Button
              look="primary"
              onClick={() => {
                setProblem(null);
                setOperationId(newOperationId());
              }}
            >
              {words.move('submit')}
            </Button>
          </div>
        )}
      </div>
      <MoveDialog
        move={operationId === null ? null : 'submit'}
        isBusy={isBusy}
        problem={problem}
        onMove={(reason) => void submit(reason)}
        onClose={() => setOperationId(null)}
      >
        <p>{say('submit_sure', { total, body })}</p>
        <LateWords due={sheet.selfScoreDueOn} />
        {problem?.status === 409 && (
          <div>
            <Button busy={isBusy} onClick={() => void reload()}>
              {say('reload')}
            </Button>
          </div>
        )}
      </MoveDialog>
    </>
  );
}
