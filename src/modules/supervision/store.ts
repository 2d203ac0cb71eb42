import { sql } from 'kysely';
import type { DelegateRole } from '#kernel/finding-terms.ts';
import type { ReadingId } from '#kernel/id.ts';
import type { SupervisionKey } from '#modules/findings/index.ts';
import type { Tx } from '#platform/database/database.ts';

/** A paper that the notice names; the plan of the supervision is marked. */
export type NewCitedDocument = {
  readonly number: string | null;
  readonly symbol: string | null;
  readonly issuedOn: string | null;
  readonly isPlan: boolean;
};

/** What a notice of conclusions says besides its findings. */
export type NewSupervision = SupervisionKey & {
  readonly readingId: ReadingId | null;
  readonly agency: string | null;
  readonly subject: string | null;
  readonly noticeNumber: string | null;
  readonly noticeSymbol: string | null;
  readonly noticeOn: string | null;
  readonly place: string | null;
  readonly sessionOn: string | null;
  readonly limitations: readonly string[];
  readonly recipients: readonly string[];
  readonly authorityLine: string | null;
  readonly onBehalf: string | null;
  readonly signerTitle: string | null;
  readonly signerName: string | null;
  readonly citedDocuments: readonly NewCitedDocument[];
  readonly delegates: readonly {
    readonly name: string;
    readonly position: string | null;
    readonly role: DelegateRole | null;
  }[];
  readonly recommendations: readonly { readonly addressee: string | null; readonly text: string }[];
};

/** Inserts a supervision with all its parts. */
export async function insertSupervision(tx: Tx, supervision: NewSupervision): Promise<void> {
  const { unitId, year, id } = supervision;
  await sql`
    insert into supervision.supervision (unit_id, year, id, reading_id, agency, subject, notice_number,
      notice_symbol, notice_on, place, session_on, limitations, recipients, authority_line, on_behalf,
      signer_title, signer_name, created_at)
    values (${unitId}, ${year}, ${id}, ${supervision.readingId}, ${supervision.agency}, ${supervision.subject},
      ${supervision.noticeNumber}, ${supervision.noticeSymbol}, ${supervision.noticeOn}, ${supervision.place},
      ${supervision.sessionOn}, ${supervision.limitations}, ${supervision.recipients},
      ${supervision.authorityLine}, ${supervision.onBehalf}, ${supervision.signerTitle},
      ${supervision.signerName}, now())`.execute(tx);
  await sql`
    insert into supervision.cited_document (unit_id, year, supervision_id, ordinal, is_plan, number, symbol, issued_on)
    select ${unitId}::uuid, ${year}::smallint, ${id}::uuid, ordinality, "isPlan", number, symbol, "issuedOn"
    from rows from (jsonb_to_recordset(${JSON.stringify(supervision.citedDocuments)}::jsonb)
      as ("isPlan" boolean, number text, symbol text, "issuedOn" date)) with ordinality`.execute(tx);
  await sql`
    insert into supervision.delegate (unit_id, year, supervision_id, ordinal, name, position, role)
    select ${unitId}::uuid, ${year}::smallint, ${id}::uuid, ordinality, name, "position", role
    from rows from (jsonb_to_recordset(${JSON.stringify(supervision.delegates)}::jsonb)
      as (name text, "position" text, role text)) with ordinality`.execute(tx);
  await sql`
    insert into supervision.recommendation (unit_id, year, supervision_id, ordinal, addressee, text)
    select ${unitId}::uuid, ${year}::smallint, ${id}::uuid, ordinality, addressee, text
    from rows from (jsonb_to_recordset(${JSON.stringify(supervision.recommendations)}::jsonb)
      as (addressee text, text text)) with ordinality`.execute(tx);
}
