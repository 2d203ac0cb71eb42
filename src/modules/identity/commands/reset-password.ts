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
 * Gives somebody of the caller's unit a temporary password, unlocks the account and ends its sessions.
 * @throws Problem identity.account_not_found, identity.own_password_reset, identity.password_changed_meanwhile
 */
export async function resetPasswordFor(
  database: Database,
  caller: Caller,
  personId: PersonId,
): Promise<TemporaryPassword> {
  if (personId === caller.personId) return refuse('conflict', 'identity.own_password_reset');
  const account = await findAccountOfPerson(database.owner, { unitId: caller.unitId, personId });
  if (!account) return refuse('not_found', 'identity.account_not_found');
  return giveTemporaryPassword(database, account, caller.personId);
}

/** The same for whoever runs the server, by user name; undefined when nobody has it. The system stands in the log. */
export async function resetPasswordOfUsername(
  database: Database,
  username: string,
): Promise<TemporaryPassword | undefined> {
  const account = await findAccount(database.owner, username.trim().toLowerCase());
  return account && giveTemporaryPassword(database, account, null);
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
