import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Secret } from '../secret.ts';
import { failStart } from '../start-fault.ts';
import { type Database, openDatabase } from './database.ts';
import { databaseFaults } from './database-faults.ts';
import { startEmbeddedServer } from './embedded-server.ts';
import { listMigrations, migrate, type Migration } from './migrate.ts';
import { checkServer } from './server-requirements.ts';

/** A database ready for work, and how to end it. */
export type RunningDatabase = { readonly database: Database; readonly stop: () => Promise<void> };

const closePatience = 10_000;

type DatabaseConfig = Pick<Config, 'dataDir' | 'databaseUrl' | 'databaseReadUrl'>;

/**
 * Starts or reaches the server, brings the schema up to date and opens the pools; throws a StartFault.
 * `onCrash` is called when the embedded server ends though nobody stopped it: the program should end too.
 */
export async function startDatabase(
  config: DatabaseConfig,
  log: Log,
  onCrash: () => void = () => undefined,
): Promise<RunningDatabase> {
  const server = config.databaseUrl
    ? null
    : await startEmbeddedServer({ dataDir: config.dataDir, log, onCrash });
  const url = server?.url ?? config.databaseUrl;
  if (!url) throw new Error('neither a server nor its address');
  try {
    const migrations = await listMigrations();
    await prepareSchema(url, migrations, log);
    const neededVersion = migrations.at(-1)?.number ?? 0;
    const database = openDatabase({ url, readUrl: config.databaseReadUrl, log, neededVersion });
    return {
      database,
      stop: async () => {
        // Work that never ends must not keep the server from ending well.
        await Promise.race([database.close(), delay(closePatience, undefined, { ref: false })]);
        await server?.stop();
      },
    };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

/** Checks that the server has what the schema needs, and applies the migrations that are missing. */
export async function prepareSchema(url: Secret, migrations: readonly Migration[], log: Log): Promise<void> {
  const client = new pg.Client({ connectionString: url.reveal(), application_name: 'minh-chung migration' });
  client.on('error', () => undefined);
  await client
    .connect()
    .catch((error: unknown) => failStart(databaseFaults.unreachable, { detail: reasonOf(error) }, error));
  try {
    await checkServer(client);
    await migrate(client, migrations, log);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}
