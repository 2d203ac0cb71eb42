import { scoredUnitKinds, type ScoredUnitKind } from '#modules/criteria/domain/criteria-set.ts';
import { useSay } from '#web/i18n/say.ts';
import { editorTexts } from './editor-texts.ts';
import styles from './form.module.css';

/** Kinds of unit, each chosen by itself. */
export function UnitKinds({
  legend,
  kinds,
  onChange,
}: {
  legend: string;
  kinds: readonly ScoredUnitKind[];
  onChange: (kinds: readonly ScoredUnitKind[]) => void;
}) {
  const say = useSay(editorTexts);
  return (
    <fieldset className={styles.checks}>
      <legend>{legend}</legend>
      {scoredUnitKinds.map((kind) => (
        <label key={kind} className={styles.check}>
          <input
            type="checkbox"
            checked={kinds.includes(kind)}
            onChange={(event) =>
              onChange(
                scoredUnitKinds.filter((one) => (one === kind ? event.target.checked : kinds.includes(one))),
              )
            }
          />
          {say(`kind_${kind}`)}
        </label>
      ))}
    </fieldset>
  );
}
