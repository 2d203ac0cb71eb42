import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { CycleDatesToChange, CycleRow } from '../contract.ts';
import { checkDates } from '../domain/check-dates.ts';
import { lockCycle, saveCycleDates } from '../store/cycles.ts';
import { getCycleRow } from '../views/cycles.ts';

/**
 * Moves the deadlines of a cycle, for a reason that the log keeps.
 * @throws Problem assessment.cycle_not_found, assessment.cycle_changed, assessment.dates_out_of_order
 */
export async function changeCycleDatesOf(tx: Tx, id: string, asked: CycleDatesToChange): Promise<CycleRow> {
  const cycle = await lockCycle(tx, id);
  if (!cycle) return refuse('not_found', 'assessment.cycle_not_found');
  if (cycle.version !== asked.version) return refuse('conflict', 'assessment.cycle_changed');
  const { version: _, reason, ...dates } = asked;
  checkDates(cycle.opensOn, dates);
  await saveCycleDates(tx, id, dates);
  const { selfScoreDueOn, appraisalDueOn, explanationDueOn } = cycle;
  await appendAudit(tx, {
    action: 'assessment.cycle_dates_changed',
    subjectKind: 'cycle',
    subjectId: id,
    facts: { reason, dates, before: { selfScoreDueOn, appraisalDueOn, explanationDueOn } },
  });
  return getCycleRow(tx, id);
}
