import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Caller } from '#kernel/caller.ts';
import { asId } from '#kernel/id.ts';
import { type Database, openDatabase } from '#platform/database/database.ts';
import { secret } from '#platform/secret.ts';
import { addressOf, administer } from './test-server.ts';

/** A database of a test file's own. */
export type TestDatabase = {
  readonly database: Database;
  /** Its address as the owner, to start a program on it. */
  readonly url: string;
  readonly drop: () => Promise<void>;
};

/** Makes an empty database with today's schema, in some 50 ms, by copying the run's template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { adminUrl, ownerUrl, template, neededVersion } = inject('testServer');
  const name = `${template}_${randomBytes(4).toString('hex')}`;
  const owner = new URL(ownerUrl).username;
  await administer(adminUrl, `CREATE DATABASE ${name} OWNER "${owner}" TEMPLATE ${template}`);
  const url = addressOf(ownerUrl, name);
  const complaints: string[] = [];
  const complain = (facts: Readonly<Record<string, unknown>>, message: string): void => {
    complaints.push(`${message} ${JSON.stringify(facts)}`);
  };
  const log = { info: () => undefined, warn: complain, error: complain };
  const database = openDatabase({ url: secret(url), readUrl: null, log, neededVersion, poolSize: 8 });
  return {
    database,
    url,
    drop: async () => {
      await database.close();
      const heard = complaints.join('; ');
      await administer(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
      if (heard !== '') throw new Error(`the database complained: ${heard}`);
    },
  };
}

/**
 * Gives the test file a database of its own for as long as it runs: `const db = useTestDatabase();` at its top, then
 * `db().database` inside the tests. Tests of one file share it; they keep apart by units of their own.
 */
export function useTestDatabase(): () => TestDatabase {
  let current: TestDatabase | undefined;
  beforeAll(async () => {
    current = await createTestDatabase();
  });
  afterAll(async () => {
    await current?.drop();
  });
  return () => {
    if (!current) throw new Error('the database is there only while tests run');
    return current;
  };
}

/** Somebody invented, of a unit that nothing else knows. */
export function someCaller(facts: Partial<Caller> = {}): Caller {
  return {
    unitId: asId<'unit'>(globalThis.crypto.randomUUID()),
    personId: asId<'person'>(globalThis.crypto.randomUUID()),
    name: 'Người Thử Nghiệm',
    roles: ['officer'],
    ...facts,
  };
}

/** How many statements `work` sent, transaction control apart. */
export async function countStatements(database: Database, work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const end = database.onQuery(() => {
    count += 1;
  });
  await work().finally(end);
  return count;
}
