import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useSay } from '#web/i18n/say.ts';
import { Button } from './button.tsx';
import styles from './file-drop.module.css';
import { texts } from './texts.ts';

/** A place for many files: dropped or pasted anywhere on the page, chosen, or photographed with a phone. */
export function FileDropMany({
  title,
  hint,
  accept,
  chooseLabel,
  cameraLabel,
  isMany = true,
  isPrimary = true,
  onFiles,
}: {
  title: string;
  hint: ReactNode;
  accept: string;
  chooseLabel: string;
  cameraLabel: string;
  isMany?: boolean;
  /** Whether this is the one thing the page is for. */
  isPrimary?: boolean;
  onFiles: (files: readonly File[]) => void;
}) {
  const say = useSay(texts);
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const take = (event: Event, list: FileList | undefined) => {
      const files = [...(list ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      onFiles(isMany ? files : files.slice(0, 1));
    };
    const isFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const paste = (event: ClipboardEvent) => take(event, event.clipboardData?.files);
    const over = (event: DragEvent) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      if (isFiles(event)) take(event, event.dataTransfer?.files);
    };
    document.addEventListener('paste', paste);
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('paste', paste);
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [onFiles, isMany]);
  const chosen = (target: HTMLInputElement) => {
    const files = [...(target.files ?? [])];
    target.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <section aria-label={title} className={`${styles.strip} ${isOver ? styles.over : ''}`}>
      <div className={styles.words}>
        <p className={styles.title}>{isOver ? say('drop_here') : title}</p>
        <p className={styles.hint}>{hint}</p>
      </div>
      <div className={styles.buttons}>
        <Button look={isPrimary ? 'primary' : 'outline'} icon="upload" onClick={() => input.current?.click()}>
          {chooseLabel}
        </Button>
        <span className={styles.camera}>
          <Button icon="plus" onClick={() => camera.current?.click()}>
            {cameraLabel}
          </Button>
        </span>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        multiple={isMany}
        accept={accept}
        aria-label={title}
        onChange={(event) => chosen(event.target)}
      />
      <input
        ref={camera}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        aria-label={cameraLabel}
        onChange={(event) => chosen(event.target)}
      />
    </section>
  );
}
