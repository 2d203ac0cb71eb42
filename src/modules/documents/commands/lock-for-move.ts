import type { ReadingId } from '#kernel/id.ts';
import { refuse } from '#kernel/problem.ts';
import type { Tx } from '#platform/database/database.ts';
import { canMove, type ReadingMove } from '../domain/reading-workflow.ts';
import { lockReading, type LockedReading } from '../store.ts';

/**
 * Locks a reading for a move and checks, on the locked row, that the move is offered and nobody saved since.
 * @throws Problem documents.reading_not_found, documents.reading_confirmed, documents.reading_not_draft,
 *   documents.reading_changed
 */
export async function lockForMove(
  tx: Tx,
  id: ReadingId,
  version: number,
  move: ReadingMove,
): Promise<LockedReading> {
  const locked = await lockReading(tx, id);
  if (!locked) return refuse('not_found', 'documents.reading_not_found');
  if (locked.state === 'confirmed') return refuse('conflict', 'documents.reading_confirmed');
  if (!canMove(locked.state, move)) return refuse('conflict', 'documents.reading_not_draft');
  if (locked.version !== version) return refuse('conflict', 'documents.reading_changed');
  return locked;
}
