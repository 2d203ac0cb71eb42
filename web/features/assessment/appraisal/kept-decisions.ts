import type { BodyOf } from '#platform/http/contract.ts';
import type { saveAppraisals } from '#modules/assessment/contract.ts';
import { isSameDraft, type DecisionDraft } from './decision-draft.ts';

/** A write under way: sent again it is sent word for word, so that the server knows it. */
export type Sending = {
  readonly operationId: string;
  readonly changes: readonly BodyOf<typeof saveAppraisals>['changes'][number][];
  /** The drafts it was made of, to see what was written since. */
  readonly drafts: Drafts;
};

/** Drafts by the code of their item. */
export type Drafts = Readonly<Record<string, DecisionDraft>>;

/** What one browser holds of a sheet that the server does not have yet, written by all its windows together. */
export type Kept = {
  /** By code, and which window wrote it. */
  readonly drafts: Readonly<Record<string, { readonly draft: DecisionDraft; readonly by: string }>>;
  /** By window: each sends its own writes. */
  readonly sending: Readonly<Record<string, Sending>>;
};

/** What one window holds. */
export type Held = { readonly drafts: Drafts; readonly sending: Sending | null };

const nothing: Kept = { drafts: {}, sending: {} };

/**
 * What is kept once a window goes from one state to another: only what it changed itself is touched, so that it never
 * takes away or overwrites what another window wrote meanwhile.
 */
export function withHeld(kept: Kept, before: Held, after: Held, by: string): Kept {
  const drafts = { ...kept.drafts };
  for (const code of new Set([...Object.keys(before.drafts), ...Object.keys(after.drafts)])) {
    const [was, is] = [before.drafts[code], after.drafts[code]];
    const standing = drafts[code];
    if (is !== undefined && is !== was) drafts[code] = { draft: is, by };
    if (is === undefined && standing && (standing.by === by || (was && isSameDraft(standing.draft, was))))
      delete drafts[code];
  }
  const isDone = ([window, { operationId }]: [string, Sending]) =>
    window === by || operationId === before.sending?.operationId;
  const sending = Object.fromEntries(Object.entries(kept.sending).filter((entry) => !isDone(entry)));
  return { drafts, sending: after.sending === null ? sending : { ...sending, [by]: after.sending } };
}

/** The items on which another window has something of its own. */
export function writtenElsewhere(kept: Kept, drafts: Drafts, by: string): ReadonlySet<string> {
  return new Set(
    Object.entries(kept.drafts).flatMap(([code, { draft, by: writer }]) => {
      const mine = drafts[code];
      return writer !== by && (mine === undefined || !isSameDraft(mine, draft)) ? [code] : [];
    }),
  );
}

/** What this browser holds of a sheet. */
export function findKept(personId: string, id: string): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(personId, id)) ?? 'null') as Kept | null;
    return kept ?? nothing;
  } catch {
    return nothing;
  }
}

/** Keeps it; a browser that keeps nothing still has it until the page is closed. */
export function keep(personId: string, id: string, kept: Kept): void {
  try {
    if (Object.keys(kept.sending).length === 0 && Object.keys(kept.drafts).length === 0)
      localStorage.removeItem(keyOf(personId, id));
    else localStorage.setItem(keyOf(personId, id), JSON.stringify(kept));
  } catch {
    // The page itself still holds it.
  }
}

/** Calls back whenever another window of this browser keeps something else of the sheet; returns how to end. */
export function watchKept(personId: string, id: string, onChange: (kept: Kept) => void): () => void {
  const listen = ({ key }: StorageEvent) => {
    if (key === keyOf(personId, id)) onChange(findKept(personId, id));
  };
  window.addEventListener('storage', listen);
  return () => window.removeEventListener('storage', listen);
}

function keyOf(personId: string, id: string): string {
  return `minh-chung.appraisals.${personId}.${id}`;
}
