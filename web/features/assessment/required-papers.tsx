import { useSay } from '#web/i18n/say.ts';
import { StatusMark } from '#web/ui/status-mark.tsx';
import styles from './item-panel.module.css';
import { sheetTexts } from './sheet-texts.ts';

/** What the set asks for, each paper with whether it is named, explained or still missing. */
export function RequiredPapers({
  required,
  missing,
  isExplained,
}: {
  required: readonly string[];
  /** Places in the list. */
  missing: readonly number[];
  isExplained: boolean;
}) {
  const say = useSay(sheetTexts);
  return (
    <ul className={styles.required}>
      {required.map((paper, place) => {
        const isMissing = missing.includes(place);
        return (
          <li key={place}>
            <span>{paper}</span>
            {isMissing ? (
              <StatusMark shape={isExplained ? 'half' : 'hollow'}>
                {say(isExplained ? 'required_explained' : 'required_missing')}
              </StatusMark>
            ) : (
              <StatusMark shape="check" tone="ok">
                {say('required_named')}
              </StatusMark>
            )}
          </li>
        );
      })}
    </ul>
  );
}
