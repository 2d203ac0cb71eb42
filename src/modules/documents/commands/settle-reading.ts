import type { Facts } from '#kernel/language.ts';
import type { Paper, PaperKind } from '#kernel/paper.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Database } from '#platform/database/database.ts';
import type { Reading } from '../domain/reading/reading.ts';
import { readerOf, type ReadPaperInput } from '../read-paper-job.ts';
import { lockReading, saveRead, saveRefusal } from '../store.ts';

/** How a read ended. */
export type ReadEnd =
  | { readonly kind: 'read'; readonly paper: Paper; readonly reading: Reading }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly facts: Facts;
      readonly source: PaperKind | null;
    };

/** Keeps how a read ended. A reading that is no longer under way is left alone, since a job may run again. */
export async function settleReading(database: Database, input: ReadPaperInput, end: ReadEnd): Promise<void> {
  await database.write(readerOf(input), async (tx) => {
    const locked = await lockReading(tx, input.readingId);
    if (locked?.state !== 'reading') return;
    if (end.kind === 'read') await saveRead(tx, input.readingId, end.paper, end.reading);
    else await saveRefusal(tx, input.readingId, { ...end, kind: end.source });
    await appendAudit(tx, {
      action: end.kind === 'read' ? 'documents.paper_read' : 'documents.paper_refused',
      subjectKind: 'reading',
      subjectId: input.readingId,
      facts: end.kind === 'read' ? { findings: end.reading.findings.length } : { code: end.code },
    });
  });
}
