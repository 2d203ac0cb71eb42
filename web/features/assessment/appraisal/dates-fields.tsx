import { findDateFaults, type Deadlines } from '#modules/assessment/domain/check-dates.ts';
import { today } from '#web/clock.ts';
import { showDate, readDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { Field, TextInput } from '#web/ui/field.tsx';
import { cycleTexts } from './cycle-texts.ts';

/** The deadlines as a person types them. */
export type TypedDates = Readonly<Record<keyof Deadlines, string>>;

/** The deadlines of a cycle as fields hold them. */
export function typedDates(dates: Deadlines): TypedDates {
  const shown = (date: string | null) => (date === null ? '' : showDate(date));
  return {
    selfScoreDueOn: shown(dates.selfScoreDueOn),
    appraisalDueOn: shown(dates.appraisalDueOn),
    explanationDueOn: shown(dates.explanationDueOn),
  };
}

/** Reads the deadlines; null where one is no day. */
function readAll(typed: TypedDates): Deadlines | null {
  const selfScoreDueOn = readDate(typed.selfScoreDueOn);
  const [appraisalDueOn, explanationDueOn] = [typed.appraisalDueOn, typed.explanationDueOn].map(optional);
  return selfScoreDueOn === null || appraisalDueOn === undefined || explanationDueOn === undefined
    ? null
    : { selfScoreDueOn, appraisalDueOn, explanationDueOn };
}

/** Reads the deadlines; null where one is no day, is over, or where they do not follow one another. */
export function readDates(
  opensOn: string | null,
  typed: TypedDates,
  former: Deadlines | null = null,
): Deadlines | null {
  const dates = readAll(typed);
  if (opensOn === null || dates === null) return null;
  return findDateFaults(opensOn, dates, today(), former).length === 0 ? dates : null;
}

/** The three fields; a sentence below each that is not a day, or not a day that it can be. */
export function DatesFields({
  opensOn,
  typed,
  former = null,
  isTried,
  onChange,
}: {
  opensOn: string | null;
  typed: TypedDates;
  /** As they stand now: what stays may be over. */
  former?: Deadlines | null;
  isTried: boolean;
  onChange: (typed: TypedDates) => void;
}) {
  const say = useSay(cycleTexts);
  const fields = [
    { key: 'selfScoreDueOn', label: say('self_score_due'), isNeeded: true },
    { key: 'appraisalDueOn', label: say('appraisal_due'), isNeeded: false },
    { key: 'explanationDueOn', label: say('explanation_due'), isNeeded: false },
  ] as const;
  const dates = readAll(typed);
  const faults = opensOn && dates ? findDateFaults(opensOn, dates, today(), former) : [];
  const errorOf = ({ key, isNeeded }: (typeof fields)[number]) => {
    if (!isTried) return undefined;
    if (isNeeded ? readDate(typed[key]) === null : optional(typed[key]) === undefined)
      return say('date_wrong');
    const fault = faults.find(({ deadline }) => deadline === key);
    if (!fault) return undefined;
    return say(fault.kind === 'past' ? 'date_past' : 'date_too_early', { date: showDate(fault.notBefore) });
  };
  return (
    <>
      {fields.map((field) => (
        <Field
          key={field.key}
          label={field.label}
          hint={field.isNeeded ? undefined : say('date_optional')}
          error={errorOf(field)}
        >
          {(tied) => (
            <TextInput
              {...tied}
              inputMode="numeric"
              value={typed[field.key]}
              placeholder="15/9/2026"
              onChange={(event) => onChange({ ...typed, [field.key]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </>
  );
}

function optional(text: string): string | null | undefined {
  return text.trim() === '' ? null : (readDate(text) ?? undefined);
}
