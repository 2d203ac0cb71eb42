import type { Database } from '#platform/database/database.ts';
import type { ReadPaperInput } from '../read-paper-job.ts';
import { settleReading } from './settle-reading.ts';

/** The reading failed again and again: it is refused, so that nobody waits for it. */
export async function giveUpReading(database: Database, input: ReadPaperInput): Promise<void> {
  await settleReading(database, input, {
    kind: 'refused',
    code: 'documents.refused.gave_up',
    facts: {},
    source: null,
  });
}
