import type { SupervisionRow } from '#modules/supervision/contract.ts';
import { showDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { Choice } from '#web/ui/field.tsx';
import styles from './findings-page.module.css';
import { texts } from './texts.ts';

/** Of which supervision the findings are shown; with a single one there is nothing to choose. */
export function SupervisionChoice({
  supervisions,
  chosen,
  onChoose,
}: {
  supervisions: readonly SupervisionRow[];
  chosen: string | null;
  onChoose: (id: string | null) => void;
}) {
  const say = useSay(texts);
  const name = (row: SupervisionRow) =>
    [row.subject ?? say('no_subject'), row.noticeOn && showDate(row.noticeOn)].filter(Boolean).join(' – ');
  const [only] = supervisions;
  if (supervisions.length === 1 && only)
    return (
      <span className={styles.only} title={name(only)}>
        {name(only)}
      </span>
    );
  return (
    <span className={styles.supervision}>
      <Choice
        aria-label={say('supervision')}
        value={chosen ?? ''}
        onChange={(event) => onChoose(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">{say('all_supervisions')}</option>
        {supervisions.map((row) => (
          <option key={row.id} value={row.id}>
            {name(row)}
          </option>
        ))}
      </Choice>
    </span>
  );
}
