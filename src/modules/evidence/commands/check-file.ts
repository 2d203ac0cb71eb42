import { ProblemError } from '#kernel/problem.ts';
import type { Database } from '#platform/database/database.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { scanFile } from '#platform/files/scan-file.ts';
import type { ScannerPlace } from '#platform/files/scanner-place.ts';
import { examineFile, type Examiners } from '../examine-file.ts';
import { checkerOf, type CheckFileInput } from '../receive-file.ts';
import { saveWaiting, type Awaited } from '../store.ts';
import { settleFile, type CheckEnd } from './settle-file.ts';

type Tools = Examiners & {
  readonly database: Database;
  readonly files: FileStore;
  readonly scanner: ScannerPlace | null;
};

/** Checks a file that was handed in and records what was found; the work of the job `evidence.check_file`. */
export async function checkHandedInFile(
  tools: Tools,
  input: CheckFileInput,
  signal: AbortSignal,
): Promise<void> {
  const lent = tools.files.withPath(input.sha256, async (path) => {
    const infected = tools.scanner && (await refusedByScanner(tools, tools.scanner, input, path));
    return infected ?? examineFile(tools, { path, name: input.fileName }, signal);
  });
  const end = await lent.catch(async (error: unknown) => {
    if (error instanceof ProblemError && error.problem.kind === 'unavailable')
      await tellAwaited(tools.database, input, 'store');
    throw error;
  });
  await settleFile(tools.database, input, end);
}

/** Fails closed: while the scanner does not answer the file stays in quarantine, and the job runs again. */
async function refusedByScanner(
  { database }: Tools,
  scanner: ScannerPlace,
  input: CheckFileInput,
  path: string,
): Promise<CheckEnd | null> {
  const scanned = await scanFile(scanner, path);
  if (scanned.kind === 'no_answer') {
    await tellAwaited(database, input, 'scanner');
    throw new Error(`the virus scanner gave no answer: ${scanned.reason}`);
  }
  if (scanned.kind === 'clean') return null;
  return {
    kind: 'refused',
    code: 'evidence.refused.infected',
    facts: { threat: scanned.threat },
    fileKind: null,
  };
}

/** Whoever looks at the document is told at once why its file is not ready. */
function tellAwaited(database: Database, input: CheckFileInput, awaited: Awaited): Promise<void> {
  return database.write(checkerOf(input), (tx) => saveWaiting(tx, input, awaited));
}
