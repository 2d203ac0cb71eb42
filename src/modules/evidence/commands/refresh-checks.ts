import type { EvidenceId } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import { openCodes } from '../open-codes.ts';
import { saveOpenChecks } from '../store.ts';
import { listDocuments } from '../views.ts';

/** Brings what lists say of documents up to date, in the transaction of the change that it follows from. */
export async function refreshChecks(tx: Tx, ids: readonly EvidenceId[]): Promise<void> {
  for (const document of await listDocuments(tx, ids))
    await saveOpenChecks(tx, document.id, openCodes(document));
}
