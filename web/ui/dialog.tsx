import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { ConfirmGiven, DialogGiven } from './dialog-given.ts';

// Windows are fetched when the first one opens: no page needs them to stand.
const ConfirmWindow = lazy(async () => ({ default: (await import('./dialog-window.tsx')).ConfirmWindow }));
const PanelWindow = lazy(async () => ({ default: (await import('./dialog-window.tsx')).PanelWindow }));

/** A question that must be answered before going on. */
export function ConfirmDialog(given: ConfirmGiven) {
  return <OnceOpened isOpen={given.isOpen}>{() => <ConfirmWindow {...given} />}</OnceOpened>;
}

/** A sheet at the right edge with everything about one entry, beside the list it came from. */
export function SidePanel(given: DialogGiven) {
  return <OnceOpened isOpen={given.isOpen}>{() => <PanelWindow {...given} />}</OnceOpened>;
}

/** Stays once it was opened, so that closing gives the focus back to where it was. */
function OnceOpened({ isOpen, children }: { isOpen: boolean; children: () => ReactNode }) {
  const [wasOpened, setWasOpened] = useState(isOpen);
  if (isOpen && !wasOpened) setWasOpened(true);
  return wasOpened || isOpen ? <Suspense fallback={null}>{children()}</Suspense> : null;
}
