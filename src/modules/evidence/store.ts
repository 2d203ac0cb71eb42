import { sql } from 'kysely';
import type { EvidenceId, PersonId, UnitId } from '#kernel/id.ts';
import type { Facts } from '#kernel/language.ts';
import type { Tx } from '#platform/database/database.ts';
import type { DocumentFields } from './domain/document-fields.ts';
import type { DocumentState } from './domain/document-workflow.ts';
import type { FileState } from './domain/file-check.ts';

/** Whose contents they are; a file is known by unit and contents alone. */
export type FileKey = { readonly unitId: UnitId; readonly sha256: string };

/** Records contents that were received; false where the unit has had them before. */
export async function insertFile(tx: Tx, file: FileKey & { readonly size: number }): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into evidence.file (unit_id, sha256, size) values (${file.unitId}, ${file.sha256}, ${file.size})
    on conflict on constraint file_pk do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** A file while its row is locked. */
export type LockedFile = {
  readonly state: FileState;
  readonly size: number;
  readonly refusalCode: string | null;
  /** Whether it waits for a scanner or a store that did not answer. */
  readonly isAwaiting: boolean;
};

/** The state of a file while its row is locked; undefined when the unit has no such contents. */
export async function lockFile(tx: Tx, { unitId, sha256 }: FileKey): Promise<LockedFile | undefined> {
  const { rows } = await sql<LockedFile>`
    select state, size, refusal_code as "refusalCode", refusal_facts is not null as "isAwaiting" from evidence.file where unit_id = ${unitId} and sha256 = ${sha256}
    for update`.execute(tx);
  return rows[0];
}

/** The checks of a file have ended: it may be served. */
export async function saveClean(
  tx: Tx,
  { unitId, sha256 }: FileKey,
  found: {
    readonly kind: string;
    readonly outcome: object;
    readonly edition: number;
    readonly words: string | null;
  },
): Promise<void> {
  await sql`
    update evidence.file set state = 'clean', kind = ${found.kind}, outcome = ${JSON.stringify(found.outcome)}::jsonb,
      check_edition = ${found.edition}, words = ${found.words}, checked_at = now(),
      refusal_code = null, refusal_facts = null
    where unit_id = ${unitId} and sha256 = ${sha256}`.execute(tx);
}

/** The file may not be kept for use: what it is, or what was found in it. */
export async function saveRefused(
  tx: Tx,
  { unitId, sha256 }: FileKey,
  refusal: {
    readonly code: string;
    readonly facts: Facts;
    readonly kind: string | null;
    readonly edition: number;
  },
): Promise<void> {
  await sql`
    update evidence.file set state = 'refused', kind = ${refusal.kind}, refusal_code = ${refusal.code},
      refusal_facts = ${JSON.stringify(refusal.facts)}::jsonb, check_edition = ${refusal.edition},
      outcome = null, words = null, checked_at = now()
    where unit_id = ${unitId} and sha256 = ${sha256}`.execute(tx);
}

/** Why a file that is not checked yet still waits; only a refused one has a code of refusal. */
export type Awaited = 'scanner' | 'store';

/** The file stays in quarantine; what it waits for is told in the facts alone. */
export async function saveWaiting(tx: Tx, { unitId, sha256 }: FileKey, awaited: Awaited): Promise<void> {
  await sql`
    update evidence.file set refusal_facts = ${JSON.stringify({ awaited })}::jsonb
    where unit_id = ${unitId} and sha256 = ${sha256} and state = 'quarantined'`.execute(tx);
}

/** The bytes were read again: they are those that were handed in, or they are damaged or gone. */
export async function saveVerified(
  tx: Tx,
  { unitId, sha256 }: FileKey,
  state: 'clean' | 'damaged',
): Promise<void> {
  await sql`
    update evidence.file set state = ${state}, verified_at = now()
    where unit_id = ${unitId} and sha256 = ${sha256} and state in ('clean', 'damaged')`.execute(tx);
}

/** The file is checked from the beginning, and is not served until then. */
export async function saveQuarantined(tx: Tx, { unitId, sha256 }: FileKey): Promise<void> {
  await sql`
    update evidence.file set state = 'quarantined', refusal_code = null, refusal_facts = null, verified_at = now()
    where unit_id = ${unitId} and sha256 = ${sha256}`.execute(tx);
}

/** A new document of the unit, a draft without files yet. */
export async function insertDocument(
  tx: Tx,
  document: {
    readonly unitId: UnitId;
    readonly personId: PersonId;
    readonly id: EvidenceId;
    readonly year: number;
    readonly validYear: number;
  },
): Promise<void> {
  await sql`
    insert into evidence.document (unit_id, year, id, valid_year, created_by, state_by)
    values (${document.unitId}, ${document.year}, ${document.id}, ${document.validYear}, ${document.personId},
      ${document.personId})`.execute(tx);
}

/** A file of a document; the database refuses an ordinal that does not follow the last. */
export async function insertRevision(
  tx: Tx,
  revision: FileKey & {
    readonly year: number;
    readonly documentId: EvidenceId;
    readonly ordinal: number;
    readonly fileName: string;
    readonly note: string | null;
    readonly personId: PersonId;
  },
): Promise<void> {
  await sql`
    insert into evidence.revision (unit_id, year, document_id, ordinal, sha256, file_name, note, uploaded_by)
    values (${revision.unitId}, ${revision.year}, ${revision.documentId}, ${revision.ordinal}, ${revision.sha256},
      ${revision.fileName}, ${revision.note}, ${revision.personId})`.execute(tx);
}

/** A document as it stands while its row is locked. */
export type LockedDocument = {
  readonly unitId: UnitId;
  readonly year: number;
  readonly state: DocumentState;
  readonly version: number;
  readonly revisionCount: number;
  readonly isConfirmed: boolean;
  /** Whether its newest file was found clean, and by whom it was handed in. */
  readonly fileState: FileState;
  readonly uploadedBy: PersonId;
};

/** Locks one document of the unit until the transaction ends; undefined when there is none. */
export async function lockDocument(tx: Tx, id: EvidenceId): Promise<LockedDocument | undefined> {
  const { rows } = await sql<LockedDocument>`
    select document.unit_id as "unitId", document.year, document.state, document.version,
      document.revision_count as "revisionCount", document.confirmed_at is not null as "isConfirmed",
      file.state as "fileState", revision.uploaded_by as "uploadedBy"
    from evidence.document
      join evidence.revision on revision.unit_id = document.unit_id and revision.year = document.year
        and revision.document_id = document.id and revision.ordinal = document.revision_count
      join evidence.file on file.unit_id = revision.unit_id and file.sha256 = revision.sha256
    where document.unit_id = platform.current_unit_id() and document.id = ${id}
    for update of document`.execute(tx);
  return rows[0];
}

/** A person's confirmation of what a document is; whose name and moment it bears. */
export async function saveFields(
  tx: Tx,
  id: EvidenceId,
  fields: DocumentFields,
  personId: PersonId,
): Promise<void> {
  await sql`
    update evidence.document set subject = ${fields.subject}, document_type = ${fields.documentType},
      number = ${fields.number}, symbol = ${fields.symbol}, issuing_body = ${fields.issuingBody},
      signer_name = ${fields.signerName}, signer_title = ${fields.signerTitle}, place = ${fields.place},
      issued_on = ${fields.issuedOn}::date, signed_on = ${fields.signedOn}::date, valid_year = ${fields.validYear},
      valid_until = ${fields.validUntil}::date, confirmed_at = now(), confirmed_by = ${personId},
      version = version + 1
    where unit_id = platform.current_unit_id() and id = ${id}`.execute(tx);
}

/** Moves a document to another state of its review. */
export async function saveMove(
  tx: Tx,
  id: EvidenceId,
  state: DocumentState,
  reason: string | null,
): Promise<void> {
  await sql`
    update evidence.document set state = ${state}, state_reason = ${reason}, version = version + 1
    where unit_id = platform.current_unit_id() and id = ${id}`.execute(tx);
}

/** "Reviewed, because …": one more answer to a check of a revision. */
export async function insertHintAnswer(
  tx: Tx,
  answer: {
    readonly unitId: UnitId;
    readonly year: number;
    readonly documentId: EvidenceId;
    readonly revision: number;
    readonly code: string;
    readonly reason: string;
    readonly personId: PersonId;
  },
): Promise<void> {
  await sql`
    insert into evidence.hint_answer (unit_id, year, document_id, revision, code, reason, answered_by)
    values (${answer.unitId}, ${answer.year}, ${answer.documentId}, ${answer.revision}, ${answer.code},
      ${answer.reason}, ${answer.personId})`.execute(tx);
}

/** Whether a revision of the document has these very contents. */
export async function hasContents(tx: Tx, id: EvidenceId, sha256: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from evidence.revision
      where unit_id = platform.current_unit_id() and document_id = ${id} and sha256 = ${sha256}) as found`.execute(
    tx,
  );
  return rows[0]?.found ?? false;
}

/** What failed in a document and nobody has answered, as lists and counts show it; not a change of state. */
export async function saveOpenChecks(
  tx: Tx,
  id: EvidenceId,
  open: { readonly faults: readonly string[]; readonly hints: readonly string[] },
): Promise<void> {
  await sql`
    update evidence.document set open_faults = ${open.faults}::text[], open_hints = ${open.hints}::text[]
    where unit_id = platform.current_unit_id() and id = ${id}`.execute(tx);
}
