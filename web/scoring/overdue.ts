import type { AssessmentState } from '#modules/assessment/domain/assessment-workflow.ts';

type Deadlines = {
  readonly selfScoreDueOn: string;
  readonly appraisalDueOn: string | null;
  readonly explanationDueOn: string | null;
};

/** The day by which the step that an assessment stands at is to be done; null where none is set or nothing is due. */
export function dueOf(state: AssessmentState, dates: Deadlines): string | null {
  switch (state) {
    case 'self_scoring':
    case 'awaiting_approval':
      return dates.selfScoreDueOn;
    case 'submitted':
    case 'appraising':
      return dates.appraisalDueOn;
    case 'explaining':
      return dates.explanationDueOn;
    case 'reappraising':
      return dates.explanationDueOn ?? dates.appraisalDueOn;
    case 'concluded':
    case 'published':
      return null;
  }
}

/** By how many days a step is late; 0 where it is in time or nothing is due. */
export function daysLate(due: string | null, today: string): number {
  if (due === null || due >= today) return 0;
  return Math.round((Date.parse(today) - Date.parse(due)) / 86_400_000);
}

/** What is due first stands first; of one day what came first, and what has no day last. */
export function soonestFirst<Row extends Deadlines & { state: AssessmentState; stateSince: string }>(
  rows: readonly Row[],
): readonly Row[] {
  const due = (row: Row) => dueOf(row.state, row) ?? '9999-12-31';
  return rows.toSorted(
    (left, right) => due(left).localeCompare(due(right)) || left.stateSince.localeCompare(right.stateSince),
  );
}
