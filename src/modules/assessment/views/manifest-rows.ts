import { sql } from 'kysely';
import type { Points } from '#kernel/points.ts';
import type { Tx } from '#platform/database/database.ts';
import type { EvidenceLinkRow } from '../contract.ts';
import type { AppraisedItem } from '../domain/appraised-score.ts';
import type { KnockOuts } from '../domain/self-score.ts';
import type { AssessmentKey } from '../store/assessment-lock.ts';

/** All that is written on an item, by both sides, as far as the caller may see it. */
export type ManifestRow = AppraisedItem & {
  readonly assessmentId: string;
  readonly isLeaf: boolean;
  readonly isSelfScored: boolean;
  readonly needsEvidence: boolean;
  readonly points: Points | null;
  readonly low: Points;
  readonly high: Points;
  readonly scoredBy: string | null;
  readonly evidence: readonly EvidenceLinkRow[];
  readonly reason: string | null;
  readonly reply: string | null;
  readonly answer: string | null;
  readonly appraisedPoints: Points | null;
  readonly appraisedBy: string | null;
};

/** The items of many assessments in one statement, in the order of the set. */
export async function listManifestRows(tx: Tx, keys: readonly AssessmentKey[]): Promise<ManifestRow[]> {
  const { rows } = await sql<ManifestRow>`
    with asked as (
      select "unitId" as unit_id, year, id as assessment_id
      from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as key("unitId" uuid, year smallint, id uuid)
    )
    select item.assessment_id as "assessmentId", item.item_code as code, item.is_leaf as "isLeaf",
      item.is_self_scored as "isSelfScored", item.needs_evidence as "needsEvidence", item.figures,
      item.is_not_applicable as "isNotApplicable", item.explanation, item.points, item.low, item.high,
      item.scored_by_name as "scoredBy", coalesce(linked.papers, '[]') as evidence,
      coalesce(linked.count, 0) as "evidenceCount", appraised.decision, appraised.given_points as "givenPoints",
      appraised.figures as "correctedFigures", appraised.evidence as "judgedEvidence", appraised.reason,
      appraised.reply, appraised.points as "appraisedPoints", appraised.appraised_by_name as "appraisedBy",
      answer.text as answer
    from asked
    join assessment.item_score as item using (unit_id, year, assessment_id)
    left join assessment.visible_appraisal as appraised using (unit_id, year, assessment_id, item_code)
    left join (
      select unit_id, year, assessment_id, link.item_code, count(*)::integer as count,
        jsonb_agg(jsonb_build_object('id', paper.id, 'title', paper.title, 'number', paper.number,
          'issuedOn', paper.issued_on, 'passage', paper.passage, 'address', paper.address)
          order by link.added_at, paper.id) as papers
      from asked join assessment.evidence_link as link using (unit_id, year, assessment_id)
      join assessment.evidence_paper as paper using (unit_id, year, assessment_id)
      where paper.id = link.paper_id
      group by unit_id, year, assessment_id, link.item_code
    ) as linked using (unit_id, year, assessment_id, item_code)
    left join (
      select distinct on (unit_id, year, assessment_id, item_code) unit_id, year, assessment_id, item_code, text
      from asked join assessment.answer using (unit_id, year, assessment_id)
      order by unit_id, year, assessment_id, item_code, round desc
    ) as answer using (unit_id, year, assessment_id, item_code)
    order by item.assessment_id, item.ordinal`.execute(tx);
  return rows;
}

/** The answers about knock-outs of many assessments, by assessment. */
export async function listKnockOuts(
  tx: Tx,
  keys: readonly AssessmentKey[],
): Promise<ReadonlyMap<string, KnockOuts>> {
  const { rows } = await sql<{ id: string; knockOuts: KnockOuts }>`
    select assessment_id as id, knock_outs as "knockOuts" from assessment.self_result
    where assessment_id = any(${keys.map(({ id }) => id)}::uuid[])
      and unit_id = any(${keys.map(({ unitId }) => unitId)}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, knockOuts }) => [id, knockOuts]));
}
