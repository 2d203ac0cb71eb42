import { useEffect, useRef, useState } from 'react';
import { useSay } from '#web/i18n/say.ts';
import { Field, TextArea } from '#web/ui/field.tsx';
import styles from './item-panel.module.css';
import { sheetTexts } from './sheet-texts.ts';

const quietMilliseconds = 300;

/** Words that are kept by themselves while they are written; where they are locked they are shown. */
export function KeptText({
  label,
  hint,
  value,
  isOpen,
  onWrite,
}: {
  label: string;
  hint: string;
  value: string | null;
  isOpen: boolean;
  onWrite: (text: string | null) => void;
}) {
  const say = useSay(sheetTexts);
  const [text, setText] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  const unwritten = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const write = useRef(onWrite);
  useEffect(() => {
    write.current = onWrite;
  }, [onWrite]);
  if (value !== known) {
    setKnown(value);
    if (value !== (text.trim() || null)) setText(value ?? '');
  }
  const keep = useRef(() => {
    clearTimeout(timer.current);
    const { current } = unwritten;
    unwritten.current = null;
    if (current !== null) write.current(current.trim() || null);
  });
  useEffect(() => {
    const { current } = keep;
    return () => current();
  }, []);
  if (!isOpen)
    return (
      <>
        <h3>{label}</h3>
        <p className={value === null ? 'muted' : styles.reason}>{value ?? say('no_explanation')}</p>
      </>
    );
  return (
    <Field label={label} hint={hint}>
      {(tied) => (
        <TextArea
          {...tied}
          value={text}
          maxLength={4000}
          onChange={(event) => {
            unwritten.current = event.target.value;
            setText(event.target.value);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => keep.current(), quietMilliseconds);
          }}
          onBlur={() => keep.current()}
        />
      )}
    </Field>
  );
}
