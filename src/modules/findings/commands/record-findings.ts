import type { Tx } from '#platform/database/database.ts';
import { insertFindings, type NewFinding, type SupervisionKey } from '../store.ts';

/**
 * Puts the findings of a supervision on the board. Part of the command that makes the supervision, which
 * writes the audit entry.
 */
export async function recordFindings(
  tx: Tx,
  supervision: SupervisionKey,
  findings: readonly NewFinding[],
): Promise<void> {
  if (findings.length > 0) await insertFindings(tx, supervision, findings);
}
