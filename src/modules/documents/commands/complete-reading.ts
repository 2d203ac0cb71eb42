import type { ReadingId } from '#kernel/id.ts';
import { refuse } from '#kernel/problem.ts';
import type { Tx } from '#platform/database/database.ts';
import { saveConfirmation } from '../store.ts';

/**
 * Closes the draft that `takeDraft` locked: it lives on as this supervision.
 * @throws Problem documents.paper_confirmed_before, where the same file became a supervision already
 */
export async function completeReading(tx: Tx, id: ReadingId, supervisionId: string): Promise<void> {
  const isFirst = await saveConfirmation(tx, id, supervisionId);
  if (!isFirst) refuse('conflict', 'documents.paper_confirmed_before');
}
