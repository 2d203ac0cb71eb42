import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { startSchedule, type ScheduledTask } from '#platform/jobs/schedule.ts';
import { useTestDatabase } from '../support/test-database.ts';

const db = useTestDatabase();
const warnings: string[] = [];
const log = {
  info: () => undefined,
  warn: (facts: Readonly<Record<string, unknown>>, message: string) =>
    void warnings.push(`${message} ${JSON.stringify(facts)}`),
  error: () => undefined,
};
const started: { stop: () => Promise<void> }[] = [];

function start(tasks: readonly ScheduledTask[]) {
  const schedule = startSchedule({
    database: db().database,
    log,
    tasks,
    everySeconds: 0.02,
    firstAfterSeconds: 0,
  });
  started.push(schedule);
  return schedule;
}

afterEach(async () => {
  for (const schedule of started.splice(0)) await schedule.stop();
  warnings.length = 0;
});

test('two programs on one database never do the same work at the same time, and both take turns', async () => {
  let atOnce = 0;
  let atOnceMax = 0;
  const turns = { one: 0, other: 0 };
  const task = (who: keyof typeof turns): ScheduledTask => ({
    name: 'count',
    run: async () => {
      atOnce += 1;
      atOnceMax = Math.max(atOnceMax, atOnce);
      await delay(15);
      turns[who] += 1;
      atOnce -= 1;
    },
  });
  start([task('one')]);
  start([task('other')]);
  await expect.poll(() => Math.min(turns.one, turns.other), { timeout: 10_000 }).toBeGreaterThanOrEqual(3);
  expect(atOnceMax).toBe(1);
});

test('a task that fails is told and tried again, and the one after it has its turn', async () => {
  let tries = 0;
  let others = 0;
  start([
    {
      name: 'broken',
      run: async () => {
        tries += 1;
        throw new Error('kho tệp im lặng');
      },
    },
    { name: 'other', run: async () => void (others += 1) },
  ]);
  await expect.poll(() => others, { timeout: 10_000 }).toBeGreaterThanOrEqual(2);
  expect(tries).toBeGreaterThanOrEqual(2);
  expect(warnings[0]).toContain('kho tệp im lặng');
});

test('a schedule that is stopped tells the task under way, waits for its end and takes no further turn', async () => {
  let begun = 0;
  let ended = 0;
  const schedule = start([
    {
      name: 'long',
      run: async (signal) => {
        begun += 1;
        await delay(60_000, undefined, { signal }).catch(() => undefined);
        ended += 1;
      },
    },
  ]);
  await expect.poll(() => begun, { timeout: 10_000 }).toBe(1);
  await schedule.stop();
  await delay(60);
  expect([begun, ended]).toEqual([1, 1]);
});
