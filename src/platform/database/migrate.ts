import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import type { Log } from '../log.ts';
import { projectRoot } from '../project-root.ts';
import { failStart } from '../start-fault.ts';
import { databaseFaults } from './database-faults.ts';

/** One forward step of the schema. */
export type Migration = {
  readonly number: number;
  readonly file: string;
  readonly sql: string;
  readonly checksum: string;
};

type Applied = { readonly number: number; readonly file: string; readonly checksum: string };

const lockKey = 7_162_025;

/** The migrations that the program brings, in order; a misnamed file or a number given twice is refused. */
export async function listMigrations(folder = path.join(projectRoot(), 'migrations')): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const migrations: Migration[] = [];
  for (const file of files) {
    const match = /^(\d{4})_[a-z]+(_[a-z0-9]+)+\.sql$/.exec(file);
    const number = Number(match?.[1]);
    if (!match || number === 0 || number === migrations.at(-1)?.number)
      failStart(databaseFaults.migrationMisnamed, { file });
    const sql = (await readFile(path.join(folder, file), 'utf8')).replaceAll('\r\n', '\n');
    const checksum = createHash('sha256').update(sql.trimEnd()).digest('hex');
    migrations.push({ number, file, sql, checksum });
  }
  return migrations;
}

/** Brings the schema up to the program, one transaction a file; two programs starting together take turns. */
export async function migrate(client: pg.Client, migrations: readonly Migration[], log: Log): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
  try {
    await client.query(`
      CREATE SCHEMA IF NOT EXISTS platform;
      CREATE TABLE IF NOT EXISTS platform.migration (
        number integer PRIMARY KEY,
        file text NOT NULL,
        checksum text NOT NULL,
        applied_at timestamptz NOT NULL DEFAULT now()
      )`);
    const applied = await client.query<Applied>(
      'SELECT number, file, checksum FROM platform.migration ORDER BY number',
    );
    for (const migration of pendingMigrations(migrations, applied.rows)) {
      await apply(client, migration);
      log.info({ file: migration.file }, 'A change of the database schema was applied');
    }
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [lockKey]).catch(() => undefined);
  }
}

/** What is still to be applied; refuses a database that does not agree with the program's own history. */
export function pendingMigrations(
  migrations: readonly Migration[],
  applied: readonly Applied[],
): Migration[] {
  const newestApplied = applied.at(-1)?.number ?? 0;
  const needed = migrations.at(-1)?.number ?? 0;
  if (newestApplied > needed) failStart(databaseFaults.databaseNewer, { applied: newestApplied, needed });
  for (const { number, file, checksum } of applied) {
    const own = migrations.find((migration) => migration.number === number);
    if (!own) failStart(databaseFaults.migrationMissing, { file });
    else if (own.checksum !== checksum) failStart(databaseFaults.migrationEdited, { file: own.file });
  }
  const isApplied = new Set(applied.map(({ number }) => number));
  return migrations.filter(({ number }) => !isApplied.has(number));
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query('BEGIN');
      await client.query(migration.sql);
      await client.query('INSERT INTO platform.migration (number, file, checksum) VALUES ($1, $2, $3)', [
        migration.number,
        migration.file,
        migration.checksum,
      ]);
      await client.query('COMMIT');
      return;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      const detail = error instanceof Error ? error.message : String(error);
      // Roles belong to the whole server, so two databases of it may touch the same one at the same moment.
      if (!/tuple concurrently updated/.test(detail) || attempt === 10)
        failStart(databaseFaults.migrationFailed, { file: migration.file, detail }, error);
      await delay(100 * attempt);
    }
  }
}
