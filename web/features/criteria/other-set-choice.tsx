import { useSearchParams } from 'react-router';
import type { CriteriaSetRow } from '#modules/criteria/contract.ts';
import { useSay } from '#web/i18n/say.ts';
import { ChoiceField } from './choice-field.tsx';
import { compareTexts } from './compare-texts.ts';

/** The other set of a comparison, kept in the address. */
export function OtherSetChoice({
  label,
  rows,
  chosen,
}: {
  label: string;
  rows: readonly CriteriaSetRow[];
  chosen: string | null;
}) {
  const say = useSay(compareTexts);
  const [, setSearch] = useSearchParams();
  if (rows.length === 0) return null;
  return (
    <ChoiceField
      label={label}
      value={chosen ?? ''}
      options={[
        ...(chosen === null ? [{ value: '', label: say('choose') }] : []),
        ...rows.map(({ id, title, year, edition }) => ({
          value: id,
          label: say('one', { title, year, edition }),
        })),
      ]}
      onChange={(id) => {
        if (id !== '') setSearch({ voi: id });
      }}
    />
  );
}
