import { formatPoints, parsePoints } from '#kernel/points.ts';
import type { FindingCounts } from '#modules/findings/contract.ts';
import { lackKinds } from '#modules/findings/domain/lacks.ts';
import { useSay } from '#web/i18n/say.ts';
import { useTerms } from '#web/i18n/terms.ts';
import { Button } from '#web/ui/button.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import styles from './board-head.module.css';
import type { FilterName } from './board-query.ts';
import { texts } from './texts.ts';

/** How many findings there are, how many of their points are known, and what they lack: pressing filters the list. */
export function BoardHead({
  counts,
  chosen,
  onFilter,
}: {
  counts: FindingCounts;
  chosen: (name: FilterName) => string | null;
  onFilter: (name: FilterName, value: string | null) => void;
}) {
  const say = useSay(texts);
  const terms = useTerms();
  const { total } = counts;
  return (
    <div className={styles.figures}>
      <div>
        <p className={`${styles.total} figures`}>
          <span className={styles.big}>{total}</span>
          <span className={styles.noun}>{say('total')}</span>
        </p>
        <p className={`${styles.known} figures`}>{pointsSentence(counts, say)}</p>
        <div className={styles.toggles} role="group" aria-label={say('points')}>
          {(['known', 'unknown'] as const).map((points) => (
            <Button
              key={points}
              look="quiet"
              small
              aria-pressed={chosen('points') === points}
              onClick={() => onFilter('points', chosen('points') === points ? null : points)}
            >
              {say(`only_${points}`)}
            </Button>
          ))}
        </div>
      </div>
      <div>
        <h2 className={styles.stripTitle} id="lack-strip">
          {say('lacks')}
        </h2>
        <div className={styles.strip} role="group" aria-labelledby="lack-strip">
          {lackKinds.map((kind) => {
            const count = counts.byLack.find((row) => row.key === kind)?.count ?? 0;
            return (
              <button
                key={kind}
                type="button"
                className={styles.lack}
                aria-pressed={chosen('lack') === kind}
                onClick={() => onFilter('lack', chosen('lack') === kind ? null : kind)}
              >
                <span>{say(count === 0 ? 'lack_done' : 'lack', { what: terms.lack(kind) })}</span>
                <span className={`${styles.lackCount} figures`}>
                  {count === 0 ? (
                    <StatusMark shape="check" tone="ok">
                      {say('lack_all', { total })}
                    </StatusMark>
                  ) : (
                    <>
                      <strong>{count}</strong> {say('of_total', { total })}
                    </>
                  )}
                </span>
                <svg
                  className={styles.meter}
                  viewBox="0 0 100 4"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  <rect className={styles.whole} width="100" height="4" />
                  <rect className={styles.part} width={total === 0 ? 0 : (count / total) * 100} height="4" />
                </svg>
              </button>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function pointsSentence(
  { total, withLostPoints, lostPoints }: FindingCounts,
  say: ReturnType<typeof useSay<typeof texts>>,
): string {
  const sum = lostPoints === null ? null : parsePoints(lostPoints);
  if (sum === null) return say('points_none');
  const points = formatPoints(sum);
  return withLostPoints === total
    ? say('points_all', { points, total })
    : say('points_known', { points, known: withLostPoints, total, unknown: total - withLostPoints });
}
