// Longer than a file usually is: every write of the module's tables, which are few and belong together.
import { CompiledQuery, sql } from 'kysely';
import type { Caller } from '#kernel/caller.ts';
import type { PersonId, UnitId } from '#kernel/id.ts';
import type { Database, ScopeEntry, Tx } from '#platform/database/database.ts';
import type { UnitKind } from './domain/unit-kind.ts';

type Owner = Database['owner'];

/** An account while its password is checked. */
export type AccountToCheck = {
  readonly unitId: UnitId;
  readonly personId: PersonId;
  readonly username: string;
  readonly passwordHash: string;
  readonly isLocked: boolean;
  /** The password was set by somebody else and opens one sign-in only. */
  readonly mustChange: boolean;
  /** The unit and its last day, where it has ended; else null. */
  readonly endedUnit: { readonly name: string; readonly on: string } | null;
};

const accountToCheck = sql`
  select account.unit_id as "unitId", account.person_id as "personId", account.username,
    account.password_hash as "passwordHash", account.must_change as "mustChange",
    coalesce(account.locked_until > now(), false) as "isLocked",
    case when unit.valid_until <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
      then jsonb_build_object('name', unit.name, 'on', unit.valid_until) end as "endedUnit"
  from identity.account join identity.unit on unit.id = account.unit_id
  join identity.person on person.unit_id = account.unit_id and person.id = account.person_id
  where person.left_on is null`;

/** The account of a user name, for checking a password; undefined when there is none. */
export async function findAccount(owner: Owner, username: string): Promise<AccountToCheck | undefined> {
  const { rows } = await sql<AccountToCheck>`
    ${accountToCheck} and account.username = ${username}`.execute(owner);
  return rows[0];
}

/** The account of a person of a unit; undefined when they have none, or are not of that unit. */
export async function findAccountOfPerson(
  owner: Owner,
  { unitId, personId }: { readonly unitId: UnitId; readonly personId: PersonId },
): Promise<AccountToCheck | undefined> {
  const { rows } = await sql<AccountToCheck>`
    ${accountToCheck} and account.unit_id = ${unitId} and account.person_id = ${personId}`.execute(owner);
  return rows[0];
}

/** Sets another password where the one that was checked still stands, and forgets failures; false where it does not. */
export async function replacePassword(
  tx: Tx,
  { unitId, personId, passwordHash: former }: AccountToCheck,
  next: { readonly passwordHash: string; readonly mustChange: boolean },
): Promise<boolean> {
  const { rows } = await sql`
    update identity.account set password_hash = ${next.passwordHash}, must_change = ${next.mustChange},
      failed_count = 0, locked_until = null
    where unit_id = ${unitId} and person_id = ${personId} and password_hash = ${former}
    returning person_id`.execute(tx);
  return rows.length === 1;
}

/** Ends every session of a person, but for the one of the token that `kept` is the hash of. */
export async function closeSessionsOf(
  tx: Tx,
  { unitId, personId }: AccountToCheck,
  kept: Buffer | null,
): Promise<void> {
  await sql`
    delete from identity.session
    where unit_id = ${unitId} and person_id = ${personId} and token_hash is distinct from ${kept}`.execute(
    tx,
  );
}

/**
 * Puts an owner's transaction into the scope of a unit, so that what it does is logged there: as a person's, or as
 * nobody's where the system itself acts.
 */
export async function enterScope(
  tx: Tx,
  scope: { readonly unitId: UnitId; readonly personId: PersonId | null },
): Promise<void> {
  await sql`select set_config('app.unit_id', ${scope.unitId}, true),
    set_config('app.person_id', ${scope.personId ?? ''}, true)`.execute(tx);
}

/** Counts a wrong password; the tenth in a row locks the account for a quarter of an hour. */
export async function countFailure(tx: Tx, account: AccountToCheck): Promise<{ readonly isLocked: boolean }> {
  const { rows } = await sql<{ isLocked: boolean }>`
    update identity.account set
      failed_count = case when failed_count + 1 >= 10 then 0 else failed_count + 1 end,
      locked_until = case when failed_count + 1 >= 10 then now() + interval '15 minutes' else locked_until end
    where unit_id = ${account.unitId} and person_id = ${account.personId}
    returning coalesce(locked_until > now(), false) as "isLocked"`.execute(tx);
  return { isLocked: rows[0]?.isLocked ?? false };
}

/** Opens a session for `hours` and forgets earlier failures; sessions that have ended are swept. */
export async function openSession(
  tx: Tx,
  account: AccountToCheck,
  hash: Buffer,
  hours: number,
): Promise<void> {
  await sql`
    with swept as (delete from identity.session where expires_at < now()),
    cleared as (
      update identity.account set failed_count = 0, locked_until = null
      where unit_id = ${account.unitId} and person_id = ${account.personId})
    insert into identity.session (token_hash, unit_id, person_id, created_at, expires_at)
    values (${hash}, ${account.unitId}, ${account.personId}, now(), now() + make_interval(hours => ${hours}))`.execute(
    tx,
  );
}

/** Ends a session; nothing happens when it has ended already. */
export async function closeSession(tx: Tx, hash: Buffer): Promise<void> {
  await sql`delete from identity.session where token_hash = ${hash}`.execute(tx);
}

const enterSession = `
  select unit_id as "unitId", person_id as "personId", name, roles from identity.enter_session($1)`;

/** How a transaction finds out who sends this token, and enters their scope; no row when the session has ended. */
export function sessionEntry(hash: Buffer): ScopeEntry {
  return { statement: enterSession, key: hash };
}

/** Who sends this token, with the roles that are in force today; undefined when the session has ended. */
export async function findCaller(owner: Owner, hash: Buffer): Promise<Caller | undefined> {
  const { rows } = await owner.executeQuery<Caller>(CompiledQuery.raw(enterSession, [hash]));
  return rows[0];
}

/**
 * Whoever signs in by this name, with the roles that are in force today, for commands of whoever runs the server;
 * undefined when nobody does, or no longer works there.
 */
export async function findCallerNamed(owner: Owner, username: string): Promise<Caller | undefined> {
  const { rows } = await sql<Caller>`
    select person.unit_id as "unitId", person.id as "personId", person.name,
      array(select role from identity.role_grant
        where role_grant.unit_id = person.unit_id and role_grant.person_id = person.id
          and valid_from <= today.day and (valid_until is null or valid_until > today.day)) as roles
    from identity.account
    join identity.person on person.unit_id = account.unit_id and person.id = account.person_id
    cross join (select (now() at time zone 'Asia/Ho_Chi_Minh')::date as day) as today
    where account.username = ${username.trim().toLowerCase()} and person.left_on is null`.execute(owner);
  return rows[0];
}

/** Adds a unit that is valid from a day on. */
export async function insertUnit(
  tx: Tx,
  unit: {
    readonly id: UnitId;
    readonly parentId: UnitId | null;
    readonly kind: string;
    readonly name: string;
    readonly code: string | null;
    readonly validFrom: string;
  },
): Promise<void> {
  await sql`
    insert into identity.unit (id, parent_id, kind, name, code, valid_from)
    values (${unit.id}, ${unit.parentId}, ${unit.kind}, ${unit.name}, ${unit.code}, ${unit.validFrom})`.execute(
    tx,
  );
}

/** Ends those of the units that still exist; their codes are free from then on. */
export async function endUnits(tx: Tx, ids: readonly UnitId[], on: string): Promise<void> {
  await sql`
    update identity.unit set valid_until = ${on}
    where id = any(${ids}::uuid[]) and valid_until is null`.execute(tx);
}

/** Says which units a unit continues. */
export async function insertPredecessors(tx: Tx, id: UnitId, predecessors: readonly UnitId[]): Promise<void> {
  await sql`
    insert into identity.unit_predecessor (unit_id, predecessor_id)
    select ${id}::uuid, unnest(${predecessors}::uuid[])`.execute(tx);
}

/** The units that bear this name or code and exist until the day, or are to end on it. */
export async function findUnitsUntil(
  owner: Owner,
  called: string,
  day: string,
): Promise<{ readonly id: UnitId }[]> {
  const { rows } = await sql<{ id: UnitId }>`
    select id from identity.unit
    where valid_from < ${day}::date and (valid_until is null or valid_until = ${day}::date) and (
      code = ${called} or lower(normalize(name)) = lower(normalize(${called}::text)))`.execute(owner);
  return rows;
}

/** The units in force that bear this name or code. */
export async function findUnitsCalled(
  owner: Owner,
  called: string,
): Promise<{ readonly id: UnitId; readonly kind: UnitKind; readonly code: string | null }[]> {
  const { rows } = await sql<{ id: UnitId; kind: UnitKind; code: string | null }>`
    select id, kind, code from identity.unit
    where valid_until is null and (
      code = ${called} or lower(normalize(name)) = lower(normalize(${called}::text)))`.execute(owner);
  return rows;
}

/** Adds a person to a unit, with roles from a day on. */
export async function insertPerson(
  tx: Tx,
  person: Caller,
  position: string,
  validFrom: string,
): Promise<void> {
  await sql`
    with added as (
      insert into identity.person (unit_id, id, name, position)
      values (${person.unitId}, ${person.personId}, ${person.name}, ${position})
      returning unit_id, id)
    insert into identity.role_grant (unit_id, person_id, role, valid_from)
    select added.unit_id, added.id, role, ${validFrom}::date
    from added cross join unnest(${person.roles}::text[]) as role`.execute(tx);
}

/** Gives a person a user name and the hash of a password. */
export async function insertAccount(
  tx: Tx,
  person: Caller,
  account: { readonly username: string; readonly passwordHash: string; readonly isTemporary?: boolean },
): Promise<void> {
  await sql`
    insert into identity.account (unit_id, person_id, username, password_hash, must_change)
    values (${person.unitId}, ${person.personId}, ${account.username}, ${account.passwordHash},
      ${account.isTemporary ?? false})`.execute(tx);
}

/** Whether any unit has been added yet. */
export async function hasUnits(owner: Owner): Promise<boolean> {
  const { rows } = await sql<{
    exists: boolean;
  }>`select exists (select from identity.unit) as exists`.execute(owner);
  return rows[0]?.exists ?? false;
}

/** Which of these user names somebody has already. */
export async function findTakenUsernames(owner: Owner, usernames: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ username: string }>`
    select username from identity.account where username = any(${usernames}::text[])`.execute(owner);
  return rows.map(({ username }) => username);
}
