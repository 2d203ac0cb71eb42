import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { AssessmentKey } from './assessment-lock.ts';

/** A paper that is named as evidence. */
export type NewEvidencePaper = {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly address: string | null;
  /** The file of the evidence store that it is; null where it is kept elsewhere. */
  readonly document: PinnedDocument | null;
};
/** One revision of a document of the unit. */
export type PinnedDocument = { readonly year: number; readonly id: string; readonly revision: number };

/** Where in a paper an item is proved, what of it, and by which words it would be known. */
export type NewEvidenceLink = {
  readonly code: string;
  readonly proves: readonly number[];
  readonly passage: string | null;
  readonly page: number | null;
  readonly sought: readonly string[];
};

/** Names a paper, once for each file of the store, and the items it stands for; whether none of them had it already. */
export async function insertEvidence(
  tx: Tx,
  key: AssessmentKey,
  paper: NewEvidencePaper,
  links: readonly NewEvidenceLink[],
): Promise<boolean> {
  const { document } = paper;
  const { numAffectedRows } = await sql`
    with named as (
      insert into assessment.evidence_paper (unit_id, year, assessment_id, id, title, number, issued_on, address,
        document_year, document_id, revision)
      values (${key.unitId}, ${key.year}, ${key.id}, ${paper.id}, ${paper.title}, ${paper.number}, ${paper.issuedOn},
        ${paper.address}, ${document?.year ?? null}, ${document?.id ?? null}, ${document?.revision ?? null})
      on conflict (unit_id, year, assessment_id, document_id, revision) do nothing
      returning id
    ), paper as (
      select id from named
      union all
      select id from assessment.evidence_paper where unit_id = ${key.unitId} and year = ${key.year}
        and assessment_id = ${key.id} and document_id = ${document?.id ?? null}::uuid
        and revision = ${document?.revision ?? null}::integer
    )
    insert into assessment.evidence_link (unit_id, year, assessment_id, item_code, paper_id, proves, passage, page, sought)
    select ${key.unitId}::uuid, ${key.year}::smallint, ${key.id}::uuid, code, paper.id, proves, passage, page, sought
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as linked(code text, proves smallint[], passage text,
      page integer, sought text[]) cross join paper
    on conflict on constraint evidence_link_pk do nothing`.execute(tx);
  return Number(numAffectedRows) === links.length;
}

/** Says what a linked paper proves of what the set asks for, and where; whether there is such a link. */
export async function saveWhatPaperProves(
  tx: Tx,
  key: AssessmentKey,
  link: {
    readonly paperId: string;
    readonly code: string;
    readonly proves: readonly number[];
    readonly passage?: string | null | undefined;
    readonly page?: number | null | undefined;
  },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update assessment.evidence_link set proves = ${link.proves}::smallint[],
      passage = case when ${link.passage === undefined} then passage else ${link.passage ?? null}::text end,
      page = case when ${link.page === undefined} then page else ${link.page ?? null}::integer end
    where unit_id = ${key.unitId} and year = ${key.year} and assessment_id = ${key.id}
      and item_code = ${link.code} and paper_id = ${link.paperId}`.execute(tx);
  return numAffectedRows === 1n;
}

/**
 * Takes a paper away from an item; the paper itself stays on record. One that was handed in before the unit was asked
 * to explain stays where it is.
 */
export async function deleteEvidenceLink(
  tx: Tx,
  key: AssessmentKey,
  link: { readonly paperId: string; readonly code: string },
): Promise<'deleted' | 'handed_in' | 'absent'> {
  const { rows } = await sql<{ isHandedIn: boolean }>`
    with found as (
      select link.item_code, link.paper_id,
        whole.state = 'explaining' and link.added_at < whole.state_since as handed_in
      from assessment.evidence_link as link join assessment.assessment as whole
        on whole.unit_id = link.unit_id and whole.year = link.year and whole.id = link.assessment_id
      where link.unit_id = ${key.unitId} and link.year = ${key.year} and link.assessment_id = ${key.id}
        and link.item_code = ${link.code} and link.paper_id = ${link.paperId}
    ), deleted as (
      delete from assessment.evidence_link using found
      where evidence_link.unit_id = ${key.unitId} and evidence_link.year = ${key.year}
        and evidence_link.assessment_id = ${key.id} and evidence_link.item_code = found.item_code
        and evidence_link.paper_id = found.paper_id and not found.handed_in
    )
    select handed_in as "isHandedIn" from found`.execute(tx);
  const [found] = rows;
  if (!found) return 'absent';
  return found.isHandedIn ? 'handed_in' : 'deleted';
}
