import type { ReactNode } from 'react';
import type { CycleUnitRow, openCycle } from '#modules/assessment/contract.ts';
import type { CriteriaSetRow } from '#modules/criteria/contract.ts';
import type { BodyOf } from '#platform/http/contract.ts';
import { showDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { cycleTexts } from './cycle-texts.ts';
import styles from './cycle-page.module.css';

/** Everything that opening the cycle hands out and fixes, to be read once more; the buttons stand at its end. */
export function OpeningPreview({
  set,
  asked,
  units,
  trouble,
  children,
}: {
  set: CriteriaSetRow;
  asked: Omit<BodyOf<typeof openCycle>, 'operationId'>;
  units: readonly CycleUnitRow[];
  trouble: ReactNode;
  children: ReactNode;
}) {
  const say = useSay(cycleTexts);
  const date = (day: string | null) => (day === null ? say('no_date') : showDate(day));
  const names = units.filter(({ unitId }) => asked.unitIds?.includes(unitId)).map(({ unitName }) => unitName);
  const facts = [
    [say('name'), asked.title],
    [say('set'), `${set.title} (${set.year})`],
    [say('opens_on'), date(asked.opensOn)],
    [say('self_score_due'), date(asked.selfScoreDueOn)],
    [say('appraisal_due'), date(asked.appraisalDueOn)],
    [say('explanation_due'), date(asked.explanationDueOn)],
    [
      say('units'),
      asked.unitIds === null
        ? say('preview_all', { date: showDate(asked.opensOn) })
        : say('preview_chosen', { count: asked.unitIds.length, names: names.join(', ') }),
    ],
  ] as const;
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
        <li>{say('preview_fixed')}</li>
      </ul>
      {trouble}
      <div className={styles.actions}>{children}</div>
    </section>
  );
}
