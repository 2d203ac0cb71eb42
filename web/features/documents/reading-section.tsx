import type { ReactNode } from 'react';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { useReadingEditor } from './reading-editor.ts';
import styles from './reading-section.module.css';
import { readingTexts } from './reading-texts.ts';

/** One part of the reading, reached from the list of parts. */
export function ReadingSection({
  id,
  title,
  count,
  add,
  onAdd,
  children,
}: {
  id: string;
  title: string;
  count?: number;
  add?: string;
  onAdd?: () => void;
  children: ReactNode;
}) {
  const say = useSay(readingTexts);
  const { isEditable } = useReadingEditor();
  return (
    <section id={id} className={styles.section} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`}>
        {title}
        {count !== undefined && <span className={`${styles.count} figures`}>{count}</span>}
      </h2>
      {count === 0 && <p className="muted">{say('none')}</p>}
      {children}
      {isEditable && add && (
        <Button look="quiet" small icon="plus" onClick={onAdd}>
          {add}
        </Button>
      )}
    </section>
  );
}

/** The button that takes one entry out of a list. */
export function RemoveButton({ label, onRemove }: { label: string; onRemove: () => void }) {
  const say = useSay(readingTexts);
  const { isEditable } = useReadingEditor();
  if (!isEditable) return <span />;
  return (
    <Button
      look="quiet"
      small
      icon="cross"
      title={say('remove')}
      aria-label={say('remove_label', { label })}
      onClick={onRemove}
    />
  );
}
