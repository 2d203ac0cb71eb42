import type { Disagreement } from './merge-readings.ts';
import { isField } from './reading-fields.ts';
import type { Saving } from './use-reading-draft.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { Note } from '#web/ui/states.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import { labelOfPath } from './path-label.ts';
import { readingTexts } from './reading-texts.ts';
import styles from './reading-page.module.css';

/** Whether the corrections are stored, in two words. */
export function SaveState({ saving }: { saving: Saving }) {
  const say = useSay(readingTexts);
  const { kind } = saving;
  return (
    <span role="status" className={styles.saving}>
      {kind === 'failed' || kind === 'disagreeing' ? (
        <StatusMark shape="triangle" tone="risk">
          {say('failed')}
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
  saving: Saving;
  onRetry: () => void;
  onTake: (disagreement: Disagreement) => void;
  onSettle: () => void;
}) {
  const say = useSay(readingTexts);
  if (saving.kind === 'failed')
    return (
      <Note tone="risk" live actions={<Button onClick={onRetry}>{say('save_again')}</Button>}>
        {saving.problem.detail}
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
                {say('keep_mine', { value: shown(disagreement.mine, say) })}
              </label>
              <label>
                <input type="radio" name={disagreement.path} onChange={() => onTake(disagreement)} />
                {say('take_theirs', { value: shown(disagreement.theirs, say) })}
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

function shown(value: unknown, say: ReturnType<typeof useSay<typeof readingTexts>>): string {
  if (isField(value)) return value.value === null ? say('not_stated') : `“${shownValue(value.value)}”`;
  return say('whole_list', { count: Array.isArray(value) ? value.length : 0 });
}

function shownValue(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
