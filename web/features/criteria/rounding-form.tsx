import type { CriteriaSet, Rounding } from '#modules/criteria/domain/criteria-set.ts';
import { useSay } from '#web/i18n/say.ts';
import { ChoiceField } from './choice-field.tsx';
import { editorTexts } from './editor-texts.ts';
import styles from './form.module.css';

const modes = ['half_up', 'half_even', 'down', 'up'] as const;
const places = ['0', '1', '2', '3', '4', '5', '6'] as const;

/** How points and the index are rounded. */
export function RoundingForm({
  rounding,
  onChange,
}: {
  rounding: CriteriaSet['rounding'];
  onChange: (rounding: CriteriaSet['rounding']) => void;
}) {
  const say = useSay(editorTexts);
  return (
    <div className={styles.row}>
      <ChoiceField<Rounding['mode'] | 'none'>
        label={say('round_points')}
        value={rounding.points?.mode ?? 'none'}
        options={(['none', ...modes] as const).map((value) => ({ value, label: say(`round_${value}`) }))}
        onChange={(mode) =>
          onChange({
            ...rounding,
            points: mode === 'none' ? null : { places: rounding.points?.places ?? 2, mode },
          })
        }
      />
      {rounding.points && (
        <Places
          label={say('round_points_places')}
          rounding={rounding.points}
          onChange={(points) => onChange({ ...rounding, points })}
        />
      )}
      <ChoiceField
        label={say('round_index')}
        value={rounding.index.mode}
        options={modes.map((value) => ({ value, label: say(`round_${value}`) }))}
        onChange={(mode) => onChange({ ...rounding, index: { ...rounding.index, mode } })}
      />
      <Places
        label={say('round_index_places')}
        rounding={rounding.index}
        onChange={(index) => onChange({ ...rounding, index })}
      />
    </div>
  );
}

function Places({
  label,
  rounding,
  onChange,
}: {
  label: string;
  rounding: Rounding;
  onChange: (rounding: Rounding) => void;
}) {
  return (
    <ChoiceField<string>
      label={label}
      value={String(rounding.places)}
      options={places.map((value) => ({ value, label: value }))}
      onChange={(value) => onChange({ ...rounding, places: Number(value) })}
    />
  );
}
