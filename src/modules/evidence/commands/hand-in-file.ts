import type { Caller } from '#kernel/caller.ts';
import type { EvidenceId } from '#kernel/id.ts';
import { appendAudit } from '#modules/audit/index.ts';
import { newId, today } from '#platform/clock.ts';
import type { Tx } from '#platform/database/database.ts';
import { receiveFile, type ReceivedFile } from '../receive-file.ts';
import { insertDocument, insertRevision, lockDocument } from '../store.ts';
import { refreshChecks } from './refresh-checks.ts';

/**
 * Records a file that is already kept as a new document, and orders its checks in the same transaction.
 * @returns the new document's id
 */
export async function handInFile(
  tx: Tx,
  caller: Caller,
  input: {
    /** Where the client's own retry must not make a second document. */
    readonly id?: EvidenceId;
    readonly file: ReceivedFile;
    readonly validYear?: number | undefined;
  },
): Promise<EvidenceId> {
  const id = input.id ?? newId<'evidence'>();
  if (input.id && (await lockDocument(tx, id))) return id;
  const year = Number(today().slice(0, 4));
  const { unitId, personId } = caller;
  await receiveFile(tx, caller, input.file);
  await insertDocument(tx, { unitId, personId, id, year, validYear: input.validYear ?? year });
  await insertRevision(tx, {
    unitId,
    personId,
    year,
    documentId: id,
    ordinal: 1,
    sha256: input.file.sha256,
    fileName: input.file.name,
    note: null,
  });
  await refreshChecks(tx, [id]);
  await appendAudit(tx, {
    action: 'evidence.handed_in',
    subjectKind: 'evidence',
    subjectId: id,
    facts: { fileName: input.file.name, sha256: input.file.sha256, size: input.file.size },
  });
  return id;
}
