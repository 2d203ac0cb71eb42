import { sql } from 'kysely';
import type { Caller } from '#kernel/caller.ts';
import type { Tx } from '#platform/database/database.ts';
import type { MyItem } from '../contract.ts';
import { lacksOf, type ItemToFinish } from '../domain/item-lacks.ts';

type Row = Omit<MyItem, 'lacks' | 'selfPoints'> &
  ItemToFinish & { readonly isExplaining: boolean; readonly isAsked: boolean; readonly isAnswered: boolean };

/**
 * What the caller has to do: the items assigned to them in assessments that wait for their unit, with what each still
 * lacks. While the unit explains, these are the items that were cut or of which more is asked.
 */
export async function listMyItemRows(tx: Tx, caller: Caller): Promise<{ rows: MyItem[] }> {
  const { rows } = await sql<Row>`
    select whole.id as "assessmentId", whole.year, item.item_code as code, coalesce(named.name, item.item_code) as name,
      coalesce(named.max, item.high) as max, item.points, item.explanation,
      item.is_not_applicable as "isNotApplicable", item.is_self_scored as "isSelfScored",
      item.needs_evidence as "needsEvidence", (
        select count(*)::integer from assessment.evidence_link as link where link.unit_id = item.unit_id
          and link.year = item.year and link.assessment_id = item.assessment_id
          and link.item_code = item.item_code) as "evidenceCount",
      case when whole.state = 'explaining' then coalesce(cycle.explanation_due_on, cycle.appraisal_due_on,
        cycle.self_score_due_on) else coalesce(assignment.due_on, cycle.self_score_due_on) end as "dueOn",
      whole.state = 'explaining' as "isExplaining", shown.decision is not null as "isAsked",
      answer.text is not null as "isAnswered",
      case when whole.state = 'explaining' then shown.reason end as reason
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
      and shown.assessment_id = item.assessment_id and shown.round = whole.round
      and shown.item_code = item.item_code and shown.decision in ('cut', 'ask_more')
    left join assessment.answer on answer.unit_id = item.unit_id and answer.year = item.year
      and answer.assessment_id = item.assessment_id and answer.round = whole.round
      and answer.item_code = item.item_code
    where assignment.unit_id = platform.current_unit_id() and assignment.person_id = ${caller.personId}
      and item.is_leaf and whole.state in ('self_scoring', 'awaiting_approval', 'explaining')
    order by "dueOn", whole.year desc, item.ordinal`.execute(tx);
  return { rows: rows.filter((row) => !row.isExplaining || row.isAsked).map(myItem) };
}

function myItem({ assessmentId, year, code, name, max, dueOn, reason, ...row }: Row): MyItem {
  const lacks = row.isExplaining ? (row.isAnswered ? [] : (['answer'] as const)) : lacksOf(row);
  return { assessmentId, year, code, name, max, selfPoints: row.points, dueOn, lacks: [...lacks], reason };
}
