import { sql } from 'kysely';
import type { CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import type { SetState } from '#modules/criteria/domain/set-workflow.ts';
import type { Tx } from '#platform/database/database.ts';
import { requiredPapers } from '../domain/missing-papers.ts';

/** Which set: of which issuer and year. */
export type SetKey = {
  readonly criteriaSetUnitId: string;
  readonly year: number;
  readonly criteriaSetId: string;
};
/** A published set as an assessment is pinned to it: it never changes. */
export type PinnedSet = {
  readonly unitId: string;
  readonly year: number;
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: SetState;
  readonly hash: string;
  readonly content: CriteriaSet;
};

type Row = Omit<PinnedSet, 'content'> & { readonly manifest: string };

const columns = sql`unit_id as "unitId", year, id, code, title, state, hash, manifest`;

/** The set that an assessment or a cycle is pinned to. */
export async function getPinnedSet(tx: Tx, key: SetKey): Promise<PinnedSet> {
  const { rows } = await sql<Row>`
    select ${columns} from criteria.published_criteria_set
    where unit_id = ${key.criteriaSetUnitId} and year = ${key.year} and id = ${key.criteriaSetId}`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) throw new Error('an assessment without its criteria set');
  return pinned(row);
}

/** What each of these published sets asks for as evidence, by the set's id, in one statement. */
export async function listRequiredPapers(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>> {
  const { rows } = await sql<Row>`
    select ${columns} from criteria.published_criteria_set where id = any(${[...new Set(ids)]}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.id, requiredPapers(pinned(row).content)]));
}

/** A published set that the caller's unit may use; undefined where there is none of that id. */
export async function findPublishedSet(tx: Tx, id: string): Promise<PinnedSet | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from criteria.published_criteria_set where id = ${id}`.execute(tx);
  return rows[0] && pinned(rows[0]);
}

/** How the items of a set continue those of an earlier one, as a person confirmed it; null where nobody did. */
export async function findConfirmedMapping(
  tx: Tx,
  current: SetKey,
  previous: SetKey,
): Promise<readonly MappingLine[] | null> {
  const { rows } = await sql<{ lines: MappingLine[] }>`
    select lines from criteria.published_set_mapping
    where unit_id = ${current.criteriaSetUnitId} and year = ${current.year}
      and criteria_set_id = ${current.criteriaSetId} and previous_unit_id = ${previous.criteriaSetUnitId}
      and previous_year = ${previous.year} and previous_set_id = ${previous.criteriaSetId}`.execute(tx);
  return rows[0]?.lines ?? null;
}

/** One line of a confirmed mapping. */
export type MappingLine = {
  readonly kind: string;
  readonly previous: readonly string[];
  readonly current: readonly string[];
};

function pinned({ manifest, ...row }: Row): PinnedSet {
  return { ...row, content: JSON.parse(manifest) as CriteriaSet };
}
