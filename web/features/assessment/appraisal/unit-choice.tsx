import { useState } from 'react';
import { foldText } from '#kernel/search-text.ts';
import type { AssessableUnit } from '#modules/assessment/contract.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { TextInput } from '#web/ui/field.tsx';
import { cycleTexts } from './cycle-texts.ts';
import styles from './cycle-page.module.css';
import type { AssessableUnits } from './use-assessable-units.ts';

/** For whom a cycle is opened: everybody below, or chosen units; who has a sheet of this set cannot be chosen again. */
export function UnitChoice({
  assessable,
  chosen,
  isTried,
  onChoose,
}: {
  assessable: AssessableUnits;
  /** Null for everybody. */
  chosen: ReadonlySet<string> | null;
  isTried: boolean;
  onChoose: (units: ReadonlySet<string> | null) => void;
}) {
  const say = useSay(cycleTexts);
  const units = assessable.kind === 'known' ? assessable.units : [];
  return (
    <fieldset className={styles.units}>
      <legend>{say('which_units')}</legend>
      <label className={styles.check}>
        <input type="radio" name="units" checked={chosen === null} onChange={() => onChoose(null)} />
        <span>
          {say('all_units')}
          <AllUnits assessable={assessable} />
        </span>
      </label>
      <label className={styles.check}>
        <input type="radio" name="units" checked={chosen !== null} onChange={() => onChoose(new Set())} />
        <span>{say('chosen_units')}</span>
      </label>
      {chosen !== null && units.length > 0 && (
        <UnitBoxes units={units} chosen={chosen} isTried={isTried} onChoose={onChoose} />
      )}
    </fieldset>
  );
}

/** How many everybody is, or why that cannot be said. */
function AllUnits({ assessable }: { assessable: AssessableUnits }) {
  const say = useSay(cycleTexts);
  if (assessable.kind === 'waiting') return <span className={styles.note}>{say('units_waiting')}</span>;
  if (assessable.kind === 'failed')
    return (
      <span className={styles.note} role="alert">
        {assessable.problem.detail}{' '}
        <Button small onClick={assessable.retry}>
          {say('units_retry')}
        </Button>
      </span>
    );
  const { units } = assessable;
  const taken = units.filter(({ isTaken }) => isTaken).length;
  if (units.length === 0) return <strong className={styles.lackingNote}>{say('units_none')}</strong>;
  return (
    <span className={styles.note} role="status">
      {say('units_count', { count: units.length })}
      {taken > 0 && ` ${say('units_taken', { count: taken })}`}
    </span>
  );
}

function UnitBoxes({
  units,
  chosen,
  isTried,
  onChoose,
}: {
  units: readonly AssessableUnit[];
  chosen: ReadonlySet<string>;
  isTried: boolean;
  onChoose: (units: ReadonlySet<string>) => void;
}) {
  const say = useSay(cycleTexts);
  const [search, setSearch] = useState('');
  const wanted = foldText(search);
  const shown = units.filter(({ name }) => foldText(name).includes(wanted));
  const free = shown.filter(({ isTaken }) => !isTaken);
  const count = units.filter(({ id, isTaken }) => !isTaken && chosen.has(id)).length;
  const isLacking = isTried && count === 0;
  return (
    <div className={styles.list}>
      <div className={styles.tools}>
        <TextInput
          aria-label={say('find_unit')}
          placeholder={say('find_unit')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <Button small onClick={() => onChoose(new Set([...chosen, ...free.map(({ id }) => id)]))}>
          {say('choose_all')}
        </Button>
        <Button small look="quiet" onClick={() => onChoose(new Set())}>
          {say('choose_none')}
        </Button>
        <span role="status" className={isLacking ? styles.lacking : 'muted'}>
          {isLacking ? say('units_needed') : say('chosen_count', { count, all: units.length })}
        </span>
      </div>
      <ul className={styles.boxes}>
        {shown.map(({ id, name, isTaken }) => (
          <li key={id}>
            <label className={styles.check}>
              <input
                type="checkbox"
                disabled={isTaken}
                checked={!isTaken && chosen.has(id)}
                onChange={(event) => {
                  const next = new Set(chosen);
                  if (event.target.checked) next.add(id);
                  else next.delete(id);
                  onChoose(next);
                }}
              />
              <span>
                {name}
                {isTaken && <span className={styles.note}>{say('unit_taken')}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}
