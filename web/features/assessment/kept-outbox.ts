import { newOperationId } from '#web/operation-id.ts';
import { emptyOutbox, isEmpty, joinOutboxes, type Outbox } from './outbox.ts';

const prefix = 'minh-chung.sheet';

/** Where one opened sheet keeps what the server does not have yet. */
export type KeptOutbox = { readonly take: () => Outbox; readonly keep: (outbox: Outbox) => boolean };

/**
 * Keeps it in this browser, so that neither a lost network nor a closed tab loses it. Each tab keeps its own; whoever
 * opens the sheet next takes over what others left. A tab that lives on may send the same once more: a write has its
 * own name and states what a value is to be, so nothing is entered twice.
 */
export function keptOutbox(personId: string, assessmentId: string): KeptOutbox {
  const ours = `${prefix}.${personId}.${assessmentId}.`;
  const key = `${ours}${newOperationId()}`;
  return {
    take: () => {
      try {
        const keys = Object.keys(localStorage).filter((each) => each.startsWith(ours) && each !== key);
        const joined = keys.map(read).reduce(joinOutboxes, read(key));
        if (keys.length === 0) return joined;
        localStorage.setItem(key, JSON.stringify(joined));
        for (const each of keys) localStorage.removeItem(each);
        return joined;
      } catch {
        return emptyOutbox;
      }
    },
    keep: (outbox) => {
      try {
        if (isEmpty(outbox)) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(outbox));
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Whether something of a person's sheet waits in this browser. */
export function hasKeptOutbox(personId: string, assessmentId: string): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(`${prefix}.${personId}.${assessmentId}.`));
  } catch {
    return false;
  }
}

function read(key: string): Outbox {
  const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Outbox | null;
  return kept && Array.isArray(kept.sending) && Array.isArray(kept.waiting) && Array.isArray(kept.disputes)
    ? kept
    : emptyOutbox;
}
