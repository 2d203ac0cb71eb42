import { sql } from 'kysely';
import { refuse } from '#kernel/problem.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AssessmentRow, SavedItems, SheetItem, SheetView } from '../contract.ts';
import { getAssessmentRow, headColumns, headTables } from './assessment-rows.ts';
import { historyParts, sheetParts } from './sheet-parts.ts';

/**
 * The whole score sheet in two statements: the head with its history, and the items.
 * @throws Problem assessment.not_found
 */
export async function getSheet(tx: Tx, id: string): Promise<SheetView> {
  const { rows } = await sql<Omit<SheetView, 'items'>>`
    select ${headColumns}, coalesce(self.knock_outs, '{}') as "knockOuts",
      (select jsonb_agg(${historyParts} order by move.ordinal)
        from assessment.move where move.unit_id = whole.unit_id and move.year = whole.year
          and move.assessment_id = whole.id) as history,
      (select snapshot.sha256 from assessment.snapshot where snapshot.unit_id = whole.unit_id
          and snapshot.year = whole.year and snapshot.assessment_id = whole.id and snapshot.kind = 'submission'
        order by snapshot.ordinal desc limit 1) as "submissionHash",
      coalesce((select jsonb_build_object('difficulties', written.difficulties, 'proposals', written.proposals,
          'changedBy', written.changed_by_name, 'version', written.version)
        from assessment.report_text as written where written.unit_id = whole.unit_id
          and written.year = whole.year and written.assessment_id = whole.id),
        '{"difficulties": null, "proposals": null, "changedBy": null, "version": 0}') as report
    from ${headTables} where whole.id = ${id}`.execute(tx);
  const [head] = rows;
  if (!head) return refuse('not_found', 'assessment.not_found');
  return { ...head, items: await listSheetItems(tx, head, null) };
}

/**
 * What a write answers: the head, and the items it touched as they now are; all of them where it was sent before.
 * @throws Problem assessment.not_found
 */
export async function getSavedItems(
  tx: Tx,
  id: string,
  codes: readonly string[] | null,
): Promise<SavedItems> {
  const assessment = await getAssessmentRow(tx, id);
  return { assessment, items: await listSheetItems(tx, assessment, codes) };
}

/** Items of a sheet in the order of the set, all or those named, each as far as the caller may see it now. */
async function listSheetItems(
  tx: Tx,
  { unitId, year, id, side }: Pick<AssessmentRow, 'unitId' | 'year' | 'id' | 'side'>,
  codes: readonly string[] | null,
): Promise<SheetItem[]> {
  const { rows } = await sql<SheetItem>`
    with ${sheetParts({ unitId, year, id })}
    select item.item_code as code,
      case when ${side} = 'unit' then item.version else coalesce(appraised.version, item.version) end as version,
      case when person.id is not null then jsonb_build_object('id', person.id, 'name', person.name,
        'position', person.position) end as assignee,
      assignment.due_on as "dueOn", assignment.note, item.figures, item.is_not_applicable as "isNotApplicable",
      item.explanation, coalesce(linked.papers, '[]') as evidence, item.points as "selfPoints",
      item.low as "selfLow", item.high as "selfHigh", item.scored_by_name as "scoredBy",
      item.scored_at as "scoredAt", appraised.decision, appraised.points as "appraisedPoints",
      appraised.figures as "appraisedFigures", appraised.evidence as "appraisedEvidence", appraised.reason,
      appraised.appraised_by_name as "appraisedBy", appraised.appraised_at as "appraisedAt", answered.text as answer,
      answered.answered_by_name as "answeredBy", appraised.reply, scorer.person_id is not null as "isScoredByMe"
    from assessment.item_score as item
    left join assessment.assignment using (unit_id, year, assessment_id, item_code)
    left join identity.published_person as person on person.unit_id = item.unit_id
      and person.id = assignment.person_id
    left join assessment.scorer on scorer.unit_id = item.unit_id and scorer.year = item.year
      and scorer.assessment_id = item.assessment_id and scorer.item_code = item.item_code
      and scorer.person_id = platform.current_person_id()
    left join appraised on appraised.item_code = item.item_code
    left join linked on linked.item_code = item.item_code
    left join answered on answered.item_code = item.item_code
    where item.unit_id = ${unitId} and item.year = ${year} and item.assessment_id = ${id}
      and (${codes}::text[] is null or item.item_code = any(${codes}::text[]))
    order by item.ordinal`.execute(tx);
  return rows;
}
