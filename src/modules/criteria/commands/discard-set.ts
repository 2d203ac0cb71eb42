import type { Caller } from '#kernel/caller.ts';
import type { CriteriaSetId } from '#kernel/id.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { saveDiscard } from '../store.ts';
import { lockDraft } from './lock-draft.ts';

/** Throws a draft away; it is kept, but nobody sees it in a list any more. */
export async function discardSet(
  tx: Tx,
  caller: Caller,
  input: { readonly id: CriteriaSetId; readonly version: number },
): Promise<void> {
  const draft = await lockDraft(tx, input, 'discard');
  await saveDiscard(tx, caller, draft.id);
  await appendAudit(tx, {
    action: 'criteria.set_discarded',
    subjectKind: 'criteria_set',
    subjectId: draft.id,
    facts: { code: draft.code, year: draft.year },
  });
}
