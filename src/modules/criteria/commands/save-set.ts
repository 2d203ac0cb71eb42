import type { Caller } from '#kernel/caller.ts';
import type { CriteriaSetId } from '#kernel/id.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { listItems } from '../domain/criteria-set.ts';
import { diffSets } from '../domain/diff/diff-sets.ts';
import { saveDraft } from '../store.ts';
import { acceptContent } from './accept-content.ts';
import { lockDraft } from './lock-draft.ts';

/**
 * Keeps a draft as it now is, whether or not it is sound.
 * @throws Problem those of lockDraft and acceptContent
 */
export async function saveSet(
  tx: Tx,
  caller: Caller,
  input: { readonly id: CriteriaSetId; readonly version: number; readonly content: unknown },
): Promise<void> {
  const content = acceptContent(input.content);
  const locked = await lockDraft(tx, input, 'save');
  await saveDraft(tx, caller, input.id, content);
  const difference = diffSets(locked.content, content);
  await appendAudit(tx, {
    action: 'criteria.set_saved',
    subjectKind: 'criteria_set',
    subjectId: input.id,
    facts: {
      code: content.code,
      version: locked.version + 1,
      items: listItems(content.items).length,
      changed: difference.set.map(({ property }) => property),
      changedItems: difference.items.map(({ kind, code }) => ({ kind, code })),
    },
  });
}
