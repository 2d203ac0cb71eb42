import { sql } from 'kysely';
import type { CriteriaSetId, CycleId, PersonId, UnitId } from '#kernel/id.ts';
import type { Points } from '#kernel/points.ts';
import type { Tx } from '#platform/database/database.ts';
import type { SetItem } from '../domain/set-items.ts';
import type { CodePair } from '../domain/take-over.ts';

/** Days of a cycle that may be moved. */
export type CycleDates = {
  readonly selfScoreDueOn: string;
  readonly appraisalDueOn: string | null;
  readonly explanationDueOn: string | null;
};

/** A cycle to open. */
export type NewCycle = CycleDates & {
  readonly unitId: UnitId;
  readonly year: number;
  readonly id: CycleId;
  readonly title: string;
  readonly criteriaSetUnitId: UnitId;
  readonly criteriaSetId: CriteriaSetId;
  readonly opensOn: string;
  readonly openedBy: PersonId;
};

/** Inserts a cycle, still without assessments. */
export async function insertCycle(tx: Tx, cycle: NewCycle): Promise<void> {
  await sql`
    insert into assessment.cycle (unit_id, year, id, title, criteria_set_unit_id, criteria_set_id, opens_on,
      self_score_due_on, appraisal_due_on, explanation_due_on, opened_by)
    values (${cycle.unitId}, ${cycle.year}, ${cycle.id}, ${cycle.title}, ${cycle.criteriaSetUnitId},
      ${cycle.criteriaSetId}, ${cycle.opensOn},
      ${cycle.selfScoreDueOn}, ${cycle.appraisalDueOn}, ${cycle.explanationDueOn}, ${cycle.openedBy})`.execute(
    tx,
  );
}

/** An item as every unit of the cycle begins with it. */
export type BlankItem = SetItem & {
  readonly points: Points | null;
  readonly low: Points;
  readonly high: Points;
};
/** What a blank sheet comes to, by kind of unit. */
export type BlankTotals = Readonly<
  Record<
    string,
    {
      readonly total: Points | null;
      readonly low: Points;
      readonly high: Points;
      readonly index: Points | null;
      readonly classification: string | null;
    }
  >
>;

/** Gives each unit its assessment with a blank row for each item, all in the database. */
export async function fillCycle(
  tx: Tx,
  cycle: Pick<NewCycle, 'year' | 'id'>,
  unitIds: readonly string[],
  items: readonly BlankItem[],
  totals: BlankTotals,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select assessment.fill_cycle(${cycle.year}::smallint, ${cycle.id}::uuid, ${unitIds}::uuid[],
      ${JSON.stringify(items)}::jsonb, ${JSON.stringify(totals)}::jsonb) as count`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Waits until nobody else of the caller's unit is opening a cycle of the year. */
export async function awaitOpening(tx: Tx, year: number): Promise<void> {
  await sql`select assessment.await_opening(${year}::smallint)`.execute(tx);
}

/**
 * Takes assignments and notes over from an earlier cycle of the same superior, where there is one, and from the
 * assessments of the units that its units continue.
 */
export async function takeOverFrom(
  tx: Tx,
  cycle: Pick<NewCycle, 'year' | 'id'>,
  earlier: { readonly id: string | null; readonly pairs: readonly CodePair[] },
  formerOwnerWords: string,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select assessment.take_over(${cycle.year}::smallint, ${cycle.id}::uuid, ${earlier.id}::uuid,
      ${JSON.stringify(earlier.pairs)}::jsonb, ${formerOwnerWords}) as count`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Locks a cycle of the caller's unit; undefined where there is none of that id. */
export async function lockCycle(
  tx: Tx,
  id: string,
): Promise<
  | (CycleDates & {
      readonly id: CycleId;
      readonly year: number;
      readonly opensOn: string;
      readonly version: number;
    })
  | undefined
> {
  const { rows } = await sql<CycleDates & { id: CycleId; year: number; opensOn: string; version: number }>`
    select id, year, opens_on as "opensOn", self_score_due_on as "selfScoreDueOn",
      appraisal_due_on as "appraisalDueOn", explanation_due_on as "explanationDueOn", version
    from assessment.cycle where unit_id = platform.current_unit_id() and id = ${id} for update`.execute(tx);
  return rows[0];
}

/** Moves the deadlines of a locked cycle; what they were, and why they moved, stays beside them. */
export async function saveCycleDates(tx: Tx, id: string, dates: CycleDates, reason: string): Promise<void> {
  await sql`
    update assessment.cycle set former_self_score_due_on = self_score_due_on,
      former_appraisal_due_on = appraisal_due_on, former_explanation_due_on = explanation_due_on,
      dates_changed_at = now(), dates_changed_reason = ${reason}, self_score_due_on = ${dates.selfScoreDueOn},
      appraisal_due_on = ${dates.appraisalDueOn}, explanation_due_on = ${dates.explanationDueOn},
      version = version + 1
    where unit_id = platform.current_unit_id() and id = ${id}`.execute(tx);
}
