import type { Caller } from '#kernel/caller.ts';
import type { PersonId, UnitId } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import { insertFile } from './store.ts';

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

/** Records contents as quarantined and orders their checks; contents that the unit had before are as they are. */
export async function receiveFile(tx: Tx, caller: Caller, file: ReceivedFile): Promise<void> {
  const { unitId, personId } = caller;
  const isNew = await insertFile(tx, { unitId, sha256: file.sha256, size: file.size });
  if (isNew) await enqueue(tx, checkFileJob, { unitId, personId, sha256: file.sha256, fileName: file.name });
}

/** A job works for the person who handed the file in, inside that person's unit. */
export function checkerOf({ unitId, personId }: CheckFileInput): Caller {
  return { unitId, personId, name: '', roles: [] };
}
