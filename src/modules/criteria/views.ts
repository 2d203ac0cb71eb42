import { sql } from 'kysely';
import type { CriteriaSetId, UnitId } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import type { CriteriaSetRow, CriteriaSetView, MappingLine, MappingView } from './contract.ts';
import { checkSet } from './domain/check-set.ts';
import type { CriteriaSet } from './domain/criteria-set.ts';
import { proposeMapping } from './domain/diff/propose-mapping.ts';
import { faultRow } from './fault-row.ts';

const rowColumns = sql`
  criteria_set.id, criteria_set.code, criteria_set.title, criteria_set.issuer, criteria_set.year,
  coalesce(criteria_set.edition, 1 + coalesce((
    select max(other.edition) from criteria.criteria_set as other
    where other.unit_id = criteria_set.unit_id and other.year = criteria_set.year
      and other.code = criteria_set.code), 0)) as edition,
  criteria_set.state, criteria_set.note, criteria_set.item_count as "itemCount",
  criteria_set.published_at as "publishedAt", criteria_set.hash, criteria_set.superseded_by as "supersededBy",
  criteria_set.unit_id = platform.current_unit_id() as "isOwn", criteria_set.version,
  criteria_set.changed_at as "changedAt", person.name as "changedBy"`;

const withPerson = sql`
  criteria.criteria_set left join identity.published_person as person
    on person.unit_id = criteria_set.unit_id and person.id = criteria_set.changed_by`;

/** The sets of the unit and the published ones of the units above it, newest year first. */
export async function listSetRows(tx: Tx): Promise<{ rows: CriteriaSetRow[] }> {
  const { rows } = await sql<CriteriaSetRow>`
    select ${rowColumns} from ${withPerson}
    where criteria_set.state <> 'discarded'
    order by criteria_set.year desc, criteria_set.code, criteria_set.edition desc nulls first, criteria_set.id
    limit 500`.execute(tx);
  return { rows };
}

/** One set with all its items and what stands in the way of publishing it; undefined where it cannot be seen. */
export async function findSetView(tx: Tx, id: CriteriaSetId): Promise<CriteriaSetView | undefined> {
  const { rows } = await sql<CriteriaSetRow & { content: CriteriaSet }>`
    select ${rowColumns}, coalesce(criteria_set.content, criteria_set.manifest::jsonb) as content
    from ${withPerson} where criteria_set.id = ${id}`.execute(tx);
  const [row] = rows;
  return row && { ...row, faults: row.state === 'draft' ? checkSet(row.content).map(faultRow) : [] };
}

/** Who changed a set last, by name; null where they are not of the caller's unit. */
export async function findLastChanger(tx: Tx, id: CriteriaSetId): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`
    select person.name from ${withPerson} where criteria_set.id = ${id}`.execute(tx);
  return rows[0]?.name ?? null;
}

/** A published set as it stays for ever. */
export type PublishedSet = {
  readonly unitId: UnitId;
  readonly year: number;
  readonly id: CriteriaSetId;
  readonly edition: number;
  readonly title: string;
  readonly isInForce: boolean;
  readonly hash: string;
  readonly set: CriteriaSet;
};

/** A published set of the caller's unit or of one above it, superseded ones included; undefined where there is none. */
export async function findPublishedSet(tx: Tx, id: CriteriaSetId): Promise<PublishedSet | undefined> {
  const { rows } = await sql<PublishedSet>`
    select unit_id as "unitId", year, id, edition, title, state = 'published' as "isInForce", hash,
      manifest::jsonb as "set"
    from criteria.published_criteria_set where id = ${id}`.execute(tx);
  return rows[0];
}

/** The exact text that the hash of a published set is made of, and for a draft its content; with the set's code. */
export async function findSetFile(
  tx: Tx,
  id: CriteriaSetId,
): Promise<
  { readonly code: string; readonly content: CriteriaSet; readonly manifest: string | null } | undefined
> {
  const { rows } = await sql<{ code: string; content: CriteriaSet; manifest: string | null }>`
    select code, manifest, coalesce(content, manifest::jsonb) as content
    from criteria.criteria_set where id = ${id}`.execute(tx);
  return rows[0];
}

/**
 * The set of a code that the unit sees, its own before those of its superiors: of the newest year, and of that year
 * the published edition before drafts, where neither year nor edition is given.
 */
export async function findSetByCode(
  tx: Tx,
  {
    code,
    year,
    edition,
  }: { readonly code: string; readonly year: number | null; readonly edition: number | null },
): Promise<{ readonly content: CriteriaSet; readonly manifest: string | null } | undefined> {
  const { rows } = await sql<{ content: CriteriaSet; manifest: string | null }>`
    select manifest, coalesce(content, manifest::jsonb) as content from criteria.criteria_set
    where code = ${code} and state <> 'discarded'
      and (${year}::integer is null or year = ${year}::integer)
      and (${edition}::integer is null or criteria_set.edition = ${edition}::integer)
    order by unit_id = platform.current_unit_id() desc, year desc, state = 'published' desc, changed_at desc
    limit 1`.execute(tx);
  return rows[0];
}

type MappingRow = {
  previousTitle: string;
  previousYear: number;
  previousContent: CriteriaSet;
  content: CriteriaSet;
  lines: MappingLine[] | null;
  by: string | null;
  at: string | null;
};

/** How a set relates to an earlier one: proposed, and confirmed; undefined where either cannot be seen. */
export async function findMappingView(
  tx: Tx,
  id: CriteriaSetId,
  previous: CriteriaSetId,
): Promise<MappingView | undefined> {
  const { rows } = await sql<MappingRow>`
    select previous.title as "previousTitle", previous.year as "previousYear",
      coalesce(previous.content, previous.manifest::jsonb) as "previousContent",
      coalesce(current.content, current.manifest::jsonb) as content,
      mapping.lines, coalesce(person.name, unit.name) as by, mapping.confirmed_at as at
    from criteria.criteria_set as current
    join criteria.criteria_set as previous on previous.id = ${previous}
    left join criteria.set_mapping as mapping on mapping.unit_id = current.unit_id
      and mapping.criteria_set_id = current.id and mapping.previous_set_id = previous.id
      and mapping.ended_at is null
    left join identity.published_person as person
      on person.unit_id = mapping.unit_id and person.id = mapping.confirmed_by
    left join identity.published_unit as unit on unit.id = mapping.unit_id
    where current.id = ${id}`.execute(tx);
  const [row] = rows;
  if (!row) return undefined;
  const { lines, by, at } = row;
  return {
    previous: { id: previous, title: row.previousTitle, year: row.previousYear },
    proposed: proposeMapping(row.previousContent, row.content).map((line) => ({
      ...line,
      previous: [...line.previous],
      current: [...line.current],
    })),
    confirmed: lines === null ? null : { lines, by: by ?? '', at: at ?? '' },
  };
}
