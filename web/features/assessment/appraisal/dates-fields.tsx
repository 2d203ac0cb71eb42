import { showDate, readDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { Field, TextInput } from '#web/ui/field.tsx';
import { cycleTexts } from './cycle-texts.ts';

/** The deadlines as a person types them. */
export type TypedDates = {
  readonly selfScoreDueOn: string;
  readonly appraisalDueOn: string;
  readonly explanationDueOn: string;
};
/** The same as the server takes them. */
export type ReadDates = {
  readonly selfScoreDueOn: string;
  readonly appraisalDueOn: string | null;
  readonly explanationDueOn: string | null;
};

/** The deadlines of a cycle as fields hold them. */
export function typedDates(dates: ReadDates): TypedDates {
  const shown = (date: string | null) => (date === null ? '' : showDate(date));
  return {
    selfScoreDueOn: shown(dates.selfScoreDueOn),
    appraisalDueOn: shown(dates.appraisalDueOn),
    explanationDueOn: shown(dates.explanationDueOn),
  };
}

/** Reads the deadlines; null where one is no day, or where they do not follow one another. */
export function readDates(opensOn: string | null, typed: TypedDates): ReadDates | null {
  const selfScoreDueOn = readDate(typed.selfScoreDueOn);
  const [appraisalDueOn, explanationDueOn] = [typed.appraisalDueOn, typed.explanationDueOn].map(optional);
  if (opensOn === null || selfScoreDueOn === null) return null;
  if (appraisalDueOn === undefined || explanationDueOn === undefined) return null;
  const dates = { selfScoreDueOn, appraisalDueOn, explanationDueOn };
  return areInOrder(opensOn, dates) ? dates : null;
}

/** The three fields; a sentence below each that is not a day. */
export function DatesFields({
  opensOn,
  typed,
  isTried,
  onChange,
}: {
  opensOn: string | null;
  typed: TypedDates;
  isTried: boolean;
  onChange: (typed: TypedDates) => void;
}) {
  const say = useSay(cycleTexts);
  const fields = [
    { key: 'selfScoreDueOn', label: say('self_score_due'), isNeeded: true },
    { key: 'appraisalDueOn', label: say('appraisal_due'), isNeeded: false },
    { key: 'explanationDueOn', label: say('explanation_due'), isNeeded: false },
  ] as const;
  const isReadable = ({ key, isNeeded }: (typeof fields)[number]) =>
    isNeeded ? readDate(typed[key]) !== null : optional(typed[key]) !== undefined;
  const isOutOfOrder = isTried && fields.every(isReadable) && readDates(opensOn, typed) === null;
  return (
    <>
      {fields.map((field) => (
        <Field
          key={field.key}
          label={field.label}
          hint={field.isNeeded ? undefined : say('date_optional')}
          error={
            isTried && !isReadable(field)
              ? say('date_wrong')
              : isOutOfOrder && opensOn !== null && field.isNeeded
                ? say('dates_order')
                : undefined
          }
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

function areInOrder(opensOn: string, dates: ReadDates): boolean {
  const days = [opensOn, dates.selfScoreDueOn, dates.appraisalDueOn, dates.explanationDueOn].filter(
    (day) => day !== null,
  );
  return days.every((day, place) => day >= (days[place - 1] ?? day));
}
