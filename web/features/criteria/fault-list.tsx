import { useState } from 'react';
import type { SetFault } from '#modules/criteria/domain/set-fault.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import styles from './fault-list.module.css';
import { useFaultSentence } from './fault-words.ts';
import { texts } from './texts.ts';

const shownAtFirst = 8;

/** What stands in the way of publishing; each line leads to its item. */
export function FaultList({
  faults,
  hrefOf,
  onGoTo,
}: {
  faults: readonly SetFault[];
  /** Where the item stands on this page or another; without it the lines are buttons. */
  hrefOf?: (item: string | null) => string;
  onGoTo?: (item: string | null) => void;
}) {
  const say = useSay(texts);
  const sentence = useFaultSentence();
  const [isWhole, setIsWhole] = useState(false);
  if (faults.length === 0)
    return (
      <p className={styles.sound}>
        <StatusMark shape="check" tone="ok">
          <span className={styles.words}>{say('faults_none')}</span>
        </StatusMark>
      </p>
    );
  const shown = isWhole ? faults : faults.slice(0, shownAtFirst);
  const name = (item: string | null) =>
    item === null ? say('fault_set') : say('fault_item', { code: item });
  return (
    <section className={styles.faults} aria-label={say('faults_title', { count: faults.length })}>
      <h2>
        <StatusMark shape="triangle" tone="risk">
          {say('faults_title', { count: faults.length })}
        </StatusMark>
      </h2>
      <ul>
        {shown.map((fault, index) => (
          <li key={index}>
            {hrefOf ? (
              <a href={hrefOf(fault.item)}>{name(fault.item)}</a>
            ) : (
              <button type="button" onClick={() => onGoTo?.(fault.item)}>
                {name(fault.item)}
              </button>
            )}
            <span>{sentence(fault)}</span>
          </li>
        ))}
      </ul>
      {shown.length < faults.length && (
        <Button look="quiet" small icon="down" onClick={() => setIsWhole(true)}>
          {say('faults_more', { count: faults.length })}
        </Button>
      )}
    </section>
  );
}
