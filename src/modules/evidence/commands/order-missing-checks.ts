import type { Database } from '#platform/database/database.ts';
import { forgetFailed, listOrdered } from '#platform/jobs/job-store.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import { checkEdition } from '../domain/file-check.ts';
import { checkFileJob } from '../receive-file.ts';
import { listUnchecked, type FileToTend } from '../views/files-to-tend.ts';

/**
 * Orders the checks of files that wait in quarantine with no job left for them, or that older checks looked at: a
 * bounded number at a turn. A file that came in a moment ago has a job of its own.
 */
export async function orderMissingChecks(
  database: Database,
  signal: AbortSignal,
  limits: Partial<{ readonly receivedWithinMinutes: number; readonly filesMax: number }> = {},
): Promise<void> {
  const { receivedWithinMinutes: olderThanMinutes = 10, filesMax: limit = 200 } = limits;
  const due = await listUnchecked(database.owner, { edition: checkEdition, olderThanMinutes, limit });
  if (due.length === 0) return;
  const ordered = new Set(
    (await listOrdered(database, checkFileJob)).map(({ unitId, sha256 }) => `${unitId} ${sha256}`),
  );
  for (const file of due) {
    if (signal.aborted) return;
    if (ordered.has(`${file.unitId} ${file.sha256}`)) continue;
    await orderCheck(database, file);
  }
}

async function orderCheck(database: Database, file: FileToTend): Promise<void> {
  const { unitId, personId, sha256, fileName } = file;
  await forgetFailed(database, checkFileJob, { unitId, sha256 });
  await database.writeByItself(unitId, (tx) =>
    enqueue(tx, checkFileJob, { unitId, personId, sha256, fileName }),
  );
}
