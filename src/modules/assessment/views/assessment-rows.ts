import { sql, type RawBuilder } from 'kysely';
import { refuse } from '#kernel/problem.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AssessmentRow } from '../contract.ts';
import {
  assessmentStates,
  waitsForAppraiser,
  waitsForLeader,
  type AssessmentState,
} from '../domain/assessment-workflow.ts';

/** The columns of an assessment's head, as far as the state shows them to the caller. */
export const headColumns = sql`
  whole.id, whole.cycle_id as "cycleId", cycle.title as "cycleTitle", whole.year, whole.unit_id as "unitId",
  coalesce(unit.name, '') as "unitName", whole.unit_kind as "unitKind", coalesce(superior.name, '') as "appraisingUnitName",
  whole.criteria_set_id as "criteriaSetId", whole.state, whole.state_since as "stateSince",
  cycle.opens_on as "opensOn", cycle.self_score_due_on as "selfScoreDueOn", cycle.appraisal_due_on as "appraisalDueOn",
  cycle.explanation_due_on as "explanationDueOn", case when cycle.dates_changed_at is not null then
    jsonb_build_object('at', cycle.dates_changed_at, 'reason', cycle.dates_changed_reason,
      'selfScoreDueOn', cycle.former_self_score_due_on, 'appraisalDueOn', cycle.former_appraisal_due_on,
      'explanationDueOn', cycle.former_explanation_due_on) end as "datesChange",
  whole.item_count as "itemCount",
  whole.scored_count as "scoredCount", whole.decided_count as "decidedCount", self.total as "selfTotal",
  self.total_low as "selfLow", self.total_high as "selfHigh", appraised.total as "appraisedTotal",
  appraised.index_percent as index, appraised.classification,
  case when whole.unit_id = platform.current_unit_id() then 'unit' else 'appraiser' end as side, whole.version`;

/** Where those columns come from; row-level security decides which parts are there. */
export const headTables = sql`
  assessment.assessment as whole
  join assessment.cycle on cycle.unit_id = whole.appraising_unit_id and cycle.year = whole.year
    and cycle.id = whole.cycle_id
  left join identity.published_unit as unit on unit.id = whole.unit_id
  left join identity.published_unit as superior on superior.id = whole.appraising_unit_id
  left join assessment.self_result as self on self.unit_id = whole.unit_id and self.year = whole.year
    and self.assessment_id = whole.id
  left join assessment.visible_result as appraised on appraised.unit_id = whole.unit_id
    and appraised.year = whole.year and appraised.assessment_id = whole.id`;

type Filter = {
  readonly cycle?: string;
  readonly state?: AssessmentState;
  readonly waitsFor?: 'appraiser' | 'leader';
};
const waitingShown = 5;

/** The unit's own assessments, newest year first, and those that others handed in to it; or the first that wait. */
export async function listAssessmentRows(
  tx: Tx,
  filter: Filter,
): Promise<{ rows: AssessmentRow[]; count: number }> {
  const conditions: RawBuilder<unknown>[] = [
    sql`(whole.unit_id = platform.current_unit_id() or (whole.appraising_unit_id = platform.current_unit_id()
      and whole.state not in ('self_scoring', 'awaiting_approval')))`,
  ];
  if (filter.cycle) conditions.push(sql`whole.cycle_id = ${filter.cycle}`);
  if (filter.state) conditions.push(sql`whole.state = ${filter.state}`);
  if (filter.waitsFor) return listWaitingRows(tx, filter.waitsFor, conditions);
  const { rows } = await sql<AssessmentRow>`
    select ${headColumns} from ${headTables}
    where ${sql.join(conditions, sql` and `)}
    order by whole.year desc, whole.state_since, unit.name collate "vi-x-icu"`.execute(tx);
  return { rows, count: rows.length };
}

/** Those that are due first, however many wait; counted apart, so that only what is shown is put together. */
async function listWaitingRows(
  tx: Tx,
  waitsFor: 'appraiser' | 'leader',
  conditions: readonly RawBuilder<unknown>[],
): Promise<{ rows: AssessmentRow[]; count: number }> {
  const waits = waitsFor === 'appraiser' ? waitsForAppraiser : waitsForLeader;
  const side = waitsFor === 'appraiser' ? sql`appraising_unit_id` : sql`unit_id`;
  const { rows } = await sql<AssessmentRow & { waitingCount: number }>`
    with waiting as materialized (
      select whole.unit_id, whole.year, whole.id, whole.state_since, count(*) over ()::integer as count,
        case when whole.state in ('self_scoring', 'awaiting_approval') then cycle.self_score_due_on
          when whole.state = 'explaining' then cycle.explanation_due_on
          when whole.state = 'reappraising' then coalesce(cycle.explanation_due_on, cycle.appraisal_due_on)
          else cycle.appraisal_due_on end as due_on
      from assessment.assessment as whole
      join assessment.cycle on cycle.unit_id = whole.appraising_unit_id and cycle.year = whole.year
        and cycle.id = whole.cycle_id
      where whole.${side} = platform.current_unit_id()
        and whole.state = any(${assessmentStates.filter(waits)}::text[])
        and ${sql.join(conditions, sql` and `)}
      order by due_on nulls last, whole.state_since limit ${waitingShown}
    )
    select ${headColumns}, waiting.count as "waitingCount" from ${headTables}
    join waiting on waiting.unit_id = whole.unit_id and waiting.year = whole.year and waiting.id = whole.id
    order by waiting.due_on nulls last, waiting.state_since`.execute(tx);
  const count = rows[0]?.waitingCount ?? 0;
  return { rows: rows.map(({ waitingCount: _, ...row }) => row), count };
}

/**
 * The head of one assessment.
 * @throws Problem assessment.not_found, where the caller's unit has no part in it
 */
export async function getAssessmentRow(tx: Tx, id: string): Promise<AssessmentRow> {
  const { rows } = await sql<AssessmentRow>`
    select ${headColumns} from ${headTables} where whole.id = ${id}`.execute(tx);
  return rows[0] ?? refuse('not_found', 'assessment.not_found');
}
