import type { Caller } from '#kernel/caller.ts';
import type { Database } from '#platform/database/database.ts';
import { tokenHash } from '#platform/token.ts';
import { findCaller } from '../store.ts';

/** Who sends this token; null when the session is unknown or has ended. */
export async function authenticate(database: Database, token: string): Promise<Caller | null> {
  return (await findCaller(database.owner, tokenHash(token))) ?? null;
}
