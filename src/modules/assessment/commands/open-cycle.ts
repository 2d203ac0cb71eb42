import type { CalendarDate } from '#kernel/calendar.ts';
import type { Caller } from '#kernel/caller.ts';
import { asId, type CycleId } from '#kernel/id.ts';
import { say } from '#kernel/language.ts';
import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import { listItems } from '#modules/criteria/domain/criteria-set.ts';
import { newId } from '#platform/clock.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AssessableUnit, CycleRow, CycleToOpen } from '../contract.ts';
import { checkDates } from '../domain/check-dates.ts';
import { scoreSelf } from '../domain/self-score.ts';
import { setItemsOf } from '../domain/set-items.ts';
import { continuedCodes } from '../domain/take-over.ts';
import { assessmentMessages } from '../messages.ts';
import { awaitOpening, fillCycle, insertCycle, takeOverFrom } from '../store/cycles.ts';
import { takeOperation } from '../store/operations.ts';
import { findEarlierCycle, getCycleRow, listUnitsOfSet } from '../views/cycles.ts';
import { findConfirmedMapping, findPublishedSet, getPinnedSet, type PinnedSet } from '../views/pinned-set.ts';

type Asked = CycleToOpen;

/**
 * Opens a year for units below the caller's: each gets an assessment pinned to the set. Assignments, their distance
 * to the deadline and notes of the year before are taken over where asked, of merged units from each predecessor;
 * scores and states never.
 * @throws Problem assessment.set_unknown, assessment.set_superseded, assessment.dates_out_of_order,
 *   assessment.dates_past, assessment.operation_reused, assessment.units_unknown, assessment.no_units,
 *   assessment.units_taken, assessment.units_doubled
 */
export async function openCycleOf(
  tx: Tx,
  caller: Caller,
  asked: Asked,
  today: CalendarDate,
): Promise<CycleRow> {
  const set = await findPublishedSet(tx, asked.criteriaSetId);
  if (!set) return refuse('not_found', 'assessment.set_unknown');
  const { operationId, ...request } = asked;
  const operation = await takeOperation(tx, caller, {
    operationId,
    year: set.year,
    request,
    reference: { cycleId: newId<'cycle'>() },
  });
  const id = operation.reference.cycleId;
  if (!operation.isNew) return getCycleRow(tx, id);
  if (set.state !== 'published') return refuse('conflict', 'assessment.set_superseded', { title: set.title });
  checkDates(asked.opensOn, asked, today);
  await awaitOpening(tx, set.year);
  const units = await chooseUnits(tx, set, asked);
  await insertCycle(tx, {
    ...request,
    id,
    unitId: caller.unitId,
    year: set.year,
    criteriaSetUnitId: asId(set.unitId),
    criteriaSetId: asId(set.id),
    openedBy: caller.personId,
  });
  await fill(tx, set, id, units);
  const takenOver = asked.takeOver ? await takeOver(tx, set, id) : null;
  await appendAudit(tx, {
    action: 'assessment.cycle_opened',
    subjectKind: 'cycle',
    subjectId: id,
    facts: { ...request, units: units.length, unitIds: asked.unitIds ?? 'all', takenOver },
  });
  return getCycleRow(tx, id);
}

async function chooseUnits(tx: Tx, set: PinnedSet, asked: Asked): Promise<readonly AssessableUnit[]> {
  const all = await listUnitsOfSet(tx, set, asked.opensOn);
  const wanted = asked.unitIds && new Set(asked.unitIds);
  const units = wanted === null ? all : all.filter(({ id }) => wanted.has(id));
  if (wanted && units.length !== wanted.size) return refuse('invalid', 'assessment.units_unknown');
  if (units.length === 0) return refuse('invalid', 'assessment.no_units', { title: set.title });
  const taken = units.filter(({ isTaken }) => isTaken);
  if (taken.length > 0)
    return refuse('conflict', 'assessment.units_taken', { count: taken.length, units: firstNames(taken) });
  const doubled = units.filter(({ otherCycle }) => otherCycle !== null);
  return doubled.length === 0 || asked.isBeside === true
    ? units
    : refuse('conflict', 'assessment.units_doubled', {
        count: doubled.length,
        units: firstNames(doubled),
        year: String(set.year),
        cycles: [...new Set(doubled.map(({ otherCycle }) => otherCycle))].join('”, “'),
      });
}

function firstNames(units: readonly AssessableUnit[]): string {
  return units
    .slice(0, 10)
    .map(({ name }) => name)
    .join(', ');
}

/** A blank sheet is the same for all: it is scored once for each kind of unit, and laid out in the database. */
async function fill(tx: Tx, set: PinnedSet, id: CycleId, units: readonly AssessableUnit[]): Promise<void> {
  const kinds = set.content.unitKinds.filter((kind) => units.some((unit) => unit.kind === kind));
  const blank = kinds.map((kind) => ({ kind, score: scoreSelf(set.content, [], {}, kind) }));
  const scores = new Map(blank[0]?.score.items.map((item) => [item.code, item]));
  const items = setItemsOf(set.content).flatMap((item) => {
    const score = scores.get(item.code);
    return score ? [{ ...item, points: score.points, low: score.low, high: score.high }] : [];
  });
  const totals = blank.map(({ kind, score }) => [
    kind,
    {
      total: score.total,
      low: score.totalLow,
      high: score.totalHigh,
      index: score.index,
      classification: score.classification,
    },
  ]);
  await fillCycle(
    tx,
    { year: set.year, id },
    units.map((unit) => unit.id),
    items,
    Object.fromEntries(totals),
  );
}

async function takeOver(tx: Tx, set: PinnedSet, id: CycleId): Promise<number> {
  const earlier = await findEarlierCycle(tx, set.year, set.code);
  const former = say(assessmentMessages['assessment.former_owner'], 'vi');
  if (!earlier) return takeOverFrom(tx, { year: set.year, id }, { id: null, pairs: [] }, former);
  const current = { criteriaSetUnitId: set.unitId, year: set.year, criteriaSetId: set.id };
  const previous = await getPinnedSet(tx, earlier);
  const confirmed = await findConfirmedMapping(tx, current, earlier);
  const codes = ({ content }: PinnedSet) => listItems(content.items).map(({ item }) => item.code);
  const pairs = continuedCodes(codes(previous), codes(set), confirmed);
  return takeOverFrom(tx, { year: set.year, id }, { id: earlier.id, pairs }, former);
}
