import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { JobPayload } from './job.ts';

/** A job that this process runs; `attempts` tells this run from an earlier one whose worker went silent. */
export type ClaimedJob = {
  readonly id: number;
  readonly name: string;
  readonly payload: JobPayload;
  readonly attempts: number;
};

/** Takes the job that waits longest: one that is due, or one whose worker has been silent for its lease. */
export async function claimJob(
  { owner }: Database,
  names: readonly string[],
  leaseSeconds: number,
): Promise<ClaimedJob | undefined> {
  const { rows } = await sql<ClaimedJob>`
    UPDATE platform.job
    SET state = 'running', attempts = attempts + 1, due_at = now() + make_interval(secs => ${leaseSeconds})
    WHERE id = (
      SELECT id FROM platform.job
      WHERE state <> 'failed' AND due_at <= now() AND name = ANY (${names})
      ORDER BY due_at, id
      FOR UPDATE SKIP LOCKED
      LIMIT 1
    )
    RETURNING id, name, payload, attempts`.execute(owner);
  return rows[0];
}

/** Says that the worker is alive. */
export async function holdJob({ owner }: Database, job: ClaimedJob, leaseSeconds: number): Promise<void> {
  await sql`UPDATE platform.job SET due_at = now() + make_interval(secs => ${leaseSeconds})
            WHERE id = ${job.id} AND attempts = ${job.attempts} AND state = 'running'`.execute(owner);
}

/** Done: nothing is kept of it. */
export async function dropJob({ owner }: Database, job: ClaimedJob): Promise<void> {
  await sql`DELETE FROM platform.job WHERE id = ${job.id} AND attempts = ${job.attempts}`.execute(owner);
}

/** To be tried again after a wait. */
export async function postponeJob(
  { owner }: Database,
  job: ClaimedJob,
  fault: string,
  waitSeconds: number,
): Promise<void> {
  await sql`UPDATE platform.job
            SET state = 'waiting', fault = ${fault}, due_at = now() + make_interval(secs => ${waitSeconds})
            WHERE id = ${job.id} AND attempts = ${job.attempts}`.execute(owner);
}

/** Given back untried: this process stops, or does not know the job. */
export async function releaseJob({ owner }: Database, job: ClaimedJob): Promise<void> {
  await sql`UPDATE platform.job SET state = 'waiting', attempts = attempts - 1, due_at = now()
            WHERE id = ${job.id} AND attempts = ${job.attempts}`.execute(owner);
}

/** Given up for good; the row stays for whoever looks after the system. */
export async function failJob({ owner }: Database, job: ClaimedJob, fault: string): Promise<void> {
  await sql`UPDATE platform.job SET state = 'failed', fault = ${fault}
            WHERE id = ${job.id} AND attempts = ${job.attempts}`.execute(owner);
}

/** What the jobs of a name that wait or run were told; those given up are none of them. */
export async function listOrdered({ owner }: Database, name: string): Promise<readonly JobPayload[]> {
  const { rows } = await sql<{ payload: JobPayload }>`
    SELECT payload FROM platform.job WHERE name = ${name} AND state <> 'failed'`.execute(owner);
  return rows.map(({ payload }) => payload);
}

/** Forgets a job that was given up, since the same is ordered again. */
export async function forgetFailed({ owner }: Database, name: string, payload: JobPayload): Promise<void> {
  await sql`DELETE FROM platform.job WHERE name = ${name} AND state = 'failed'
            AND payload @> ${JSON.stringify(payload)}::jsonb`.execute(owner);
}
