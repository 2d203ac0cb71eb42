import type { BodyOf } from '#platform/http/contract.ts';
import type { saveAppraisals } from '#modules/assessment/contract.ts';
import type { DecisionDraft } from './decision-draft.ts';

/** A write under way: sent again it is sent word for word, so that the server knows it. */
export type Sending = {
  readonly operationId: string;
  readonly changes: readonly BodyOf<typeof saveAppraisals>['changes'][number][];
  /** The drafts it was made of, to see what was written since. */
  readonly drafts: Readonly<Record<string, DecisionDraft>>;
};

/** What the server does not have yet of one sheet. */
export type Kept = {
  readonly drafts: Readonly<Record<string, DecisionDraft>>;
  readonly sending: Sending | null;
};

const nothing: Kept = { drafts: {}, sending: null };

/** What was left in this browser when the sheet was last open. */
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
    if (kept.sending === null && Object.keys(kept.drafts).length === 0)
      localStorage.removeItem(keyOf(personId, id));
    else localStorage.setItem(keyOf(personId, id), JSON.stringify(kept));
  } catch {
    // The page itself still holds it.
  }
}

function keyOf(personId: string, id: string): string {
  return `minh-chung.appraisal.${personId}.${id}`;
}
