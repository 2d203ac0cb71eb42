import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../log.ts';
import { secret, type Secret } from '../secret.ts';
import { failStart } from '../start-fault.ts';
import { openCluster, superuser } from './cluster.ts';
import { embeddedFaults, failOnFileSystem, failOnServerOutput } from './embedded-faults.ts';
import { findPostgresPackage } from './postgres-package.ts';
import { chooseServerHome, rememberServerHome, type ServerHome } from './server-home.ts';
import { holderOf, keepServer } from './server-keeper.ts';
import { findLiveServer, isAlive, launchServer, stopServer } from './server-process.ts';
import { serverSettings } from './server-settings.ts';

/** A PostgreSQL server of our own, on a folder of our own. */
export type EmbeddedServer = {
  /** The address of the program's database, as its owner. */
  readonly url: Secret;
  /** The address of the server's maintenance database, as superuser: for tests and tools. */
  readonly adminUrl: Secret;
  readonly pid: number;
  readonly clusterDir: string;
  /** Ends the server; everything committed is on disk. */
  readonly stop: () => Promise<void>;
};

/** Where the server that comes along keeps its cluster, and whom it tells. */
export type EmbeddedServerOptions = {
  readonly dataDir: string;
  readonly log: Log;
  /** Called once when the server is gone though nobody stopped it. */
  readonly onCrash: () => void;
  /** For tests alone: no fsync. */
  readonly isScratch?: boolean;
};

const owner = 'minh_chung';

/** Starts the server that comes with the program, after whatever the last run left behind; throws a StartFault. */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const { log, isScratch = false } = options;
  const dataDir = path.resolve(options.dataDir);
  const home = await preparedHome(dataDir, log);
  const password = await openCluster(dataDir, home, isScratch);
  await rememberServerHome(dataDir, home);
  await endOrphan(dataDir, home, password, log);
  const { pid, port, child } = await launched(dataDir, home, password, isScratch, log);
  let state: 'running' | 'stopping' | 'lost' = 'running';
  const lost = (): void => {
    if (state !== 'running') return;
    state = 'lost';
    log.error({ serverPid: pid, logFile: logFileOf(dataDir) }, 'The database server ended unexpectedly');
    options.onCrash();
  };
  child?.once('exit', lost);
  const keeper = await keepServer(port, password, owner, lost, log);
  const address = (user: string, database: string): Secret =>
    secret(`postgres://${user}:${password}@127.0.0.1:${port}/${database}`);
  return {
    url: address(owner, owner),
    adminUrl: address(superuser, 'postgres'),
    pid,
    clusterDir: home.clusterDir,
    stop: async () => {
      if (state === 'stopping') return;
      state = 'stopping';
      await keeper.close().catch(() => undefined);
      await stopServer(pid, home, log);
    },
  };
}

async function preparedHome(dataDir: string, log: Log): Promise<ServerHome> {
  try {
    await mkdir(dataDir, { recursive: true });
    return await chooseServerHome(dataDir, await findPostgresPackage(), log);
  } catch (error) {
    return failOnFileSystem(error, dataDir);
  }
}

/** A server whose program was killed still holds the folder: it is asked to stop. One in use is left alone. */
async function endOrphan(dataDir: string, home: ServerHome, password: string, log: Log): Promise<void> {
  const live = await findLiveServer(home.clusterDir, log);
  if (!live) return;
  const holder = await holderOf(live.port, password, isAlive);
  if (holder === 'held') failStart(embeddedFaults.inUse, { path: dataDir, pid: live.pid });
  if (holder === 'stranger' && isAlive(live.pid))
    failStart(embeddedFaults.strangerInUse, { path: home.clusterDir, pid: live.pid });
  log.warn(
    { serverPid: live.pid },
    'The program ended without stopping its database server; the server is stopped now',
  );
  await stopServer(live.pid, home, log);
}

async function launched(dataDir: string, home: ServerHome, password: string, isScratch: boolean, log: Log) {
  const logFile = logFileOf(dataDir);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const launch = await launchServer(home, serverSettings(port, isScratch), logFile, log).catch(
      (error: unknown) => failOnFileSystem(error, logFile),
    );
    if ('pid' in launch) return { ...launch, port };
    // Another start was faster, the port went to somebody else, or processes of a killed server still wind down.
    if (/lock file "postmaster.pid" already exists|is another postmaster/i.test(launch.output))
      await endOrphan(dataDir, home, password, log);
    else if (
      !/could not bind|could not create any TCP|pre-existing shared memory|still in use/i.test(launch.output)
    )
      failOnServerOutput(launch.output, dataDir, logFile);
    if (attempt === 20) failOnServerOutput(launch.output, dataDir, logFile);
    await delay(250);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

function logFileOf(dataDir: string): string {
  return path.join(dataDir, 'postgres.log');
}
