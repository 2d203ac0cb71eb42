import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Log } from '../log.ts';
import type { Secret } from '../secret.ts';
import { startEmbeddedServer } from './embedded-server.ts';

/** A server for a moment: its records are unsafe and gone once it stops. */
export type ScratchServer = {
  readonly url: Secret;
  readonly adminUrl: Secret;
  readonly stop: () => Promise<void>;
};

const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Starts a server in a temporary folder, for tests and for describing the schema. */
export async function startScratchServer(log: Log = quiet): Promise<ScratchServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'minh-chung-'));
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
