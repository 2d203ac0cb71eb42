import type { HistoryLine } from '#modules/assessment/contract.ts';
import { toldMove } from '#modules/assessment/domain/told-move.ts';
import type { AssessmentState } from '#modules/assessment/domain/assessment-workflow.ts';
import { showDate, showInstant } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { Note } from '#web/ui/states.tsx';
import { dueOf } from './overdue.ts';
import { toldTexts } from './told-texts.ts';

type Told = {
  readonly state: AssessmentState;
  readonly history: readonly HistoryLine[];
  readonly selfScoreDueOn: string;
  readonly appraisalDueOn: string | null;
  readonly explanationDueOn: string | null;
};

/** That a sheet came back to the unit, or was reopened: by whom, when, why, what to do and by when. */
export function ToldNote({ sheet, name }: { sheet: Told; name?: string }) {
  const say = useSay(toldTexts);
  const line = toldMove(sheet.state, sheet.history);
  if (line === null || line.move === 'open') return null;
  const by = line.by === null ? line.unitName : say('by', { by: line.by, unit: line.unitName });
  const due = dueOf(sheet.state, sheet);
  const kind =
    line.move === 'reopen' ? (sheet.state === 'explaining' ? 'reopen_explain' : 'reopen_wait') : line.move;
  if (kind !== 'reopen_explain' && kind !== 'reopen_wait' && !isTold(kind)) return null;
  return (
    <Note tone="risk">
      <p>
        {name && `${name}: `}
        <strong>{say(`${kind}_what`, { by, at: showInstant(line.at) })}</strong>
      </p>
      {line.reason && <p>{say('reason', { reason: line.reason })}</p>}
      <p>
        {say(`${kind}_next`)}
        {kind !== 'reopen_wait' &&
          kind !== 'end_explanation' &&
          due !== null &&
          ` ${say('until', { date: showDate(due) })}`}
      </p>
    </Note>
  );
}

function isTold(move: string): move is 'send_back' | 'return' | 'withdraw' | 'end_explanation' {
  return ['send_back', 'return', 'withdraw', 'end_explanation'].includes(move);
}
