import { sql, type RawBuilder } from 'kysely';
import type { CalendarDate } from '#kernel/calendar.ts';
import type { EvidenceId } from '#kernel/id.ts';
import type { Facts } from '#kernel/language.ts';
import { pageSizeDefault, type Page } from '#kernel/page.ts';
import { foldText } from '#kernel/search-text.ts';
import type { Tx } from '#platform/database/database.ts';
import type { EvidenceListQuery, EvidenceRow, WaitingCounts } from './contract.ts';
import type { DocumentFields } from './domain/document-fields.ts';
import type { DocumentState } from './domain/document-workflow.ts';
import type { FileOutcome, FileState } from './domain/file-check.ts';

/** Each document with its newest file that the caller may see: an appraiser sees the one that was handed in. */
const newest = sql`
  evidence.document
    join lateral (select * from evidence.revision as every where every.unit_id = document.unit_id
      and every.year = document.year and every.document_id = document.id order by every.ordinal desc limit 1)
      as revision on true
    join evidence.file on file.unit_id = revision.unit_id and file.sha256 = revision.sha256`;

/** The state as people see it; must stay equal to `shownState` of the domain, which a test compares. */
const shown = (today: CalendarDate): RawBuilder<unknown> => sql`
  case when document.state = 'accepted' and document.valid_until < ${today}::date then 'expired'
    else document.state end`;

function condition(query: EvidenceListQuery, today: CalendarDate): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [sql`document.unit_id = platform.current_unit_id()`];
  if (query.year) parts.push(sql`document.valid_year = ${query.year}`);
  if (query.state) parts.push(sql`${shown(today)} = ${query.state}`);
  if (query.problem === 'fault') parts.push(sql`cardinality(document.open_faults) > 0`);
  if (query.problem === 'hint') parts.push(sql`cardinality(document.open_hints) > 0`);
  if (query.problem === 'unconfirmed')
    parts.push(sql`document.confirmed_at is null and file.state = 'clean'`);
  if (query.problem === 'refused') parts.push(sql`file.state in ('refused', 'damaged')`);
  for (const word of foldText(query.q ?? '')
    .split(' ')
    .filter(Boolean))
    parts.push(
      sql`document.search_text || ' ' || platform.fold(revision.file_name) like ${`%${escaped(word)}%`}`,
    );
  return sql.join(parts, sql` and `);
}

function escaped(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}

/** One page of the unit's documents, newest first, the count of all that match, and the years there are. */
export async function listEvidenceRows(
  tx: Tx,
  query: EvidenceListQuery,
  today: CalendarDate,
): Promise<Page<EvidenceRow> & { readonly years: number[]; readonly waiting: WaitingCounts }> {
  const where = condition(query, today);
  const ofYear = condition(query.year === undefined ? {} : { year: query.year }, today);
  const { rows } = await sql<EvidenceRow & { total: number; years: number[] | null; waiting: WaitingCounts }>`
    with listed as (
      select document.id, ${shown(today)} as state, document.subject, document.number, document.symbol,
        document.issuing_body as "issuingBody", document.issued_on as "issuedOn", document.valid_year as "validYear",
        document.valid_until as "validUntil", document.confirmed_at is not null as "isConfirmed",
        revision.uploaded_at as "uploadedAt", person.name as "uploadedBy",
        document.revision_count as "revisionCount", document.version, revision.file_name as "fileName", file.size,
        file.kind as "fileKind", file.state as "fileState", document.open_faults as faults,
        document.open_hints as hints
      from ${newest} join identity.published_person as person
        on person.unit_id = revision.unit_id and person.id = revision.uploaded_by
      where ${where}
      order by revision.uploaded_at desc, document.id
      limit ${pageSizeDefault} offset ${((query.page ?? 1) - 1) * pageSizeDefault}
    )
    select (select count(*)::integer from ${newest} where ${where}) as total,
      (select array_agg(distinct valid_year order by valid_year desc) from evidence.document
        where unit_id = platform.current_unit_id()) as years,
      (select jsonb_build_object(
          'unconfirmed', count(*) filter (where document.confirmed_at is null and file.state = 'clean'),
          'inReview', count(*) filter (where document.state = 'in_review'),
          'refused', count(*) filter (where file.state in ('refused', 'damaged')),
          'fault', count(*) filter (where cardinality(document.open_faults) > 0))
        from ${newest} where ${ofYear}) as waiting, listed.*
    from (select 1) as one left join listed on true`.execute(tx);
  return {
    rows: rows.filter((row) => row.id !== null).map(({ total: _, years: __, waiting: ___, ...row }) => row),
    total: rows[0]?.total ?? 0,
    years: rows[0]?.years ?? [],
    waiting: rows[0]?.waiting ?? { unconfirmed: 0, inReview: 0, refused: 0, fault: 0 },
  };
}

/** One answer to a check, as it was given. */
export type AnswerRow = {
  readonly revision: number;
  readonly code: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
};

/** One document with all that is known of it. */
export type DocumentRow = {
  readonly id: EvidenceId;
  readonly unitId: string;
  readonly unitName: string | null;
  readonly state: DocumentState;
  readonly stateReason: string | null;
  readonly stateSince: string;
  readonly stateBy: string | null;
  readonly version: number;
  readonly isConfirmed: boolean;
  readonly confirmedBy: string | null;
  readonly uploadedAt: string;
  readonly uploadedById: string;
  readonly fields: DocumentFields;
  readonly fileState: FileState;
  readonly outcome: FileOutcome | null;
  readonly refusal: { readonly code: string; readonly facts: Facts } | null;
  readonly sameContents: number;
  readonly isHeldElsewhere: boolean;
  readonly answers: readonly AnswerRow[];
  readonly revisions: readonly RevisionRow[];
};
export type RevisionRow = {
  readonly ordinal: number;
  readonly sha256: string;
  readonly note: string | null;
  readonly uploadedAt: string;
  readonly uploadedBy: string;
  readonly fileName: string;
  readonly size: number;
  readonly fileKind: string | null;
  readonly fileState: FileState;
};

/** The documents with these ids that the caller may see, each with its files and answers, in one statement. */
export async function listDocuments(tx: Tx, ids: readonly EvidenceId[]): Promise<readonly DocumentRow[]> {
  const { rows } = await sql<DocumentRow>`
    select document.id, document.unit_id as "unitId",
      (select unit.name from identity.published_unit as unit where unit.id = document.unit_id) as "unitName",
      document.state, document.state_reason as "stateReason",
      document.state_since as "stateSince", mover.name as "stateBy", document.version,
      document.confirmed_at is not null as "isConfirmed", confirmer.name as "confirmedBy",
      document.uploaded_at as "uploadedAt", revision.uploaded_by as "uploadedById",
      jsonb_build_object('subject', document.subject, 'documentType', document.document_type,
        'number', document.number, 'symbol', document.symbol, 'issuingBody', document.issuing_body,
        'signerName', document.signer_name, 'signerTitle', document.signer_title, 'place', document.place,
        'issuedOn', document.issued_on, 'signedOn', document.signed_on, 'validYear', document.valid_year,
        'validUntil', document.valid_until) as fields,
      file.state as "fileState", file.outcome,
      case when file.refusal_code is not null then jsonb_build_object('code', file.refusal_code,
        'facts', file.refusal_facts)
        when file.state = 'quarantined' and file.refusal_facts is not null then jsonb_build_object(
          'code', 'evidence.waiting.' || (file.refusal_facts ->> 'awaited'), 'facts', '{}'::jsonb)
        when file.state = 'damaged' then jsonb_build_object('code', 'evidence.refused.damaged', 'facts', '{}'::jsonb)
        end as refusal,
      (select count(*)::integer from evidence.revision as other where other.unit_id = revision.unit_id
        and other.sha256 = revision.sha256 and other.document_id <> document.id) as "sameContents",
      evidence.is_held_elsewhere(revision.sha256) as "isHeldElsewhere",
      coalesce((select jsonb_agg(jsonb_build_object('revision', answer.revision, 'code', answer.code,
          'reason', answer.reason, 'by', coalesce(answerer.name, ''), 'at', answer.answered_at) order by answer.answered_at desc)
        from evidence.hint_answer as answer left join identity.published_person as answerer
          on answerer.unit_id = answer.unit_id and answerer.id = answer.answered_by
        where answer.unit_id = document.unit_id and answer.year = document.year
          and answer.document_id = document.id), '[]') as answers,
      (select jsonb_agg(jsonb_build_object('ordinal', each.ordinal, 'sha256', each.sha256, 'note', each.note,
          'uploadedAt', each.uploaded_at, 'uploadedBy', coalesce(uploader.name, ''), 'fileName', each.file_name,
          'size', kept.size, 'fileKind', kept.kind, 'fileState', kept.state) order by each.ordinal desc)
        from evidence.revision as each join evidence.file as kept
            on kept.unit_id = each.unit_id and kept.sha256 = each.sha256
          left join identity.published_person as uploader
            on uploader.unit_id = each.unit_id and uploader.id = each.uploaded_by
        where each.unit_id = document.unit_id and each.year = document.year
          and each.document_id = document.id) as revisions
    from ${newest}
      left join identity.published_person as mover
        on mover.unit_id = document.unit_id and mover.id = document.state_by
      left join identity.published_person as confirmer
        on confirmer.unit_id = document.unit_id and confirmer.id = document.confirmed_by
    where document.id = any(${ids}::uuid[])`.execute(tx);
  return rows;
}

/** The documents of the unit whose newest file has these contents. */
export async function listIdsByContents(tx: Tx, sha256: string): Promise<EvidenceId[]> {
  const { rows } = await sql<{ id: EvidenceId }>`
    select document.id from ${newest}
    where document.unit_id = platform.current_unit_id() and file.sha256 = ${sha256}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** A kept file of a document, where it is clean and the caller may see it. */
export async function findRevisionFile(
  tx: Tx,
  id: EvidenceId,
  ordinal: number,
): Promise<
  | { readonly sha256: string; readonly fileName: string; readonly size: number; readonly fileKind: string }
  | undefined
> {
  const { rows } = await sql<{ sha256: string; fileName: string; size: number; fileKind: string }>`
    select file.sha256, revision.file_name as "fileName", file.size, file.kind as "fileKind"
    from evidence.revision join evidence.file on file.unit_id = revision.unit_id and file.sha256 = revision.sha256
    where revision.document_id = ${id} and revision.ordinal = ${ordinal} and file.state = 'clean'`.execute(
    tx,
  );
  return rows[0];
}

/** The words that were read in a clean file of a document; undefined where the caller may not see it. */
export async function findRevisionWords(
  tx: Tx,
  id: EvidenceId,
  ordinal: number,
): Promise<{ readonly words: string | null } | undefined> {
  const { rows } = await sql<{ words: string | null }>`
    select file.words
    from evidence.revision join evidence.file on file.unit_id = revision.unit_id and file.sha256 = revision.sha256
    where revision.document_id = ${id} and revision.ordinal = ${ordinal} and file.state = 'clean'`.execute(
    tx,
  );
  return rows[0];
}
