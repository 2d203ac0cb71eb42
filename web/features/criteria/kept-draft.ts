import type { CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';

/** What a person wrote and the server does not have yet, beside what it had when they began. */
export type KeptDraft = { readonly stored: CriteriaSet; readonly content: CriteriaSet };

/** Keeps it in this browser, so that neither a lost network nor a closed window loses it. */
export function keepDraft(id: string, draft: KeptDraft): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing still has the page open, and asks before it is closed.
  }
}

/** What was kept of a draft; null where everything reached the server. */
export function findKeptDraft(id: string): KeptDraft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null') as KeptDraft | null;
    return kept && Array.isArray(kept.content?.items) && Array.isArray(kept.stored?.items) ? kept : null;
  } catch {
    return null;
  }
}

/** Everything reached the server. */
export function forgetKeptDraft(id: string): void {
  try {
    localStorage.removeItem(keyOf(id));
  } catch {
    // Nothing was kept either.
  }
}

function keyOf(id: string): string {
  return `minh-chung.criteria-draft.${id}`;
}
