import { sql } from 'kysely';
import type { Points } from '#kernel/points.ts';
import type { Figures } from '#modules/criteria/domain/scoring/score.ts';
import type { Tx } from '#platform/database/database.ts';
import type { KnockOuts, SelfScoredItem } from '../domain/self-score.ts';
import type { AssessmentKey } from './assessment-lock.ts';

/** An item of a locked assessment as the unit has it. */
export type ItemRow = SelfScoredItem & {
  readonly version: number;
  readonly changedBy: string | null;
  readonly isLeaf: boolean;
  readonly isSelfScored: boolean;
  readonly needsEvidence: boolean;
  readonly points: Points | null;
  readonly low: Points;
  readonly high: Points;
};

/** Every item of an assessment in the order of the set. The assessment is locked, and so are they. */
export async function listItemRows(tx: Tx, key: AssessmentKey): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    with linked as materialized (
      select link.item_code, count(*)::integer as count from assessment.evidence_link as link
      join assessment.published_paper_file as paper on paper.unit_id = link.unit_id and paper.year = link.year
        and paper.assessment_id = link.assessment_id and paper.id = link.paper_id
      where link.unit_id = ${key.unitId} and link.year = ${key.year} and link.assessment_id = ${key.id}
        and not paper.is_unusable
      group by link.item_code)
    select item_code as code, version, changed_by_name as "changedBy", is_leaf as "isLeaf",
      is_self_scored as "isSelfScored", needs_evidence as "needsEvidence", figures,
      is_not_applicable as "isNotApplicable", explanation, points, low, high,
      coalesce(linked.count, 0) as "evidenceCount"
    from assessment.item_score left join linked using (item_code)
    where unit_id = ${key.unitId} and year = ${key.year} and assessment_id = ${key.id}
    order by ordinal`.execute(tx);
  return rows;
}

/** What is written on an item; `isSigned` where a person changed what the item claims, its papers included. */
export type ItemWrite = {
  readonly code: string;
  readonly isSigned: boolean;
  readonly isChanged: boolean;
  readonly figures: Figures;
  readonly isNotApplicable: boolean;
  readonly explanation: string | null;
  readonly points: Points | null;
  readonly low: Points;
  readonly high: Points;
};

/** Writes items in one statement; the counters follow in the same transaction. */
export async function saveItemScores(
  tx: Tx,
  key: AssessmentKey,
  writes: readonly ItemWrite[],
): Promise<void> {
  await sql`
    update assessment.item_score set
      version = item_score.version + case when written."isChanged" then 1 else 0 end,
      scored_at = case when written."isSigned" then now() else item_score.scored_at end,
      figures = written.figures, is_not_applicable = written."isNotApplicable",
      explanation = written.explanation, points = written.points, low = written.low, high = written.high
    from jsonb_to_recordset(${JSON.stringify(writes)}::jsonb) as written(code text, "isSigned" boolean,
      "isChanged" boolean, figures jsonb, "isNotApplicable" boolean, explanation text, points numeric, low numeric,
      high numeric)
    where unit_id = ${key.unitId} and year = ${key.year} and assessment_id = ${key.id}
      and item_code = written.code`.execute(tx);
}

/** Counts a change of items that leaves their self-scores alone: an assignment, an answer, a paper. */
export async function touchItems(tx: Tx, key: AssessmentKey, codes: readonly string[]): Promise<void> {
  await sql`
    update assessment.item_score set version = version + 1
    where unit_id = ${key.unitId} and year = ${key.year} and assessment_id = ${key.id}
      and item_code = any(${codes}::text[])`.execute(tx);
}

/** The unit's answers about what overrides the result. */
export async function getKnockOuts(tx: Tx, key: AssessmentKey): Promise<KnockOuts> {
  const { rows } = await sql<{ knockOuts: KnockOuts }>`
    select knock_outs as "knockOuts" from assessment.self_result
    where unit_id = ${key.unitId} and year = ${key.year} and assessment_id = ${key.id}`.execute(tx);
  return rows[0]?.knockOuts ?? {};
}

/** What a result comes to as a whole. */
export type Outcome = {
  readonly total: Points | null;
  readonly totalLow: Points;
  readonly totalHigh: Points;
  readonly index: Points | null;
  readonly classification: string | null;
};

/** Keeps what the self-score comes to, with the answers about knock-outs. */
export async function saveSelfResult(
  tx: Tx,
  key: AssessmentKey,
  outcome: Outcome,
  knockOuts: KnockOuts,
): Promise<void> {
  await sql`
    update assessment.self_result set knock_outs = ${JSON.stringify(knockOuts)}::jsonb, total = ${outcome.total},
      total_low = ${outcome.totalLow}, total_high = ${outcome.totalHigh}, index_percent = ${outcome.index},
      classification = ${outcome.classification}
    where unit_id = ${key.unitId} and year = ${key.year} and assessment_id = ${key.id}`.execute(tx);
}

/** Sets what an assignment names on items; what it leaves out stays. */
export async function saveAssignments(
  tx: Tx,
  key: AssessmentKey,
  codes: readonly string[],
  set: { readonly personId?: string | null; readonly dueOn?: string | null },
): Promise<void> {
  const keep = (name: 'personId' | 'dueOn') => !(name in set);
  await sql`
    insert into assessment.assignment (unit_id, year, assessment_id, item_code, person_id, due_on)
    select ${key.unitId}::uuid, ${key.year}::smallint, ${key.id}::uuid, code, ${set.personId ?? null}::uuid,
      ${set.dueOn ?? null}::date
    from unnest(${codes}::text[]) as code
    on conflict on constraint assignment_pk do update set
      person_id = case when ${keep('personId')} then assignment.person_id else excluded.person_id end,
      due_on = case when ${keep('dueOn')} then assignment.due_on else excluded.due_on end`.execute(tx);
}

/** Keeps the unit's notes to itself. */
export async function saveNotes(
  tx: Tx,
  key: AssessmentKey,
  notes: readonly { readonly code: string; readonly note: string | null }[],
): Promise<void> {
  if (notes.length === 0) return;
  await sql`
    insert into assessment.assignment (unit_id, year, assessment_id, item_code, note)
    select ${key.unitId}::uuid, ${key.year}::smallint, ${key.id}::uuid, code, note
    from jsonb_to_recordset(${JSON.stringify(notes)}::jsonb) as noted(code text, note text)
    on conflict on constraint assignment_pk do update set note = excluded.note`.execute(tx);
}
