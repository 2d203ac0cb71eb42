import { lackKinds, type LackKind } from '#modules/findings/domain/lacks.ts';
import { useSay } from '#web/i18n/say.ts';
import { useTerms } from '#web/i18n/terms.ts';
import { StatusMark } from '#web/ui/status-mark.tsx';
import styles from './findings-table.module.css';
import { texts } from './texts.ts';

/** Five small circles, filled for what is there, and the number of those that are not. */
export function LackPips({ lacks }: { lacks: readonly LackKind[] }) {
  const say = useSay(texts);
  const terms = useTerms();
  if (lacks.length === 0)
    return (
      <StatusMark shape="check" tone="ok">
        {say('lacks_none')}
      </StatusMark>
    );
  return (
    <span className={styles.lacks} title={lacks.map((kind) => terms.lack(kind)).join(', ')}>
      <svg className={styles.pips} viewBox="0 0 58 10" aria-hidden="true">
        {lackKinds.map((kind, index) => (
          <circle
            key={kind}
            cx={5 + index * 12}
            cy="5"
            r="3.6"
            className={lacks.includes(kind) ? styles.pipOpen : styles.pipFull}
          />
        ))}
      </svg>
      <span className="figures">{say('lacks_n', { count: lacks.length })}</span>
    </span>
  );
}
