import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CalendarDate } from '#kernel/calendar.ts';
import type { Role } from '#kernel/permission.ts';
import { enrolUnit, hasUnits, type DemoAccount } from '#modules/identity/index.ts';
import { recordDemonstration, type SupervisionToRecord } from '#modules/supervision/index.ts';
import type { Database } from '#platform/database/database.ts';
import { hashPassword } from '#platform/password.ts';
import { projectRoot } from '#platform/project-root.ts';

type DemonstrationFile = {
  readonly unit: { readonly kind: 'commune'; readonly name: string; readonly validFrom: CalendarDate };
  readonly password: string;
  readonly people: readonly {
    readonly name: string;
    readonly position: string;
    readonly roles: readonly Role[];
    readonly username?: string;
    readonly can?: { readonly vi: string; readonly en: string };
  }[];
  readonly supervision: Omit<SupervisionToRecord, 'readingId'>;
};

/** The demonstration commune as it stands in seeds/. */
async function readDemonstration(): Promise<DemonstrationFile> {
  const file = path.join(projectRoot(), 'seeds', 'demonstration', 'phuong-tien.json');
  return JSON.parse(await readFile(file, 'utf8')) as DemonstrationFile;
}

/** The accounts that anybody may try, for the sign-in page and the first lines of the terminal. */
export async function demonstrationAccounts(): Promise<DemoAccount[]> {
  const { people, password } = await readDemonstration();
  return people.flatMap(({ username, can, name, position }) =>
    username && can ? [{ username, password, name, position, can }] : [],
  );
}

/** Fills an empty database with the demonstration commune; one that has units is left alone. */
export async function loadDemonstration(database: Database): Promise<void> {
  if (await hasUnits(database.owner)) return;
  const { unit, password, people, supervision } = await readDemonstration();
  const passwordHash = await hashPassword(password);
  await database.ownerTransaction(async (tx) => {
    const callers = await enrolUnit(
      tx,
      unit,
      people.map(({ name, position, roles, username }) => ({
        name,
        position,
        roles,
        ...(username ? { account: { username, passwordHash } } : {}),
      })),
    );
    const leader = callers.find(({ roles }) => roles.includes('council_leader'));
    if (!leader) throw new Error('the demonstration has no council leader');
    await recordDemonstration(tx, leader, { ...supervision, readingId: null });
  });
}
