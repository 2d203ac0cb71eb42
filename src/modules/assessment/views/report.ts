import { sql } from 'kysely';
import type { UnitId, AssessmentId } from '#kernel/id.ts';
import { refuse } from '#kernel/problem.ts';
import type { ScoredUnitKind } from '#modules/criteria/domain/criteria-set.ts';
import type { Tx } from '#platform/database/database.ts';
import type { KnockOuts } from '../domain/self-score.ts';
import { listManifestRows, type ManifestRow } from './manifest-rows.ts';
import { getPinnedSet, type PinnedSet } from './pinned-set.ts';

type Head = {
  readonly id: AssessmentId;
  readonly unitId: UnitId;
  readonly year: number;
  readonly unitKind: ScoredUnitKind;
  readonly unitName: string;
  readonly appraisingUnitName: string | null;
  readonly criteriaSetUnitId: string;
  readonly criteriaSetId: string;
  readonly knockOuts: KnockOuts;
  readonly difficulties: string | null;
  readonly proposals: string | null;
  /** The latest submission while it stands; null while the unit works on its sheet. */
  readonly submittedOn: string | null;
  readonly submissionHash: string | null;
};

/** All that a self-assessment report is made from. */
export type ReportSource = Head & {
  readonly set: PinnedSet;
  readonly items: readonly ManifestRow[];
};

/**
 * What the report of an assessment is made from, in three statements.
 * @throws Problem assessment.not_found, where it is nobody's business of the caller's unit, or not handed in to it yet
 */
export async function getReportSource(tx: Tx, id: string): Promise<ReportSource> {
  const { rows } = await sql<Head>`
    select whole.id, whole.unit_id as "unitId", whole.year, whole.unit_kind as "unitKind",
      coalesce(unit.name, '') as "unitName", superior.name as "appraisingUnitName",
      whole.criteria_set_unit_id as "criteriaSetUnitId", whole.criteria_set_id as "criteriaSetId",
      coalesce(self.knock_outs, '{}') as "knockOuts", written.difficulties, written.proposals,
      submission.on as "submittedOn", submission.sha256 as "submissionHash"
    from assessment.assessment as whole
    left join identity.published_unit as unit on unit.id = whole.unit_id
    left join identity.published_unit as superior on superior.id = whole.appraising_unit_id
    left join assessment.self_result as self on self.unit_id = whole.unit_id and self.year = whole.year
      and self.assessment_id = whole.id
    left join assessment.report_text as written on written.unit_id = whole.unit_id and written.year = whole.year
      and written.assessment_id = whole.id
    left join lateral (
      select snapshot.sha256, (move.at at time zone 'Asia/Ho_Chi_Minh')::date as on
      from assessment.snapshot join assessment.move using (unit_id, year, assessment_id, ordinal)
      where snapshot.unit_id = whole.unit_id and snapshot.year = whole.year and snapshot.assessment_id = whole.id
        and snapshot.kind = 'submission' and whole.state not in ('self_scoring', 'awaiting_approval')
      order by snapshot.ordinal desc limit 1) as submission on true
    where whole.id = ${id}`.execute(tx);
  const [head] = rows;
  const items = head === undefined ? [] : await listManifestRows(tx, head);
  if (head === undefined || items.length === 0) return refuse('not_found', 'assessment.not_found');
  return { ...head, items, set: await getPinnedSet(tx, head) };
}
