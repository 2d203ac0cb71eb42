import { formatCalendarDate, parseCalendarDate } from '#kernel/calendar.ts';
import type { Caller } from '#kernel/caller.ts';
import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Database } from '#platform/database/database.ts';
import { hashPassword, isPassword } from '#platform/password.ts';
import { newToken, tokenHash } from '#platform/token.ts';
import { enterScope, findAccount, findCaller, openSession } from '../store.ts';
import { hashChosen } from '../hash-chosen.ts';
import { takeChosenPassword } from './take-chosen-password.ts';
import { countWrongPassword } from './count-wrong-password.ts';

/** Checked when the name is unknown, so that an unknown name takes as long as a wrong password. */
const nobodysHash = hashPassword(newToken());

/**
 * Checks name and password and opens a session. A password that somebody else set opens one only together with the
 * password that its owner chooses from now on.
 * @returns the token for the cookie and who it stands for
 * @throws Problem identity.sign_in_refused, identity.unit_ended,
 *   identity.password_must_change, identity.password_…
 */
export async function signInPerson(
  database: Database,
  input: {
    readonly username: string;
    readonly password: string;
    readonly newPassword?: string;
    readonly hours: number;
  },
): Promise<{ readonly token: string; readonly caller: Caller }> {
  const account = await findAccount(database.owner, input.username.trim().toLowerCase());
  const isRight = await isPassword(account?.passwordHash ?? (await nobodysHash), input.password);
  // Unknown, locked and wrong are answered alike and take alike, so that nobody learns which names exist.
  if (!account || account.isLocked) return refuse('unauthenticated', 'identity.sign_in_refused');
  if (!isRight) {
    await countWrongPassword(database, account);
    return refuse('unauthenticated', 'identity.sign_in_refused');
  }
  if (account.endedUnit) {
    const { name, on } = account.endedUnit;
    return refuse('unauthenticated', 'identity.unit_ended', { unit: name, on: shownDay(on) });
  }
  const { newPassword } = input;
  if (account.mustChange && newPassword === undefined)
    return refuse('unauthenticated', 'identity.password_must_change');
  const chosenHash =
    account.mustChange && newPassword !== undefined
      ? await hashChosen(account, { former: input.password, chosen: newPassword })
      : null;
  const token = newToken();
  await database.ownerTransaction(async (tx) => {
    await enterScope(tx, account);
    if (chosenHash !== null) await takeChosenPassword(tx, account, chosenHash);
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

function shownDay(on: string): string {
  const day = parseCalendarDate(on);
  return day === null ? on : formatCalendarDate(day);
}
