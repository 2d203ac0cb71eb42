import { appendAudit } from '#modules/audit/index.ts';
import type { Database } from '#platform/database/database.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { lockFile, saveVerified } from '../store.ts';
import { listIdsByContents } from '../views.ts';
import { listUnverified } from '../views/files-to-tend.ts';
import { refreshChecks } from './refresh-checks.ts';

/**
 * Reads kept files again, those first that nobody has read for longest, and compares them with their hash. A damaged
 * or missing one is no longer served and its people are told; one that is whole again is served again.
 */
export async function verifyFiles(
  { database, files }: { readonly database: Database; readonly files: FileStore },
  signal: AbortSignal,
  limits: Partial<{ readonly verifiedWithinHours: number; readonly filesMax: number }> = {},
): Promise<void> {
  const { verifiedWithinHours: olderThanHours = 7 * 24, filesMax: limit = 200 } = limits;
  for (const file of await listUnverified(database.owner, { olderThanHours, limit })) {
    if (signal.aborted) return;
    // Throws where the store does not answer: that says nothing of the file.
    const found = (await files.verify(file.sha256)) ? 'clean' : 'damaged';
    await database.writeByItself(file.unitId, async (tx) => {
      const before = await lockFile(tx, file);
      if (before?.state !== 'clean' && before?.state !== 'damaged') return;
      await saveVerified(tx, file, found);
      if (before.state === found) return;
      await refreshChecks(tx, await listIdsByContents(tx, file.sha256));
      await appendAudit(tx, {
        action: found === 'damaged' ? 'evidence.file_damaged' : 'evidence.file_healed',
        subjectKind: 'file',
        subjectId: null,
        facts: { sha256: file.sha256 },
      });
    });
  }
}
