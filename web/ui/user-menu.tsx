import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icons.tsx';
import styles from './user-menu.module.css';

/** The signed-in person at the right of the frame; opens what concerns them, closes by Escape or a press outside. */
export function UserMenu({
  name,
  note,
  settings,
  more,
  leave,
  onLeave,
}: {
  name: string;
  note: string;
  settings: ReactNode;
  /** What else concerns them; a press calls `close`. */
  more?: (close: () => void) => ReactNode;
  leave: string;
  onLeave: () => void;
}) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return undefined;
    const press = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) setIsOpen(false);
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setIsOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', press);
    document.addEventListener('keydown', key);
    return () => {
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('keydown', key);
    };
  }, [isOpen]);
  return (
    <div ref={box} className={styles.box}>
      <button
        ref={button}
        type="button"
        className={styles.target}
        aria-label={`${name}, ${note}`}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name="person" size={20} />
        <span className={styles.name}>{name}</span>
        <Icon name="down" size={14} />
      </button>
      <div id={id} className={styles.panel} hidden={!isOpen}>
        <div className={styles.who}>
          <p className={styles.strong}>{name}</p>
          <p className="muted">{note}</p>
        </div>
        <div className={styles.settings}>{settings}</div>
        <div className={styles.leave}>
          {more?.(() => setIsOpen(false))}
          <Button look="quiet" onClick={onLeave}>
            {leave}
          </Button>
        </div>
      </div>
    </div>
  );
}
