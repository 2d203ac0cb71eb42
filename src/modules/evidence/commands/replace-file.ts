import type { Caller } from '#kernel/caller.ts';
import type { EvidenceId } from '#kernel/id.ts';
import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { receiveFile, type ReceivedFile } from '../receive-file.ts';
import { hasContents, insertRevision, saveMove } from '../store.ts';
import { lockForMove } from './lock-for-move.ts';
import { refreshChecks } from './refresh-checks.ts';

/**
 * Records a later file of a document; the document is a draft again, and its earlier files stay.
 * @returns the ordinal of the new revision
 * @throws Problem evidence.not_found, evidence.same_file
 */
export async function replaceFile(
  tx: Tx,
  caller: Caller,
  input: { readonly id: EvidenceId; readonly file: ReceivedFile; readonly note: string | null },
): Promise<{ ordinal: number }> {
  const locked = await lockForMove(tx, input.id, null);
  if (await hasContents(tx, input.id, input.file.sha256)) return refuse('conflict', 'evidence.same_file');
  const ordinal = locked.revisionCount + 1;
  await receiveFile(tx, caller, input.file);
  await insertRevision(tx, {
    unitId: caller.unitId,
    personId: caller.personId,
    year: locked.year,
    documentId: input.id,
    ordinal,
    sha256: input.file.sha256,
    fileName: input.file.name,
    note: input.note,
  });
  await saveMove(tx, input.id, 'draft', null);
  await refreshChecks(tx, [input.id]);
  await appendAudit(tx, {
    action: 'evidence.replaced',
    subjectKind: 'evidence',
    subjectId: input.id,
    facts: { ordinal, fileName: input.file.name, sha256: input.file.sha256, from: locked.state },
  });
  return { ordinal };
}
