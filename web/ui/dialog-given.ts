import type { ReactNode } from 'react';

/** What every window over the page needs. */
export type DialogGiven = { isOpen: boolean; onClose: () => void; title: string; children: ReactNode };

/** What a question needs besides; its answer is a verb. */
export type ConfirmGiven = DialogGiven & {
  confirm: string;
  onConfirm: () => void;
  isBusy?: boolean;
  isRisky?: boolean;
  /** What not going on is called, where that is the better choice: it has the focus first. */
  stay?: string;
  /** The window is gone and the focus is back. */
  onClosed?: () => void;
};
