import { useEffect, useRef } from 'react';
import type { Assignment, FindingRow } from '#modules/findings/contract.ts';
import type { PersonRow } from '#modules/identity/contract.ts';
import { showDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { Note } from '#web/ui/states.tsx';
import styles from './findings-table.module.css';
import { texts } from './texts.ts';

/** Asks what to do with an entry for a row that somebody else changed first; comes into sight by itself. */
export function ConflictNote({
  row,
  set,
  people,
  onWrite,
  onDrop,
}: {
  row: FindingRow;
  set: Assignment;
  people: readonly PersonRow[];
  onWrite: () => void;
  onDrop: () => void;
}) {
  const say = useSay(texts);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // One frame later, since the cell whose editor has just closed takes the focus first.
    const frame = requestAnimationFrame(() => {
      place.current?.scrollIntoView({ block: 'center' });
      place.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div ref={place} tabIndex={-1} className={styles.conflict}>
      <Note
        tone="risk"
        live
        actions={
          <>
            <Button onClick={onWrite}>{say('conflict_write')}</Button>
            <Button look="quiet" onClick={onDrop}>
              {say('conflict_drop')}
            </Button>
          </>
        }
      >
        <p>
          {row.itemCode} {row.itemName}: {say('conflict')}
        </p>
        <p>
          <strong>{wordsOf(set, people)}</strong>
        </p>
      </Note>
    </div>
  );
}

function wordsOf(set: Assignment, people: readonly PersonRow[]): string {
  const person = people.find(({ id }) => id === set.personId)?.name;
  return [
    person,
    set.action,
    set.dueOn && showDate(set.dueOn),
    set.evidenceNeeded,
    set.causes?.map((cause) => cause.text).join('; '),
  ]
    .filter(Boolean)
    .join(' · ');
}
