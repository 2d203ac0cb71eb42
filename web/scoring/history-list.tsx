import type { HistoryLine } from '#modules/assessment/contract.ts';
import { showInstant } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { useAssessmentWords } from './assessment-words.ts';
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
            {line.reason && (
              <span className={styles.why}>{say('history_reason', { reason: line.reason })}</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
