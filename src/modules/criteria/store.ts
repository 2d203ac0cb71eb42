import { sql } from 'kysely';
import type { Caller } from '#kernel/caller.ts';
import type { CriteriaSetId, PersonId, UnitId } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import { listItems, type CriteriaSet } from './domain/criteria-set.ts';
import type { MappingLineToCheck } from './domain/diff/check-mapping.ts';
import type { SetState } from './domain/set-workflow.ts';

/** What stands beside a draft's content, so that lists need not open it. */
function columnsOf(content: CriteriaSet) {
  const { year, code, title, issuer, note, items } = content;
  return { year, code, title, issuer, note, itemCount: listItems(items).length };
}

/** Keeps a new draft of the caller's unit. */
export async function insertSet(
  tx: Tx,
  caller: Caller,
  id: CriteriaSetId,
  content: CriteriaSet,
): Promise<void> {
  const { year, code, title, issuer, note, itemCount } = columnsOf(content);
  await sql`
    insert into criteria.criteria_set
      (unit_id, year, id, code, title, issuer, note, item_count, content, created_by, changed_by)
    values (${caller.unitId}, ${year}, ${id}, ${code}, ${title}, ${issuer}, ${note}, ${itemCount},
      ${JSON.stringify(content)}::jsonb, ${caller.personId}, ${caller.personId})`.execute(tx);
}

/** A set as it stands while its row is locked. */
export type LockedSet = {
  readonly unitId: UnitId;
  readonly year: number;
  readonly id: CriteriaSetId;
  readonly code: string;
  readonly state: SetState;
  readonly version: number;
  readonly changedBy: PersonId;
  readonly content: CriteriaSet;
};

/** Locks one set of the unit until the transaction ends; undefined where the unit has none of that id. */
export async function lockSet(tx: Tx, id: CriteriaSetId): Promise<LockedSet | undefined> {
  const { rows } = await sql<LockedSet>`
    select unit_id as "unitId", year, id, code, state, version, changed_by as "changedBy",
      coalesce(content, manifest::jsonb) as content
    from criteria.criteria_set
    where unit_id = platform.current_unit_id() and id = ${id} for update`.execute(tx);
  return rows[0];
}

/** The draft as it now is. */
export async function saveDraft(
  tx: Tx,
  caller: Caller,
  id: CriteriaSetId,
  content: CriteriaSet,
): Promise<void> {
  const { year, code, title, issuer, note, itemCount } = columnsOf(content);
  await sql`
    update criteria.criteria_set set year = ${year}, code = ${code}, title = ${title}, issuer = ${issuer},
      note = ${note}, item_count = ${itemCount}, content = ${JSON.stringify(content)}::jsonb,
      version = version + 1, changed_at = now(), changed_by = ${caller.personId}
    where unit_id = ${caller.unitId} and id = ${id}`.execute(tx);
}

/**
 * Whoever publishes an edition of this code and year waits here for any other who does, and locks the one that is
 * in force.
 * @returns the set in force, and the number that the next edition bears
 */
export async function lockEditions(
  tx: Tx,
  { unitId, year, code }: Pick<LockedSet, 'unitId' | 'year' | 'code'>,
): Promise<{ readonly inForce: CriteriaSetId | null; readonly nextEdition: number }> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended(${`criteria ${unitId} ${year} ${code}`}, 0))`.execute(tx);
  const { rows } = await sql<{ id: CriteriaSetId; edition: number; state: SetState }>`
    select id, edition, state from criteria.criteria_set
    where unit_id = ${unitId} and year = ${year} and code = ${code} and edition is not null
    order by edition for update`.execute(tx);
  return {
    inForce: rows.find(({ state }) => state === 'published')?.id ?? null,
    nextEdition: (rows.at(-1)?.edition ?? 0) + 1,
  };
}

/** The draft is published: its manifest takes the place of its content. The database takes the hash and the items. */
export async function savePublication(
  tx: Tx,
  caller: Caller,
  publication: {
    readonly id: CriteriaSetId;
    readonly manifest: string;
    readonly edition: number;
    readonly supersedes: CriteriaSetId | null;
  },
): Promise<{ readonly hash: string }> {
  const { id, manifest, edition, supersedes } = publication;
  if (supersedes !== null)
    await sql`
      update criteria.criteria_set set state = 'superseded', superseded_by = ${id}, version = version + 1
      where unit_id = ${caller.unitId} and id = ${supersedes}`.execute(tx);
  const { rows } = await sql<{ hash: string }>`
    update criteria.criteria_set set state = 'published', version = version + 1, content = null,
      manifest = ${manifest}, hash = encode(sha256(convert_to(${manifest}, 'UTF8')), 'hex'), edition = ${edition},
      changed_at = now(), changed_by = ${caller.personId},
      published_at = now(), published_by = ${caller.personId}
    where unit_id = ${caller.unitId} and id = ${id} returning hash`.execute(tx);
  if (!rows[0]) throw new Error('a locked draft is gone');
  return rows[0];
}

/** The draft goes where nothing more happens to it. */
export async function saveDiscard(tx: Tx, caller: Caller, id: CriteriaSetId): Promise<void> {
  await sql`
    update criteria.criteria_set set state = 'discarded', version = version + 1, changed_at = now(),
      changed_by = ${caller.personId}
    where unit_id = ${caller.unitId} and id = ${id}`.execute(tx);
}

/** Where the two sets of a mapping are kept. */
export type MappedSets = {
  readonly current: Pick<LockedSet, 'year' | 'id'>;
  readonly previous: Pick<LockedSet, 'unitId' | 'year' | 'id'>;
};

/** Ends the mapping in force; null where there is none. The set itself is locked before. */
export async function endMapping(
  tx: Tx,
  caller: Caller,
  { current, previous }: { readonly current: CriteriaSetId; readonly previous: CriteriaSetId },
): Promise<readonly MappingLineToCheck[] | null> {
  const { rows } = await sql<{ lines: MappingLineToCheck[] }>`
    update criteria.set_mapping set ended_at = now(), ended_by = ${caller.personId}
    where unit_id = ${caller.unitId} and criteria_set_id = ${current} and previous_set_id = ${previous}
      and ended_at is null
    returning lines`.execute(tx);
  return rows[0]?.lines ?? null;
}

/** Keeps a mapping as the one in force. */
export async function insertMapping(
  tx: Tx,
  caller: Caller,
  id: string,
  { current, previous }: MappedSets,
  lines: readonly MappingLineToCheck[],
): Promise<void> {
  await sql`
    insert into criteria.set_mapping (unit_id, year, id, criteria_set_id, previous_unit_id, previous_year,
      previous_set_id, lines, confirmed_by)
    values (${caller.unitId}, ${current.year}, ${id}, ${current.id}, ${previous.unitId}, ${previous.year},
      ${previous.id}, ${JSON.stringify(lines)}::jsonb, ${caller.personId})`.execute(tx);
}
