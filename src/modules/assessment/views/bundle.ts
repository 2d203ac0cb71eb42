import { sql } from 'kysely';
import { refuse } from '#kernel/problem.ts';
import { listItems, type CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AssessmentRow } from '../contract.ts';
import type { BundleItem, BundleSource } from '../domain/bundle/bundle-source.ts';
import { headColumns, headTables } from './assessment-rows.ts';

type Head = AssessmentRow & {
  readonly setCode: string;
  readonly setTitle: string;
  readonly setHash: string;
  readonly manifest: string;
  readonly submissionHash: string | null;
};

/**
 * A unit's year with every paper that was named and the file pinned to it, in two statements.
 * @throws Problem assessment.not_found, also for the appraiser as long as the sheet is not handed in
 */
export async function getBundleSource(tx: Tx, id: string): Promise<BundleSource> {
  const { rows } = await sql<Head>`
    select ${headColumns}, pinned.code as "setCode", pinned.title as "setTitle", pinned.hash as "setHash",
      pinned.manifest,
      (select snapshot.sha256 from assessment.snapshot where snapshot.unit_id = whole.unit_id
          and snapshot.year = whole.year and snapshot.assessment_id = whole.id and snapshot.kind = 'submission'
        order by snapshot.ordinal desc limit 1) as "submissionHash"
    from ${headTables} join criteria.published_criteria_set as pinned
      on pinned.unit_id = whole.criteria_set_unit_id and pinned.year = whole.year
        and pinned.id = whole.criteria_set_id
    where whole.id = ${id}`.execute(tx);
  const [head] = rows;
  const isUnseen = head?.side === 'appraiser' && isWithUnit(head.state);
  if (!head || isUnseen) return refuse('not_found', 'assessment.not_found');
  const set = JSON.parse(head.manifest) as CriteriaSet;
  const names = new Map(listItems(set.items).map(({ item }) => [item.code, item.name]));
  const items = await listBundleItems(tx, head);
  return {
    assessmentId: head.id,
    state: head.state,
    submissionHash: head.submissionHash,
    unitId: head.unitId,
    unitName: head.unitName,
    year: head.year,
    criteriaSet: { id: head.criteriaSetId, code: head.setCode, title: head.setTitle, hash: head.setHash },
    items: items.map((item) => ({ ...item, name: names.get(item.code) ?? '' })),
  };
}

function isWithUnit(state: AssessmentRow['state']): boolean {
  return state === 'self_scoring' || state === 'awaiting_approval';
}

async function listBundleItems(
  tx: Tx,
  { unitId, year, id }: Pick<AssessmentRow, 'unitId' | 'year' | 'id'>,
): Promise<readonly Omit<BundleItem, 'name'>[]> {
  const { rows } = await sql<Omit<BundleItem, 'name'>>`
    with named as materialized (
      select link.item_code, jsonb_agg(jsonb_build_object('id', paper.id, 'title', paper.title,
          'number', paper.number, 'issuedOn', paper.issued_on, 'address', paper.address,
          'passage', link.passage, 'page', link.page,
          'document', case when file.document_id is not null then jsonb_build_object('id', file.document_id,
            'revision', file.ordinal, 'number', file.number, 'symbol', file.symbol, 'subject', file.subject,
            'issuedOn', file.issued_on, 'signedOn', file.signed_on,
            'state', case when file.state = 'accepted'
              and file.valid_until < (now() at time zone 'Asia/Ho_Chi_Minh')::date then 'expired'
              else file.state end,
            'fileName', file.file_name, 'sha256', file.sha256, 'size', file.file_size,
            'fileKind', file.file_kind, 'fileState', file.file_state,
            'failedFacts', to_jsonb(file.open_faults)) end)
          order by link.added_at, paper.id) as papers
      from assessment.evidence_link as link join assessment.evidence_paper as paper
          on paper.unit_id = link.unit_id and paper.year = link.year
            and paper.assessment_id = link.assessment_id and paper.id = link.paper_id
        left join evidence.published_revision as file on file.unit_id = paper.unit_id
          and file.year = paper.document_year and file.document_id = paper.document_id
          and file.ordinal = paper.revision
      where link.unit_id = ${unitId} and link.year = ${year} and link.assessment_id = ${id}
      group by link.item_code
    )
    select item.item_code as code, item.needs_evidence as "needsEvidence",
      item.is_not_applicable as "isNotApplicable", item.explanation, coalesce(named.papers, '[]') as papers
    from assessment.item_score as item left join named on named.item_code = item.item_code
    where item.unit_id = ${unitId} and item.year = ${year} and item.assessment_id = ${id} and item.is_leaf
    order by item.ordinal`.execute(tx);
  return rows;
}
