import pg from 'pg';
import { describeSchema } from './describe-schema.ts';
import { listMigrations } from './migrate.ts';
import { startScratchServer } from './scratch-server.ts';
import { prepareSchema } from './start-database.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The row types of the schema that the migrations make, from a scratch server; scripts/generate-schema.mjs runs it. */
export async function describeMigratedSchema(): Promise<string> {
  const server = await startScratchServer();
  try {
    await prepareSchema(server.url, await listMigrations(), quiet);
    const client = new pg.Client({ connectionString: server.url.reveal() });
    await client.connect();
    const text = await describeSchema(client);
    await client.end();
    return text;
  } finally {
    await server.stop();
  }
}
