import type { ReactNode } from 'react';
import type { ResultView } from '#modules/assessment/contract.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { Difference } from './result-cells.tsx';
import { differenceOf, isAboveZero, type ResultSort } from './result-lines.ts';
import styles from './result-page.module.css';
import { resultTexts } from './result-texts.ts';

/**
 * The index, the class and the rank, big and plain; below, how the maximum became the appraised points, step by step.
 * A press on what was lost shows the items that it is made of.
 */
export function ResultSums({
  result,
  onSort,
}: {
  result: ResultView;
  onSort: (sort: Exclude<ResultSort, 'set'>) => void;
}) {
  const say = useSay(resultTexts);
  const { total, index, classification, rank, rankedUnits } = result;
  const none = <span className={styles.plain}>{say('unknown')}</span>;
  const amount = (value: string | null) => (value === null ? none : showPoints(value));
  const loss = (kind: 'lost' | 'conceded' | 'cut') =>
    isAboveZero(total[kind]) ? (
      <button type="button" className={styles.open} title={say(`open_${kind}`)} onClick={() => onSort(kind)}>
        {showPoints(total[kind] ?? '')}
      </button>
    ) : (
      amount(total[kind])
    );
  const current = total.appraised ?? total.self;
  return (
    <section className={styles.sums} aria-label={say('sums')}>
      <dl className={styles.big}>
        <Figure head={say('index')} isBig>
          {index === null ? none : `${showPoints(index)} %`}
        </Figure>
        <Figure head={say('class')} isBig>
          {classification ?? none}
        </Figure>
        <Figure head={say('rank')} isBig>
          {rank === null ? (
            <span className={styles.plain}>{say('no_rank')}</span>
          ) : (
            <>
              {rank} <span className={styles.plain}>{say('rank_of', { units: rankedUnits })}</span>
            </>
          )}
        </Figure>
      </dl>
      <div className={styles.closing}>
        <dl className={`${styles.steps} figures`}>
          <Figure head={say('max')}>{showPoints(total.max)}</Figure>
          <Figure head={say('conceded')} sign="−">
            {loss('conceded')}
          </Figure>
          <Figure head={say('self')} sign="=">
            {amount(total.self)}
          </Figure>
          <Figure head={say('cut')} sign="−">
            {loss('cut')}
          </Figure>
          <Figure head={say('appraised')} sign="=">
            <strong>{amount(total.appraised)}</strong>
          </Figure>
        </dl>
        <dl className={`${styles.facts} figures`}>
          <Figure head={say('lost_in_all')}>{loss('lost')}</Figure>
          <Figure head={say('previous_total')}>
            {total.previous === null ? (
              <span className={styles.plain}>{say('no_previous')}</span>
            ) : (
              <>
                {showPoints(total.previous)}{' '}
                <Beside value={differenceOf(current, total.previous)} words={say('to_previous')} />
              </>
            )}
          </Figure>
          <Figure head={say('median_total')}>
            {total.median === null ? (
              <span className={styles.plain}>{say('no_median')}</span>
            ) : (
              <>
                {showPoints(total.median)}{' '}
                <Beside value={differenceOf(current, total.median)} words={say('to_median')} />
              </>
            )}
          </Figure>
        </dl>
      </div>
    </section>
  );
}

function Figure({
  head,
  sign,
  isBig,
  children,
}: {
  head: string;
  sign?: '−' | '=';
  isBig?: boolean;
  children: ReactNode;
}) {
  return (
    <div>
      <dt>{head}</dt>
      <dd className={isBig ? 'figures' : undefined}>
        {sign && <span className={styles.sign}>{sign} </span>}
        {children}
      </dd>
    </div>
  );
}

/** A difference in brackets, with its words for those who do not see the column head. */
function Beside({ value, words }: { value: string | null; words: string }) {
  if (value === null) return null;
  return (
    <span className={styles.beside} title={words}>
      (<span className="unseen">{words} </span>
      <Difference value={value} />)
    </span>
  );
}
