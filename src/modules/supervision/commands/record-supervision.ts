import type { Caller } from '#kernel/caller.ts';
import type { FindingId, SupervisionId } from '#kernel/id.ts';
import { recordFindings, type NewFinding } from '#modules/findings/index.ts';
import { newId } from '#platform/clock.ts';
import type { Tx } from '#platform/database/database.ts';
import { insertSupervision, type NewSupervision } from '../store.ts';

/** A supervision with its findings, before it has an identity of its own. */
export type SupervisionToRecord = Omit<NewSupervision, 'unitId' | 'id'> & {
  readonly findings: readonly Omit<NewFinding, 'id'>[];
};

/**
 * Keeps a supervision and its findings for the caller's unit. Part of a command, which writes the audit entry.
 * @returns the new supervision's id
 */
export async function recordSupervision(
  tx: Tx,
  caller: Caller,
  { findings, ...supervision }: SupervisionToRecord,
): Promise<SupervisionId> {
  const key = { unitId: caller.unitId, year: supervision.year, id: newId<'supervision'>() };
  await insertSupervision(tx, { ...supervision, ...key });
  await recordFindings(
    tx,
    key,
    findings.map((finding) => ({ ...finding, id: newId<'finding'>() satisfies FindingId })),
  );
  return key.id;
}
