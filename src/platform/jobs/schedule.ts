import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Log } from '../log.ts';

/** Work that comes again and again. It may be cut off at any point, and goes on at its next turn. */
export type ScheduledTask = {
  readonly name: string;
  readonly run: (signal: AbortSignal) => Promise<void>;
};

/** How often, and on which database the processes agree whose turn it is. */
export type ScheduleOptions = {
  readonly database: Database;
  readonly log: Log;
  readonly tasks: readonly ScheduledTask[];
  /** From the end of one turn to the next. */
  readonly everySeconds: number;
  /** From the start of the program to the first turn; as long as between turns unless told. */
  readonly firstAfterSeconds?: number;
};

/** A schedule that runs. `stop` takes no further turn, tells the task under way to end and waits for it. */
export type RunningSchedule = { readonly stop: () => Promise<void> };

/** The key of the lock under which a turn is taken; processes that share a database share it. */
const lockKey = 7_204_511;

/** Starts to take turns: all tasks, one after the other, in one process at a time. */
export function startSchedule(options: ScheduleOptions): RunningSchedule {
  const { everySeconds, firstAfterSeconds = everySeconds } = options;
  const abort = new AbortController();
  let current: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const turn = async (): Promise<void> => {
    await takeTurn(options, abort.signal);
    if (!abort.signal.aborted) wait(everySeconds);
  };
  const wait = (seconds: number): void => {
    timer = setTimeout(() => void (current = turn()), seconds * 1000);
    timer.unref();
  };
  wait(firstAfterSeconds);
  return {
    stop: async () => {
      abort.abort(new Error('the program is stopping'));
      clearTimeout(timer);
      await current;
    },
  };
}

/** Where another process has the turn, this one waits for its next. */
async function takeTurn({ database, log, tasks }: ScheduleOptions, signal: AbortSignal): Promise<void> {
  try {
    await database.owner.connection().execute(async (connection) => {
      const { rows } = await sql<{ taken: boolean }>`
        SELECT pg_try_advisory_lock(${lockKey}) AS taken`.execute(connection);
      if (!rows[0]?.taken) return;
      try {
        for (const task of tasks) {
          if (signal.aborted) break;
          await perform(task, log, signal);
        }
      } finally {
        await sql`SELECT pg_advisory_unlock(${lockKey})`.execute(connection);
      }
    });
  } catch (error) {
    log.warn({ reason: reasonOf(error) }, 'The schedule could not take its turn; it tries again');
  }
}

/** One task that fails does not keep the others from their turn. */
async function perform(task: ScheduledTask, log: Log, signal: AbortSignal): Promise<void> {
  try {
    await task.run(signal);
  } catch (error) {
    if (!signal.aborted)
      log.warn({ task: task.name, reason: reasonOf(error) }, 'A scheduled task failed; it runs again');
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
