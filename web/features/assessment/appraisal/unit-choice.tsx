import { useState } from 'react';
import { foldText } from '#kernel/search-text.ts';
import type { AssessableUnit } from '#modules/assessment/contract.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { TextInput } from '#web/ui/field.tsx';
import { cycleTexts } from './cycle-texts.ts';
import styles from './cycle-page.module.css';
import { unitNames } from './unit-names.ts';
import { unitsToOpen, type AssessableUnits } from './use-assessable-units.ts';

type Chosen = ReadonlySet<string> | null;

/** For whom a cycle is opened: everybody below, or chosen units; who has a sheet of this set is left out. */
export function UnitChoice({
  assessable,
  chosen,
  isTried,
  onChoose,
}: {
  assessable: AssessableUnits;
  /** Null for everybody. */
  chosen: Chosen;
  isTried: boolean;
  onChoose: (units: Chosen) => void;
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

/** Asks whether units that have a sheet of the year by another set are indeed to get a second one. */
export function BesideChoice({
  beside,
  year,
  isBeside,
  isTried,
  onConfirm,
}: {
  beside: readonly AssessableUnit[];
  year: number;
  isBeside: boolean;
  isTried: boolean;
  onConfirm: (isBeside: boolean) => void;
}) {
  const say = useSay(cycleTexts);
  if (beside.length === 0) return null;
  const cycles = [...new Set(beside.flatMap(({ otherCycle }) => otherCycle ?? []))].join('”, “');
  return (
    <div className={styles.beside} role="alert">
      <p>{say('units_beside', { count: beside.length, year: String(year), cycles })}</p>
      <label className={styles.check}>
        <input type="checkbox" checked={isBeside} onChange={(event) => onConfirm(event.target.checked)} />
        <span>
          {say('beside_confirm')}
          {isTried && !isBeside && <strong className={styles.lackingNote}>{say('beside_needed')}</strong>}
        </span>
      </label>
    </div>
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
  const count = unitsToOpen(units, null).length;
  const taken = units.length - count;
  if (units.length === 0) return <strong className={styles.lackingNote}>{say('units_none')}</strong>;
  if (count === 0)
    return (
      <strong className={styles.lackingNote} role="status">
        {say('units_all_taken', { count: taken })}
      </strong>
    );
  return (
    <span className={styles.note} role="status">
      {taken === 0 ? say('units_count', { count }) : say('units_rest', { count, taken })}
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
  onChoose: (units: Chosen) => void;
}) {
  const say = useSay(cycleTexts);
  const [search, setSearch] = useState('');
  const wanted = foldText(search);
  const shown = units.filter(({ name }) => foldText(name).includes(wanted));
  const free = shown.filter(({ isTaken }) => !isTaken);
  const count = unitsToOpen(units, chosen).length;
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
        {shown.map((unit) => (
          <li key={unit.id}>
            <label className={styles.check}>
              <input
                type="checkbox"
                disabled={unit.isTaken}
                checked={!unit.isTaken && chosen.has(unit.id)}
                onChange={(event) => {
                  const next = new Set(chosen);
                  if (event.target.checked) next.add(unit.id);
                  else next.delete(unit.id);
                  onChoose(next);
                }}
              />
              <span>
                {unit.name}
                <UnitNotes unit={unit} />
              </span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is special about a unit: a sheet that it has, the units that it was merged from. */
function UnitNotes({ unit: { isTaken, otherCycle, predecessors } }: { unit: AssessableUnit }) {
  const say = useSay(cycleTexts);
  const merged = unitNames(predecessors, (names, count) => say('and_more', { names, count }));
  return (
    <>
      {isTaken && <span className={styles.note}>{say('unit_taken')}</span>}
      {!isTaken && otherCycle !== null && (
        <span className={styles.note}>{say('unit_beside', { cycle: otherCycle })}</span>
      )}
      {predecessors.length > 0 && (
        <span className={styles.note}>{say('unit_merged', { names: merged })}</span>
      )}
    </>
  );
}
