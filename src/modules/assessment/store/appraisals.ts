import { sql } from 'kysely';
import type { Points } from '#kernel/points.ts';
import type { EvidenceState, Figures } from '#modules/criteria/domain/scoring/score.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AppraisedItem } from '../domain/appraised-score.ts';
import type { AppraisalDecision } from '../domain/assessment-workflow.ts';
import type { AssessmentKey } from './assessment-lock.ts';
import type { Outcome } from './self-scores.ts';

/** An item of a locked assessment as the appraiser has it, beside what the unit said. */
export type AppraisalRow = AppraisedItem & {
  readonly version: number;
  readonly appraisedBy: string | null;
  readonly isLeaf: boolean;
  readonly isSelfScored: boolean;
  readonly selfPoints: Points | null;
  readonly reason: string | null;
  readonly reply: string | null;
  readonly points: Points | null;
  readonly low: Points | null;
  readonly high: Points | null;
  /** Whether the person of the transaction ever scored it. */
  readonly isScoredByMe: boolean;
};

/** Every item of an assessment that is being appraised. The assessment is locked, and so are they. */
export async function listAppraisalRows(tx: Tx, key: AssessmentKey): Promise<AppraisalRow[]> {
  const { rows } = await sql<AppraisalRow>`
    with linked as materialized (
      select link.item_code, count(*)::integer as count from assessment.evidence_link as link
      join assessment.published_paper_file as paper on paper.unit_id = link.unit_id and paper.year = link.year
        and paper.assessment_id = link.assessment_id and paper.id = link.paper_id
      where link.unit_id = ${key.unitId} and link.year = ${key.year} and link.assessment_id = ${key.id}
        and not paper.is_unusable
      group by link.item_code)
    select item.item_code as code, item.is_leaf as "isLeaf",
      item.is_self_scored as "isSelfScored", item.figures,
      item.is_not_applicable as "isNotApplicable", item.explanation, item.points as "selfPoints",
      coalesce(linked.count, 0) as "evidenceCount", appraisal.version, appraisal.appraised_by_name as "appraisedBy",
      appraisal.decision, appraisal.given_points as "givenPoints", appraisal.figures as "correctedFigures",
      appraisal.evidence as "judgedEvidence", appraisal.reason, appraisal.reply, appraisal.points, appraisal.low,
      appraisal.high, scorer.person_id is not null as "isScoredByMe"
    from assessment.item_score as item
    join assessment.appraisal using (unit_id, year, assessment_id, item_code)
    left join assessment.scorer on scorer.unit_id = item.unit_id and scorer.year = item.year
      and scorer.assessment_id = item.assessment_id and scorer.item_code = item.item_code
      and scorer.person_id = platform.current_person_id()
    left join linked on linked.item_code = item.item_code
    where item.unit_id = ${key.unitId} and item.year = ${key.year} and item.assessment_id = ${key.id}
    order by item.ordinal`.execute(tx);
  return rows;
}

/** What is written on an item by the appraiser. */
export type AppraisalWrite = {
  readonly code: string;
  readonly isChanged: boolean;
  readonly decision: AppraisalDecision | null;
  readonly givenPoints: Points | null;
  readonly correctedFigures: Figures | null;
  readonly judgedEvidence: EvidenceState | null;
  readonly reason: string | null;
  readonly reply: string | null;
  readonly points: Points | null;
  readonly low: Points | null;
  readonly high: Points | null;
};

/** Writes decisions and what follows from them in one statement; the counters follow in the same transaction. */
export async function saveAppraisalRows(
  tx: Tx,
  key: AssessmentKey,
  writes: readonly AppraisalWrite[],
): Promise<void> {
  await sql`
    update assessment.appraisal set
      version = appraisal.version + case when written."isChanged" then 1 else 0 end,
      decision = written.decision, given_points = written."givenPoints",
      figures = nullif(written."correctedFigures", 'null'::jsonb), evidence = written."judgedEvidence",
      reason = written.reason, reply = written.reply, points = written.points, low = written.low, high = written.high
    from jsonb_to_recordset(${JSON.stringify(writes)}::jsonb) as written(code text, "isChanged" boolean, decision text,
      "givenPoints" numeric, "correctedFigures" jsonb, "judgedEvidence" text, reason text, reply text, points numeric,
      low numeric, high numeric)
    where unit_id = ${key.unitId} and year = ${key.year} and assessment_id = ${key.id}
      and item_code = written.code`.execute(tx);
}

/** Keeps what the appraisal comes to. */
export async function saveAppraisedResult(tx: Tx, key: AssessmentKey, outcome: Outcome): Promise<void> {
  await sql`
    update assessment.appraised_result set total = ${outcome.total}, total_low = ${outcome.totalLow},
      total_high = ${outcome.totalHigh}, index_percent = ${outcome.index}, classification = ${outcome.classification}
    where unit_id = ${key.unitId} and year = ${key.year} and assessment_id = ${key.id}`.execute(tx);
}

/** Keeps the unit's answers of a round. */
export async function saveAnswerRows(
  tx: Tx,
  key: AssessmentKey,
  round: number,
  answers: readonly { readonly code: string; readonly answer: string | null }[],
): Promise<void> {
  await sql`
    insert into assessment.answer (unit_id, year, assessment_id, round, item_code, text)
    select ${key.unitId}::uuid, ${key.year}::smallint, ${key.id}::uuid, ${round}::integer, code, answer
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as given(code text, answer text)
    on conflict on constraint answer_pk do update set text = excluded.text`.execute(tx);
}
