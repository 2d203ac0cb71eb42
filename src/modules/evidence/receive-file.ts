import type { Caller } from '#kernel/caller.ts';
import type { PersonId, UnitId } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import { insertFile, lockFile, saveQuarantined, type LockedFile } from './store.ts';

/** A file whose bytes the store keeps already, under the name it was handed in by. */
export type ReceivedFile = { readonly sha256: string; readonly size: number; readonly name: string };

/** The name of the job that checks a file. */
export const checkFileJob = 'evidence.check_file';

/** What the job that checks a file is told. */
export type CheckFileInput = {
  readonly unitId: UnitId;
  readonly personId: PersonId;
  readonly sha256: string;
  /** What it was called when it came: for the comparison of its name with what it is. */
  readonly fileName: string;
};

/**
 * Records contents as quarantined and orders their checks. Contents that the unit had before are as they are, unless
 * the kept ones were damaged, which the new ones have mended, or their checks had been given up.
 */
export async function receiveFile(tx: Tx, caller: Caller, file: ReceivedFile): Promise<void> {
  const { unitId, personId } = caller;
  const isNew = await insertFile(tx, { unitId, sha256: file.sha256, size: file.size });
  const isMended = !isNew && isToCheckAgain(await lockFile(tx, { unitId, sha256: file.sha256 }));
  if (isMended) await saveQuarantined(tx, { unitId, sha256: file.sha256 });
  if (isNew || isMended)
    await enqueue(tx, checkFileJob, { unitId, personId, sha256: file.sha256, fileName: file.name });
}

function isToCheckAgain(file: LockedFile | undefined): boolean {
  return file?.state === 'damaged' || file?.refusalCode === 'evidence.refused.gave_up';
}

/** A job works for the person who handed the file in, inside that person's unit. */
export function checkerOf({ unitId, personId }: CheckFileInput): Caller {
  return { unitId, personId, name: '', roles: [] };
}
