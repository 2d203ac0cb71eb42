import { useEffect, useRef, useState } from 'react';
import { useBlocker } from 'react-router';
import { useSay } from '#web/i18n/say.ts';
import { ConfirmDialog } from '#web/ui/dialog.tsx';
import { labelOfPath } from './path-label.ts';
import type { FieldPath } from './reading-fields.ts';
import { readingTexts } from './reading-texts.ts';

/**
 * Saves what is not yet saved before the page is left; asks only where that fails, or where a field holds words that
 * are not its kind of value and would be lost.
 */
export function LeaveGuard({
  isUnsaved,
  save,
  wrong,
  onGoTo,
}: {
  isUnsaved: () => boolean;
  save: () => Promise<boolean>;
  /** The first field whose words cannot be read, and so cannot be saved either. */
  wrong: FieldPath | null;
  onGoTo: (path: FieldPath) => void;
}) {
  const say = useSay(readingTexts);
  const [asked, setAsked] = useState<{ readonly wrong: FieldPath | null } | null>(null);
  const shown = useRef<FieldPath | null>(null);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && (wrong !== null || isUnsaved()),
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    const leaveOnceSaved = async () => {
      const isSaved = await save();
      if (isSaved && wrong === null) blocker.proceed();
      else setAsked({ wrong: isSaved ? wrong : null });
    };
    void leaveOnceSaved();
  }, [blocker, save, wrong]);
  useEffect(() => {
    if (wrong === null) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [wrong]);
  const isOpen = asked !== null && blocker.state === 'blocked';
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={() => {
        shown.current = asked?.wrong ?? null;
        setAsked(null);
        blocker.reset?.();
      }}
      onClosed={() => {
        if (shown.current !== null) onGoTo(shown.current);
        shown.current = null;
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
      <p>
        {asked?.wrong ? say('leave_wrong', { field: labelOfPath(asked.wrong, say) }) : say('leave_words')}
      </p>
    </ConfirmDialog>
  );
}
