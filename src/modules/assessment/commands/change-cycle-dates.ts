import type { CalendarDate } from '#kernel/calendar.ts';
import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { CycleDatesToChange, CycleRow } from '../contract.ts';
import { areSameDates, checkDates } from '../domain/check-dates.ts';
import { lockCycle, saveCycleDates } from '../store/cycles.ts';
import { getCycleRow } from '../views/cycles.ts';

/**
 * Moves the deadlines of a cycle, for a reason that the log keeps and the units of the cycle read.
 * @throws Problem assessment.cycle_not_found, assessment.cycle_changed, assessment.dates_unchanged,
 *   assessment.dates_out_of_order, assessment.dates_past
 */
export async function changeCycleDatesOf(
  tx: Tx,
  id: string,
  asked: CycleDatesToChange,
  today: CalendarDate,
): Promise<CycleRow> {
  const cycle = await lockCycle(tx, id);
  if (!cycle) return refuse('not_found', 'assessment.cycle_not_found');
  if (cycle.version !== asked.version) return refuse('conflict', 'assessment.cycle_changed');
  const { version: _, reason, ...dates } = asked;
  if (areSameDates(cycle, dates)) return refuse('invalid', 'assessment.dates_unchanged');
  checkDates(cycle.opensOn, dates, today, cycle);
  await saveCycleDates(tx, id, dates, reason);
  const { selfScoreDueOn, appraisalDueOn, explanationDueOn } = cycle;
  await appendAudit(tx, {
    action: 'assessment.cycle_dates_changed',
    subjectKind: 'cycle',
    subjectId: id,
    facts: { reason, dates, before: { selfScoreDueOn, appraisalDueOn, explanationDueOn } },
  });
  return getCycleRow(tx, id);
}
