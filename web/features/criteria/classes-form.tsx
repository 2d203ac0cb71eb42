import { points } from '#kernel/points.ts';
import type { ClassBand, Classification } from '#modules/criteria/domain/criteria-set.ts';
import { useSay } from '#web/i18n/say.ts';
import { ChoiceField } from './choice-field.tsx';
import { editorTexts } from './editor-texts.ts';
import { EntryList } from './entry-list.tsx';
import styles from './form.module.css';
import { BoundCell } from './interval-cells.tsx';
import { UnitKinds } from './unit-kinds.tsx';
import { TextField } from './text-field.tsx';

/** The classes of results, for some kinds of unit or for all. */
export function ClassesForm({
  classifications,
  onChange,
}: {
  classifications: readonly Classification[];
  onChange: (classifications: readonly Classification[]) => void;
}) {
  const say = useSay(editorTexts);
  return (
    <EntryList<Classification>
      title={say('classes')}
      entries={classifications}
      nameOf={(n) => say('classes_one', { n })}
      add={say('add_classes')}
      blank={() => ({ unitKinds: null, on: 'index', bands: [] })}
      onChange={onChange}
    >
      {(classes, change) => (
        <>
          <div className={styles.row}>
            <ChoiceField
              label={say('class_on')}
              value={classes.on}
              options={(['index', 'total'] as const).map((value) => ({
                value,
                label: say(`class_on_${value}`),
              }))}
              onChange={(on) => change({ ...classes, on })}
            />
            <UnitKinds
              legend={say(classes.unitKinds === null ? 'class_for_all' : 'class_for')}
              kinds={classes.unitKinds ?? []}
              onChange={(kinds) => change({ ...classes, unitKinds: kinds.length > 0 ? kinds : null })}
            />
          </div>
          <EntryList<ClassBand>
            title={say('class_bands')}
            entries={classes.bands}
            nameOf={(n) => say('class_band', { n })}
            add={say('add_class')}
            blank={() => nextClass(classes.bands)}
            onChange={(bands) => change({ ...classes, bands })}
          >
            {(band, put, index) => (
              <div className={styles.row}>
                <TextField
                  label={say('class_label')}
                  value={band.label}
                  maxLength={80}
                  onChange={(label) => put({ ...band, label })}
                />
                <BoundCell
                  side="from"
                  number={index + 1}
                  interval={band}
                  onChange={(from) => put({ ...band, from })}
                />
                <BoundCell
                  side="to"
                  number={index + 1}
                  interval={band}
                  onChange={(to) => put({ ...band, to })}
                />
              </div>
            )}
          </EntryList>
        </>
      )}
    </EntryList>
  );
}

/** A class that begins where the last one ends. */
function nextClass(bands: readonly ClassBand[]): ClassBand {
  if (bands.length === 0) return { label: '', from: { value: points('90'), isIncluded: true }, to: null };
  const lowest = bands.at(-1)?.from;
  return {
    label: '',
    from: null,
    to: lowest ? { value: lowest.value, isIncluded: !lowest.isIncluded } : null,
  };
}
