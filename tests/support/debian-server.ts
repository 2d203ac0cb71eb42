import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { programOptions, runProgram } from '#platform/database/run-program.ts';
import type { ScratchServer } from '#platform/database/scratch-server.ts';
import { findServerAccount } from '#platform/database/server-account.ts';
import { secret } from '#platform/secret.ts';

/** Where Debian 12 keeps the programs of PostgreSQL 15; tests that need them are skipped where they are missing. */
export const debianPrograms = '/usr/lib/postgresql/15/bin';

const password = 'mat-khau-thu-nghiem';

/** Starts a server of the oldest version that is supported, on loopback and in a temporary folder. */
export async function startDebianServer(): Promise<ScratchServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'minh-chung-debian-'));
  const [clusterDir, passwordFile] = [path.join(folder, 'cluster'), path.join(folder, 'password')];
  await chmod(folder, 0o711);
  await writeFile(passwordFile, password);
  const account = await findServerAccount(clusterDir);
  if (account) for (const owned of [folder, passwordFile]) await chown(owned, account.uid, account.gid);
  const made = await runProgram(
    path.join(debianPrograms, 'initdb'),
    [
      '-D',
      clusterDir,
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '-N',
    ],
    account,
  );
  if (made.code !== 0) throw new Error(made.output);
  const port = await freePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
  const server = path.join(debianPrograms, 'postgres');
  const child = spawn(server, ['-D', clusterDir, ...settings.flatMap((setting) => ['-c', setting])], {
    ...programOptions(server, account),
    stdio: 'ignore',
  });
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  await untilAnswers(url);
  return {
    url: secret(url),
    adminUrl: secret(url),
    stop: async () => {
      child.kill('SIGINT');
      await once(child, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilAnswers(url: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (attempt > 300) throw error;
      await delay(50);
    }
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
