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
      select link.item_code,
        (count(*) filter (where file.file_state is null or file.file_state not in ('refused', 'damaged')))::integer
          as count,
        jsonb_agg(jsonb_build_object('id', paper.id, 'title', paper.title, 'number', paper.number,
          'issuedOn', paper.issued_on, 'passage', link.passage, 'page', link.page, 'address', paper.address,
          'proves', to_jsonb(link.proves), 'document', case when file.sha256 is not null then jsonb_build_object(
            'id', file.document_id, 'revision', file.ordinal, 'sha256', file.sha256, 'fileName', file.file_name,
            'fileState', file.file_state, 'state', file.state, 'isConfirmed', file.is_confirmed,
            'isNewest', file.is_newest, 'validUntil', file.valid_until, 'faults', to_jsonb(file.open_faults),
            'hints', to_jsonb(case when file.vocabulary is not null and cardinality(link.sought) > 0
                and not link.sought && file.vocabulary
              then file.open_hints || 'mentions_item'::text else file.open_hints end)) end)
          order by link.added_at, paper.id) as papers
      from assessment.evidence_link as link join assessment.evidence_paper as paper
        on paper.unit_id = link.unit_id and paper.year = link.year and paper.assessment_id = link.assessment_id
          and paper.id = link.paper_id
      left join evidence.published_revision as file on file.unit_id = paper.unit_id
        and file.year = paper.document_year and file.document_id = paper.document_id
        and file.ordinal = paper.revision
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
