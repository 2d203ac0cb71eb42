import { useEffect, useState } from 'react';
import { useBlocker } from 'react-router';
import { useSay } from '#web/i18n/say.ts';
import { ConfirmDialog } from '#web/ui/dialog.tsx';
import { readingTexts } from './reading-texts.ts';

/** Saves what is not yet saved before the page is left; asks only where that fails. */
export function LeaveGuard({ isUnsaved, save }: { isUnsaved: () => boolean; save: () => Promise<boolean> }) {
  const say = useSay(readingTexts);
  const [isAsked, setIsAsked] = useState(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && isUnsaved(),
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    const leaveOnceSaved = async () => {
      if (await save()) blocker.proceed();
      else setIsAsked(true);
    };
    void leaveOnceSaved();
  }, [blocker, save]);
  const answer = (then: (() => void) | undefined) => {
    setIsAsked(false);
    then?.();
  };
  return (
    <ConfirmDialog
      isOpen={isAsked && blocker.state === 'blocked'}
      onClose={() => answer(blocker.reset)}
      title={say('leave_title')}
      confirm={say('leave')}
      isRisky
      onConfirm={() => answer(blocker.proceed)}
    >
      <p>{say('leave_words')}</p>
    </ConfirmDialog>
  );
}
