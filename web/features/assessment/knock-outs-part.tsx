import type { CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import { useSay } from '#web/i18n/say.ts';
import { Choice } from '#web/ui/field.tsx';
import styles from './sheet-page.module.css';
import type { SheetState, SheetStore } from './sheet-store.ts';
import { sheetTexts } from './sheet-texts.ts';

/** The facts that override the whole result, each answered by yes or no. */
export function KnockOutsPart({
  set,
  state,
  store,
  mayScore,
}: {
  set: CriteriaSet;
  state: SheetState;
  store: SheetStore;
  mayScore: boolean;
}) {
  const say = useSay(sheetTexts);
  if (set.knockOuts.length === 0) return null;
  return (
    <section className={styles.knockOuts}>
      <h2>{say('knock_outs')}</h2>
      <p className="muted">{say('knock_outs_hint')}</p>
      {set.knockOuts.map(({ code, name }) => {
        const answer = state.knockOuts[code] ?? null;
        return (
          <label key={code} className={styles.knockOut}>
            <span>{name}</span>
            <Choice
              disabled={!mayScore}
              value={answer === null ? '' : answer ? 'yes' : 'no'}
              onChange={({ target }) =>
                store.write('', `knock:${code}`, target.value === '' ? null : target.value === 'yes')
              }
            >
              <option value="">{say('empty_figure')}</option>
              <option value="no">{say('answer_no')}</option>
              <option value="yes">{say('answer_yes')}</option>
            </Choice>
          </label>
        );
      })}
    </section>
  );
}
