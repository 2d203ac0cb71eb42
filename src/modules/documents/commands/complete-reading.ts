import type { ReadingId } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import { saveConfirmation } from '../store.ts';

/** Closes the draft that `takeDraft` locked: it lives on as this supervision. */
export async function completeReading(tx: Tx, id: ReadingId, supervisionId: string): Promise<void> {
  await saveConfirmation(tx, id, supervisionId);
}
