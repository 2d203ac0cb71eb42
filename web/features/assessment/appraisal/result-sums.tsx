import type { ResultView } from '#modules/assessment/contract.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import styles from './result-page.module.css';
import { resultTexts } from './result-texts.ts';

/** The index, the class and the rank, big and plain; the sums and what they are compared with below. */
export function ResultSums({ result }: { result: ResultView }) {
  const say = useSay(resultTexts);
  const { total, index, classification, rank, rankedUnits } = result;
  const ofMax = (points: string | null) =>
    points === null
      ? say('unknown')
      : say('of_max', { points: showPoints(points), max: showPoints(total.max) });
  const losses = [
    { key: 'lost', value: total.lost },
    { key: 'conceded', value: total.conceded },
    { key: 'cut', value: total.cut },
  ] as const;
  return (
    <section className={styles.sums} aria-label={say('index')}>
      <dl className={styles.big}>
        <div>
          <dt>{say('index')}</dt>
          <dd className="figures">{index === null ? say('unknown') : `${showPoints(index)} %`}</dd>
        </div>
        <div>
          <dt>{say('class')}</dt>
          <dd>{classification ?? say('unknown')}</dd>
        </div>
        <div>
          <dt>{say('rank')}</dt>
          <dd className="figures">
            {rank === null ? (
              <span className={styles.plain}>{say('no_rank')}</span>
            ) : (
              say('rank_of', { rank, units: rankedUnits })
            )}
          </dd>
        </div>
      </dl>
      <dl className={`${styles.facts} figures`}>
        <div>
          <dt>{say('appraised')}</dt>
          <dd>{ofMax(total.appraised)}</dd>
        </div>
        <div>
          <dt>{say('self')}</dt>
          <dd>{ofMax(total.self)}</dd>
        </div>
        {losses.map(({ key, value }) => (
          <div key={key} className={styles.third}>
            <dt>
              {say(key)} <span className={styles.words}>({say(`${key}_words`)})</span>
            </dt>
            <dd>{value === null ? say('unknown') : showPoints(value)}</dd>
          </div>
        ))}
        <div>
          <dt>{say('previous_total')}</dt>
          <dd>
            {total.previous === null ? (
              <span className={styles.plain}>{say('no_previous')}</span>
            ) : (
              showPoints(total.previous)
            )}
          </dd>
        </div>
        <div>
          <dt>{say('median_total')}</dt>
          <dd>
            {total.median === null ? (
              <span className={styles.plain}>{say('no_median')}</span>
            ) : (
              showPoints(total.median)
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}
