import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { AssessmentKey } from './assessment-lock.ts';

/** A paper that is named as evidence. */
export type NewEvidencePaper = {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly passage: string | null;
  readonly address: string | null;
};

/** Names a paper and the items it stands for. */
export async function insertEvidence(
  tx: Tx,
  key: AssessmentKey,
  paper: NewEvidencePaper,
  items: readonly { readonly code: string; readonly proves: readonly number[] }[],
): Promise<void> {
  await sql`
    insert into assessment.evidence_paper (unit_id, year, assessment_id, id, title, number, issued_on, passage, address)
    values (${key.unitId}, ${key.year}, ${key.id}, ${paper.id}, ${paper.title}, ${paper.number}, ${paper.issuedOn},
      ${paper.passage}, ${paper.address})`.execute(tx);
  await sql`
    insert into assessment.evidence_link (unit_id, year, assessment_id, item_code, paper_id, proves)
    select ${key.unitId}::uuid, ${key.year}::smallint, ${key.id}::uuid, code, ${paper.id}::uuid, proves
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as linked(code text, proves smallint[])`.execute(
    tx,
  );
}

/** Says what a linked paper proves of what the set asks for; whether there is such a link. */
export async function saveWhatPaperProves(
  tx: Tx,
  key: AssessmentKey,
  link: { readonly paperId: string; readonly code: string; readonly proves: readonly number[] },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update assessment.evidence_link set proves = ${link.proves}::smallint[]
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
