import type { Caller } from '#kernel/caller.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Database } from '#platform/database/database.ts';
import { tokenHash } from '#platform/token.ts';
import { closeSession, enterScope } from '../store.ts';

/** Ends the session of this token. */
export async function signOutPerson(database: Database, caller: Caller, token: string): Promise<void> {
  await database.ownerTransaction(async (tx) => {
    await enterScope(tx, caller);
    await closeSession(tx, tokenHash(token));
    await appendAudit(tx, {
      action: 'identity.signed_out',
      subjectKind: 'account',
      subjectId: caller.personId,
      facts: {},
    });
  });
}
