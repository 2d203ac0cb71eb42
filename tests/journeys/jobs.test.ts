import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import type { Job } from '#platform/jobs/job.ts';
import { defineJob, enqueue, type JobsOptions, startJobs } from '#platform/jobs/jobs.ts';
import { someCaller, useTestDatabase } from '../support/test-database.ts';

const db = useTestDatabase();
const lines: { level: string; message: string; facts: Readonly<Record<string, unknown>> }[] = [];
const log = {
  info: (facts: Readonly<Record<string, unknown>>, message: string) =>
    lines.push({ level: 'info', message, facts }),
  warn: (facts: Readonly<Record<string, unknown>>, message: string) =>
    lines.push({ level: 'warn', message, facts }),
  error: (facts: Readonly<Record<string, unknown>>, message: string) =>
    lines.push({ level: 'error', message, facts }),
};
const started: { stop: (graceSeconds?: number) => Promise<void> }[] = [];

function start(jobs: readonly Job[], options: Partial<JobsOptions> = {}) {
  const running = startJobs({ database: db().database, log, jobs, retrySeconds: 0.05, ...options });
  started.push(running);
  return running;
}

async function order(name: string, payload: Readonly<Record<string, string | number>>): Promise<void> {
  await db().database.write(someCaller(), (tx) => enqueue(tx, name, payload));
}

async function leftJobs() {
  const { rows } = await sql<{ name: string; state: string; attempts: number; fault: string | null }>`
    SELECT name, state, attempts, fault FROM platform.job ORDER BY id`.execute(db().database.owner);
  return rows;
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await condition()); waited += 10) {
    if (waited > 10_000) throw new Error('it did not happen within ten seconds');
    await delay(10);
  }
}

afterEach(async () => {
  for (const running of started.splice(0)) await running.stop(0);
  await sql`DELETE FROM platform.job`.execute(db().database.owner);
  lines.length = 0;
});

test('a job ordered by a request starts at once, with what it was told, and leaves nothing behind', async () => {
  const seen: unknown[] = [];
  start([defineJob<{ paper: string; page: number }>('read', async (payload) => void seen.push(payload))]);
  await delay(300);
  const from = Date.now();
  await order('read', { paper: 'Kế hoạch', page: 2 });
  await until(() => seen.length === 1);
  expect(Date.now() - from).toBeLessThan(2000);
  expect(seen).toEqual([{ paper: 'Kế hoạch', page: 2 }]);
  await until(async () => (await leftJobs()).length === 0);
});

test('a job of a transaction that was undone never existed', async () => {
  const undone = db().database.write(someCaller(), async (tx) => {
    await enqueue(tx, 'read', {});
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await leftJobs()).toEqual([]);
});

test('a request can order jobs and see none', async () => {
  await order('read', { secret: 'của xã khác' });
  for (const statement of [
    sql`SELECT * FROM platform.job`,
    sql`DELETE FROM platform.job`,
    sql`INSERT INTO platform.job (name, payload) VALUES ('read', '{}')`,
  ])
    await expect(db().database.write(someCaller(), (tx) => statement.execute(tx))).rejects.toThrow(
      /permission denied/,
    );
});

test('a job that fails is tried again, later each time, then given up and told', async () => {
  const tries: number[] = [];
  const givenUp: unknown[] = [];
  start([
    defineJob(
      'fail',
      async () => {
        tries.push(Date.now());
        throw new Error('máy in hết giấy');
      },
      { attemptsMax: 3, giveUp: async (payload) => void givenUp.push(payload) },
    ),
  ]);
  await order('fail', { id: 7 });
  await until(() => givenUp.length > 0);
  expect(tries).toHaveLength(3);
  expect((tries[2] ?? 0) - (tries[1] ?? 0)).toBeGreaterThan(60);
  expect(givenUp).toEqual([{ id: 7 }]);
  expect(await leftJobs()).toEqual([
    { name: 'fail', state: 'failed', attempts: 3, fault: 'máy in hết giấy' },
  ]);
  expect(lines.filter(({ message }) => message === 'A job failed')).toHaveLength(3);
  expect(lines.filter(({ message }) => message === 'A job was given up')).toHaveLength(1);
});

test('a job that hangs is stopped after its time', async () => {
  let isTold = false;
  start([
    defineJob(
      'hang',
      (_, signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            isTold = true;
            setTimeout(resolve, 1000);
          });
        }),
      { attemptsMax: 1, timeoutSeconds: 0.1 },
    ),
  ]);
  await order('hang', {});
  await until(async () => (await leftJobs())[0]?.state === 'failed');
  expect(isTold).toBe(true);
});

test('two processes share the work, and each job is done once', async () => {
  const done: number[] = [];
  const work = defineJob<{ id: number }>('work', async ({ id }) => {
    await delay(5);
    done.push(id);
  });
  start([work], { concurrency: 3 });
  start([work], { concurrency: 3 });
  await Promise.all(Array.from({ length: 60 }, (_, id) => order('work', { id })));
  await until(async () => (await leftJobs()).length === 0);
  expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, id) => id));
});

test('the job of a worker that went silent is taken over, that of a slow one is not', async () => {
  await order('work', { id: 1 });
  await sql`UPDATE platform.job SET state = 'running', attempts = 1, due_at = now() - interval '1 second'`.execute(
    db().database.owner,
  );
  let runs = 0;
  const slow = defineJob('work', async () => {
    runs += 1;
    await delay(1500);
  });
  start([slow], { leaseSeconds: 0.5 });
  await until(() => runs === 1);
  start([slow], { leaseSeconds: 0.5 });
  await until(async () => (await leftJobs()).length === 0);
  expect(runs).toBe(1);
});

test('a job that takes its whole process along each time is given up in the end', async () => {
  await order('work', { id: 9 });
  await sql`UPDATE platform.job SET state = 'running', attempts = 5, due_at = now()`.execute(
    db().database.owner,
  );
  const givenUp: unknown[] = [];
  let runs = 0;
  start([
    defineJob('work', async () => void (runs += 1), {
      giveUp: async (payload) => void givenUp.push(payload),
    }),
  ]);
  await until(() => givenUp.length === 1);
  expect(runs).toBe(0);
});

test('stopping lets a job finish, and gives back what does not finish in time', async () => {
  let finished = 0;
  const running = start([
    defineJob('short', async () => {
      await delay(200);
      finished += 1;
    }),
    defineJob('long', () => delay(60_000)),
  ]);
  await order('short', {});
  await order('long', {});
  await until(async () => (await leftJobs()).filter(({ state }) => state === 'running').length === 2);
  await running.stop(0.5);
  expect(finished).toBe(1);
  expect(await leftJobs()).toEqual([{ name: 'long', state: 'waiting', attempts: 0, fault: null }]);
});
