import { formatCalendarDate, parseCalendarDate } from '#kernel/calendar.ts';
import { refuse } from '#kernel/problem.ts';

/** The deadlines of a cycle; null where none is set. */
export type Deadlines = {
  readonly selfScoreDueOn: string;
  readonly appraisalDueOn: string | null;
  readonly explanationDueOn: string | null;
};
const deadlineNames = ['selfScoreDueOn', 'appraisalDueOn', 'explanationDueOn'] as const;

/** What is wrong with a deadline: before the day that it has to follow, or over by now. */
export type DateFault = {
  readonly kind: 'order' | 'past';
  readonly deadline: keyof Deadlines;
  /** The earliest day that it may be. */
  readonly notBefore: string;
};

/** Every deadline that cannot be; one that stays where it was may be over. */
export function findDateFaults(
  opensOn: string,
  dates: Deadlines,
  today: string,
  former: Deadlines | null = null,
): readonly DateFault[] {
  const faults: DateFault[] = [];
  let latest = opensOn;
  for (const deadline of deadlineNames) {
    const day = dates[deadline];
    if (day === null) continue;
    if (day < latest) faults.push({ kind: 'order', deadline, notBefore: latest });
    else {
      latest = day;
      if (day < today && day !== former?.[deadline])
        faults.push({ kind: 'past', deadline, notBefore: today });
    }
  }
  return faults;
}

/** Whether the deadlines are the same days. */
export function areSameDates(left: Deadlines, right: Deadlines): boolean {
  return deadlineNames.every((deadline) => left[deadline] === right[deadline]);
}

/**
 * Checks that the days of a cycle follow one another, and that no deadline is set on a day that is over.
 * @throws Problem assessment.dates_out_of_order, assessment.dates_past
 */
export function checkDates(
  opensOn: string,
  dates: Deadlines,
  today: string,
  former: Deadlines | null = null,
): void {
  const faults = findDateFaults(opensOn, dates, today, former);
  if (faults.some(({ kind }) => kind === 'order')) refuse('invalid', 'assessment.dates_out_of_order');
  const past = faults.flatMap(({ deadline }) => dates[deadline] ?? []);
  if (past.length > 0)
    refuse('invalid', 'assessment.dates_past', { days: past.map(shown).join(', '), today: shown(today) });
}

function shown(day: string): string {
  const date = parseCalendarDate(day);
  return date === null ? day : formatCalendarDate(date);
}

/**
 * Checks that the cycle has opened: before its opening day the unit writes nothing.
 * @throws Problem assessment.not_open_yet
 */
export function checkOpened(opensOn: string, today: string): void {
  if (opensOn > today) refuse('conflict', 'assessment.not_open_yet', { date: shown(opensOn) });
}
