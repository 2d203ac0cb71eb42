import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CalendarDate } from '#kernel/calendar.ts';
import type { Caller } from '#kernel/caller.ts';
import type { Role } from '#kernel/permission.ts';
import { publishSetFile } from '#modules/criteria/index.ts';
import { enrolUnit, hasUnits, type DemoAccount, type PersonToEnrol } from '#modules/identity/index.ts';
import { recordDemonstration, type SupervisionToRecord } from '#modules/supervision/index.ts';
import type { Database } from '#platform/database/database.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { hashPassword } from '#platform/password.ts';
import { projectRoot } from '#platform/project-root.ts';
import { keepDemonstrationPapers, type PaperSeed } from './demonstration-evidence.ts';
import { loadDemonstrationYear, type Official, type YearSeed, type YearUnit } from './demonstration-year.ts';

type SeedPerson = {
  readonly name: string;
  readonly position: string;
  readonly roles: readonly Role[];
  readonly username?: string;
  readonly can?: DemoAccount['can'];
};

type CommuneFile = {
  readonly unit: { readonly kind: 'commune'; readonly name: string; readonly validFrom: CalendarDate };
  readonly password: string;
  readonly people: readonly SeedPerson[];
  readonly supervision: Omit<SupervisionToRecord, 'readingId'>;
};

type ProvinceFile = {
  readonly unit: {
    readonly kind: 'province';
    readonly name: string;
    readonly code: string;
    readonly validFrom: CalendarDate;
  };
  readonly people: readonly SeedPerson[];
  /** The sets that the province has published, by the names of their files in seeds/criteria-sets. */
  readonly criteriaSets: readonly string[];
  /** Who works in each of the communes, by position. */
  readonly communeOfficials: readonly Pick<SeedPerson, 'position' | 'roles'>[];
  readonly communes: readonly {
    readonly name: string;
    readonly code: string;
    readonly validFrom: CalendarDate;
    /** The one official who signs in, by position. */
    readonly account?: Required<Pick<SeedPerson, 'position' | 'username' | 'can'>>;
  }[];
};

type SeedUnit = { readonly name: string; readonly people: readonly SeedPerson[] };

/** The demonstration as it stands in seeds/: one commune in full, the invented province above it, its neighbours. */
async function readDemonstration() {
  const [commune, province] = await Promise.all([
    readSeed<CommuneFile>('phuong-tien.json'),
    readSeed<ProvinceFile>('tinh-mau.json'),
  ]);
  const neighbours = province.communes.map(({ account, ...unit }) => ({
    unit: { kind: 'commune' as const, ...unit },
    people: province.communeOfficials.map(({ position, roles }): SeedPerson => {
      const title = `${position} ${unit.name}`;
      const signIn = account?.position === position ? { username: account.username, can: account.can } : {};
      return { name: title, position: title, roles, ...signIn };
    }),
  }));
  return { commune, province, neighbours };
}

async function readSeed<Content>(name: string): Promise<Content> {
  const file = path.join(projectRoot(), 'seeds', 'demonstration', name);
  return JSON.parse(await readFile(file, 'utf8')) as Content;
}

function readSetSeed(name: string): Promise<string> {
  return readFile(path.join(projectRoot(), 'seeds', 'criteria-sets', name), 'utf8');
}

/** The accounts that anybody may try, for the sign-in page and the first lines of the terminal. */
export async function demonstrationAccounts(): Promise<DemoAccount[]> {
  const { commune, province, neighbours } = await readDemonstration();
  const units: SeedUnit[] = [
    { name: commune.unit.name, people: commune.people },
    { name: province.unit.name, people: province.people },
    ...neighbours.map(({ unit, people }) => ({ name: unit.name, people })),
  ];
  return units.flatMap(({ name: unit, people }) =>
    people.flatMap(({ username, can, name, position }) =>
      username && can ? [{ username, password: commune.password, name, position, unit, can }] : [],
    ),
  );
}

/** Fills an empty database with the demonstration, and the store with its papers; one that has units is left alone. */
export async function loadDemonstration(database: Database, files: FileStore | null = null): Promise<void> {
  if (await hasUnits(database.owner)) return;
  const { commune, province, neighbours } = await readDemonstration();
  const year = await readSeed<YearSeed>('nam-cham-diem.json');
  const { papers } = await readSeed<{ papers: readonly PaperSeed[] }>('tai-lieu-kiem-chung.json');
  const kept = files === null ? [] : await keepDemonstrationPapers(files, papers);
  const passwordHash = await hashPassword(commune.password);
  const toEnrol = (people: readonly SeedPerson[]): PersonToEnrol[] =>
    people.map(({ name, position, roles, username }) => ({
      name,
      position,
      roles,
      ...(username ? { account: { username, passwordHash } } : {}),
    }));
  await database.ownerTransaction(async (tx) => {
    const superiors = await enrolUnit(tx, province.unit, toEnrol(province.people));
    const author = superiors.find(({ roles }) => roles.includes('appraisal_leader'));
    if (!author) throw new Error('the demonstration has nobody who publishes criteria sets');
    // Before the next unit is enrolled: the transaction is still in the scope of the province.
    const sets = new Map<string, string>();
    for (const name of province.criteriaSets)
      sets.set(name, await publishSetFile(tx, author, { name, text: await readSetSeed(name) }));
    const parentId = author.unitId;
    const around: YearUnit[] = [];
    for (const { unit, people } of neighbours) {
      const officials = await enrolUnit(tx, { ...unit, parentId }, toEnrol(people));
      around.push({ name: unit.name, officials: officialsOf(officials, people) });
    }
    const callers = await enrolUnit(tx, { ...commune.unit, parentId }, toEnrol(commune.people));
    const leader = callers.find(({ roles }) => roles.includes('council_leader'));
    if (!leader) throw new Error('the demonstration has no council leader');
    await recordDemonstration(tx, leader, { ...commune.supervision, readingId: null });
    const current = sets.get(year.criteriaSet);
    if (current === undefined) throw new Error('the demonstration lacks the set of its year');
    await loadDemonstrationYear(
      tx,
      year,
      {
        superior: officialsOf(superiors, province.people),
        commune: { name: commune.unit.name, officials: officialsOf(callers, commune.people) },
        neighbours: around,
      },
      { id: current, text: await readSetSeed(year.criteriaSet) },
      kept,
    );
  });
}

/** Callers as they were enrolled, each with the position of the person. */
function officialsOf(callers: readonly Caller[], people: readonly SeedPerson[]): readonly Official[] {
  return callers.map((caller, place) => ({ caller, position: people[place]?.position ?? '' }));
}
