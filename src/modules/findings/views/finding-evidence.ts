import { sql } from 'kysely';
import type { EvidenceId } from '#kernel/id.ts';
import { refuse } from '#kernel/problem.ts';
import { numberAndSymbol } from '#modules/evidence/domain/document-fields.ts';
import type { FileState } from '#modules/evidence/domain/file-check.ts';
import type { Tx } from '#platform/database/database.ts';
import type { FindingEvidenceRow } from '../contract.ts';

type ListedRow = Omit<FindingEvidenceRow, 'title' | 'documentId'> & {
  readonly documentId: string | null;
  readonly subject: string | null;
  readonly symbol: string | null;
};

/**
 * The documents added to a finding, in the order they came, in one statement.
 * @throws Problem findings.not_found
 */
export async function listFindingEvidenceRows(tx: Tx, finding: string): Promise<FindingEvidenceRow[]> {
  const { rows } = await sql<ListedRow>`
    select file.document_id as "documentId", file.ordinal as revision, file.is_newest as "isNewest", file.subject,
      file.number, file.symbol, file.issued_on as "issuedOn", file.file_name as "fileName",
      file.file_state as "fileState", added.passage, added.page, person.name as "addedBy", added.added_at as "addedAt"
    from findings.finding
      left join (findings.finding_evidence as added join evidence.published_revision as file
        on file.unit_id = added.unit_id and file.year = added.document_year
          and file.document_id = added.document_id and file.ordinal = added.revision)
        on added.unit_id = finding.unit_id and added.year = finding.year and added.finding_id = finding.id
      left join identity.published_person as person
        on person.unit_id = added.unit_id and person.id = added.added_by
    where finding.id = ${finding}
    order by added.added_at, file.document_id`.execute(tx);
  if (rows.length === 0) return refuse('not_found', 'findings.not_found');
  return rows.flatMap(({ documentId, subject, symbol, ...row }) =>
    documentId === null
      ? []
      : [{ ...row, documentId, title: subject ?? row.fileName, number: numberAndSymbol({ ...row, symbol }) }],
  );
}

/** A document of the unit at its newest file. */
export type NewestRevision = {
  readonly year: number;
  readonly id: EvidenceId;
  readonly revision: number;
  readonly fileName: string;
  readonly fileState: FileState;
};

/** The unit's own document with this id, at its newest file. */
export async function findNewestRevision(tx: Tx, document: string): Promise<NewestRevision | undefined> {
  const { rows } = await sql<NewestRevision>`
    select year, document_id as id, ordinal as revision, file_name as "fileName", file_state as "fileState"
    from evidence.published_revision
    where unit_id = platform.current_unit_id() and document_id = ${document} and is_newest`.execute(tx);
  return rows[0];
}
