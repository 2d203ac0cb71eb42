import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Database } from '#platform/database/database.ts';
import { startDatabase, type RunningDatabase } from '#platform/database/start-database.ts';
import { openLocalStore } from '#platform/files/local-store.ts';
import { loadDemonstration } from '../../src/demonstration.ts';
import { useServerFolder } from '../support/program.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const paper = new TextEncoder().encode('Văn bản mẫu, không có thật.');
const place = useServerFolder();

test('a copy of the stopped data folder holds every row and every file, without its password file too', async () => {
  const { dataDir } = place();
  const first = await started(dataDir);
  await loadDemonstration(first.database);
  const kept = await (await openLocalStore(dataDir)).put(inParts(paper), 1_000_000);
  const before = await fingerprints(first.database);
  await first.stop();

  const copy = path.join(dataDir, 'copy');
  copyFolder(dataDir, copy);
  rmSync(path.join(copy, 'postgres-18.password'));
  const second = await started(copy);
  try {
    expect(await fingerprints(second.database)).toEqual(before);
    expect(Object.keys(before).length).toBeGreaterThan(10);
    expect(before['findings.finding']).toMatch(/^23 /);
    expect(await (await openLocalStore(copy)).verify(kept.sha256)).toBe(true);
  } finally {
    await second.stop();
  }
});

function started(dataDir: string): Promise<RunningDatabase> {
  return startDatabase({ dataDir, databaseUrl: null, databaseReadUrl: null }, quiet);
}

/** Number of rows and a hash over all of them, for every table. */
async function fingerprints({ owner }: Database): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(
    owner,
  );
  const prints = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql<{ print: string }>`
        select count(*) || ' ' || md5(coalesce(string_agg(line::text, '|' order by line::text), '')) as print
        from ${sql.table(name)} as line`.execute(owner);
      return [name, rows[0]?.print ?? ''] as const;
    }),
  );
  return Object.fromEntries(prints);
}

/** As operations.md says: owners and rights are kept, since the database server checks them. */
function copyFolder(from: string, to: string): void {
  const names = ['postgres-18', 'postgres-18.password', 'files'];
  if (process.platform === 'win32')
    for (const name of names) cpSync(path.join(from, name), path.join(to, name), { recursive: true });
  else {
    execFileSync('mkdir', ['-p', to]);
    execFileSync('cp', ['-a', ...names.map((name) => path.join(from, name)), to]);
  }
}

async function* inParts(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes.subarray(0, 7);
  yield bytes.subarray(7);
}
