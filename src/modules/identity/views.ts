import { sql } from 'kysely';
import type { Caller } from '#kernel/caller.ts';
import { isPermitted, permissions, type Role } from '#kernel/permission.ts';
import { today } from '#platform/clock.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AccountRow, Me, PersonRow } from './contract.ts';

/** The signed-in person with unit and permissions, for the frame of every screen. */
export async function getMeView(tx: Tx, caller: Caller): Promise<Me> {
  const { rows } = await sql<{ name: string; position: string; unitId: string; unitName: string }>`
    select person.name, person.position, unit.id as "unitId", unit.name as "unitName"
    from identity.person join identity.unit on unit.id = person.unit_id
    where person.id = ${caller.personId}`.execute(tx);
  const row = rows[0];
  if (!row) throw new Error('a session without a person');
  return {
    personId: caller.personId,
    name: row.name,
    position: row.position,
    unit: { id: row.unitId, name: row.unitName },
    roles: [...caller.roles],
    permissions: permissions.filter((permission) => isPermitted(caller.roles, permission)),
  };
}

/** The unit's people who have not left, in Vietnamese order of given names' last word. */
export async function listPeopleView(tx: Tx): Promise<{ rows: PersonRow[] }> {
  const { rows } = await sql<PersonRow>`
    select person.id, person.name, person.position,
      array(select distinct role from identity.role_grant
        where role_grant.unit_id = person.unit_id and role_grant.person_id = person.id
        order by role) as roles
    from identity.person
    where left_on is null
    order by (regexp_match(name, '\\S+$'))[1] collate "vi-x-icu", name collate "vi-x-icu"`.execute(tx);
  return { rows };
}

/** The accounts of the unit's people who have not left; never what a password hashes to. */
export async function listAccountsView(tx: Tx): Promise<{ rows: AccountRow[] }> {
  const { rows } = await sql<AccountRow>`
    select person.id as "personId", person.name, person.position, account.username,
      coalesce(account.locked_until > now(), false) as "isLocked", account.must_change as "mustChange"
    from identity.account
    join identity.person on person.unit_id = account.unit_id and person.id = account.person_id
    where person.left_on is null
    order by (regexp_match(name, '\\S+$'))[1] collate "vi-x-icu", name collate "vi-x-icu"`.execute(tx);
  return { rows };
}

/** Whether the person works in the transaction's unit, so that work can be assigned to them. */
export async function isPersonOfUnit(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql`
    select from identity.person where id = ${personId}::uuid and left_on is null`.execute(tx);
  return rows.length > 0;
}

/** The roles that a person of the transaction's unit holds today; undefined where nobody of the unit is meant. */
export async function findRolesOfPerson(tx: Tx, personId: string): Promise<readonly Role[] | undefined> {
  const { rows } = await sql<{ roles: Role[] }>`
    select array(select distinct role from identity.role_grant
      where role_grant.unit_id = person.unit_id and role_grant.person_id = person.id
        and valid_from <= ${today()}::date and (valid_until is null or valid_until > ${today()}::date)) as roles
    from identity.person where id = ${personId}::uuid and left_on is null`.execute(tx);
  return rows[0]?.roles;
}

/** The name of the transaction's unit, "xã Phượng Tiến". */
export async function getUnitName(tx: Tx): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from identity.unit where id = platform.current_unit_id()`.execute(tx);
  if (!rows[0]) throw new Error('a transaction without a unit');
  return rows[0].name;
}
