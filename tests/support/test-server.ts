import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { listMigrations } from '#platform/database/migrate.ts';
import { startScratchServer } from '#platform/database/scratch-server.ts';
import { prepareSchema } from '#platform/database/start-database.ts';
import { secret } from '#platform/secret.ts';

/** Where tests find their databases; plain values, since they travel to other processes. */
export type TestServer = {
  /** A database in which databases can be made and dropped. */
  readonly adminUrl: string;
  /** The migrated, empty database that each test file copies. */
  readonly template: string;
  /** As whom the program works. */
  readonly ownerUrl: string;
  readonly neededVersion: number;
};

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * Starts a scratch server, or uses the one in DATABASE_URL: its account must own that database and may create roles
 * and databases. What the run makes there has names of its own and is dropped at the end.
 */
export async function startTestServer(): Promise<{ server: TestServer; stop: () => Promise<void> }> {
  const given = process.env['DATABASE_URL'];
  const scratch = given ? null : await startScratchServer();
  const adminUrl = scratch?.adminUrl.reveal() ?? given ?? '';
  const ownerUrl = scratch?.url.reveal() ?? given ?? '';
  const owner = new URL(ownerUrl).username;
  const template = `minh_chung_test_${process.pid}_${randomBytes(3).toString('hex')}`;
  await administer(
    adminUrl,
    `CREATE DATABASE ${template} OWNER "${owner}" TEMPLATE template0 ENCODING 'UTF8'`,
  );
  const migrations = await listMigrations();
  await prepareSchema(secret(addressOf(ownerUrl, template)), migrations, quiet);
  return {
    server: { adminUrl, ownerUrl, template, neededVersion: migrations.at(-1)?.number ?? 0 },
    stop: async () => {
      const left = await administer<{ datname: string }>(
        adminUrl,
        `SELECT datname FROM pg_database WHERE datname LIKE '${template}%'`,
      );
      if (!scratch)
        for (const { datname } of left) await administer(adminUrl, `DROP DATABASE "${datname}" WITH (FORCE)`);
      await scratch?.stop();
    },
  };
}

/** The same server and account, another database. */
export function addressOf(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** One statement for the server itself. */
export async function administer<Row extends pg.QueryResultRow>(
  adminUrl: string,
  statement: string,
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}
