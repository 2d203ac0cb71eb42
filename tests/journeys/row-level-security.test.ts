import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Tx } from '#platform/database/database.ts';
import { createdSet, publishedSet, soundSet } from '../support/criteria-story.ts';
import { sampleFinding, sampleSupervision } from '../support/sample-supervision.ts';
import { useStory, type Commune } from '../support/story.ts';

const story = useStory();

type Table = { name: string; hasUnit: boolean; isSecured: boolean };

async function moduleTables(): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select format('%I.%I', n.nspname, c.relname) as name, c.relrowsecurity as "isSecured",
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'unit_id') as "hasUnit"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in
      ('audit', 'identity', 'documents', 'findings', 'supervision', 'evidence', 'registers', 'criteria', 'assessment', 'reporting')
    order by 1`.execute(story().database.owner);
  return rows;
}

test('every table of a module is under row-level security', async () => {
  const tables = await moduleTables();
  expect(tables.length).toBeGreaterThanOrEqual(17);
  expect(tables.filter((table) => !table.isSecured).map((table) => table.name)).toEqual([]);
});

test('a transaction in one unit sees no row of another in any table or view, and none without a unit', async () => {
  const home = await story().commune('xã Kín Mẫu');
  const other = await story().commune('xã Tò Mò Mẫu');
  await sampleSupervision(story(), home.as('officer'), [sampleFinding(1), sampleFinding(2)]);
  await home.as('officer').upload('rong.txt', 'Một dòng.');
  await publishedSet(home.as('administrator'), soundSet('bo-kin'));
  const { unitId } = home.as('officer').caller;
  let seen = 0;
  const count = (name: string) => (tx: Tx) =>
    sql<{ count: number }>`select count(*)::integer as count from ${sql.raw(name)} where unit_id = ${unitId}`
      .execute(tx)
      .then(({ rows }) => rows[0]?.count ?? 0);
  const { database } = story();
  for (const { name } of (await moduleTables()).filter((table) => table.hasUnit)) {
    const outcome = await database
      .read(other.as('council_leader').caller, count(name))
      .catch((error: Error) => error.message);
    expect([name, outcome === 0 || /permission denied/.test(String(outcome))]).toEqual([name, true]);
    seen += await database.read(home.as('officer').caller, count(name)).catch(() => 0);
  }
  expect(seen).toBeGreaterThan(5);
});

test('a transaction cannot write a row into another unit', async () => {
  const home = await story().commune('xã Nhà Hai Mẫu');
  const other = await story().commune('xã Bên Hai Mẫu');
  const forged = story().database.write(other.as('officer').caller, (tx) =>
    sql`insert into supervision.supervision (unit_id, year, id, limitations, recipients, created_at)
      values (${home.as('officer').caller.unitId}, 2026, gen_random_uuid(), '{}', '{}', now())`.execute(tx),
  );
  await expect(forged).rejects.toThrow(/row-level security/);
});

test('of a province its communes see the published sets with their items, and never a draft or another province’s', async () => {
  const province = await story().province('tỉnh Công Bố Mẫu');
  const commune = await story().commune('xã Được Xem Mẫu', { under: province });
  const other = await story().commune('xã Tỉnh Khác Mẫu', { under: await story().province('tỉnh Khác Mẫu') });
  const author = province.as('appraisal_leader');
  await createdSet(author, soundSet('bo-nhap'));
  await publishedSet(author, soundSet('bo-ban-hanh'));
  const seen = (reader: Commune) =>
    story().database.read(reader.as('officer').caller, (tx) =>
      sql<{ sets: number; items: number }>`
        select (select count(*)::integer from criteria.criteria_set where unit_id = ${province.unitId}) as sets,
          (select count(*)::integer from criteria.item where unit_id = ${province.unitId}) as items`
        .execute(tx)
        .then(({ rows }) => rows[0]),
    );
  expect(await seen(commune)).toEqual({ sets: 1, items: 4 });
  expect(await seen(other)).toEqual({ sets: 0, items: 0 });
  const forged = story().database.write(commune.as('administrator').caller, (tx) =>
    sql`update criteria.criteria_set set title = 'Của xã' where unit_id = ${province.unitId}`.execute(tx),
  );
  expect((await forged).numAffectedRows).toBe(0n);
});
