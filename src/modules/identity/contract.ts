import { Type, type Static } from 'typebox';
import type { CalendarDate } from '#kernel/calendar.ts';
import { permissions, roles } from '#kernel/permission.ts';
import { closed, filledText, oneOf, route, uuid, withId } from '#platform/http/contract.ts';

const me = Type.Object({
  personId: uuid(),
  name: Type.String(),
  position: Type.String(),
  unit: Type.Object({ id: uuid(), name: Type.String() }),
  roles: Type.Array(oneOf(roles)),
  permissions: Type.Array(oneOf(permissions)),
});
export type Me = Static<typeof me>;

export const signIn = route({
  method: 'POST',
  path: '/api/sign-in',
  permission: null,
  summary: 'Sign in with a name and a password; sets the session cookie.',
  body: Type.Object(
    {
      username: Type.String({ minLength: 1, maxLength: 100 }),
      password: Type.String({ minLength: 1, maxLength: 200 }),
      /** The password from now on; asked for where the one that was right is temporary. */
      newPassword: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    },
    closed(),
  ),
  reply: me,
});

export const changePassword = route({
  method: 'POST',
  path: '/api/password',
  permission: 'signed_in',
  summary: 'Change one’s own password; every other session of the account ends.',
  body: Type.Object(
    {
      current: Type.String({ minLength: 1, maxLength: 200 }),
      next: Type.String({ minLength: 1, maxLength: 200 }),
    },
    closed(),
  ),
  reply: 'none',
});

const account = Type.Object({
  personId: uuid(),
  name: Type.String(),
  position: Type.String(),
  username: Type.String(),
  isLocked: Type.Boolean(),
  /** A temporary password is waiting for its owner. */
  mustChange: Type.Boolean(),
});
export type AccountRow = Static<typeof account>;

export const listAccounts = route({
  method: 'GET',
  path: '/api/accounts',
  permission: 'account.manage',
  summary: 'Who of the unit signs in by which name.',
  reply: Type.Object({ rows: Type.Array(account) }),
});

export const resetPassword = route({
  method: 'POST',
  path: '/api/accounts/:id/temporary-password',
  permission: 'account.manage',
  summary: 'Give a person of the unit a temporary password, shown once; their sessions end.',
  params: withId(),
  reply: Type.Object({ username: Type.String(), temporaryPassword: Type.String() }),
});

export const signOut = route({
  method: 'POST',
  path: '/api/sign-out',
  permission: 'signed_in',
  summary: 'End this session.',
  reply: 'none',
});

export const getMe = route({
  method: 'GET',
  path: '/api/me',
  permission: 'signed_in',
  summary: 'Who is signed in, in which unit, with which permissions.',
  reply: me,
});

const person = Type.Object({
  id: uuid(),
  name: Type.String(),
  position: Type.String(),
  roles: Type.Array(oneOf(roles)),
});
export type PersonRow = Static<typeof person>;

export const listPeople = route({
  method: 'GET',
  path: '/api/people',
  permission: 'person.read',
  summary: 'The people of the caller’s unit, to whom work can be assigned.',
  reply: Type.Object({ rows: Type.Array(person) }),
});

const demoAccount = Type.Object({
  username: Type.String(),
  password: Type.String(),
  name: Type.String(),
  position: Type.String(),
  /** The unit that the person works for. */
  unit: Type.String(),
  can: Type.Object({ vi: Type.String(), en: Type.String() }),
});
export type DemoAccount = Static<typeof demoAccount>;

export const listDemoAccounts = route({
  method: 'GET',
  path: '/api/demo-accounts',
  permission: null,
  summary: 'The accounts of a demonstration, for its sign-in page; not found anywhere else.',
  reply: Type.Object({ rows: Type.Array(demoAccount) }),
});

/** The file with which an administrator enrols a unit and its people, `npm run cli -- enrol FILE`. */
export const enrolmentFile = Type.Object(
  {
    unit: Type.Object(
      {
        kind: oneOf(['province', 'district', 'commune'] as const),
        name: filledText(200),
        code: Type.Optional(Type.String({ pattern: '^[0-9A-Za-z.-]{1,20}$' })),
        /** The unit directly above, by its name or its code; it must have been enrolled before. */
        superior: Type.Optional(filledText(200)),
        /** The units it continues, by name or code: they end on the day from which it is valid. */
        predecessors: Type.Optional(
          Type.Array(filledText(200), { minItems: 1, maxItems: 100, uniqueItems: true }),
        ),
        validFrom: Type.Unsafe<CalendarDate>({ type: 'string', format: 'date' }),
      },
      closed(),
    ),
    people: Type.Array(
      Type.Object(
        {
          name: filledText(200),
          position: filledText(200),
          roles: Type.Array(oneOf(roles), { minItems: 1 }),
          username: Type.Optional(Type.String({ pattern: '^[a-z0-9._@-]{1,100}$' })),
        },
        closed(),
      ),
      { minItems: 1, maxItems: 5000 },
    ),
  },
  closed(),
);
export type EnrolmentFile = Static<typeof enrolmentFile>;
