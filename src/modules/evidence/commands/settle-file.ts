import type { Database } from '#platform/database/database.ts';
import type { Facts } from '#kernel/language.ts';
import { appendAudit } from '#modules/audit/index.ts';
import { checkEdition, type FileOutcome } from '../domain/file-check.ts';
import { checkerOf, type CheckFileInput } from '../receive-file.ts';
import { lockFile, saveClean, saveRefused } from '../store.ts';
import { listIdsByContents } from '../views.ts';
import { refreshChecks } from './refresh-checks.ts';

/** How the checks of a file ended. */
export type CheckEnd =
  | {
      readonly kind: 'clean';
      readonly fileKind: string;
      readonly outcome: FileOutcome;
      readonly words: string | null;
    }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly facts: Facts;
      readonly fileKind: string | null;
    };

/** Records how the checks of a file ended; a file that is gone meanwhile needs nothing. */
export async function settleFile(database: Database, input: CheckFileInput, end: CheckEnd): Promise<void> {
  await database.write(checkerOf(input), async (tx) => {
    const locked = await lockFile(tx, input);
    if (!locked) return;
    if (end.kind === 'clean') {
      const { fileKind: kind, outcome, words } = end;
      await saveClean(tx, input, { kind, outcome, words, edition: checkEdition });
    } else {
      const { code, facts, fileKind: kind } = end;
      await saveRefused(tx, input, { code, facts, kind, edition: checkEdition });
    }
    await refreshChecks(tx, await listIdsByContents(tx, input.sha256));
    await appendAudit(tx, {
      action: end.kind === 'clean' ? 'evidence.file_checked' : 'evidence.file_refused',
      subjectKind: 'file',
      subjectId: null,
      facts: {
        sha256: input.sha256,
        ...(end.kind === 'clean'
          ? { failed: end.outcome.facts.filter(({ outcome }) => outcome === 'fail').map(({ code }) => code) }
          : { code: end.code }),
      },
    });
  });
}
