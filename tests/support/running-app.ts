import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '#platform/config.ts';
import { createApp } from '../../src/app.ts';
import { checkReplyAgainstContract } from './check-reply.ts';
import { createTestDatabase } from './test-database.ts';

/** The whole program, with the demonstration commune, listening on a free port; `faults` holds what it logged. */
export type RunningApp = {
  readonly url: string;
  readonly faults: readonly unknown[];
  readonly stop: () => Promise<void>;
};

/** Starts the program on a database and a data folder of its own, for a real browser. */
export async function startApp(): Promise<RunningApp> {
  const { database, drop } = await createTestDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), 'minh-chung-app-'));
  const config = readConfig({ DATA_DIR: folder, DEMO: 'on', LOG_LEVEL: 'silent', PORT: '0' });
  const faults: unknown[] = [];
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (facts: unknown, message: string) => faults.push({ message, facts }),
  };
  const app = await createApp(config, database, log, { checkReply: checkReplyAgainstContract });
  await app.http.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.http.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    faults,
    stop: async () => {
      await app.close();
      await drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
