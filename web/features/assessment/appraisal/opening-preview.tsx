import type { ReactNode } from 'react';
import type { AssessableUnit, OpenableSet, openCycle } from '#modules/assessment/contract.ts';
import type { BodyOf } from '#platform/http/contract.ts';
import { showDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { cycleTexts } from './cycle-texts.ts';
import styles from './cycle-page.module.css';
import { setName } from './set-choice.tsx';
import { unitNames } from './unit-names.ts';
import type { AssessableUnits } from './use-assessable-units.ts';

/** Everything that opening the cycle hands out and fixes, to be read once more; the buttons stand at its end. */
export function OpeningPreview({
  set,
  asked,
  assessable,
  units,
  trouble,
  children,
}: {
  set: OpenableSet;
  asked: Omit<BodyOf<typeof openCycle>, 'operationId'>;
  assessable: AssessableUnits;
  /** For whom it opens. */
  units: readonly AssessableUnit[];
  trouble: ReactNode;
  children: ReactNode;
}) {
  const say = useSay(cycleTexts);
  const date = (day: string | null) => (day === null ? say('no_date') : showDate(day));
  const facts = [
    [say('name'), asked.title],
    [say('set'), setName(set, say)],
    [say('issuer'), set.issuer],
    [say('opens_on'), date(asked.opensOn)],
    [say('self_score_due'), date(asked.selfScoreDueOn)],
    [say('appraisal_due'), date(asked.appraisalDueOn)],
    [say('explanation_due'), date(asked.explanationDueOn)],
    [say('units'), unitsWords(asked.opensOn, units, assessable, say)],
  ] as const;
  const merged = units.filter(({ predecessors }) => predecessors.length > 0).length;
  const beside = units.filter(({ otherCycle }) => otherCycle !== null).length;
  return (
    <section className={styles.preview} aria-labelledby="opening-preview">
      <h2 id="opening-preview">{say('preview_title')}</h2>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ul className={styles.happens}>
        <li>{say('preview_gets', { count: set.itemCount })}</li>
        <li>
          {asked.takeOver ? say('preview_takes', { year: String(set.year - 1) }) : say('preview_blank')}
        </li>
        {asked.takeOver && merged > 0 && <li>{say('take_over_merged', { count: merged })}</li>}
        {beside > 0 && <li>{say('preview_beside', { count: beside, year: String(set.year) })}</li>}
        <li>{say('preview_fixed')}</li>
      </ul>
      {trouble}
      <div className={styles.actions}>{children}</div>
    </section>
  );
}

/** How many units, and which; said before the button that opens the cycle for them. */
function unitsWords(
  opensOn: string,
  units: readonly AssessableUnit[],
  assessable: AssessableUnits,
  say: ReturnType<typeof useSay<typeof cycleTexts>>,
): string {
  if (assessable.kind === 'waiting') return say('units_waiting');
  if (assessable.kind === 'failed') return assessable.problem.detail;
  if (units.length === 0) return say('units_none');
  const names = unitNames(
    units.map(({ name }) => name),
    (shown, count) => say('and_more', { names: shown, count }),
  );
  return units.length === assessable.units.length
    ? say('preview_all', { count: units.length, date: showDate(opensOn), names })
    : say('preview_chosen', { count: units.length, names });
}
