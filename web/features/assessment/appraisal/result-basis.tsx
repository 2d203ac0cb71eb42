import type { ResultView } from '#modules/assessment/contract.ts';
import { classificationFor } from '#modules/criteria/domain/scoring/classify.ts';
import type { CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { showInterval } from '#web/scoring/rule-lines.ts';
import styles from './result-page.module.css';
import { resultTexts } from './result-texts.ts';

/** From what the index, the class and the rank follow: the figures that went in, and the bands of the set. */
export function ResultBasis({ result, set }: { result: ResultView; set: CriteriaSet | null }) {
  const say = useSay(resultTexts);
  const { total, index, classification, rank, rankedUnits } = result;
  if (index === null || total.appraised === null) return null;
  const bands = set && classificationFor(set, result.unitKind);
  return (
    <details className={styles.basis}>
      <summary>{say('basis')}</summary>
      <dl>
        <div>
          <dt>{say('index')}</dt>
          <dd>
            {say('index_from', {
              index: showPoints(index),
              points: showPoints(total.appraised),
              max: showPoints(total.max),
            })}
            {set && !set.indexCountsOutside && ` ${say('index_inside')}`}
            {set && set.knockOuts.length > 0 && ` ${say('index_knock_outs')}`}
          </dd>
        </div>
        {classification !== null && bands && (
          <div>
            <dt>{say('class')}</dt>
            <dd>
              {say(bands.on === 'index' ? 'class_by_index' : 'class_by_total')}{' '}
              {bands.bands.map((band, place) => (
                <span key={band.label}>
                  {place > 0 && '; '}
                  {band.label === classification ? (
                    <strong>{bandWords(band.label, showInterval(band, null, say('any')))}</strong>
                  ) : (
                    bandWords(band.label, showInterval(band, null, say('any')))
                  )}
                </span>
              ))}
              .
            </dd>
          </div>
        )}
        {rank !== null && (
          <div>
            <dt>{say('rank')}</dt>
            <dd>{say('rank_from', { above: rank - 1, units: rankedUnits })}</dd>
          </div>
        )}
      </dl>
    </details>
  );
}

function bandWords(label: string, interval: string): string {
  return `${label}: ${interval}`;
}
