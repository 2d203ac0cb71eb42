import type { Database } from '#platform/database/database.ts';
import { checkerOf, type CheckFileInput } from '../receive-file.ts';
import { lockFile } from '../store.ts';
import { settleFile } from './settle-file.ts';

/**
 * The checks failed again and again: the file is refused, so that nobody waits for it. One that only waits for a
 * scanner or a store stays in quarantine, one that was clean before stays so, and the schedule orders its checks again.
 */
export async function giveUpFile(database: Database, input: CheckFileInput): Promise<void> {
  const locked = await database.write(checkerOf(input), (tx) => lockFile(tx, input));
  if (locked?.state !== 'quarantined' || locked.isAwaiting) return;
  await settleFile(database, input, {
    kind: 'refused',
    code: 'evidence.refused.gave_up',
    facts: {},
    fileKind: null,
  });
}
