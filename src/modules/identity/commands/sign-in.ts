import type { Caller } from '#kernel/caller.ts';
import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Database } from '#platform/database/database.ts';
import { hashPassword, isPassword } from '#platform/password.ts';
import { newToken, tokenHash } from '#platform/token.ts';
import {
  countFailure,
  enterScope,
  findAccount,
  findCaller,
  openSession,
  type AccountToCheck,
} from '../store.ts';

/** Checked when the name is unknown, so that an unknown name takes as long as a wrong password. */
const nobodysHash = hashPassword(newToken());

/**
 * Checks name and password and opens a session.
 * @returns the token for the cookie and who it stands for
 * @throws Problem identity.sign_in_refused
 */
export async function signInPerson(
  database: Database,
  input: { readonly username: string; readonly password: string; readonly hours: number },
): Promise<{ readonly token: string; readonly caller: Caller }> {
  const account = await findAccount(database.owner, input.username.trim().toLowerCase());
  const isRight = await isPassword(account?.passwordHash ?? (await nobodysHash), input.password);
  // Unknown, locked and wrong are answered alike and take alike, so that nobody learns which names exist.
  if (!account || account.isLocked) return refuse('unauthenticated', 'identity.sign_in_refused');
  if (!isRight) return refuseFailure(database, account);
  const token = newToken();
  await database.ownerTransaction(async (tx) => {
    await enterScope(tx, account);
    await openSession(tx, account, tokenHash(token), input.hours);
    await appendAudit(tx, {
      action: 'identity.signed_in',
      subjectKind: 'account',
      subjectId: account.personId,
      facts: {},
    });
  });
  const caller = await findCaller(database.owner, tokenHash(token));
  if (!caller) throw new Error('a session that was just opened is not found');
  return { token, caller };
}

async function refuseFailure(database: Database, account: AccountToCheck): Promise<never> {
  await database.ownerTransaction(async (tx) => {
    await enterScope(tx, account);
    const { isLocked } = await countFailure(tx, account);
    await appendAudit(tx, {
      action: isLocked ? 'identity.account_locked' : 'identity.sign_in_failed',
      subjectKind: 'account',
      subjectId: account.personId,
      facts: {},
    });
  });
  return refuse('unauthenticated', 'identity.sign_in_refused');
}
