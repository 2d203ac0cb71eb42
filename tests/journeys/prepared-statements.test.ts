import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '#platform/database/database.ts';
import { secret } from '#platform/secret.ts';
import { someCaller, useTestDatabase } from '../support/test-database.ts';

const db = useTestDatabase();
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

async function withOneConnection(
  work: (database: ReturnType<typeof openDatabase>) => Promise<void>,
): Promise<void> {
  const database = openDatabase({
    url: secret(db().url),
    readUrl: null,
    log: quiet,
    neededVersion: 0,
    poolSize: 1,
  });
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

test('a statement kept prepared on one connection shows each caller only the own unit', async () => {
  await withOneConnection(async (database) => {
    const units = [someCaller(), someCaller(), someCaller()];
    for (const { unitId } of units)
      await sql`insert into identity.unit (id, kind, name, valid_from)
        values (${unitId}, 'commune', 'xã Mẫu', '2025-07-01')`.execute(database.owner);
    const seen = (tx: Parameters<Parameters<typeof database.read>[1]>[0] | typeof database.owner) =>
      sql<{ id: string }>`select id from identity.unit where kind = ${'commune'}`.execute(tx);
    for (let round = 0; round < 12; round += 1) {
      for (const caller of units)
        expect((await database.read(caller, seen)).rows).toEqual([{ id: caller.unitId }]);
      expect((await seen(database.owner)).rows.length).toBeGreaterThanOrEqual(units.length);
    }
    const { rows } = await sql<{ uses: number }>`
      select (generic_plans + custom_plans)::integer as uses from pg_prepared_statements
      where statement like '%from identity.unit where kind%'`.execute(database.owner);
    expect(rows.map(({ uses }) => uses > 20)).toEqual([true]);
  });
});

test('a connection keeps a bounded number of statements prepared, and sends the others as they are', async () => {
  await withOneConnection(async (database) => {
    for (let number = 0; number < 230; number += 1)
      for (let use = 0; use < 3; use += 1) {
        const { rows } = await sql<{ answer: number }>`
          select ${number}::integer as answer ${sql.raw(`-- ${number}`)}`.execute(database.owner);
        expect(rows).toEqual([{ answer: number }]);
      }
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count from pg_prepared_statements`.execute(database.owner);
    expect(rows[0]?.count).toBe(200);
  });
});
