import type { ReadingWarning } from '#modules/documents/domain/reading/reading.ts';
import type { Span } from '#kernel/paper.ts';
import { readingMessages } from '#modules/documents/messages.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import styles from './reading-page.module.css';
import { readingTexts } from './reading-texts.ts';

/** What is odd about the paper itself, each with the places it was seen at. */
export function WarningsList({
  warnings,
  onShow,
}: {
  warnings: readonly ReadingWarning[];
  onShow: (spans: readonly Span[]) => void;
}) {
  const say = useSay(readingTexts);
  const sayReading = useSay(readingMessages);
  if (warnings.length === 0) return null;
  return (
    <section aria-label={say('warnings')} className={styles.warnings}>
      <h2>{say('warnings')}</h2>
      <ul>
        {warnings.map((warning, index) => (
          <li key={index} className={styles.warning}>
            <StatusMark shape="triangle" tone="ink">
              <span className={styles.wrap}>
                {sayReading(`documents.warning.${warning.code}`, warning.facts)}
              </span>
            </StatusMark>
            {warning.spans.length > 0 && (
              <Button look="quiet" small onClick={() => onShow(warning.spans)}>
                {say('show_in_source')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
