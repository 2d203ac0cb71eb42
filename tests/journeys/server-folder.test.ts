import { spawn } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { startEmbeddedServer } from '#platform/database/embedded-server.ts';
import { numbersAfter, useServerFolder, writtenByNow } from '../support/program.ts';

const isRoot = process.getuid?.() === 0;
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const noCrash = () => undefined;
const place = useServerFolder();

describe('a folder has one program', () => {
  test('a second one is told who uses the folder, and the first goes on', async () => {
    const first = await place().startReady({ WRITE: '1' });
    const second = await place().start();
    expect(await second.ended()).toBe(1);
    expect(second.faults()).toContain(`${place().dataDir} đang được một phần mềm Minh Chứng khác sử dụng`);
    expect(second.faults()).toContain('is in use by another running Minh Chứng');
    const soFar = numbersAfter(first.output(), 'wrote').length;
    await writtenByNow(first, soFar + 20);
  });

  test('of two started at the same moment on a new folder one runs and the other is told', async () => {
    const both = await Promise.all([place().start(), place().start()]);
    const outcomes = await Promise.all(
      both.map((program) =>
        program.printed('ready\n').then(
          () => 'runs',
          () => (program.faults().includes('is in use by another') ? 'told' : program.faults()),
        ),
      ),
    );
    expect(outcomes.toSorted()).toEqual(['runs', 'told']);
    expect((await readdir(place().dataDir)).filter((name) => name.startsWith('unfinished'))).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')(
    'a lock file whose process number belongs to something else by now does not stop the start',
    async () => {
      const server = await startEmbeddedServer({ dataDir: place().dataDir, log: quiet, onCrash: noCrash });
      const lock = await readFile(path.join(server.clusterDir, 'postmaster.pid'), 'utf8');
      await server.stop();
      const account = await stat(server.clusterDir);
      const stranger = spawn('/bin/sleep', ['60'], isRoot ? { uid: account.uid, gid: account.gid } : {});
      place().atEnd(() => Promise.resolve(void stranger.kill('SIGKILL')));
      const stale = lock.replace(/^\d+/, String(stranger.pid));
      await writeFile(path.join(server.clusterDir, 'postmaster.pid'), stale);
      const again = await startEmbeddedServer({ dataDir: place().dataDir, log: quiet, onCrash: noCrash });
      await again.stop();
      expect(stranger.exitCode).toBeNull();
    },
  );
});

describe('a folder that cannot be used is told plainly and left as it is', () => {
  test('records of another major version', async () => {
    await mkdir(path.join(place().dataDir, 'postgres-17'));
    await writeFile(path.join(place().dataDir, 'postgres-17', 'PG_VERSION'), '17\n');
    await expect(
      startEmbeddedServer({ dataDir: place().dataDir, log: quiet, onCrash: noCrash }),
    ).rejects.toThrow(/belongs to PostgreSQL 17, and this program uses PostgreSQL 18/);
    expect(await readdir(place().dataDir)).toEqual(['postgres-17']);
  });

  test('records whose own mark names another version', async () => {
    const server = await startEmbeddedServer({ dataDir: place().dataDir, log: quiet, onCrash: noCrash });
    await server.stop();
    await writeFile(path.join(server.clusterDir, 'PG_VERSION'), '19\n');
    await expect(
      startEmbeddedServer({ dataDir: place().dataDir, log: quiet, onCrash: noCrash }),
    ).rejects.toThrow(/PostgreSQL 19/);
  });

  test('a data folder that is a file', async () => {
    const file = path.join(place().dataDir, 'file');
    await writeFile(file, '');
    await expect(startEmbeddedServer({ dataDir: file, log: quiet, onCrash: noCrash })).rejects.toThrow(
      /is not a folder/,
    );
  });

  test.skipIf(isRoot || process.platform === 'win32')('a folder that may not be written', async () => {
    await chmod(place().dataDir, 0o555);
    await expect(
      startEmbeddedServer({ dataDir: place().dataDir, log: quiet, onCrash: noCrash }),
    ).rejects.toThrow(/is not allowed/);
    await chmod(place().dataDir, 0o711);
  });
});

test('the server keeps every promise of safety, and only who knows the password gets in', async () => {
  const server = await startEmbeddedServer({ dataDir: place().dataDir, log: quiet, onCrash: noCrash });
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
  const secretFile = path.join(place().dataDir, 'postgres-18.password');
  const opened = process.platform === 'win32' ? 0 : (await stat(secretFile)).mode & 0o077;
  expect(opened).toBe(0);
  await server.stop();

  await rm(secretFile);
  const again = await startEmbeddedServer({ dataDir: place().dataDir, log: quiet, onCrash: noCrash });
  expect(again.url.reveal()).not.toContain(new URL(server.url.reveal()).password);
  await again.stop();
});

describe.skipIf(!isRoot)('as root, in a folder that only root may enter', () => {
  test('the records lie where the server’s account can reach them, and are found again', async () => {
    const closed = await mkdtemp(path.join(tmpdir(), 'minh-chung-closed-'));
    place().atEnd(() => rm(closed, { recursive: true, force: true }));
    const first = await place().startReady({ WRITE: '1' }, closed);
    await writtenByNow(first, 20);
    first.child.kill('SIGTERM');
    await first.ended();
    const clusterDir = (await readFile(path.join(closed, 'postgres-18.location'), 'utf8')).trim();
    place().atEnd(() => rm(path.dirname(clusterDir), { recursive: true, force: true }));
    expect((await stat(path.dirname(clusterDir))).mode & 0o077).toBe(0);

    const moved = `${closed}-moved`;
    place().atEnd(() => rm(moved, { recursive: true, force: true }));
    await rename(closed, moved);
    const second = await place().startReady({}, moved);
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

  test('a backup that root copied back opens', async () => {
    const dataDir = place().dataDir;
    const server = await startEmbeddedServer({ dataDir, log: quiet, onCrash: noCrash });
    await server.stop();
    await rename(server.clusterDir, `${server.clusterDir}.saved`);
    await cp(`${server.clusterDir}.saved`, server.clusterDir, { recursive: true });
    await rm(`${server.clusterDir}.saved`, { recursive: true });
    expect((await stat(server.clusterDir)).uid).toBe(0);
    const again = await startEmbeddedServer({ dataDir, log: quiet, onCrash: noCrash });
    await again.stop();
  });
});
