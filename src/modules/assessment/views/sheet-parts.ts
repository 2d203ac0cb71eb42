import { sql, type RawBuilder } from 'kysely';

type Key = { readonly unitId: string; readonly year: number; readonly id: string };

/**
 * What stands beside the items of one assessment, each part made once: the server knows nothing of how the columns of
 * a key depend on each other, takes each part for a single row, and would otherwise make it anew for every item.
 */
export function sheetParts({ unitId, year, id }: Key): RawBuilder<unknown> {
  const isOfSheet = (alias: string) => {
    const at = (column: string) => sql.ref(`${alias}.${column}`);
    return sql`${at('unit_id')} = ${unitId} and ${at('year')} = ${year} and ${at('assessment_id')} = ${id}`;
  };
  return sql`
    appraised as materialized (
      select item_code, decision, given_points, figures, evidence, reason, reply, points, appraised_by_name,
        appraised_at, version
      from assessment.visible_appraisal where ${isOfSheet('visible_appraisal')}
    ), linked as materialized (
      select link.item_code, count(*)::integer as count,
        jsonb_agg(jsonb_build_object('id', paper.id, 'title', paper.title, 'number', paper.number,
          'issuedOn', paper.issued_on, 'passage', paper.passage, 'address', paper.address,
          'proves', to_jsonb(link.proves))
          order by link.added_at, paper.id) as papers
      from assessment.evidence_link as link join assessment.evidence_paper as paper
        on paper.unit_id = link.unit_id and paper.year = link.year and paper.assessment_id = link.assessment_id
          and paper.id = link.paper_id
      where ${isOfSheet('link')}
      group by link.item_code
    ), answered as materialized (
      select distinct on (item_code) item_code, text, answered_by_name from assessment.answer
      where ${isOfSheet('answer')}
      order by item_code, round desc
    )`;
}

/** One line of the history, beside the tables of an assessment's head. */
export const historyParts = sql`
  jsonb_build_object('move', move.move, 'from', move.from_state, 'to', move.to_state,
    'at', to_char(move.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', move.by_name,
    'unitName', coalesce(case when move.by_unit_id = whole.unit_id then unit.name else superior.name end, ''),
    'reason', move.reason, 'dueOn', move.due_on)`;
