import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { getAssessment, moveAssessment, type SheetView } from '#modules/assessment/contract.ts';
import { canMoveAssessment, type AssessmentMove } from '#modules/assessment/domain/assessment-workflow.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';
import { today } from '#web/clock.ts';
import { showDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { newOperationId } from '#web/operation-id.ts';
import { AssessmentStateMark } from '#web/scoring/assessment-state.tsx';
import { useAssessmentWords } from '#web/scoring/assessment-words.ts';
import { DatesChangeNote } from '#web/scoring/dates-change-note.tsx';
import { MoveDialog } from '#web/scoring/move-dialog.tsx';
import { daysLate } from '#web/scoring/overdue.ts';
import { ToldNote } from '#web/scoring/told-note.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { Note } from '#web/ui/states.tsx';
import { tell } from '#web/ui/toasts.tsx';
import { resultPath } from './appraisal/addresses.ts';
import { BundleDownload } from './bundle-download.tsx';
import { assessmentsPath, printPath, submitPath } from './addresses.ts';
import styles from './sheet-page.module.css';
import type { SheetRights } from './sheet-rights.ts';
import type { SheetState, SheetStore } from './sheet-store.ts';
import { texts } from './texts.ts';

/** Which sheet this is, where it stands, what can be done with it as a whole, and what the unit must know now. */
export function SheetHead({
  state,
  store,
  rights,
}: {
  state: SheetState;
  store: SheetStore;
  rights: SheetRights;
}) {
  const say = useSay(texts);
  const words = useAssessmentWords();
  const navigate = useNavigate();
  const { sheet, lines } = state;
  const [asked, setAsked] = useState<{ move: AssessmentMove; operationId: string } | null>(null);
  const [problem, setProblem] = useState<ReplyProblem | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const lacking = [...lines.values()].filter(({ lacks }) => lacks.length > 0).length;

  /** What was written is stored before the sheet is moved: afterwards it may be locked. */
  async function ask(wanted: AssessmentMove) {
    if ((rights.mayScore || rights.mayAnswer) && !(await store.flush()))
      return tell(say('unsaved_first'), 'risk');
    if (wanted === 'submit') return navigate(submitPath(sheet.id));
    setProblem(null);
    setAsked({ move: wanted, operationId: newOperationId() });
  }
  async function move(reason: string | null) {
    if (!asked) return;
    setIsBusy(true);
    try {
      const { version } = store.getState().sheet;
      const body = { operationId: asked.operationId, move: asked.move, version, reason };
      store.takeSheet(await call(moveAssessment, { params: { id: sheet.id }, body }));
      tell(say('moved', { move: words.move(asked.move).toLowerCase() }));
      setAsked(null);
    } catch (error) {
      const refused = problemOf(error);
      if (refused.code === 'assessment.moved_already') {
        await reload();
        tell(refused.detail, 'risk');
      } else setProblem(refused);
    } finally {
      setIsBusy(false);
    }
  }
  /** Reads the sheet anew below the question, which stays open with the reason that was typed. */
  async function reload() {
    setIsBusy(true);
    try {
      const newer = await call(getAssessment, { params: { id: sheet.id } });
      store.takeSheet(newer);
      setProblem(null);
      tell(say('reloaded'));
      if (asked && !canMoveAssessment(newer.state, asked.move)) setAsked(null);
      else if (asked) setAsked({ ...asked, operationId: newOperationId() });
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setIsBusy(false);
    }
  }
  const primary =
    rights.moves.find((each) => each === 'submit' || each === 'hand_in_explanation') ?? rights.moves[0];
  return (
    <>
      <PageTitle
        title={say('title', { year: sheet.year })}
        lead={
          <span className={styles.lead}>
            <AssessmentStateMark state={sheet.state} />
            <span>{sheet.unitName}</span>
            <DueWords sheet={sheet} />
          </span>
        }
        actions={
          <>
            {sheet.state === 'published' && (
              <ButtonLink look="primary" to={resultPath(sheet.id)}>
                {say('see_result')}
              </ButtonLink>
            )}
            <ButtonLink look="quiet" icon="paper" to={printPath(sheet.id)}>
              {say('print_view')}
            </ButtonLink>
            <BundleDownload assessmentId={sheet.id} />
            {rights.moves
              .filter((each) => each !== primary)
              .map((each) => (
                <Button key={each} onClick={() => void ask(each)}>
                  {words.move(each)}
                </Button>
              ))}
            {primary && (
              <Button look={primary === 'withdraw' ? 'outline' : 'primary'} onClick={() => void ask(primary)}>
                {primary === 'submit' ? say('submit_see') : words.move(primary)}
              </Button>
            )}
          </>
        }
      />
      <div className={styles.notes}>
        {sheet.side === 'unit' && <ToldNote sheet={sheet} />}
        <StateNote sheet={sheet} rights={rights} />
        <DatesChangeNote assessment={sheet} />
      </div>
      <MoveDialog
        move={asked?.move ?? null}
        isBusy={isBusy}
        problem={problem}
        onMove={(reason) => void move(reason)}
        onClose={() => setAsked(null)}
      >
        {asked?.move === 'ask_approval' && lacking > 0 && <p>{say('still_lacking', { count: lacking })}</p>}
        {asked?.move === 'hand_in_explanation' && lacking > 0 && (
          <p>{say('unanswered', { count: lacking })}</p>
        )}
        {asked?.move === 'hand_in_explanation' && <LateWords due={sheet.explanationDueOn} />}
        {problem?.status === 409 && (
          <div>
            <Button icon="left" busy={isBusy} onClick={() => void reload()}>
              {say('reload')}
            </Button>
          </div>
        )}
      </MoveDialog>
      <p className="unseen">
        <Link to={assessmentsPath}>{say('back')}</Link>
      </p>
    </>
  );
}

function DueWords({ sheet }: { sheet: SheetView }) {
  const say = useSay(texts);
  const isScoring = sheet.state === 'self_scoring' || sheet.state === 'awaiting_approval';
  const isExplaining = sheet.state === 'explaining';
  const due = isScoring ? sheet.selfScoreDueOn : isExplaining ? sheet.explanationDueOn : null;
  if (due === null) return null;
  const isOverdue = due < today();
  return (
    <span className={`figures ${isOverdue ? styles.overdue : ''}`}>
      {say(isScoring ? 'self_due' : 'explanation_due', { date: showDate(due) })}
      {isOverdue && ` – ${say('overdue_days', { days: daysLate(due, today()) })}`}
    </span>
  );
}

function StateNote({ sheet, rights }: { sheet: SheetView; rights: SheetRights }) {
  const say = useSay(texts);
  const { state, appraisingUnitName: body } = sheet;
  if (sheet.opensOn > today())
    return (
      <Note>
        <p>{say('opens_later', { date: showDate(sheet.opensOn) })}</p>
      </Note>
    );
  if (state === 'self_scoring') return null;
  if (state === 'awaiting_approval')
    return (
      <Note>
        <p>{say('awaiting_note')}</p>
      </Note>
    );
  if (state === 'explaining' && rights.mayAnswer)
    return (
      <Note tone="risk">
        <p>
          {say('explaining_note')}{' '}
          <strong>
            {sheet.explanationDueOn === null
              ? say('explaining_open_end')
              : say('explaining_until', { date: showDate(sheet.explanationDueOn) })}
          </strong>
        </p>
      </Note>
    );
  const key =
    state === 'submitted'
      ? 'locked_submitted'
      : state === 'concluded'
        ? 'locked_concluded'
        : state === 'published'
          ? 'locked_published'
          : 'locked_appraising';
  return (
    <Note>
      <p>
        <strong>{say('locked', { why: say(key, { body }) })}</strong>
      </p>
      {sheet.submissionHash && (
        <p className={`${styles.hash} figures`}>{say('locked_hash', { hash: sheet.submissionHash })}</p>
      )}
    </Note>
  );
}

/** By how many days something comes late; nothing where it is in time. */
export function LateWords({ due }: { due: string | null }) {
  const say = useSay(texts);
  const days = daysLate(due, today());
  if (due === null || days === 0) return null;
  return (
    <p>
      <strong>{say('comes_late', { days, date: showDate(due) })}</strong> {say('comes_late_kept')}
    </p>
  );
}
