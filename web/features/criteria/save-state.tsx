import { useSay } from '#web/i18n/say.ts';
import { SignInAgain } from '#web/sign-in-again.tsx';
import { Button } from '#web/ui/button.tsx';
import { Note } from '#web/ui/states.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import type { Saving } from '#web/use-merged-draft.ts';
import { useDisagreementWords } from './disagreement-words.ts';
import styles from './editor-page.module.css';
import { editorTexts } from './editor-texts.ts';
import type { Disagreement } from './merge-sets.ts';

/** Whether the draft is stored, in a few words; nothing is called saved while a field cannot be read. */
export function SaveState({ saving, isInvalid }: { saving: Saving<Disagreement>; isInvalid: boolean }) {
  const say = useSay(editorTexts);
  const { kind } = saving;
  const isTrouble = kind === 'failed' || kind === 'disagreeing';
  const isSafe = kind === 'saved' || kind === 'merged';
  return (
    <span role="status" className={styles.saving}>
      {isTrouble || isInvalid ? (
        <StatusMark shape="triangle" tone="risk">
          {say(isTrouble ? 'failed' : 'invalid')}
        </StatusMark>
      ) : (
        <StatusMark shape={isSafe ? 'check' : 'hollow'} tone={isSafe ? 'ok' : 'plain'}>
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
  const say = useSay(editorTexts);
  const words = useDisagreementWords();
  if (saving.kind === 'failed')
    return (
      <Note tone="risk" live actions={<Button onClick={onRetry}>{say('save_again')}</Button>}>
        <p>
          {saving.problem.detail} {say('kept_here')} <SignInAgain problem={saving.problem} />
        </p>
      </Note>
    );
  if (saving.kind !== 'disagreeing') return null;
  return (
    <Note tone="risk" live>
      <p>{say('disagree', { count: saving.disagreements.length })}</p>
      <ul className={styles.disagreements}>
        {saving.disagreements.map((disagreement) => {
          const { name, mine, theirs } = words(disagreement);
          return (
            <li key={disagreement.key}>
              <fieldset className={styles.choice}>
                <legend>{name}</legend>
                <label>
                  <input type="radio" name={disagreement.key} defaultChecked />
                  <span>{say('keep_mine', { value: mine })}</span>
                </label>
                <label>
                  <input type="radio" name={disagreement.key} onChange={() => onTake(disagreement)} />
                  <span>{say('take_theirs', { value: theirs })}</span>
                </label>
              </fieldset>
            </li>
          );
        })}
      </ul>
      <Button look="outline" onClick={onSettle}>
        {say('settle')}
      </Button>
    </Note>
  );
}
