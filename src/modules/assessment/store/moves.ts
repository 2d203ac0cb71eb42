import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { AssessmentMove } from '../domain/assessment-workflow.ts';
import type { AssessmentKey } from './assessment-lock.ts';

/** One move of one assessment, with the certified text where the move asks for one. */
export type NewMove = AssessmentKey & { readonly snapshot: string | null };

/** Moves assessments in one statement: state, history, snapshot and what is shown go together, or not at all. */
export async function makeMoves(
  tx: Tx,
  move: AssessmentMove,
  reason: string | null,
  moves: readonly NewMove[],
): Promise<void> {
  await sql`
    select assessment.make_move(moved."unitId", moved.year, moved.id, ${move}::text, ${reason}::text, moved.snapshot)
    from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as moved("unitId" uuid, year smallint, id uuid,
      snapshot text)`.execute(tx);
}

/** The latest move of an assessment: by whom, and when by the clock of Vietnam ("24/11/2026 08:05"). */
export async function getLastMove(
  tx: Tx,
  { unitId, year, id }: AssessmentKey,
): Promise<{ readonly move: string; readonly by: string | null; readonly at: string } | null> {
  const { rows } = await sql<{ move: string; by: string | null; at: string }>`
    select move, by_name as by, to_char(at at time zone 'Asia/Ho_Chi_Minh', 'FMDD/FMMM/YYYY HH24:MI') as at
    from assessment.move where unit_id = ${unitId} and year = ${year} and assessment_id = ${id}
    order by ordinal desc limit 1`.execute(tx);
  return rows[0] ?? null;
}
