import { refuse } from '#kernel/problem.ts';

/** The deadlines of a cycle; null where none is set. */
export type Deadlines = {
  readonly selfScoreDueOn: string;
  readonly appraisalDueOn: string | null;
  readonly explanationDueOn: string | null;
};

/**
 * Checks that the days of a cycle follow one another.
 * @throws Problem assessment.dates_out_of_order
 */
export function checkDates(opensOn: string, dates: Deadlines): void {
  const days = [opensOn, dates.selfScoreDueOn, dates.appraisalDueOn, dates.explanationDueOn];
  const set = days.filter((day) => day !== null);
  if (set.some((day, place) => day < (set[place - 1] ?? day)))
    refuse('invalid', 'assessment.dates_out_of_order');
}
