import type { Caller } from '#kernel/caller.ts';
import type { ReadingId } from '#kernel/id.ts';
import { appendAudit } from '#modules/audit/index.ts';
import { newId, today } from '#platform/clock.ts';
import type { Tx } from '#platform/database/database.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import { readPaperJob } from '../read-paper-job.ts';
import { insertReading } from '../store.ts';

/**
 * Records a paper whose file is already kept, and orders its reading in the same transaction.
 * @returns the new reading's id
 */
export async function handInPaper(
  tx: Tx,
  caller: Caller,
  file: { readonly sha256: string; readonly name: string; readonly size: number },
): Promise<ReadingId> {
  const id = newId<'reading'>();
  await insertReading(tx, {
    unitId: caller.unitId,
    personId: caller.personId,
    id,
    year: Number(today().slice(0, 4)),
    sha256: file.sha256,
    fileName: file.name,
    fileSize: file.size,
  });
  await appendAudit(tx, {
    action: 'documents.paper_handed_in',
    subjectKind: 'reading',
    subjectId: id,
    facts: { fileName: file.name, sha256: file.sha256 },
  });
  await enqueue(tx, readPaperJob, { unitId: caller.unitId, personId: caller.personId, readingId: id });
  return id;
}
