import type { Caller } from '#kernel/caller.ts';
import type { ReadingId, SupervisionId } from '#kernel/id.ts';
import { appendAudit } from '#modules/audit/index.ts';
import { completeReading, takeDraft } from '#modules/documents/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { findingOf, supervisionOf, supervisionYear } from '../domain/from-reading.ts';
import { recordSupervision } from './record-supervision.ts';

/**
 * Turns a draft reading into a supervision with its findings. Happens once: the draft is locked and checked.
 * @throws Problem documents.reading_not_found, documents.reading_not_draft, documents.reading_changed
 */
export async function confirmReadingAsSupervision(
  tx: Tx,
  caller: Caller,
  input: { readonly id: ReadingId; readonly version: number },
): Promise<{ supervisionId: SupervisionId }> {
  const { reading, handedInYear } = await takeDraft(tx, input.id, input.version);
  const supervisionId = await recordSupervision(tx, caller, {
    ...supervisionOf(reading),
    year: supervisionYear(reading, handedInYear),
    readingId: input.id,
    findings: reading.findings.map(findingOf),
  });
  await completeReading(tx, input.id, supervisionId);
  await appendAudit(tx, {
    action: 'documents.reading_confirmed',
    subjectKind: 'reading',
    subjectId: input.id,
    facts: { supervisionId, findings: reading.findings.length },
  });
  return { supervisionId };
}
