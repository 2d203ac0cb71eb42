import type { ReactNode } from 'react';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import styles from './form.module.css';
import { ruleTexts } from './rule-texts.ts';

/** A list whose entries are changed in place, added, taken away and moved up. */
export function EntryList<Entry>({
  title,
  entries,
  nameOf,
  add,
  blank,
  children,
  onChange,
}: {
  title: string;
  entries: readonly Entry[];
  /** What an entry is called, from 1. */
  nameOf: (number: number) => string;
  add: string;
  blank: () => Entry;
  children: (entry: Entry, change: (entry: Entry) => void, index: number) => ReactNode;
  onChange: (entries: readonly Entry[]) => void;
}) {
  const say = useSay(ruleTexts);
  const changed = (index: number, entry: Entry) =>
    onChange(entries.map((one, at) => (at === index ? entry : one)));
  const movedUp = (index: number) =>
    onChange([
      ...entries.slice(0, index - 1),
      ...entries.slice(index, index + 1),
      ...entries.slice(index - 1, index),
      ...entries.slice(index + 1),
    ]);
  return (
    <fieldset className={styles.list}>
      <legend>{title}</legend>
      <ol>
        {entries.map((entry, index) => {
          const what = nameOf(index + 1);
          return (
            <li key={index} className={styles.entry}>
              <div className={styles.entryFields}>
                {children(entry, (next) => changed(index, next), index)}
              </div>
              <div className={styles.entryTools}>
                {index > 0 && (
                  <Button
                    small
                    look="quiet"
                    icon="up"
                    aria-label={say('move_up', { what })}
                    title={say('move_up', { what })}
                    onClick={() => movedUp(index)}
                  />
                )}
                <Button
                  small
                  look="quiet"
                  icon="cross"
                  aria-label={say('remove_one', { what })}
                  title={say('remove_one', { what })}
                  onClick={() => onChange(entries.filter((_, at) => at !== index))}
                />
              </div>
            </li>
          );
        })}
      </ol>
      <Button small icon="plus" onClick={() => onChange([...entries, blank()])}>
        {add}
      </Button>
    </fieldset>
  );
}
