import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { replacePassword, type AccountToCheck } from '../store.ts';

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
