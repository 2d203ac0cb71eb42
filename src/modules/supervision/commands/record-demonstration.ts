import type { Caller } from '#kernel/caller.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordSupervision, type SupervisionToRecord } from './record-supervision.ts';

/** Keeps the sample supervision of a demonstration. */
export async function recordDemonstration(
  tx: Tx,
  caller: Caller,
  supervision: SupervisionToRecord,
): Promise<void> {
  const id = await recordSupervision(tx, caller, supervision);
  await appendAudit(tx, {
    action: 'supervision.recorded',
    subjectKind: 'supervision',
    subjectId: id,
    facts: { findings: supervision.findings.length, isDemonstration: true },
  });
}
