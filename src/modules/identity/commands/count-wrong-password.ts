import { appendAudit } from '#modules/audit/index.ts';
import type { Database } from '#platform/database/database.ts';
import { countFailure, enterScope, type AccountToCheck } from '../store.ts';

/** Counts a wrong password of an account, locks the account after ten in a row, and writes it into the log. */
export async function countWrongPassword(database: Database, account: AccountToCheck): Promise<void> {
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
}
