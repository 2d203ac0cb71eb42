import { sql } from 'kysely';
import type { Caller } from '#kernel/caller.ts';
import type { Tx } from '#platform/database/database.ts';
import type { MyItem, MySheet } from '../contract.ts';
import { lacksOf, type ItemToFinish } from '../domain/item-lacks.ts';
import { listRequiredPapers } from './pinned-set.ts';
import { historyParts } from './sheet-parts.ts';

type Row = Omit<MyItem, 'lacks' | 'selfPoints'> &
  Omit<ItemToFinish, 'required'> & {
    readonly criteriaSetId: string;
    readonly isExplaining: boolean;
    readonly isAsked: boolean;
    readonly isAnswered: boolean;
  };

/**
 * What the caller has to do: the items assigned to them in assessments that wait for their unit, with what each still
 * lacks. While the unit explains, these are the items that were cut or of which more is asked. Beside them where each
 * assessment of the unit stands, so that nobody with nothing to do is left to wonder.
 */
export async function listMyItemRows(tx: Tx, caller: Caller): Promise<{ sheets: MySheet[]; rows: MyItem[] }> {
  const { rows } = await sql<Row>`
    select whole.id as "assessmentId", whole.year, whole.criteria_set_id as "criteriaSetId", item.item_code as code,
      coalesce(named.name, item.item_code) as name, coalesce(named.max, item.high) as max, item.points,
      item.explanation, item.is_not_applicable as "isNotApplicable", item.is_self_scored as "isSelfScored",
      item.needs_evidence as "needsEvidence", coalesce((
        select jsonb_agg(jsonb_build_object('proves', link.proves, 'document', jsonb_build_object(
          'fileState', case when paper.is_unusable then 'refused' else 'clean' end)))
        from assessment.evidence_link as link join assessment.published_paper_file as paper
          on paper.unit_id = link.unit_id and paper.year = link.year
            and paper.assessment_id = link.assessment_id and paper.id = link.paper_id
        where link.unit_id = item.unit_id and link.year = item.year
          and link.assessment_id = item.assessment_id and link.item_code = item.item_code), '[]') as papers,
      case when whole.state = 'explaining' then cycle.explanation_due_on
        else coalesce(assignment.due_on, cycle.self_score_due_on) end as "dueOn",
      whole.state = 'explaining' as "isExplaining", shown.decision is not null as "isAsked",
      answer.text is not null as "isAnswered", shown.decision, shown.points as "appraisedPoints", shown.reason
    from assessment.assignment
    join assessment.assessment as whole on whole.unit_id = assignment.unit_id and whole.year = assignment.year
      and whole.id = assignment.assessment_id
    join assessment.item_score as item on item.unit_id = assignment.unit_id and item.year = assignment.year
      and item.assessment_id = assignment.assessment_id and item.item_code = assignment.item_code
    join assessment.cycle on cycle.unit_id = whole.appraising_unit_id and cycle.year = whole.year
      and cycle.id = whole.cycle_id
    left join criteria.published_item as named on named.unit_id = whole.criteria_set_unit_id
      and named.year = whole.year and named.criteria_set_id = whole.criteria_set_id
      and named.code = item.item_code
    left join assessment.shown_appraisal as shown on shown.unit_id = item.unit_id and shown.year = item.year
      and shown.assessment_id = item.assessment_id and shown.round = whole.round and whole.state = 'explaining'
      and shown.item_code = item.item_code and shown.decision in ('cut', 'ask_more')
    left join assessment.answer on answer.unit_id = item.unit_id and answer.year = item.year
      and answer.assessment_id = item.assessment_id and answer.round = whole.round
      and answer.item_code = item.item_code
    where assignment.unit_id = platform.current_unit_id() and assignment.person_id = ${caller.personId}
      and item.is_leaf and whole.state in ('self_scoring', 'awaiting_approval', 'explaining')
    order by "dueOn" nulls last, whole.year desc, item.ordinal`.execute(tx);
  const required = await listRequiredPapers(
    tx,
    rows.map(({ criteriaSetId }) => criteriaSetId),
  );
  const mine = rows.filter((row) => !row.isExplaining || row.isAsked);
  return {
    sheets: await listMySheets(tx, caller),
    rows: mine.map((row) => myItem(row, required.get(row.criteriaSetId)?.get(row.code) ?? [])),
  };
}

function myItem(row: Row, required: readonly string[]): MyItem {
  const { assessmentId, year, code, name, max, dueOn, reason, appraisedPoints, decision } = row;
  const lacks = row.isExplaining
    ? row.isAnswered
      ? []
      : (['answer'] as const)
    : lacksOf({ ...row, required });
  const head = { assessmentId, year, code, name, max, selfPoints: row.points, appraisedPoints, decision };
  return { ...head, dueOn, lacks: [...lacks], reason };
}

const sheetsShown = 6;

/** The unit's assessments that are under way, and the latest whatever became of it. */
async function listMySheets(tx: Tx, caller: Caller): Promise<MySheet[]> {
  const { rows } = await sql<MySheet>`
    select whole.id as "assessmentId", whole.year, whole.state, whole.state_since as "stateSince",
      cycle.opens_on as "opensOn", cycle.self_score_due_on as "selfScoreDueOn",
      cycle.appraisal_due_on as "appraisalDueOn", cycle.explanation_due_on as "explanationDueOn",
      coalesce(superior.name, '') as "appraisingUnitName", (
        select count(*)::integer from assessment.assignment join assessment.item_score as item
          on item.unit_id = assignment.unit_id and item.year = assignment.year
            and item.assessment_id = assignment.assessment_id and item.item_code = assignment.item_code
        where assignment.unit_id = whole.unit_id and assignment.year = whole.year
          and assignment.assessment_id = whole.id and assignment.person_id = ${caller.personId}
          and item.is_self_scored) as "itemCount", (
        select jsonb_agg(${historyParts} order by move.ordinal) from assessment.move
        where move.unit_id = whole.unit_id and move.year = whole.year
          and move.assessment_id = whole.id) as history
    from assessment.assessment as whole
    join assessment.cycle on cycle.unit_id = whole.appraising_unit_id and cycle.year = whole.year
      and cycle.id = whole.cycle_id
    left join identity.published_unit as unit on unit.id = whole.unit_id
    left join identity.published_unit as superior on superior.id = whole.appraising_unit_id
    where whole.unit_id = platform.current_unit_id() and (whole.state <> 'published'
      or whole.year = (select max(year) from assessment.assessment where unit_id = platform.current_unit_id()))
    order by whole.year desc, whole.state_since desc limit ${sheetsShown}`.execute(tx);
  return rows;
}
