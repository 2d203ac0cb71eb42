import type { EvidenceId } from '#kernel/id.ts';
import { refuse } from '#kernel/problem.ts';
import type { Tx } from '#platform/database/database.ts';
import { lockDocument, type LockedDocument } from '../store.ts';

/**
 * Locks a document and checks, on the locked row, that nobody has saved since it was seen.
 * @throws Problem evidence.not_found, evidence.changed
 */
export async function lockForMove(tx: Tx, id: EvidenceId, version: number | null): Promise<LockedDocument> {
  const locked = await lockDocument(tx, id);
  if (!locked) return refuse('not_found', 'evidence.not_found');
  if (version !== null && locked.version !== version) return refuse('conflict', 'evidence.changed');
  return locked;
}
