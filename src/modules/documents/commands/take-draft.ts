import type { ReadingId } from '#kernel/id.ts';
import { refuse } from '#kernel/problem.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Reading } from '../domain/reading/reading.ts';
import { lockForMove } from './lock-for-move.ts';

/**
 * The draft that is about to become a supervision, locked until the transaction ends.
 * @throws Problem as `lockForMove`, and documents.reading_without_findings
 */
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
