import type { Caller } from '#kernel/caller.ts';
import type { Database, Tx } from '#platform/database/database.ts';
import { tokenHash } from '#platform/token.ts';
import { sessionEntry } from '../store.ts';

/**
 * Reads in the scope of who sends this token, found in the round trip that begins the transaction. The work is told
 * null, and sees no row, when the session is unknown or has ended.
 */
export async function readAsCaller<T>(
  database: Database,
  token: string,
  work: (tx: Tx, caller: Caller | null) => Promise<T>,
): Promise<T> {
  return database.readAs(sessionEntry(tokenHash(token)), work);
}
