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
