import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { describeSchema } from '#platform/database/describe-schema.ts';
import { listMigrations, migrate, type Migration } from '#platform/database/migrate.ts';
import { addressOf, administer } from '../support/test-server.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const ground = '0001_platform_ground.sql';

let folder = '';
let name = '';
let clients: pg.Client[] = [];

beforeEach(async () => {
  const { adminUrl, ownerUrl, template } = inject('testServer');
  folder = await mkdtemp(path.join(tmpdir(), 'minh-chung-migrations-'));
  name = `${template}_${randomBytes(4).toString('hex')}`;
  await administer(
    adminUrl,
    `CREATE DATABASE ${name} OWNER "${new URL(ownerUrl).username}" TEMPLATE template0`,
  );
  clients = [];
  await write(ground, 'CREATE TABLE platform.one (id int PRIMARY KEY);\n');
});

afterEach(async () => {
  for (const client of clients) await client.end();
  await administer(inject('testServer').adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  await rm(folder, { recursive: true, force: true });
});

async function write(file: string, sql: string): Promise<void> {
  await writeFile(path.join(folder, file), sql);
}

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: addressOf(inject('testServer').ownerUrl, name) });
  clients.push(client);
  await client.connect();
  return client;
}

async function migrated(client: pg.Client): Promise<void> {
  await migrate(client, await listMigrations(folder), quiet);
}

async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'platform'::regnamespace AND relkind = 'r' ORDER BY 1`,
  );
  return rows.map((row) => row.name);
}

test('files are applied once, in order, and a later one on top', async () => {
  const client = await connect();
  await migrated(client);
  await migrated(client);
  await write(
    '0003_platform_two.sql',
    'CREATE TABLE platform.two (one_id int REFERENCES platform.one (id));',
  );
  await migrated(client);
  expect(await tablesOf(client)).toEqual(['migration', 'one', 'two']);
});

test('a file that fails leaves nothing of itself, and the ones before it stay', async () => {
  const client = await connect();
  await write('0002_platform_two.sql', 'CREATE TABLE platform.two (id int);\nSELECT 1 / 0;\n');
  await expect(migrated(client)).rejects.toThrow(
    /0002_platform_two\.sql could not be applied: division by zero/,
  );
  expect(await tablesOf(client)).toEqual(['migration', 'one']);
  await write('0002_platform_two.sql', 'CREATE TABLE platform.two (id int);\n');
  await migrated(client);
  expect(await tablesOf(client)).toEqual(['migration', 'one', 'two']);
});

test('an applied file that was edited is refused; other line endings are no edit', async () => {
  const client = await connect();
  await migrated(client);
  await write(ground, 'CREATE TABLE platform.one (id int PRIMARY KEY);\r\n');
  await migrated(client);
  await write(ground, 'CREATE TABLE platform.one (id bigint PRIMARY KEY);\n');
  await expect(migrated(client)).rejects.toThrow(/0001_platform_ground\.sql was edited/);
});

test('an applied file that the program lacks is refused', async () => {
  const client = await connect();
  await write('0002_platform_two.sql', 'SELECT 1;');
  await write('0003_platform_three.sql', 'SELECT 1;');
  await migrated(client);
  await rm(path.join(folder, '0002_platform_two.sql'));
  await expect(migrated(client)).rejects.toThrow(
    /has 0002_platform_two\.sql applied, and this program does not bring/,
  );
});

test('a database of a newer program is refused and left alone', async () => {
  const client = await connect();
  await write('0002_platform_two.sql', 'SELECT 1;');
  await migrated(client);
  await rm(path.join(folder, '0002_platform_two.sql'));
  await expect(migrated(client)).rejects.toThrow(/at version 2, newer than this program \(1\)/);
});

test('two programs that start together apply each file once', async () => {
  await write('0002_platform_two.sql', 'CREATE TABLE platform.two (id int);\nSELECT pg_sleep(0.3);\n');
  const both = [await connect(), await connect()];
  await Promise.all(both.map((client) => migrated(client)));
  expect(await tablesOf(await connect())).toEqual(['migration', 'one', 'two']);
});

test('a misnamed file and a number given twice are refused', async () => {
  await write('2_platform_two.sql', 'SELECT 1;');
  await expect(listMigrations(folder)).rejects.toThrow(/2_platform_two\.sql is not of the form/);
  await rm(path.join(folder, '2_platform_two.sql'));
  await write('0001_platform_other.sql', 'SELECT 1;');
  await expect(listMigrations(folder)).rejects.toThrow(/its number is taken/);
});

test('row types know what may be null, which words are permitted, and what a view passes on', async () => {
  const client = await connect();
  await write(
    ground,
    `CREATE SCHEMA sample;
     CREATE TABLE sample.person (
       id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, born_on date, score numeric NOT NULL,
       state text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'old')), facts jsonb NOT NULL, tags text[] NOT NULL,
       folded text GENERATED ALWAYS AS (upper(name)) STORED);
     CREATE TABLE sample.note (person_id int NOT NULL, body text NOT NULL, at timestamptz NOT NULL);
     CREATE VIEW sample.overview AS
       SELECT p.id, p.name, p.born_on, n.body, count(*) AS total, count(*) AS notes
       FROM sample.person p LEFT JOIN sample.note n ON n.person_id = p.id GROUP BY p.id, n.body;
     COMMENT ON COLUMN sample.overview.total IS 'never null: a count';
     CREATE VIEW sample.names AS SELECT o.id, o.name FROM sample.overview o;
     CREATE VIEW sample.either AS SELECT name FROM sample.person UNION ALL SELECT NULL;`,
  );
  await migrated(client);
  const text = await describeSchema(client);
  const described = text.slice(text.indexOf("  'sample.either'"));
  expect(described).toBe(`  'sample.either': {
    name: ReadOnly<string | null>;
  };
  'sample.names': {
    id: ReadOnly<number>;
    name: ReadOnly<string>;
  };
  'sample.note': {
    person_id: number;
    body: string;
    at: string;
  };
  'sample.overview': {
    id: ReadOnly<number>;
    name: ReadOnly<string>;
    born_on: ReadOnly<string | null>;
    body: ReadOnly<string | null>;
    total: ReadOnly<number>;
    notes: ReadOnly<number | null>;
  };
  'sample.person': {
    id: GeneratedAlways<number>;
    name: string;
    born_on: string | null;
    score: string;
    state: Generated<'new' | 'old'>;
    facts: Json;
    tags: string[];
    folded: GeneratedAlways<string | null>;
  };
};
`);
  expect(await describeSchema(client)).toBe(text);
});

test('the program’s own migrations are well named and in unbroken order', async () => {
  const migrations: readonly Migration[] = await listMigrations();
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
});
