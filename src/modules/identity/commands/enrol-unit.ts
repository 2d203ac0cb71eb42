import type { Caller } from '#kernel/caller.ts';
import type { CalendarDate } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/id.ts';
import type { Role } from '#kernel/permission.ts';
import { appendAudit } from '#modules/audit/index.ts';
import { newId } from '#platform/clock.ts';
import type { Tx } from '#platform/database/database.ts';
import type { UnitKind } from '../domain/unit-kind.ts';
import {
  endUnits,
  enterScope,
  insertAccount,
  insertPerson,
  insertPredecessors,
  insertUnit,
} from '../store.ts';

/** A unit to add and the first day on which it exists. */
export type UnitToEnrol = {
  readonly kind: UnitKind;
  readonly name: string;
  /** The official code of the unit, which tells units of one name apart. */
  readonly code?: string;
  readonly validFrom: CalendarDate;
  /** The unit directly above; left out at the top of the tree. */
  readonly parentId?: UnitId;
  /** The units it continues; those that still exist end on its first day. */
  readonly predecessorIds?: readonly UnitId[];
};

/** A person of the unit with roles and, where they sign in, an account. */
export type PersonToEnrol = {
  readonly name: string;
  readonly position: string;
  readonly roles: readonly Role[];
  /** How the person signs in; left out for people who only carry work. */
  readonly account?: {
    readonly username: string;
    readonly passwordHash: string;
    /** The password opens one sign-in, at which its owner chooses another. */
    readonly isTemporary?: boolean;
  };
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
  const { predecessorIds = [] } = unit;
  await endUnits(tx, predecessorIds, unit.validFrom);
  await insertUnit(tx, { ...unit, id: unitId, parentId: unit.parentId ?? null, code: unit.code ?? null });
  await insertPredecessors(tx, unitId, predecessorIds);
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
    facts: {
      name: unit.name,
      parentId: unit.parentId ?? null,
      ...(predecessorIds.length > 0 ? { predecessorIds } : {}),
      people: people.map(({ name, roles }) => ({ name, roles })),
    },
  });
  return callers;
}
