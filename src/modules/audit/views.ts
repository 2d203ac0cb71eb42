import { sql } from 'kysely';
import type { Page } from '#kernel/page.ts';
import { pageSizeDefault } from '#kernel/page.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AuditEntry, AuditVerification } from './contract.ts';

/** One page of the unit's log, newest first. */
export async function listAuditEntries(tx: Tx, page: number): Promise<Page<AuditEntry>> {
  const { rows } = await sql<AuditEntry & { total: number }>`
    select entry.sequence, entry.at, person.name as "personName", entry.action,
      entry.subject_kind as "subjectKind", entry.subject_id as "subjectId", entry.facts,
      encode(entry.hash, 'hex') as hash,
      (select coalesce(max(sequence), 0) from audit.chain_head) as total
    from audit.entry
    left join identity.published_person as person
      on person.unit_id = entry.unit_id and person.id = entry.person_id
    order by entry.sequence desc
    limit ${pageSizeDefault} offset ${(page - 1) * pageSizeDefault}`.execute(tx);
  return { rows: rows.map(({ total: _, ...entry }) => entry), total: rows[0]?.total ?? 0 };
}

/** Recomputes the unit's chain from its first entry and compares its end with the head. */
export async function verifyAuditChain(tx: Tx): Promise<AuditVerification> {
  const { rows } = await sql<AuditVerification>`
    with checked as (
      select sequence,
        hash = audit.entry_hash(unit_id, sequence, at, person_id, action, subject_kind, subject_id, facts, previous_hash)
        and previous_hash = lag(hash, 1, sha256(convert_to(unit_id::text, 'UTF8'))) over (order by sequence)
        and sequence = row_number() over (order by sequence) as is_whole
      from audit.entry
    ), ends as (
      select coalesce(max(sequence), 0) as last from checked
    )
    select (select count(*)::integer from checked) as entries,
      not exists (select from checked where not is_whole)
        and ends.last = coalesce((select sequence from audit.chain_head), 0) as "isWhole",
      coalesce((select min(sequence) from checked where not is_whole),
        case when ends.last <> coalesce((select sequence from audit.chain_head), 0) then ends.last + 1 end)
        as "firstBroken"
    from ends`.execute(tx);
  return rows[0] ?? { entries: 0, isWhole: true, firstBroken: null };
}
