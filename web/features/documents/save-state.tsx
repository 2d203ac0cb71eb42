import type { Saving } from '#web/use-merged-draft.ts';
import { isField, type FieldPath } from './reading-fields.ts';
import type { Disagreement } from './merge-readings.ts';
import { showDate, showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { SignInAgain } from '#web/sign-in-again.tsx';
import { Button } from '#web/ui/button.tsx';
import { Note } from '#web/ui/states.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import { labelOfPath } from './path-label.ts';
import { readingTexts } from './reading-texts.ts';
import styles from './reading-page.module.css';

/** Whether the corrections are stored, in a few words; nothing is called saved while a field cannot be read. */
export function SaveState({ saving, isInvalid }: { saving: Saving<Disagreement>; isInvalid: boolean }) {
  const say = useSay(readingTexts);
  const { kind } = saving;
  return (
    <span role="status" className={styles.saving}>
      {kind === 'failed' || kind === 'disagreeing' ? (
        <StatusMark shape="triangle" tone="risk">
          {say('failed')}
        </StatusMark>
      ) : isInvalid ? (
        <StatusMark shape="triangle" tone="risk">
          {say('invalid')}
        </StatusMark>
      ) : (
        <StatusMark
          shape={kind === 'saved' || kind === 'merged' ? 'check' : 'hollow'}
          tone={kind === 'saved' || kind === 'merged' ? 'ok' : 'plain'}
        >
          {say(kind)}
        </StatusMark>
      )}
    </span>
  );
}

/** What hinders saving, and what the person can do about it; nothing they wrote is lost meanwhile. */
export function SaveTrouble({
  saving,
  onRetry,
  onTake,
  onSettle,
}: {
  saving: Saving<Disagreement>;
  onRetry: () => void;
  onTake: (disagreement: Disagreement) => void;
  onSettle: () => void;
}) {
  const say = useSay(readingTexts);
  if (saving.kind === 'failed')
    return (
      <Note tone="risk" live actions={<Button onClick={onRetry}>{say('save_again')}</Button>}>
        <p>
          {saving.problem.detail} <SignInAgain problem={saving.problem} />
        </p>
      </Note>
    );
  if (saving.kind !== 'disagreeing') return null;
  return (
    <Note tone="risk" live>
      <p>{say('disagree', { count: saving.disagreements.length })}</p>
      <ul className={styles.disagreements}>
        {saving.disagreements.map((disagreement) => (
          <li key={disagreement.path}>
            <fieldset className={styles.choice}>
              <legend>{labelOfPath(disagreement.path, say)}</legend>
              <label>
                <input type="radio" name={disagreement.path} defaultChecked />
                {say('keep_mine', { value: shown(disagreement.path, disagreement.mine, say) })}
              </label>
              <label>
                <input type="radio" name={disagreement.path} onChange={() => onTake(disagreement)} />
                {say('take_theirs', { value: shown(disagreement.path, disagreement.theirs, say) })}
              </label>
            </fieldset>
          </li>
        ))}
      </ul>
      <Button look="outline" onClick={onSettle}>
        {say('settle')}
      </Button>
    </Note>
  );
}

function shown(path: FieldPath, value: unknown, say: ReturnType<typeof useSay<typeof readingTexts>>): string {
  if (isField(value)) return value.value === null ? say('not_stated') : `“${shownValue(path, value.value)}”`;
  return say('whole_list', { count: Array.isArray(value) ? value.length : 0 });
}

function shownValue(path: FieldPath, value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  if (path.endsWith('Points')) return showPoints(value);
  return /date$/i.test(path) ? showDate(value) : value;
}
