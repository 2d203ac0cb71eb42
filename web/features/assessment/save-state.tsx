import { useSay } from '#web/i18n/say.ts';
import { SignInAgain } from '#web/sign-in-again.tsx';
import { Button } from '#web/ui/button.tsx';
import { Note } from '#web/ui/states.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import type { Saving, SheetStore } from './sheet-store.ts';
import styles from './sheet-page.module.css';
import { sheetTexts } from './sheet-texts.ts';

/** Whether everything is stored, in a few words. */
export function SaveState({ saving }: { saving: Saving }) {
  const say = useSay(sheetTexts);
  const { kind } = saving;
  const isTrouble = ['offline', 'refused', 'held', 'disputed'].includes(kind);
  return (
    <span role="status" className={styles.saving} data-saving={kind}>
      {isTrouble ? (
        <StatusMark shape="triangle" tone="risk">
          {say(kind)}
        </StatusMark>
      ) : (
        <StatusMark shape={kind === 'saved' ? 'check' : 'half'} tone={kind === 'saved' ? 'ok' : 'plain'}>
          {say(kind)}
        </StatusMark>
      )}
    </span>
  );
}

/** What hinders saving, and what can be done about it; nothing that was written is lost meanwhile. */
export function SaveTrouble({ saving, store }: { saving: Saving; store: SheetStore }) {
  const say = useSay(sheetTexts);
  const retry = <Button onClick={() => void store.flush()}>{say('save_again')}</Button>;
  if (saving.kind === 'offline')
    return (
      <Note tone="risk" live actions={retry}>
        <p>{say('offline_words')}</p>
      </Note>
    );
  if (saving.kind !== 'refused') return null;
  const { outbox } = store.getState();
  const codes = [...outbox.sending.flatMap(({ entries }) => entries), ...outbox.waiting].map(
    ({ code }) => code,
  );
  return (
    <Note
      tone="risk"
      live
      actions={
        <>
          {retry}
          <Button look="quiet" onClick={store.giveUp}>
            {say('give_up')}
          </Button>
        </>
      }
    >
      <p>
        {saving.problem.detail} <SignInAgain problem={saving.problem} />
      </p>
      <p>{say('refused_list', { items: [...new Set(codes)].join(', ') })}</p>
    </Note>
  );
}
