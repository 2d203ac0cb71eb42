import { sql } from 'kysely';
import { refuse } from '#kernel/problem.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AssessableUnit, CycleRow, CycleUnitRow, CycleView, OpenableSet } from '../contract.ts';
import { assessmentStates } from '../domain/assessment-workflow.ts';
import { isIssuerOf } from '../domain/own-issuer.ts';
import { findPublishedSet, type PinnedSet, type SetKey } from './pinned-set.ts';

const cycleColumns = sql`
  cycle.id, cycle.year, cycle.title, cycle.criteria_set_id as "criteriaSetId",
  coalesce(criteria_set.title, '') as "criteriaSetTitle", cycle.opens_on as "opensOn",
  cycle.self_score_due_on as "selfScoreDueOn", cycle.appraisal_due_on as "appraisalDueOn",
  cycle.explanation_due_on as "explanationDueOn", coalesce(counted.units, 0) as "unitCount",
  coalesce(counted.by_state, '[]') as "byState", cycle.version`;

const cycleTables = sql`
  assessment.cycle
  left join criteria.published_criteria_set as criteria_set on criteria_set.unit_id = cycle.criteria_set_unit_id
    and criteria_set.year = cycle.year and criteria_set.id = cycle.criteria_set_id
  left join lateral (
    select sum(count)::integer as units,
      jsonb_agg(jsonb_build_object('state', state, 'count', count)
        order by array_position(${[...assessmentStates]}::text[], state)) as by_state
    from (
      select state, count(*)::integer as count from assessment.assessment as whole
      where whole.appraising_unit_id = cycle.unit_id and whole.year = cycle.year and whole.cycle_id = cycle.id
      group by state) as states) as counted on true`;

/** The cycles that the caller's unit opened, newest first. */
export async function listCycleRows(tx: Tx): Promise<{ rows: CycleRow[] }> {
  const { rows } = await sql<CycleRow>`
    select ${cycleColumns} from ${cycleTables}
    where cycle.unit_id = platform.current_unit_id()
    order by cycle.year desc, cycle.opened_at desc`.execute(tx);
  return { rows };
}

/**
 * One cycle that the caller's unit opened.
 * @throws Problem assessment.cycle_not_found
 */
export async function getCycleRow(tx: Tx, id: string): Promise<CycleRow> {
  const { rows } = await sql<CycleRow>`
    select ${cycleColumns} from ${cycleTables}
    where cycle.unit_id = platform.current_unit_id() and cycle.id = ${id}`.execute(tx);
  return rows[0] ?? refuse('not_found', 'assessment.cycle_not_found');
}

/**
 * One cycle with the line of each of its units: points once they are handed in, ranks once they are concluded.
 * @throws Problem assessment.cycle_not_found
 */
export async function getCycleView(tx: Tx, id: string): Promise<CycleView> {
  const cycle = await getCycleRow(tx, id);
  const { rows } = await sql<CycleUnitRow>`
    select whole.id as "assessmentId", whole.unit_id as "unitId", coalesce(unit.name, '') as "unitName", whole.state,
      whole.item_count as "itemCount", whole.scored_count as "scoredCount", whole.decided_count as "decidedCount",
      self.total as "selfTotal", appraised.total as "appraisedTotal", appraised.index_percent as index,
      appraised.classification, standing.rank, whole.state_since as "stateSince",
      whole.version
    from assessment.assessment as whole
    left join identity.published_unit as unit on unit.id = whole.unit_id
    left join assessment.self_result as self on self.unit_id = whole.unit_id and self.year = whole.year
      and self.assessment_id = whole.id
    left join assessment.appraised_result as appraised on appraised.unit_id = whole.unit_id
      and appraised.year = whole.year and appraised.assessment_id = whole.id
    left join assessment.cycle_standings(platform.current_unit_id(), ${cycle.year}::smallint, ${id}::uuid) as standing
      on standing.assessment_id = whole.id
    where whole.appraising_unit_id = platform.current_unit_id() and whole.year = ${cycle.year}
      and whole.cycle_id = ${id}
    order by standing.rank nulls last, unit.name collate "vi-x-icu"`.execute(tx);
  return { ...cycle, units: rows };
}

/** The published sets, with how many units each is for; of the own issuers first, the newest first. */
export async function listOpenableSetRows(
  tx: Tx,
  { opensOn }: { readonly opensOn: string },
): Promise<{ rows: OpenableSet[] }> {
  const { rows } = await sql<Omit<OpenableSet, 'isOwnIssuer'> & { issuers: string[] }>`
    with below as (
      select id, kind from identity.published_unit as unit
      where assessment.stands_below(unit.id) and unit.valid_from <= ${opensOn}::date
        and (unit.valid_until is null or unit.valid_until > ${opensOn}::date)
    ), scored as (
      select distinct whole.year, whole.unit_id from assessment.assessment as whole
      where whole.appraising_unit_id = platform.current_unit_id()
    ), counted as (
      select year.year, below.kind, count(*)::integer as units, count(scored.unit_id)::integer as taken
      from (select distinct year from criteria.published_criteria_set) as year cross join below
      left join scored on scored.year = year.year and scored.unit_id = below.id
      group by year.year, below.kind
    )
    select criteria_set.id, criteria_set.title, criteria_set.issuer, criteria_set.year, criteria_set.edition,
      criteria_set.note, criteria_set.item_count as "itemCount",
      coalesce(sum(counted.units), 0)::integer as "unitCount",
      coalesce(sum(counted.taken), 0)::integer as "takenCount",
      exists (select from assessment.cycle where cycle.unit_id = platform.current_unit_id()
          and cycle.year = criteria_set.year - 1)
        or exists (select from identity.published_predecessor as former
          where former.unit_id = platform.current_unit_id()) as "hasYearBefore",
      array(select unit.name from identity.published_unit as unit
        where not assessment.stands_below(unit.id)) as issuers
    from criteria.published_criteria_set as criteria_set
    left join counted on counted.year = criteria_set.year
      and criteria_set.manifest::jsonb -> 'unitKinds' ? counted.kind
    where criteria_set.state = 'published'
    group by criteria_set.unit_id, criteria_set.year, criteria_set.id, criteria_set.title, criteria_set.issuer,
      criteria_set.edition, criteria_set.note, criteria_set.item_count, criteria_set.published_at
    order by criteria_set.year desc, criteria_set.published_at desc, criteria_set.id`.execute(tx);
  const sets = rows.map(({ issuers, ...set }) => ({ ...set, isOwnIssuer: isIssuerOf(set.issuer, issuers) }));
  return { rows: sets.toSorted((left, right) => Number(right.isOwnIssuer) - Number(left.isOwnIssuer)) };
}

/**
 * The units below the caller's for which a cycle of this set would be opened.
 * @throws Problem assessment.set_unknown
 */
export async function listAssessableUnitRows(
  tx: Tx,
  { criteriaSet, opensOn }: { readonly criteriaSet: string; readonly opensOn: string },
): Promise<{ rows: AssessableUnit[] }> {
  const set = await findPublishedSet(tx, criteriaSet);
  if (!set) return refuse('not_found', 'assessment.set_unknown');
  return { rows: await listUnitsOfSet(tx, set, opensOn) };
}

/** The units below the caller's that exist on a day and are of a kind the set is made for; taken where it scores them already. */
export async function listUnitsOfSet(tx: Tx, set: PinnedSet, on: string): Promise<AssessableUnit[]> {
  const { rows } = await sql<AssessableUnit>`
    select unit.id, unit.name, unit.kind, exists (
      select from assessment.assessment as whole where whole.unit_id = unit.id and whole.year = ${set.year}
        and whole.criteria_set_id = ${set.id}) as "isTaken", (
      select cycle.title from assessment.assessment as whole join assessment.cycle
        on cycle.unit_id = whole.appraising_unit_id and cycle.year = whole.year and cycle.id = whole.cycle_id
      where whole.unit_id = unit.id and whole.year = ${set.year} and whole.criteria_set_id <> ${set.id}
        and whole.appraising_unit_id = platform.current_unit_id()
      order by cycle.opened_at desc limit 1) as "otherCycle",
      coalesce(former.names, '{}') as predecessors
    from identity.published_unit as unit
    left join (
      select unit_id, array_agg(name order by name collate "vi-x-icu") as names
      from identity.published_predecessor group by unit_id) as former on former.unit_id = unit.id
    where assessment.stands_below(unit.id) and unit.kind = any(${[...set.content.unitKinds]}::text[])
      and unit.valid_from <= ${on}::date and (unit.valid_until is null or unit.valid_until > ${on}::date)
    order by unit.name collate "vi-x-icu"`.execute(tx);
  return rows;
}

/** The cycle of the year before whose set is likest: of the same code first, else the last that was opened. */
export async function findEarlierCycle(
  tx: Tx,
  year: number,
  setCode: string,
): Promise<({ readonly id: string; readonly year: number } & SetKey) | undefined> {
  const { rows } = await sql<{ id: string; year: number } & SetKey>`
    select cycle.id, cycle.year, cycle.criteria_set_unit_id as "criteriaSetUnitId", cycle.criteria_set_id as "criteriaSetId"
    from assessment.cycle
    left join criteria.published_criteria_set as criteria_set on criteria_set.unit_id = cycle.criteria_set_unit_id
    and criteria_set.year = cycle.year and criteria_set.id = cycle.criteria_set_id
    where cycle.unit_id = platform.current_unit_id() and cycle.year = ${year} - 1
    order by (criteria_set.code = ${setCode}) desc nulls last, cycle.opened_at desc
    limit 1`.execute(tx);
  return rows[0];
}
