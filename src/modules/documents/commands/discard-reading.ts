import type { ReadingId } from '#kernel/id.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { saveDiscard } from '../store.ts';
import { lockForMove } from './lock-for-move.ts';

/**
 * Puts a draft or a refused paper aside.
 * @throws Problem documents.reading_not_found, documents.reading_not_draft, documents.reading_changed
 */
export async function discardDraft(
  tx: Tx,
  input: { readonly id: ReadingId; readonly version: number },
): Promise<void> {
  await lockForMove(tx, input.id, input.version, 'discard');
  await saveDiscard(tx, input.id);
  await appendAudit(tx, {
    action: 'documents.reading_discarded',
    subjectKind: 'reading',
    subjectId: input.id,
    facts: {},
  });
}
