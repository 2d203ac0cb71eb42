import { sql } from 'kysely';
import type { Database, Tx } from '../database/database.ts';
import type { Log } from '../log.ts';
import type { Job, JobPayload } from './job.ts';
import {
  claimJob,
  type ClaimedJob,
  dropJob,
  failJob,
  holdJob,
  postponeJob,
  releaseJob,
} from './job-store.ts';

/**
 * Orders a job inside the caller's transaction: it exists exactly if the transaction is kept, and starts after it.
 * Who orders jobs can see none.
 */
export type Enqueue = (tx: Tx, name: string, payload: JobPayload) => Promise<void>;

/** What working off jobs needs. */
export type JobsOptions = {
  readonly database: Database;
  readonly log: Log;
  readonly jobs: readonly Job[];
  /** How many run at the same time in this process; 2 unless told. */
  readonly concurrency?: number;
  /** How long a worker that says nothing is taken for alive; 15 unless told. */
  readonly leaseSeconds?: number;
  /** The first wait after a fault; 2 unless told, doubled at every further one. */
  readonly retrySeconds?: number;
};

/** Jobs that run. `stop` takes no more, lets those under way finish for a while, and gives the rest back. */
export type RunningJobs = { readonly stop: (graceSeconds?: number) => Promise<void> };

const channel = 'minh_chung_job';
const pollSeconds = 5;

/** Orders jobs; see `Enqueue`. */
export const enqueue: Enqueue = async (tx, name, payload) => {
  await sql`SELECT platform.enqueue_job(${name}, ${JSON.stringify(payload)}::jsonb)`.execute(tx);
};

/** Gives a job its payload's type: the composition root registers what this returns. */
export function defineJob<Payload extends JobPayload>(
  name: string,
  run: (payload: Payload, signal: AbortSignal) => Promise<void>,
  options: Pick<Job, 'attemptsMax' | 'timeoutSeconds'> & {
    giveUp?: (payload: Payload) => Promise<void>;
  } = {},
): Job {
  return { ...options, name, run } as Job;
}

/** Starts to work off jobs, those of a process that died included. */
export function startJobs(options: JobsOptions): RunningJobs {
  const { database, log } = options;
  const jobs = new Map(options.jobs.map((job) => [job.name, job]));
  const leaseSeconds = options.leaseSeconds ?? 15;
  const running = new Map<Promise<void>, { job: ClaimedJob; abort: AbortController }>();
  let isStopping = false;
  let isFilling = false;
  let isAskedAgain = false;

  const hasRoom = (): boolean => !isStopping && running.size < (options.concurrency ?? 2);
  const fill = async (): Promise<void> => {
    isAskedAgain = true;
    if (isFilling) return;
    isFilling = true;
    try {
      while (isAskedAgain) {
        isAskedAgain = false;
        while (hasRoom()) {
          const claimed = await claimJob(database, [...jobs.keys()], leaseSeconds);
          if (!claimed) break;
          begin(claimed);
        }
      }
    } catch (error) {
      log.warn({ reason: reasonOf(error) }, 'Jobs could not be fetched; they are asked for again');
    } finally {
      isFilling = false;
    }
  };
  const begin = (claimed: ClaimedJob): void => {
    const abort = new AbortController();
    const work: Promise<void> = perform(claimed, abort)
      .catch((error: unknown) => {
        log.error(
          { job: claimed.name, reason: reasonOf(error) },
          'The end of a job could not be recorded; it will run again',
        );
      })
      .finally(() => {
        running.delete(work);
        void fill();
      });
    running.set(work, { job: claimed, abort });
  };
  const perform = async (claimed: ClaimedJob, abort: AbortController): Promise<void> => {
    const job = jobs.get(claimed.name);
    if (!job) return releaseJob(database, claimed);
    const attemptsMax = job.attemptsMax ?? 5;
    // A try that took the whole process with it left no fault behind, only its number.
    if (claimed.attempts > attemptsMax) return abandon(job, claimed, 'the process ended during each try');
    const holding = setInterval(
      () => {
        holdJob(database, claimed, leaseSeconds).catch(() => undefined);
      },
      (leaseSeconds * 1000) / 3,
    );
    const expiry = setTimeout(
      () => abort.abort(new Error('the job took too long')),
      (job.timeoutSeconds ?? 600) * 1000,
    );
    try {
      await Promise.race([job.run(claimed.payload, abort.signal), aborted(abort.signal)]);
      await dropJob(database, claimed);
    } catch (error) {
      if (isStopping && abort.signal.aborted) return await releaseJob(database, claimed);
      const facts = { job: claimed.name, id: claimed.id, attempt: claimed.attempts, reason: reasonOf(error) };
      log.error({ ...facts, err: error }, 'A job failed');
      if (claimed.attempts >= attemptsMax) return await abandon(job, claimed, facts.reason);
      const wait = (options.retrySeconds ?? 2) * 2 ** (claimed.attempts - 1) * (0.75 + Math.random() / 2);
      await postponeJob(database, claimed, facts.reason, wait);
      setTimeout(() => void fill(), wait * 1000 + 50).unref();
    } finally {
      clearInterval(holding);
      clearTimeout(expiry);
    }
    return undefined;
  };
  const abandon = async (job: Job, claimed: ClaimedJob, reason: string): Promise<void> => {
    await failJob(database, claimed, reason);
    log.error({ job: claimed.name, id: claimed.id, reason }, 'A job was given up');
    await job.giveUp?.(claimed.payload);
  };

  const endListening = database.listen(channel, () => void fill());
  const poll = setInterval(() => void fill(), pollSeconds * 1000);
  void fill();
  return {
    stop: async (graceSeconds = 20) => {
      isStopping = true;
      clearInterval(poll);
      await endListening();
      const patience = setTimeout(() => {
        for (const { abort } of running.values()) abort.abort(new Error('the program is stopping'));
      }, graceSeconds * 1000);
      while (running.size > 0) await Promise.all(running.keys());
      clearTimeout(patience);
    },
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
