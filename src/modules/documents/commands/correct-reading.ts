import type { ReadingId } from '#kernel/id.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Reading } from '../domain/reading/reading.ts';
import { saveCorrection } from '../store.ts';
import { lockForMove } from './lock-for-move.ts';

/**
 * Saves a person's corrections of a draft.
 * @returns the version to send with the next correction
 * @throws Problem documents.reading_not_found, documents.reading_not_draft, documents.reading_changed
 */
export async function correctDraft(
  tx: Tx,
  input: { readonly id: ReadingId; readonly version: number; readonly reading: Reading },
): Promise<{ version: number }> {
  const locked = await lockForMove(tx, input.id, input.version, 'correct');
  await saveCorrection(tx, input.id, input.reading);
  await appendAudit(tx, {
    action: 'documents.reading_corrected',
    subjectKind: 'reading',
    subjectId: input.id,
    facts: { version: locked.version + 1, findings: input.reading.findings.length },
  });
  return { version: locked.version + 1 };
}
