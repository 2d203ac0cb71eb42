import type { Caller } from '#kernel/caller.ts';
import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Database, Tx } from '#platform/database/database.ts';
import { hashPassword, isPassword } from '#platform/password.ts';
import { tokenHash } from '#platform/token.ts';
import { passwordFault, passwordLengthMin } from '../domain/password-rule.ts';
import {
  closeSessionsOf,
  enterScope,
  findAccountOfPerson,
  replacePassword,
  type AccountToCheck,
} from '../store.ts';
import { countWrongPassword } from './wrong-password.ts';

/**
 * Gives the caller a password of their own choice; their other sessions end, the one that asks goes on.
 * @throws Problem identity.current_password_wrong, identity.password_…, identity.password_changed_meanwhile
 */
export async function changePasswordOf(
  database: Database,
  caller: Caller,
  input: { readonly current: string; readonly next: string; readonly token: string },
): Promise<void> {
  const account = await findAccountOfPerson(database.owner, caller);
  if (!account || account.isLocked) return refuse('invalid', 'identity.current_password_wrong');
  if (!(await isPassword(account.passwordHash, input.current))) {
    await countWrongPassword(database, account);
    return refuse('invalid', 'identity.current_password_wrong');
  }
  const passwordHash = await hashChosen(account, { former: input.current, chosen: input.next });
  await database.ownerTransaction(async (tx) => {
    await enterScope(tx, account);
    await takeChosenPassword(tx, account, passwordHash);
    await closeSessionsOf(tx, account, tokenHash(input.token));
  });
}

/**
 * What to keep of a password that a person chose.
 * @throws Problem identity.password_too_short, identity.password_too_plain, identity.password_holds_name, identity.password_same
 */
export async function hashChosen(
  account: AccountToCheck,
  { former, chosen }: { readonly former: string; readonly chosen: string },
): Promise<string> {
  const fault = passwordFault(chosen, { username: account.username, former });
  if (fault !== null) return refuse('invalid', `identity.password_${fault}`, { min: passwordLengthMin });
  return hashPassword(chosen);
}

/**
 * Puts a chosen password in the place of the one that was checked. Part of a command's transaction.
 * @throws Problem identity.password_changed_meanwhile
 */
export async function takeChosenPassword(
  tx: Tx,
  account: AccountToCheck,
  passwordHash: string,
): Promise<void> {
  if (!(await replacePassword(tx, account, { passwordHash, mustChange: false })))
    return refuse('conflict', 'identity.password_changed_meanwhile');
  await appendAudit(tx, {
    action: 'identity.password_changed',
    subjectKind: 'account',
    subjectId: account.personId,
    facts: {},
  });
}
