import type { Database } from '#platform/database/database.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { scanFile } from '#platform/files/scan-file.ts';
import type { ScannerPlace } from '#platform/files/scanner-place.ts';
import { examineFile, type Examiners } from '../examine-file.ts';
import type { CheckFileInput } from '../receive-file.ts';
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
  const end = await tools.files.withPath(input.sha256, async (path) => {
    const infected = tools.scanner && (await refusedByScanner(tools.scanner, path));
    return infected ?? examineFile(tools, { path, name: input.fileName }, signal);
  });
  await settleFile(tools.database, input, end);
}

/** Fails closed: while the scanner does not answer the file stays in quarantine, and the job runs again. */
async function refusedByScanner(scanner: ScannerPlace, path: string): Promise<CheckEnd | null> {
  const scanned = await scanFile(scanner, path);
  if (scanned.kind === 'no_answer') throw new Error(`the virus scanner gave no answer: ${scanned.reason}`);
  if (scanned.kind === 'clean') return null;
  return {
    kind: 'refused',
    code: 'evidence.refused.infected',
    facts: { threat: scanned.threat },
    fileKind: null,
  };
}
