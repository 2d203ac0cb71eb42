import { sql } from 'kysely';
import type { Caller } from '#kernel/caller.ts';
import { refuse } from '#kernel/problem.ts';
import type { Tx } from '#platform/database/database.ts';
import { canonicalText } from '../domain/canonical-text.ts';

/** A write as its client named it, and what its answer is read from. */
export type Operation<Reference> = {
  readonly operationId: string;
  readonly year: number;
  /** The whole request, by which a repetition is told from another write under the same name. */
  readonly request: unknown;
  readonly reference: Reference;
};

/**
 * Takes an operation on, once: sent again, by the same person and with the same request, it is known and must change
 * nothing. A second one under way waits here for the first.
 * @returns whether it is new, with the reference of the first time
 * @throws Problem assessment.operation_reused
 */
export async function takeOperation<Reference>(
  tx: Tx,
  caller: Caller,
  operation: Operation<Reference>,
): Promise<{ readonly isNew: boolean; readonly reference: Reference }> {
  const request = canonicalText({ request: operation.request, personId: caller.personId });
  const reference = JSON.stringify(operation.reference);
  const hash = sql`encode(sha256(convert_to(${request}::text, 'UTF8')), 'hex')`;
  const taken = await sql`
    insert into assessment.received_operation (unit_id, year, operation_id, request_sha256, reference, person_id)
    values (${caller.unitId}, ${operation.year}, ${operation.operationId}, ${hash}, ${reference}::jsonb,
      ${caller.personId})
    on conflict on constraint received_operation_pk do nothing
    returning operation_id`.execute(tx);
  if (taken.rows.length > 0) return { isNew: true, reference: operation.reference };
  const { rows } = await sql<{ reference: Reference; isSame: boolean }>`
    select reference, request_sha256 = ${hash} as "isSame" from assessment.received_operation
    where unit_id = ${caller.unitId} and year = ${operation.year}
      and operation_id = ${operation.operationId}`.execute(tx);
  const [first] = rows;
  if (!first?.isSame) return refuse('conflict', 'assessment.operation_reused');
  return { isNew: false, reference: first.reference };
}
