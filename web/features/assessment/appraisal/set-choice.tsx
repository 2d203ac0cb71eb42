import type { OpenableSet } from '#modules/assessment/contract.ts';
import { useSay } from '#web/i18n/say.ts';
import { Choice, Field } from '#web/ui/field.tsx';
import { Note } from '#web/ui/states.tsx';
import { cycleTexts } from './cycle-texts.ts';

/** By which set the year is scored: those of the own issuers first, others apart and with a warning. */
export function SetChoice({
  sets,
  set,
  isTried,
  onChoose,
}: {
  sets: readonly OpenableSet[];
  set: OpenableSet | undefined;
  isTried: boolean;
  onChoose: (id: string) => void;
}) {
  const say = useSay(cycleTexts);
  const groups = [
    { label: say('sets_own'), listed: sets.filter(({ isOwnIssuer }) => isOwnIssuer) },
    { label: say('sets_other'), listed: sets.filter(({ isOwnIssuer }) => !isOwnIssuer) },
  ].filter(({ listed }) => listed.length > 0);
  return (
    <>
      <Field
        label={say('set')}
        hint={
          set
            ? `${say('set_facts', {
                issuer: set.issuer,
                count: set.unitCount,
                taken: set.takenCount,
                year: String(set.year),
              })} ${say('set_hint')}`
            : say('set_hint')
        }
        error={isTried && !set ? say('set_needed') : undefined}
      >
        {(tied) => (
          <Choice {...tied} value={set?.id ?? ''} onChange={(event) => onChoose(event.target.value)}>
            {!set && <option value="">{say('set_choose')}</option>}
            {groups.map(({ label, listed }) => (
              <optgroup key={label} label={label}>
                {listed.map((each) => (
                  <option key={each.id} value={each.id}>
                    {setName(each, say)}
                  </option>
                ))}
              </optgroup>
            ))}
          </Choice>
        )}
      </Field>
      {set && !set.isOwnIssuer && (
        <Note tone="risk" live>
          <p>{say('set_other_warning', { issuer: set.issuer })}</p>
        </Note>
      )}
    </>
  );
}

/** A set by its title, year and, where there was one before, its edition. */
export function setName(
  { title, year, edition }: OpenableSet,
  say: ReturnType<typeof useSay<typeof cycleTexts>>,
): string {
  return edition > 1
    ? say('set_option_edition', { title, year: String(year), edition })
    : say('set_option', { title, year: String(year) });
}
