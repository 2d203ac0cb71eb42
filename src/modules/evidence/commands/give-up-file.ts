import type { Database } from '#platform/database/database.ts';
import type { CheckFileInput } from '../receive-file.ts';
import { settleFile } from './settle-file.ts';

/** The checks failed again and again: the file is refused, so that nobody waits for it. */
export async function giveUpFile(database: Database, input: CheckFileInput): Promise<void> {
  await settleFile(database, input, {
    kind: 'refused',
    code: 'evidence.refused.gave_up',
    facts: {},
    fileKind: null,
  });
}
