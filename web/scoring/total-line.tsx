import type { ReactNode } from 'react';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { ProgressLine } from '#web/ui/progress-line.tsx';
import { PointsBar } from './points-bar.tsx';
import { scoringTexts } from './texts.ts';
import styles from './total-line.module.css';

/** What a whole sheet comes to; `null` where it is not known. */
export type Totals = {
  readonly points: string | null;
  readonly low: string;
  readonly high: string;
  readonly max: string;
  readonly index: string | null;
  readonly classification: string | null;
  /** What the appraiser gave, where the state shows it. */
  readonly appraised?: string | null;
};

/** The running total with its bounds, and how much of the sheet is done; `children` stand at its end. */
export function TotalLine({
  totals,
  done,
  all,
  progress,
  children,
}: {
  totals: Totals;
  done: number;
  all: number;
  /** What is counted, where it is not figures. */
  progress?: string;
  children?: ReactNode;
}) {
  const say = useSay(scoringTexts);
  const { points, low, high, max, index, classification, appraised = null } = totals;
  return (
    <div className={styles.line}>
      <div className={styles.total}>
        <p className={styles.words}>
          <span className={styles.label}>
            {say(points === null ? 'total_so_far' : appraised === null ? 'total' : 'self_total')}
          </span>{' '}
          <output className={`${styles.number} figures`} data-total="">
            {points === null
              ? say('range', { low: showPoints(low), high: showPoints(high) })
              : showPoints(points)}
          </output>{' '}
          <span className="muted figures">{say('of_max', { max: showPoints(max) })}</span>
        </p>
        <PointsBar low={low} high={high} max={max} />
      </div>
      {appraised !== null && (
        <p className={styles.fact}>
          <span className={styles.label}>{say('appraised')}</span>{' '}
          <strong className="figures">{showPoints(appraised)}</strong>
        </p>
      )}
      {index !== null && (
        <p className={styles.fact}>
          <span className={styles.label}>{say('index')}</span>{' '}
          <strong className="figures">{showPoints(index)} %</strong>
        </p>
      )}
      {classification !== null && (
        <p className={styles.fact}>
          <span className={styles.label}>{say('class')}</span> <strong>{classification}</strong>
        </p>
      )}
      <div className={styles.progress}>
        <ProgressLine label={progress ?? say('progress', { done, all })} share={all === 0 ? 1 : done / all} />
      </div>
      {children}
    </div>
  );
}
