import type { ReadingId } from '#kernel/id.ts';
import { refuse } from '#kernel/problem.ts';
import type { Tx } from '#platform/database/database.ts';
import { canMove, type ReadingMove } from '../domain/reading-workflow.ts';
import type { Reading } from '../domain/reading/reading.ts';
import { lockReading, saveConfirmation, type LockedReading } from '../store.ts';

/**
 * Locks a reading for a move and checks, on the locked row, that the move is offered and nobody saved since.
 * @throws Problem documents.reading_not_found, documents.reading_not_draft, documents.reading_changed
 */
export async function lockForMove(
  tx: Tx,
  id: ReadingId,
  version: number,
  move: ReadingMove,
): Promise<LockedReading> {
  const locked = await lockReading(tx, id);
  if (!locked) return refuse('not_found', 'documents.reading_not_found');
  if (!canMove(locked.state, move))
    return refuse(
      'conflict',
      locked.state === 'confirmed' ? 'documents.reading_confirmed' : 'documents.reading_not_draft',
    );
  if (locked.version !== version) return refuse('conflict', 'documents.reading_changed');
  return locked;
}

/** The draft that is about to become a supervision, locked until the transaction ends. */
export async function takeDraft(
  tx: Tx,
  id: ReadingId,
  version: number,
): Promise<{ readonly reading: Reading; readonly handedInYear: number }> {
  const { reading, createdYear } = await lockForMove(tx, id, version, 'confirm');
  if (!reading) throw new Error('a draft without a reading');
  if (reading.findings.length === 0) return refuse('invalid', 'documents.reading_without_findings');
  return { reading, handedInYear: createdYear };
}

/** Closes the draft that `takeDraft` locked: it lives on as this supervision. */
export async function completeReading(tx: Tx, id: ReadingId, supervisionId: string): Promise<void> {
  await saveConfirmation(tx, id, supervisionId);
}
