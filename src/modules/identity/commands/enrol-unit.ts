import type { Caller } from '#kernel/caller.ts';
import type { CalendarDate } from '#kernel/calendar.ts';
import type { Role } from '#kernel/permission.ts';
import { appendAudit } from '#modules/audit/index.ts';
import { newId } from '#platform/clock.ts';
import type { Tx } from '#platform/database/database.ts';
import { enterScope, insertAccount, insertPerson, insertUnit } from '../store.ts';

/** A unit to add and the first day on which it exists. */
export type UnitToEnrol = {
  readonly kind: 'nation' | 'province' | 'district' | 'commune';
  readonly name: string;
  readonly validFrom: CalendarDate;
};

/** A person of the unit with roles and, where they sign in, an account. */
export type PersonToEnrol = {
  readonly name: string;
  readonly position: string;
  readonly roles: readonly Role[];
  /** How the person signs in; left out for people who only carry work. */
  readonly account?: { readonly username: string; readonly passwordHash: string };
};

/**
 * Adds a unit with its people, their roles from the unit's first day, and their accounts.
 * Runs in an owner's transaction, which enters the scope of the unit; the system itself stands in the log.
 * @returns callers for the people, in the order given
 */
export async function enrolUnit(
  tx: Tx,
  unit: UnitToEnrol,
  people: readonly PersonToEnrol[],
): Promise<readonly Caller[]> {
  const unitId = newId<'unit'>();
  const callers = people.map((person): Caller => ({
    unitId,
    personId: newId<'person'>(),
    name: person.name,
    roles: person.roles,
  }));
  await insertUnit(tx, { id: unitId, ...unit });
  for (const [index, caller] of callers.entries()) {
    const person = people[index];
    if (!person) continue;
    await insertPerson(tx, caller, person.position, unit.validFrom);
    if (person.account) await insertAccount(tx, caller, person.account);
  }
  await enterScope(tx, { unitId, personId: null });
  await appendAudit(tx, {
    action: 'identity.unit_enrolled',
    subjectKind: 'unit',
    subjectId: unitId,
    facts: { name: unit.name, people: people.map(({ name, roles }) => ({ name, roles })) },
  });
  return callers;
}
