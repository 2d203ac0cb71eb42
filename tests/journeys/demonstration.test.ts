import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Caller } from '#kernel/caller.ts';
import { publishSetFile } from '#modules/criteria/index.ts';
import { demonstrationAccounts, loadDemonstration } from '../../src/demonstration.ts';
import { useTestDatabase } from '../support/test-database.ts';

/** What whoever tries the program finds in it. */
const db = useTestDatabase();

type Row = Readonly<Record<string, unknown>>;

async function rowsOf(query: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return (await query.execute(db().database.owner)).rows;
}

test('the demonstration is a province with its sets, twelve communes below it, and the accounts it shows', async () => {
  await loadDemonstration(db().database);
  const tree = await rowsOf(sql<Row>`
    select superior.name as superior, count(*)::integer as communes from identity.unit
    join identity.unit as superior on superior.id = unit.parent_id where unit.kind = 'commune'
    group by superior.name`);
  expect(tree).toEqual([{ superior: 'tỉnh Mẫu (giả định)', communes: 12 }]);
  const sets = await rowsOf(sql<Row>`
    select criteria_set.code, criteria_set.state, criteria_set.edition, unit.name as unit, person.position as by
    from criteria.criteria_set join identity.unit on unit.id = criteria_set.unit_id
    join identity.person on person.unit_id = criteria_set.unit_id and person.id = published_by
    order by criteria_set.code`);
  const published = { state: 'published', edition: 1, unit: 'tỉnh Mẫu (giả định)' };
  const by = 'Phó Giám đốc Sở Nội vụ tỉnh Mẫu';
  expect(sets).toEqual([
    { code: 'mau-ba-cap-2026', ...published, by },
    { code: 'mau-gia-dinh-2025', ...published, by },
    { code: 'mau-gia-dinh-2026', ...published, by },
  ]);
  const accounts = await rowsOf(sql<Row>`select username from identity.account order by username`);
  const shown = (await demonstrationAccounts()).map(({ username }) => username);
  expect(accounts.map(({ username }) => username)).toEqual(shown.toSorted());
  expect(shown).toContain('thamdinh');
});

test('what is in the database already is left alone', async () => {
  const count = () => rowsOf(sql<Row>`select count(*)::integer as units from identity.unit`);
  const before = await count();
  await loadDemonstration(db().database);
  expect(await count()).toEqual(before);
});

test.each([
  ['cannot be read', 'code: [', /mau\.yaml/],
  [
    'has faults',
    'code: bo-thieu\ntitle: Bộ thiếu\nissuer: UBND tỉnh Mẫu\nyear: 2026\ntotal: 10\nitems: []\n',
    /mau\.yaml/,
  ],
])('a shipped set that %s ends the start with the name of its file', async (_, text, told) => {
  const nobody = {} as Caller;
  const loading = db().database.ownerTransaction((tx) =>
    publishSetFile(tx, nobody, { name: 'mau.yaml', text }),
  );
  await expect(loading).rejects.toThrow(told);
});
