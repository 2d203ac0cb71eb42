import { sql } from 'kysely';
import type { AssessmentId, CriteriaSetId, CycleId, UnitId } from '#kernel/id.ts';
import type { ScoredUnitKind } from '#modules/criteria/domain/criteria-set.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AssessmentState } from '../domain/assessment-workflow.ts';

/** The composite key of an assessment, which all that belongs to it carries. */
export type AssessmentKey = { readonly unitId: UnitId; readonly year: number; readonly id: AssessmentId };

/** An assessment as it stands while its row is locked. */
export type LockedAssessment = AssessmentKey & {
  readonly cycleId: CycleId;
  readonly appraisingUnitId: UnitId;
  readonly criteriaSetUnitId: UnitId;
  readonly criteriaSetId: CriteriaSetId;
  readonly unitKind: ScoredUnitKind;
  readonly state: AssessmentState;
  readonly round: number;
  readonly opensOn: string;
  readonly version: number;
  readonly side: 'unit' | 'appraiser';
};

/** Locks assessments in one fixed order; those that are neither of the caller's unit nor appraised by it are not found. */
export async function lockAssessments(tx: Tx, ids: readonly string[]): Promise<LockedAssessment[]> {
  const { rows } = await sql<LockedAssessment>`
    select unit_id as "unitId", year, id, cycle_id as "cycleId", appraising_unit_id as "appraisingUnitId",
      criteria_set_unit_id as "criteriaSetUnitId", criteria_set_id as "criteriaSetId", unit_kind as "unitKind", state, round, version,
      (select opens_on from assessment.cycle where cycle.unit_id = assessment.appraising_unit_id
        and cycle.year = assessment.year and cycle.id = assessment.cycle_id) as "opensOn",
      case when unit_id = platform.current_unit_id() then 'unit' else 'appraiser' end as side
    from assessment.assessment where id = any(${ids}::uuid[])
      and (unit_id = platform.current_unit_id() or appraising_unit_id = platform.current_unit_id())
    order by id for update`.execute(tx);
  return rows;
}

/** Counts a change of anything in the assessment, so that whoever moves it has seen it as it is. */
export async function touchAssessment(tx: Tx, { unitId, year, id }: AssessmentKey): Promise<void> {
  await sql`
    update assessment.assessment set version = version + 1
    where unit_id = ${unitId} and year = ${year} and id = ${id}`.execute(tx);
}
