import { useEffect, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useSay } from '#web/i18n/say.ts';
import { Button } from './button.tsx';
import styles from './file-drop.module.css';
import { Icon } from './icons.tsx';
import { texts } from './texts.ts';

/** A place for one file: dropped, chosen with the keyboard or the mouse, or pasted anywhere on the page. */
export function FileDrop({
  title,
  hint,
  accept,
  onFile,
}: {
  title: string;
  hint: ReactNode;
  accept: string;
  onFile: (file: File) => void;
}) {
  const say = useSay(texts);
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    function paste(event: ClipboardEvent) {
      const file = event.clipboardData?.files[0];
      if (!file) return;
      event.preventDefault();
      onFile(file);
    }
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [onFile]);

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- whoever cannot drop presses the button
    <section
      aria-label={title}
      className={`${styles.drop} ${isOver ? styles.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <span className={styles.icon}>
        <Icon name="upload" size={32} />
      </span>
      <p className={styles.title}>{title}</p>
      <Button look="primary" onClick={() => input.current?.click()}>
        {say('choose_file')}
      </Button>
      <p className={styles.hint}>{hint}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={title}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </section>
  );
}
