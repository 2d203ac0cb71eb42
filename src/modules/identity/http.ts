import { asId } from '#kernel/id.ts';
import { refuse } from '#kernel/problem.ts';
import type { Database } from '#platform/database/database.ts';
import { raw, reads, type Endpoint } from '#platform/http/endpoint.ts';
import { sessionCookie } from '#platform/http/session-cookie.ts';
import { changePasswordOf } from './commands/change-password.ts';
import { resetPasswordOf } from './commands/reset-password.ts';
import { signInPerson } from './commands/sign-in.ts';
import { signOutPerson } from './commands/sign-out.ts';
import {
  changePassword,
  getMe,
  listAccounts,
  listDemoAccounts,
  listPeople,
  resetPassword,
  signIn,
  signOut,
  type DemoAccount,
} from './contract.ts';
import { getMeView, listAccountsView, listPeopleView } from './views.ts';

type Settings = {
  readonly database: Database;
  readonly sessionHours: number;
  /** The accounts to show on the sign-in page; null where this is no demonstration. */
  readonly demoAccounts: readonly DemoAccount[] | null;
};

/** The identity module's routes. */
export function identityEndpoints({ database, sessionHours, demoAccounts }: Settings): readonly Endpoint[] {
  return [
    raw(listDemoAccounts, async () =>
      demoAccounts ? { rows: [...demoAccounts] } : refuse('not_found', 'http.not_found'),
    ),
    raw(signIn, async ({ body, setCookie }) => {
      const { token, caller } = await signInPerson(database, { ...body, hours: sessionHours });
      setCookie(sessionCookie, token, sessionHours * 3600);
      return database.read(caller, (tx) => getMeView(tx, caller));
    }),
    raw(signOut, async ({ caller, request, setCookie }) => {
      const token = request.cookies[sessionCookie];
      if (caller && token) await signOutPerson(database, caller, token);
      setCookie(sessionCookie, '', 0);
      return undefined;
    }),
    raw(changePassword, async ({ caller, body, request }) => {
      const token = request.cookies[sessionCookie];
      if (!caller || !token) return refuse('unauthenticated', 'http.sign_in_needed');
      return changePasswordOf(database, caller, { ...body, token });
    }),
    reads(listAccounts, (tx) => listAccountsView(tx)),
    raw(resetPassword, async ({ caller, params }) => {
      if (!caller) return refuse('unauthenticated', 'http.sign_in_needed');
      const reset = await resetPasswordOf(database, { caller, personId: asId(params.id) });
      return reset ?? refuse('not_found', 'identity.account_not_found');
    }),
    reads(getMe, (tx, { caller }) => getMeView(tx, caller)),
    reads(listPeople, (tx) => listPeopleView(tx)),
  ];
}
