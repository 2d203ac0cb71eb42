import { sql } from 'kysely';
import type { SupervisionId } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import type { SupervisionDetail, SupervisionRow } from './contract.ts';

const rowColumns = sql`
  supervision.id, supervision.subject, supervision.notice_number as "noticeNumber",
  supervision.notice_symbol as "noticeSymbol", supervision.notice_on as "noticeOn",
  supervision.session_on as "sessionOn", coalesce(finding.count, 0) as "findingCount",
  coalesce(finding.lack_count, 0) as "lackCount"`;

const withFindings = sql`
  supervision.supervision left join lateral (
    select count(*)::integer as count, sum(lack_count)::integer as lack_count
    from findings.published_finding
    where published_finding.unit_id = supervision.unit_id and published_finding.supervision_id = supervision.id
  ) as finding on true`;

/** The unit's supervisions, newest notice first. */
export async function listSupervisionRows(tx: Tx): Promise<{ rows: SupervisionRow[] }> {
  const { rows } = await sql<SupervisionRow>`
    select ${rowColumns} from ${withFindings}
    order by supervision.notice_on desc nulls last, supervision.created_at desc
    limit 500`.execute(tx);
  return { rows };
}

/** One supervision with all its parts; undefined when the unit has none of that id. */
export async function findSupervisionDetail(
  tx: Tx,
  id: SupervisionId,
): Promise<SupervisionDetail | undefined> {
  const { rows } = await sql<SupervisionDetail>`
    with cited as (
      select is_plan, ordinal, jsonb_build_object('number', number, 'symbol', symbol, 'issuedOn', issued_on) as document
      from supervision.cited_document where supervision_id = ${id}
    )
    select ${rowColumns}, supervision.reading_id as "readingId", supervision.agency, supervision.place,
      (select document from cited where is_plan order by ordinal limit 1) as plan,
      coalesce((select jsonb_agg(document order by ordinal) from cited), '[]') as "citedDocuments",
      coalesce((
        select jsonb_agg(jsonb_build_object('name', name, 'position', position, 'role', role) order by ordinal)
        from supervision.delegate where supervision_id = ${id}), '[]') as delegates,
      supervision.limitations, supervision.recipients,
      coalesce((
        select jsonb_agg(jsonb_build_object('addressee', addressee, 'items', items) order by first)
        from (
          select addressee, jsonb_agg(text order by ordinal) as items, min(ordinal) as first
          from supervision.recommendation where supervision_id = ${id} group by addressee
        ) as addressed), '[]') as recommendations,
      supervision.authority_line as "authorityLine", supervision.on_behalf as "onBehalf",
      supervision.signer_title as "signerTitle", supervision.signer_name as "signerName"
    from ${withFindings}
    where supervision.id = ${id}`.execute(tx);
  return rows[0];
}
