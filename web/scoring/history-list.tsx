import type { HistoryLine } from '#modules/assessment/contract.ts';
import { dayOf, showDate, showInstant } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { useAssessmentWords } from './assessment-words.ts';
import { daysLate } from './overdue.ts';
import styles from './history-list.module.css';
import { scoringTexts } from './texts.ts';

/** Who moved an assessment on or back, when and why; the latest first. */
export function HistoryList({ lines }: { lines: readonly HistoryLine[] }) {
  const say = useSay(scoringTexts);
  const words = useAssessmentWords();
  return (
    <ol className={styles.list} reversed>
      {lines.toReversed().map((line, index) => (
        <li key={index} className={styles.line}>
          <span className={`${styles.at} figures`}>{showInstant(line.at)}</span>
          <span className={styles.what}>
            <strong>{words.past(line.move)}</strong>
            <span className={styles.who}>
              {line.by === null ? line.unitName : say('history_by', { by: line.by, unit: line.unitName })}
            </span>
            {line.dueOn !== null && daysLate(line.dueOn, dayOf(line.at)) > 0 && (
              <span className={styles.why}>
                {say('came_late', {
                  days: daysLate(line.dueOn, dayOf(line.at)),
                  date: showDate(line.dueOn),
                })}
              </span>
            )}
            {line.reason && (
              <span className={styles.why}>{say('history_reason', { reason: line.reason })}</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
