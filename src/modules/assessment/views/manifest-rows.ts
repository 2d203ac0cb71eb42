import { sql } from 'kysely';
import type { Points } from '#kernel/points.ts';
import type { Tx } from '#platform/database/database.ts';
import type { EvidenceLinkRow } from '../contract.ts';
import type { AppraisedItem } from '../domain/appraised-score.ts';
import type { KnockOuts } from '../domain/self-score.ts';
import type { AssessmentKey } from '../store/assessment-lock.ts';
import { sheetParts } from './sheet-parts.ts';

/** All that is written on an item, by both sides, as far as the caller may see it. */
export type ManifestRow = AppraisedItem & {
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

/** The items of an assessment in the order of the set. */
export async function listManifestRows(tx: Tx, key: AssessmentKey): Promise<ManifestRow[]> {
  const { rows } = await sql<ManifestRow>`
    with ${sheetParts(key)}
    select item.item_code as code, item.is_leaf as "isLeaf", item.is_self_scored as "isSelfScored",
      item.needs_evidence as "needsEvidence", item.figures, item.is_not_applicable as "isNotApplicable",
      item.explanation, item.points, item.low, item.high, item.scored_by_name as "scoredBy",
      coalesce(linked.papers, '[]') as evidence, coalesce(linked.count, 0) as "evidenceCount", appraised.decision,
      appraised.given_points as "givenPoints", appraised.figures as "correctedFigures",
      appraised.evidence as "judgedEvidence", appraised.reason, appraised.reply,
      appraised.points as "appraisedPoints", appraised.appraised_by_name as "appraisedBy", answered.text as answer
    from assessment.item_score as item
    left join appraised on appraised.item_code = item.item_code
    left join linked on linked.item_code = item.item_code
    left join answered on answered.item_code = item.item_code
    where item.unit_id = ${key.unitId} and item.year = ${key.year} and item.assessment_id = ${key.id}
    order by item.ordinal`.execute(tx);
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
