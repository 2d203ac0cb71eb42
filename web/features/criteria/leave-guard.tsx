import { useEffect, useState } from 'react';
import { useBlocker } from 'react-router';
import { useSay } from '#web/i18n/say.ts';
import { ConfirmDialog } from '#web/ui/dialog.tsx';
import { editorTexts } from './editor-texts.ts';

/** Saves what is not yet saved before the page is left; asks only where that fails or a field cannot be read. */
export function LeaveGuard({
  isUnsaved,
  save,
  isInvalid,
}: {
  isUnsaved: () => boolean;
  save: () => Promise<boolean>;
  isInvalid: boolean;
}) {
  const say = useSay(editorTexts);
  const [asked, setAsked] = useState<'leave_words' | 'leave_wrong' | null>(null);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && (isInvalid || isUnsaved()),
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    const leaveOnceSaved = async () => {
      const isSaved = await save();
      if (isSaved && !isInvalid) blocker.proceed();
      else setAsked(isSaved ? 'leave_wrong' : 'leave_words');
    };
    void leaveOnceSaved();
  }, [blocker, save, isInvalid]);
  return (
    <ConfirmDialog
      isOpen={asked !== null && blocker.state === 'blocked'}
      onClose={() => {
        setAsked(null);
        blocker.reset?.();
      }}
      title={say('leave_title')}
      confirm={say('leave')}
      stay={say('stay')}
      isRisky
      onConfirm={() => {
        setAsked(null);
        blocker.proceed?.();
      }}
    >
      {asked && <p>{say(asked)}</p>}
    </ConfirmDialog>
  );
}
