import { useState } from 'react';
import { foldText } from '#kernel/search-text.ts';
import type { CycleView } from '#modules/assessment/contract.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { TextInput } from '#web/ui/field.tsx';
import { cycleTexts } from './cycle-texts.ts';
import styles from './cycle-page.module.css';

/** For whom a cycle is opened: everybody below, or chosen units of the latest cycle. */
export function UnitChoice({
  earlier,
  chosen,
  isTried,
  onChoose,
}: {
  earlier: CycleView | null;
  /** Null for everybody. */
  chosen: ReadonlySet<string> | null;
  isTried: boolean;
  onChoose: (units: ReadonlySet<string> | null) => void;
}) {
  const say = useSay(cycleTexts);
  const [search, setSearch] = useState('');
  const all = earlier?.units ?? [];
  const wanted = foldText(search);
  const shown = all.filter(({ unitName }) => foldText(unitName).includes(wanted));
  return (
    <fieldset className={styles.units}>
      <legend>{say('which_units')}</legend>
      <label className={styles.check}>
        <input type="radio" name="units" checked={chosen === null} onChange={() => onChoose(null)} />
        <span>{say('all_units')}</span>
      </label>
      <label className={styles.check}>
        <input
          type="radio"
          name="units"
          disabled={earlier === null}
          checked={chosen !== null}
          onChange={() => onChoose(new Set())}
        />
        <span>
          {say('chosen_units')}
          <span className={styles.note}>
            {earlier === null ? say('units_unknown') : say('units_from', { title: earlier.title })}
          </span>
        </span>
      </label>
      {chosen !== null && (
        <div className={styles.list}>
          <div className={styles.tools}>
            <TextInput
              aria-label={say('find_unit')}
              placeholder={say('find_unit')}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
            <Button
              small
              onClick={() => onChoose(new Set([...chosen, ...shown.map(({ unitId }) => unitId)]))}
            >
              {say('choose_all')}
            </Button>
            <Button small look="quiet" onClick={() => onChoose(new Set())}>
              {say('choose_none')}
            </Button>
            <span role="status" className={isTried && chosen.size === 0 ? styles.lacking : 'muted'}>
              {isTried && chosen.size === 0
                ? say('units_needed')
                : say('chosen_count', { count: chosen.size, all: all.length })}
            </span>
          </div>
          <ul className={styles.boxes}>
            {shown.map(({ unitId, unitName }) => (
              <li key={unitId}>
                <label className={styles.check}>
                  <input
                    type="checkbox"
                    checked={chosen.has(unitId)}
                    onChange={(event) => {
                      const next = new Set(chosen);
                      if (event.target.checked) next.add(unitId);
                      else next.delete(unitId);
                      onChoose(next);
                    }}
                  />
                  <span>{unitName}</span>
                </label>
              </li>
            ))}
          </ul>
        </div>
      )}
    </fieldset>
  );
}
