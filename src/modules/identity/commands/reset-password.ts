import type { Caller } from '#kernel/caller.ts';
import type { PersonId } from '#kernel/id.ts';
import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Database } from '#platform/database/database.ts';
import { hashPassword } from '#platform/password.ts';
import { newTemporaryPassword } from '#platform/token.ts';
import {
  closeSessionsOf,
  enterScope,
  findAccount,
  findAccountOfPerson,
  replacePassword,
  type AccountToCheck,
} from '../store.ts';

/** A password that opens one sign-in, at which its owner chooses another. It is told once and kept nowhere. */
export type TemporaryPassword = { readonly username: string; readonly temporaryPassword: string };

/**
 * Gives an account a temporary password, unlocks it and ends its sessions: asked for by somebody of the same unit
 * for a colleague, or by whoever runs the server for a user name; then the system itself stands in the log.
 * @returns undefined when nobody has the user name
 * @throws Problem identity.account_not_found, identity.own_password_reset, identity.password_changed_meanwhile
 */
export async function resetPasswordOf(
  database: Database,
  whose: { readonly caller: Caller; readonly personId: PersonId } | { readonly username: string },
): Promise<TemporaryPassword | undefined> {
  if ('username' in whose) {
    const named = await findAccount(database.owner, whose.username.trim().toLowerCase());
    return named && giveTemporaryPassword(database, named, null);
  }
  const { caller, personId } = whose;
  if (personId === caller.personId) return refuse('conflict', 'identity.own_password_reset');
  const account = await findAccountOfPerson(database.owner, { unitId: caller.unitId, personId });
  if (!account) return refuse('not_found', 'identity.account_not_found');
  return giveTemporaryPassword(database, account, caller.personId);
}

async function giveTemporaryPassword(
  database: Database,
  account: AccountToCheck,
  by: PersonId | null,
): Promise<TemporaryPassword> {
  const temporaryPassword = newTemporaryPassword();
  const passwordHash = await hashPassword(temporaryPassword);
  const { unitId, personId, username } = account;
  await database.ownerTransaction(async (tx) => {
    await enterScope(tx, { unitId, personId: by });
    if (!(await replacePassword(tx, account, { passwordHash, mustChange: true })))
      return refuse('conflict', 'identity.password_changed_meanwhile');
    await closeSessionsOf(tx, account, null);
    return appendAudit(tx, {
      action: 'identity.password_reset',
      subjectKind: 'account',
      subjectId: personId,
      facts: { username },
    });
  });
  return { username, temporaryPassword };
}
