import { sql } from 'kysely';
import type { EvidenceId, FindingId, PersonId, SupervisionId, UnitId } from '#kernel/id.ts';
import type { CauseClass, FindingGroup } from '#kernel/finding-terms.ts';
import type { Points } from '#kernel/points.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Assignment } from './contract.ts';

/** One single cause and its class, null where nobody has classed it. */
export type FindingCause = { readonly text: string; readonly causeClass: CauseClass | null };

/** A finding as a supervision states it, before anybody works on it. */
export type NewFinding = {
  readonly id: FindingId;
  readonly ordinal: number;
  readonly group: FindingGroup | null;
  readonly criterionCode: string | null;
  readonly criterionName: string | null;
  readonly itemCode: string | null;
  readonly itemName: string | null;
  readonly maxPoints: Points | null;
  readonly selfPoints: Points | null;
  readonly appraisedPoints: Points | null;
  readonly lostPoints: Points | null;
  readonly sourcePage: number | null;
  readonly reason: string | null;
  readonly causes: readonly FindingCause[];
};

/** Where findings belong: the composite key of their supervision. */
export type SupervisionKey = { readonly unitId: UnitId; readonly year: number; readonly id: SupervisionId };

/** Inserts all findings of a supervision in one statement; the counters follow in the same transaction. */
export async function insertFindings(
  tx: Tx,
  supervision: SupervisionKey,
  findings: readonly NewFinding[],
): Promise<void> {
  await sql`
    insert into findings.finding (unit_id, year, supervision_id, id, ordinal, finding_group, criterion_code,
      criterion_name, item_code, item_name, max_points, self_points, appraised_points, lost_points,
      source_page, reason, causes)
    select ${supervision.unitId}::uuid, ${supervision.year}::smallint, ${supervision.id}::uuid, id, ordinal,
      "group", "criterionCode", "criterionName", "itemCode", "itemName", "maxPoints", "selfPoints",
      "appraisedPoints", "lostPoints", "sourcePage", reason, causes
    from jsonb_to_recordset(${JSON.stringify(findings)}::jsonb) as finding(
      id uuid, ordinal integer, "group" text, "criterionCode" text, "criterionName" text, "itemCode" text,
      "itemName" text, "maxPoints" numeric, "selfPoints" numeric, "appraisedPoints" numeric,
      "lostPoints" numeric, "sourcePage" integer, reason text, causes jsonb)`.execute(tx);
}

/** A finding as it stands while its row is locked. */
export type LockedFinding = {
  readonly id: FindingId;
  readonly version: number;
  readonly itemCode: string | null;
  readonly personId: PersonId | null;
  readonly action: string | null;
  readonly dueOn: string | null;
  readonly evidenceNeeded: string | null;
  readonly causes: readonly FindingCause[];
};

/** Locks findings of the unit in one fixed order; those of another unit are not found. */
export async function lockFindings(tx: Tx, ids: readonly string[]): Promise<LockedFinding[]> {
  const { rows } = await sql<LockedFinding>`
    select id, version, item_code as "itemCode", person_id as "personId", action, due_on as "dueOn",
      evidence_needed as "evidenceNeeded", causes
    from findings.finding where id = any(${ids}::uuid[])
    order by id for update`.execute(tx);
  return rows;
}

/** Sets what the assignment names on every finding; what it leaves out stays. */
export async function updateAssignment(tx: Tx, ids: readonly string[], set: Assignment): Promise<void> {
  const keep = (key: keyof Assignment) => !(key in set);
  await sql`
    update findings.finding set version = version + 1,
      person_id = case when ${keep('personId')} then person_id else ${set.personId ?? null}::uuid end,
      action = case when ${keep('action')} then action else ${set.action ?? null}::text end,
      due_on = case when ${keep('dueOn')} then due_on else ${set.dueOn ?? null}::date end,
      evidence_needed = case when ${keep('evidenceNeeded')} then evidence_needed
        else ${set.evidenceNeeded ?? null}::text end,
      causes = case when ${keep('causes')} then causes else ${JSON.stringify(set.causes ?? [])}::jsonb end
    where id = any(${ids}::uuid[])`.execute(tx);
}

/** A document at one revision, and where in it a finding is shown to be mended. */
export type NewFindingEvidence = {
  readonly document: { readonly year: number; readonly id: EvidenceId; readonly revision: number };
  readonly passage: string | null;
  readonly page: number | null;
};

/** Adds a document to a finding; whether it was not there already, at whichever revision. */
export async function insertFindingEvidence(
  tx: Tx,
  finding: FindingId,
  { document, passage, page }: NewFindingEvidence,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into findings.finding_evidence (unit_id, year, finding_id, document_year, document_id, revision,
      passage, page)
    select unit_id, year, id, ${document.year}::smallint, ${document.id}::uuid, ${document.revision}::integer,
      ${passage}::text, ${page}::integer
    from findings.finding where id = ${finding}
    on conflict on constraint finding_evidence_pk do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** Takes a document away from a finding; gives what stood there, undefined where nothing did. */
export async function deleteFindingEvidence(
  tx: Tx,
  finding: FindingId,
  document: string,
): Promise<(Omit<NewFindingEvidence, 'document'> & { readonly revision: number }) | undefined> {
  const { rows } = await sql<{ revision: number; passage: string | null; page: number | null }>`
    delete from findings.finding_evidence where finding_id = ${finding} and document_id = ${document}
    returning revision, passage, page`.execute(tx);
  return rows[0];
}
