import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startEmbeddedServer } from '#platform/database/embedded-server.ts';
import {
  isGone,
  numbersAfter,
  type Program,
  serverPid,
  startProgram,
  temporaryFolder,
} from '../support/program.ts';

const isRoot = process.getuid?.() === 0;
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const noCrash = () => undefined;

let dataDir = '';
let programs: Program[] = [];
let others: ChildProcess[] = [];
let removals: (() => Promise<void>)[] = [];

beforeEach(async () => {
  const { folder, remove } = await temporaryFolder();
  dataDir = folder;
  programs = [];
  others = [];
  removals = [remove];
});

afterEach(async () => {
  for (const { child } of programs) child.kill('SIGKILL');
  for (const child of others) child.kill('SIGKILL');
  const pid = await serverPid(dataDir).catch(() => 0);
  if (pid > 0) {
    try {
      process.kill(pid, 'SIGQUIT');
      await isGone(pid);
    } catch {
      // It was gone already.
    }
  }
  for (const remove of removals) await remove();
});

async function start(settings: Readonly<Record<string, string>> = {}, folder = dataDir): Promise<Program> {
  const program = await startProgram(folder, settings);
  programs.push(program);
  return program;
}

async function startReady(
  settings: Readonly<Record<string, string>> = {},
  folder = dataDir,
): Promise<Program> {
  const program = await start(settings, folder);
  await program.printed('ready\n');
  return program;
}

async function writtenByNow(program: Program, least: number): Promise<void> {
  await program.printed('wrote ');
  while (numbersAfter(program.output(), 'wrote').length < least) await delay(5);
}

describe.skipIf(process.platform === 'win32')('what was acknowledged is there after', () => {
  test('the program was killed while it wrote; its orphaned server is stopped by the next start', async () => {
    const first = await startReady({ WRITE: '1' });
    await writtenByNow(first, 200);
    const orphan = await serverPid(dataDir);
    first.child.kill('SIGKILL');
    await first.ended();
    const second = await startReady();
    await isGone(orphan);
    expect(await serverPid(dataDir)).not.toBe(orphan);
    expect(numbersAfter(second.output(), 'kept')).toEqual(
      expect.arrayContaining(numbersAfter(first.output(), 'wrote')),
    );
  });

  test('the server was killed while it wrote: the program ends by itself and says so', async () => {
    const first = await startReady({ WRITE: '1' });
    await writtenByNow(first, 200);
    process.kill(await serverPid(dataDir), 'SIGKILL');
    expect(await first.ended()).toBe(3);
    expect(first.output()).toContain('The database server ended unexpectedly');
    const second = await startReady();
    expect(numbersAfter(second.output(), 'kept')).toEqual(
      expect.arrayContaining(numbersAfter(first.output(), 'wrote')),
    );
  });

  test('program and server were killed together, as by a power cut, and a lock file stayed behind', async () => {
    const first = await startReady({ WRITE: '1' });
    await writtenByNow(first, 200);
    const pid = await serverPid(dataDir);
    first.child.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    await isGone(pid);
    expect(await serverPid(dataDir)).toBe(pid);
    const second = await startReady();
    expect(numbersAfter(second.output(), 'kept')).toEqual(
      expect.arrayContaining(numbersAfter(first.output(), 'wrote')),
    );
  });

  test('one process of the server crashed: the server recovers and the program goes on', async () => {
    const server = await startEmbeddedServer({ dataDir, log: quiet, onCrash: noCrash });
    const client = new pg.Client({ connectionString: server.url.reveal() });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
    await delay(1500);
    const again = new pg.Client({ connectionString: server.url.reveal() });
    await again.connect();
    expect((await again.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await again.end();
    await server.stop();
    await isGone(server.pid);
  });

  test('it was asked to end: program and server end cleanly', async () => {
    const first = await startReady({ WRITE: '1' });
    await writtenByNow(first, 50);
    const pid = await serverPid(dataDir);
    first.child.kill('SIGTERM');
    expect(await first.ended()).toBe(0);
    await isGone(pid);
    expect(await readFile(path.join(dataDir, 'postgres.log'), 'utf8')).toContain(
      'database system is shut down',
    );
    const second = await startReady();
    expect(numbersAfter(second.output(), 'kept')).toEqual(
      expect.arrayContaining(numbersAfter(first.output(), 'wrote')),
    );
  });
});

describe('a folder has one program', () => {
  test('a second one is told who uses the folder, and the first goes on', async () => {
    const first = await startReady({ WRITE: '1' });
    const second = await start();
    expect(await second.ended()).toBe(1);
    expect(second.faults()).toContain(`${dataDir} đang được một phần mềm Minh Chứng khác sử dụng`);
    expect(second.faults()).toContain('is in use by another running Minh Chứng');
    const soFar = numbersAfter(first.output(), 'wrote').length;
    await writtenByNow(first, soFar + 20);
  });

  test('of two started at the same moment on a new folder one runs and the other is told', async () => {
    const both = await Promise.all([start(), start()]);
    const outcomes = await Promise.all(
      both.map((program) =>
        program.printed('ready\n').then(
          () => 'runs',
          () => (program.faults().includes('is in use by another') ? 'told' : program.faults()),
        ),
      ),
    );
    expect(outcomes.toSorted()).toEqual(['runs', 'told']);
    expect((await readdir(dataDir)).filter((name) => name.startsWith('unfinished'))).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')(
    'a lock file whose process number belongs to something else by now does not stop the start',
    async () => {
      const server = await startEmbeddedServer({ dataDir, log: quiet, onCrash: noCrash });
      const lock = await readFile(path.join(server.clusterDir, 'postmaster.pid'), 'utf8');
      await server.stop();
      const account = await stat(server.clusterDir);
      const stranger = spawn('/bin/sleep', ['60'], isRoot ? { uid: account.uid, gid: account.gid } : {});
      others.push(stranger);
      const stale = lock.replace(/^\d+/, String(stranger.pid));
      await writeFile(path.join(server.clusterDir, 'postmaster.pid'), stale);
      const again = await startEmbeddedServer({ dataDir, log: quiet, onCrash: noCrash });
      await again.stop();
      expect(stranger.exitCode).toBeNull();
    },
  );
});

describe('a folder that cannot be used is told plainly and left as it is', () => {
  test('records of another major version', async () => {
    await mkdir(path.join(dataDir, 'postgres-17'));
    await writeFile(path.join(dataDir, 'postgres-17', 'PG_VERSION'), '17\n');
    await expect(startEmbeddedServer({ dataDir, log: quiet, onCrash: noCrash })).rejects.toThrow(
      /belongs to PostgreSQL 17, and this program uses PostgreSQL 18/,
    );
    expect(await readdir(dataDir)).toEqual(['postgres-17']);
  });

  test('records whose own mark names another version', async () => {
    const server = await startEmbeddedServer({ dataDir, log: quiet, onCrash: noCrash });
    await server.stop();
    await writeFile(path.join(server.clusterDir, 'PG_VERSION'), '19\n');
    await expect(startEmbeddedServer({ dataDir, log: quiet, onCrash: noCrash })).rejects.toThrow(
      /PostgreSQL 19/,
    );
  });

  test('a data folder that is a file', async () => {
    const file = path.join(dataDir, 'file');
    await writeFile(file, '');
    await expect(startEmbeddedServer({ dataDir: file, log: quiet, onCrash: noCrash })).rejects.toThrow(
      /is not a folder/,
    );
  });

  test.skipIf(isRoot || process.platform === 'win32')('a folder that may not be written', async () => {
    await chmod(dataDir, 0o555);
    await expect(startEmbeddedServer({ dataDir, log: quiet, onCrash: noCrash })).rejects.toThrow(
      /is not allowed/,
    );
    await chmod(dataDir, 0o711);
  });
});

test('the server keeps every promise of safety, and only who knows the password gets in', async () => {
  const server = await startEmbeddedServer({ dataDir, log: quiet, onCrash: noCrash });
  const client = new pg.Client({ connectionString: server.url.reveal() });
  await client.connect();
  const names = [
    'fsync',
    'full_page_writes',
    'synchronous_commit',
    'data_checksums',
    'listen_addresses',
    'server_encoding',
  ];
  const { rows } = await client.query(
    `SELECT name, setting FROM pg_settings WHERE name = ANY ($1) UNION ALL
     SELECT 'superuser', current_setting('is_superuser') ORDER BY name`,
    [names],
  );
  await client.end();
  expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
    data_checksums: 'on',
    fsync: 'on',
    full_page_writes: 'on',
    listen_addresses: '127.0.0.1',
    server_encoding: 'UTF8',
    superuser: 'off',
    synchronous_commit: 'on',
  });
  const wrong = new URL(server.url.reveal());
  wrong.password = 'wrong';
  await expect(new pg.Client({ connectionString: wrong.href }).connect()).rejects.toThrow(
    /password authentication/,
  );
  const secretFile = path.join(dataDir, 'postgres-18.password');
  const opened = process.platform === 'win32' ? 0 : (await stat(secretFile)).mode & 0o077;
  expect(opened).toBe(0);
  await server.stop();

  await rm(secretFile);
  const again = await startEmbeddedServer({ dataDir, log: quiet, onCrash: noCrash });
  expect(again.url.reveal()).not.toContain(new URL(server.url.reveal()).password);
  await again.stop();
});

describe.skipIf(!isRoot)('as root, in a folder that only root may enter', () => {
  test('the records lie where the server’s account can reach them, and are found again', async () => {
    const closed = await mkdtemp(path.join(tmpdir(), 'minh-chung-closed-'));
    removals.push(() => rm(closed, { recursive: true, force: true }));
    const first = await startReady({ WRITE: '1' }, closed);
    await writtenByNow(first, 20);
    first.child.kill('SIGTERM');
    await first.ended();
    const clusterDir = (await readFile(path.join(closed, 'postgres-18.location'), 'utf8')).trim();
    removals.push(() => rm(path.dirname(clusterDir), { recursive: true, force: true }));
    expect((await stat(path.dirname(clusterDir))).mode & 0o077).toBe(0);

    const moved = `${closed}-moved`;
    removals.push(() => rm(moved, { recursive: true, force: true }));
    await rename(closed, moved);
    const second = await startReady({}, moved);
    expect(numbersAfter(second.output(), 'kept')).toEqual(
      expect.arrayContaining(numbersAfter(first.output(), 'wrote')),
    );
    second.child.kill('SIGTERM');
    await second.ended();

    await cp(moved, closed, { recursive: true });
    await expect(startEmbeddedServer({ dataDir: closed, log: quiet, onCrash: noCrash })).rejects.toThrow(
      new RegExp(`belongs to the data folder ${moved}`),
    );
    await rename(clusterDir, `${clusterDir}-away`);
    await expect(startEmbeddedServer({ dataDir: moved, log: quiet, onCrash: noCrash })).rejects.toThrow(
      /which is gone/,
    );
  });
});
