import type { Caller } from '#kernel/caller.ts';
import { refuse } from '#kernel/problem.ts';
import type { Database } from '#platform/database/database.ts';
import { isPassword } from '#platform/password.ts';
import { tokenHash } from '#platform/token.ts';
import { hashChosen } from '../hash-chosen.ts';
import { closeSessionsOf, enterScope, findAccountOfPerson } from '../store.ts';
import { countWrongPassword } from './count-wrong-password.ts';
import { takeChosenPassword } from './take-chosen-password.ts';

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
