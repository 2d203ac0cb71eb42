import { say as sayIn } from '#kernel/language.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useLanguage } from '#web/i18n/language.ts';
import { useSay } from '#web/i18n/say.ts';
import { greatestLosses, isAboveZero, isAppraised, type ResultLine } from './result-lines.ts';
import styles from './result-losses.module.css';
import { resultTexts } from './result-texts.ts';

const shownLosses = 5;

/** The few items that cost most, each with why: what a reader who has ten seconds needs to know. */
export function GreatestLosses({
  lines,
  onOpen,
}: {
  lines: readonly ResultLine[];
  onOpen: (code: string) => void;
}) {
  const say = useSay(resultTexts);
  const language = useLanguage();
  const losses = greatestLosses(lines, shownLosses);
  if (losses.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="greatest-losses">
      <h2 id="greatest-losses">{say(isAppraised(lines) ? 'greatest_lost' : 'greatest_conceded')}</h2>
      <ol className={styles.losses}>
        {losses.map((line) => (
          <li key={line.code} className={styles.loss}>
            <p className={`${styles.amount} figures`}>
              {say('loss_of', {
                points: showPoints(line.lost ?? line.conceded ?? ''),
                max: showPoints(line.max ?? ''),
              })}
            </p>
            <div className={styles.words}>
              <button type="button" className={styles.name} onClick={() => onOpen(line.code)}>
                <span className="figures">{line.code}</span> {line.name}
              </button>
              <p className={styles.why}>
                {line.reason !== null && isAboveZero(line.cut)
                  ? say('reason', { reason: line.reason })
                  : line.derivation && sayIn(line.derivation, language)}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
