import type { Database } from '#platform/database/database.ts';
import type { LocalStore } from '#platform/files/local-store.ts';
import { examineFile, type Examiners } from '../examine-file.ts';
import type { CheckFileInput } from '../receive-file.ts';
import { settleFile } from './settle-file.ts';

type Tools = Examiners & { readonly database: Database; readonly files: Pick<LocalStore, 'pathOf'> };

/** Checks a file that was handed in and records what was found; the work of the job `evidence.check_file`. */
export async function checkHandedInFile(
  tools: Tools,
  input: CheckFileInput,
  signal: AbortSignal,
): Promise<void> {
  const file = { path: tools.files.pathOf(input.sha256), name: input.fileName };
  await settleFile(tools.database, input, await examineFile(tools, file, signal));
}
