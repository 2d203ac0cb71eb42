import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { foldText } from '#kernel/search-text.ts';
import { openDatabase, type Tx } from '#platform/database/database.ts';
import { secret } from '#platform/secret.ts';
import {
  countStatements,
  createTestDatabase,
  someCaller,
  useTestDatabase,
} from '../support/test-database.ts';

const db = useTestDatabase();

test('a request works as a role that owns nothing, for the unit of its caller', async () => {
  const caller = someCaller();
  const seen = await db().database.read(caller, async (tx) => {
    const { rows } = await sql<{ role: string; unit: string; person: string; is_strong: boolean }>`
      SELECT current_user AS role, platform.current_unit_id() AS unit, platform.current_person_id() AS person,
             (SELECT rolsuper OR rolbypassrls OR rolcanlogin FROM pg_roles WHERE rolname = current_user) AS is_strong
    `.execute(tx);
    return rows[0];
  });
  expect(seen).toEqual({
    role: 'minh_chung_app',
    unit: caller.unitId,
    person: caller.personId,
    is_strong: false,
  });
});

test('identity and role end with the transaction, whether it was kept or undone', async () => {
  await db().database.write(someCaller(), (tx) => sql`SELECT 1`.execute(tx));
  await expect(db().database.write(someCaller(), (tx) => sql`SELECT 1 / 0`.execute(tx))).rejects.toThrow(
    /zero/,
  );
  for (let again = 0; again < 4; again += 1) {
    const { rows } = await sql<{ role: string; unit: string | null }>`
      SELECT current_user AS role, platform.current_unit_id() AS unit`.execute(db().database.owner);
    expect(rows[0]?.role).not.toBe('minh_chung_app');
    expect(rows[0]?.unit).toBeNull();
  }
});

test('a row of another unit is neither seen, changed nor made', async () => {
  const { database } = db();
  await sql`
    CREATE TABLE platform.sample (unit_id uuid NOT NULL, note text NOT NULL);
    ALTER TABLE platform.sample ENABLE ROW LEVEL SECURITY;
    CREATE POLICY sample_unit ON platform.sample
      USING (unit_id = platform.current_unit_id()) WITH CHECK (unit_id = platform.current_unit_id());
    GRANT SELECT, INSERT, UPDATE ON platform.sample TO minh_chung_app`.execute(database.owner);
  const [own, other] = [someCaller(), someCaller()];
  await database.write(own, (tx) =>
    sql`INSERT INTO platform.sample VALUES (${own.unitId}, 'của mình')`.execute(tx),
  );
  const seenByOther = await database.read(other, (tx) => sql`SELECT * FROM platform.sample`.execute(tx));
  const changedByOther = await database.write(other, (tx) =>
    sql`UPDATE platform.sample SET note = 'bị sửa' RETURNING note`.execute(tx),
  );
  const forged = database.write(other, (tx) =>
    sql`INSERT INTO platform.sample VALUES (${own.unitId}, 'giả')`.execute(tx),
  );
  expect(seenByOther.rows).toEqual([]);
  expect(changedByOther.rows).toEqual([]);
  await expect(forged).rejects.toThrow(/row-level security/);
  const seenByOwn = await database.read(own, (tx) => sql`SELECT note FROM platform.sample`.execute(tx));
  expect(seenByOwn.rows).toEqual([{ note: 'của mình' }]);
});

test('a read cannot write, and a request can neither make tables nor see the history of the schema', async () => {
  const { database } = db();
  const refused = [
    sql`CREATE TABLE platform.a (b int)`,
    sql`CREATE TABLE public.a (b int)`,
    sql`SELECT * FROM platform.migration`,
    sql`SELECT * FROM identity.account`,
  ];
  for (const statement of refused)
    await expect(database.write(someCaller(), (tx) => statement.execute(tx))).rejects.toThrow(
      /permission denied/,
    );
  const writing = database.read(someCaller(), (tx) => sql`CREATE TABLE platform.a (b int)`.execute(tx));
  await expect(writing).rejects.toThrow(/read-only/);
});

test('a caller whose unit is no UUID reaches no statement', async () => {
  const forged = { ...someCaller(), unitId: `x', true); DROP SCHEMA identity CASCADE; --` as never };
  const statements = countStatements(db().database, () =>
    expect(db().database.read(forged, (tx) => sql`SELECT 1`.execute(tx))).rejects.toThrow(TypeError),
  );
  expect(await statements).toBe(0);
});

test('numbers, dates and instants arrive exact', async () => {
  const { rows } = await sql`
    SELECT 1.750::numeric AS points, ARRAY[0.1, 1e20]::numeric[] AS amounts, date '2023-09-15' AS day,
           ARRAY[date '2024-02-29'] AS days, timestamptz '2023-09-15 08:00:00.123456+07' AS at,
           count(*) AS total, 9007199254740991::int8 AS largest, NULL::numeric AS unknown
    FROM (VALUES (1), (2)) AS pair`.execute(db().database.owner);
  expect(rows).toEqual([
    {
      points: '1.750',
      amounts: ['0.1', '100000000000000000000'],
      day: '2023-09-15',
      days: ['2024-02-29'],
      at: '2023-09-15T01:00:00.123456Z',
      total: 2,
      largest: Number.MAX_SAFE_INTEGER,
      unknown: null,
    },
  ]);
  await expect(sql`SELECT 9007199254740993::int8`.execute(db().database.owner)).rejects.toThrow(RangeError);
});

test('what a transaction swallowed is not taken for saved', async () => {
  const { database } = db();
  await sql`CREATE TABLE platform.once (id int PRIMARY KEY)`.execute(database.owner);
  const swallowed = database.ownerTransaction(async (tx) => {
    await sql`INSERT INTO platform.once VALUES (1)`.execute(tx);
    await sql`INSERT INTO platform.once VALUES (1)`.execute(tx).catch(() => undefined);
  });
  await expect(swallowed).rejects.toThrow(/roll/i);
  const { rows } = await sql`SELECT * FROM platform.once`.execute(database.owner);
  expect(rows).toEqual([]);
});

test('a statement that was not awaited does not slip into somebody else’s transaction', async () => {
  const leaked = await db().database.read(someCaller(), (tx) => Promise.resolve({ tx }));
  await expect(sql`SELECT 1`.execute(leaked.tx)).rejects.toThrow(/transaction is over/);
});

test('two transactions in each other’s way both end well', async () => {
  const { database } = db();
  await sql`CREATE TABLE platform.tally (id int PRIMARY KEY, value int NOT NULL);
            INSERT INTO platform.tally VALUES (1, 0), (2, 0)`.execute(database.owner);
  const both = (first: number, second: number) =>
    database.ownerTransaction(async (tx) => {
      await sql`UPDATE platform.tally SET value = value + 1 WHERE id = ${first}`.execute(tx);
      await sql`SELECT pg_sleep(0.1)`.execute(tx);
      await sql`UPDATE platform.tally SET value = value + 1 WHERE id = ${second}`.execute(tx);
    });
  await Promise.all([both(1, 2), both(2, 1)]);
  const { rows } = await sql`SELECT value FROM platform.tally ORDER BY id`.execute(database.owner);
  expect(rows).toEqual([{ value: 2 }, { value: 2 }]);
});

test('the statements of a request are counted without its transaction', async () => {
  const { database } = db();
  const count = await countStatements(database, () =>
    database.read(someCaller(), async (tx) => {
      await sql`SELECT 1`.execute(tx);
      await sql`SELECT 2`.execute(tx);
    }),
  );
  expect(count).toBe(2);
});

test('reads go to the replica where there is one, writes never', async () => {
  const replica = await createTestDatabase();
  const { url } = db();
  const both = openDatabase({
    url: secret(url),
    readUrl: secret(replica.url),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    neededVersion: 1,
  });
  const name = async (tx: Tx): Promise<string | undefined> =>
    (await sql<{ name: string }>`SELECT current_database() AS name`.execute(tx)).rows[0]?.name;
  expect(replica.url.endsWith((await both.read(someCaller(), name)) ?? '?')).toBe(true);
  expect(url.endsWith((await both.write(someCaller(), name)) ?? '?')).toBe(true);
  await both.close();
  await replica.drop();
});

test('a database that is away or too slow is told as a refusal, not as a bug', async () => {
  const away = openDatabase({
    url: secret('postgres://nobody:nothing@127.0.0.1:1/none'),
    readUrl: null,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    neededVersion: 1,
  });
  for (const attempt of [away.ping(), away.read(someCaller(), () => Promise.resolve(1))])
    await expect(attempt).rejects.toMatchObject({ problem: { code: 'database.unavailable' } });
  await away.close();
  const slow = db().database.read(someCaller(), async (tx) => {
    await sql`SET LOCAL statement_timeout = 50`.execute(tx);
    await sql`SELECT pg_sleep(5)`.execute(tx);
  });
  await expect(slow).rejects.toMatchObject({ problem: { kind: 'unavailable', code: 'database.busy' } });
});

test('the schema is current, and the database answers', async () => {
  const version = await db().database.schemaVersion();
  expect(version).toEqual({ applied: version.needed, needed: version.needed, isCurrent: true });
  await db().database.ping();
});

test('Vietnamese names sort as in a dictionary', async () => {
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM unnest(ARRAY['Đông', 'Dũng', 'Ân', 'Ăn', 'An', 'Ơn', 'Ôn', 'On']) AS name
    ORDER BY name COLLATE "vi-x-icu"`.execute(db().database.owner);
  expect(rows.map(({ name }) => name)).toEqual(['An', 'Ăn', 'Ân', 'Dũng', 'Đông', 'On', 'Ôn', 'Ơn']);
});

test('the database folds text for searching exactly as the program does', async () => {
  const letters = 'aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯ 0123.,"/-\t\n\u00a0\u3000\ufeff'.split('');
  const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323', '\u0302', '\u0306', '\u031b'];
  const vietnamese = fc
    .array(fc.tuple(fc.constantFrom(...letters), fc.constantFrom(...marks)), { maxLength: 30 })
    .map((pairs) => pairs.flat().join(''));
  // Letters that both Unicode tables know: later scripts gain capitals with each edition.
  const letter = fc.oneof(fc.integer({ min: 1, max: 0x52f }), fc.integer({ min: 0x1e00, max: 0x206f }));
  const anything = fc.array(letter, { maxLength: 20 }).map((codes) => String.fromCodePoint(...codes));
  const texts = fc.sample(
    fc.oneof(
      vietnamese,
      vietnamese.map((text) => text.normalize('NFC')),
      anything,
    ),
    2000,
  );
  const { rows } = await sql<{ text: string; folded: string }>`
    SELECT text, platform.fold(text) AS folded FROM unnest(${texts}::text[]) AS text`.execute(
    db().database.owner,
  );
  expect(rows).toHaveLength(texts.length);
  const wrong = rows.filter(({ text, folded }) => folded !== foldText(text));
  expect(wrong).toEqual([]);
});
