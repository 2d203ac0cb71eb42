import type { Tx } from '#platform/database/database.ts';
import { touchAssessment, type LockedAssessment } from '../store/assessment-lock.ts';
import { keepScores, type Rescoring } from './keep-scores.ts';

/**
 * Scores the whole sheet anew after a write, and counts the change. Part of a command, which writes the audit entry.
 * @returns the codes of the items that are not as they were
 * @throws Problem figures that cannot be
 */
export async function rescoreItems(
  tx: Tx,
  assessment: LockedAssessment,
  rescoring: Rescoring,
): Promise<readonly string[]> {
  const codes = await keepScores(tx, assessment, rescoring);
  await touchAssessment(tx, assessment);
  return codes;
}
