import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Log } from '../log.ts';
import type { Secret } from '../secret.ts';
import { startEmbeddedServer } from './embedded-server.ts';
import { postgresMajor } from './server-home.ts';
import { findLiveServer, isAlive } from './server-process.ts';

/** A server for a moment: its records are unsafe and gone once it stops. */
export type ScratchServer = {
  readonly url: Secret;
  readonly adminUrl: Secret;
  readonly stop: () => Promise<void>;
};

const prefix = 'minh-chung-scratch-';
const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Starts a server in a temporary folder, for tests and for describing the schema. */
export async function startScratchServer(log: Log = quiet): Promise<ScratchServer> {
  await sweep();
  const dataDir = await mkdtemp(path.join(tmpdir(), `${prefix}${process.pid}-`));
  // The account that the server runs as may pass through, but not look.
  await chmod(dataDir, 0o711);
  const server = await startEmbeddedServer({ dataDir, log, onCrash: () => undefined, isScratch: true });
  return {
    url: server.url,
    adminUrl: server.adminUrl,
    stop: async () => {
      await server.stop();
      await rm(path.dirname(server.clusterDir), { recursive: true, force: true });
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** What a run that was killed left behind: its server runs on, for nobody. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const starter = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : 0;
    if (!(starter > 0) || isAlive(starter)) continue;
    const folder = path.join(tmpdir(), name);
    try {
      const live = await findLiveServer(path.join(folder, `postgres-${postgresMajor}`), quiet);
      if (live) process.kill(live.pid, 'SIGQUIT');
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // Another account's: its own next run clears it away.
    }
  }
}
