import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { appraisalTexts } from './appraisal-texts.ts';
import styles from './appraisal-page.module.css';

/** From item to item, the list where it does not stand beside, and accepting many at once. */
export function DeskTools({
  isListShown,
  plainCount,
  onShowList,
  onGo,
  onAcceptMany,
}: {
  isListShown: boolean;
  /** How many claims can be accepted together. */
  plainCount: number;
  onShowList: () => void;
  onGo: (direction: 1 | -1) => void;
  onAcceptMany: () => void;
}) {
  const say = useSay(appraisalTexts);
  return (
    <div className={`${styles.tools} no-print`}>
      <span className={styles.unfold}>
        <Button aria-expanded={isListShown} onClick={onShowList}>
          {say('show_items')}
        </Button>
      </span>
      <Button icon="left" aria-keyshortcuts="P" title={say('previous')} onClick={() => onGo(-1)}>
        {say('previous_short')}
      </Button>
      <Button icon="right" aria-keyshortcuts="N" title={say('next')} onClick={() => onGo(1)}>
        {say('next_short')}
      </Button>
      {plainCount > 1 && (
        <Button icon="check" onClick={onAcceptMany}>
          {say('accept_many')} ({plainCount})
        </Button>
      )}
    </div>
  );
}
