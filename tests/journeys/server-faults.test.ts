import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { startEmbeddedServer } from '#platform/database/embedded-server.ts';
import { isGone, numbersAfter, serverPid, useServerFolder, writtenByNow } from '../support/program.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const noCrash = () => undefined;
const place = useServerFolder();

describe.skipIf(process.platform === 'win32')('what was acknowledged is there after', () => {
  test('the program was killed while it wrote; its orphaned server is stopped by the next start', async () => {
    const first = await place().startReady({ WRITE: '1' });
    await writtenByNow(first, 200);
    const orphan = await serverPid(place().dataDir);
    first.child.kill('SIGKILL');
    await first.ended();
    const second = await place().startReady();
    await isGone(orphan);
    expect(await serverPid(place().dataDir)).not.toBe(orphan);
    expect(numbersAfter(second.output(), 'kept')).toEqual(
      expect.arrayContaining(numbersAfter(first.output(), 'wrote')),
    );
  });

  test('the server was killed while it wrote: the program ends by itself and says so', async () => {
    const first = await place().startReady({ WRITE: '1' });
    await writtenByNow(first, 200);
    process.kill(await serverPid(place().dataDir), 'SIGKILL');
    expect(await first.ended()).toBe(3);
    expect(first.output()).toContain('The database server ended unexpectedly');
    const second = await place().startReady();
    expect(numbersAfter(second.output(), 'kept')).toEqual(
      expect.arrayContaining(numbersAfter(first.output(), 'wrote')),
    );
  });

  test('program and server were killed together, as by a power cut, and a lock file stayed behind', async () => {
    const first = await place().startReady({ WRITE: '1' });
    await writtenByNow(first, 200);
    const pid = await serverPid(place().dataDir);
    first.child.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    await isGone(pid);
    expect(await serverPid(place().dataDir)).toBe(pid);
    const second = await place().startReady();
    expect(numbersAfter(second.output(), 'kept')).toEqual(
      expect.arrayContaining(numbersAfter(first.output(), 'wrote')),
    );
  });

  test('one process of the server crashed: the server recovers and the program goes on', async () => {
    const server = await startEmbeddedServer({ dataDir: place().dataDir, log: quiet, onCrash: noCrash });
    const client = new pg.Client({ connectionString: server.url.reveal() });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
    const again = await connectedAgain(server.url.reveal());
    expect((await again.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await again.end();
    await server.stop();
    await isGone(server.pid);
  });

  test('it was asked to end: program and server end cleanly', async () => {
    const first = await place().startReady({ WRITE: '1' });
    await writtenByNow(first, 50);
    const pid = await serverPid(place().dataDir);
    first.child.kill('SIGTERM');
    expect(await first.ended()).toBe(0);
    await isGone(pid);
    expect(await readFile(path.join(place().dataDir, 'postgres.log'), 'utf8')).toContain(
      'database system is shut down',
    );
    const second = await place().startReady();
    expect(numbersAfter(second.output(), 'kept')).toEqual(
      expect.arrayContaining(numbersAfter(first.output(), 'wrote')),
    );
  });
});

async function connectedAgain(url: string): Promise<pg.Client> {
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (attempt > 100) throw error;
      await delay(200);
    }
  }
}
