import { useState, type ReactNode } from 'react';
import type { ConfirmGiven, DialogGiven } from './dialog-given.ts';
import { ConfirmWindow, PanelWindow } from './dialog-window.tsx';

// Windows come with the page that may open them: fetched later, they would be missing once the network is cut.

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
  return wasOpened || isOpen ? children() : null;
}
