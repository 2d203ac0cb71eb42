import { useRef, useState, type KeyboardEvent } from 'react';
import type { PersonRow } from '#modules/identity/contract.ts';
import { readDate, showDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { TextArea, TextInput } from '#web/ui/field.tsx';
import { SearchSelect } from '#web/ui/search-select.tsx';
import styles from './cell.module.css';
import { useLeaving, type Register } from './leaving.ts';
import { texts } from './texts.ts';

type Editing<Value> = {
  label: string;
  value: Value | null;
  register: Register<Value | null>;
  onSave: (value: Value | null) => void;
  onCancel: () => void;
};

/** Text in its cell: Enter saves, Shift+Enter begins a line, Escape leaves it as it was. */
export function TextCellEditor({ label, value, register, onSave, onCancel }: Editing<string>) {
  const say = useSay(texts);
  const [text, setText] = useState(value ?? '');
  const written = text.trim() === '' ? null : text.trim();
  const save = () => onSave(written);
  useLeaving(register, () => (written === value ? { kind: 'same' } : { kind: 'changed', value: written }));
  return (
    <div className={styles.editor}>
      <TextArea
        autoFocus
        aria-label={label}
        maxLength={2000}
        value={text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            save();
          }
          leaveOnEscape(event, onCancel);
        }}
      />
      <EditorButtons onSave={save} onCancel={onCancel} saveLabel={say('save')} cancelLabel={say('cancel')} />
    </div>
  );
}

/** A day in its cell, typed as papers write it. */
export function DateCellEditor({ label, value, register, onSave, onCancel }: Editing<string>) {
  const say = useSay(texts);
  const [text, setText] = useState(value === null ? '' : showDate(value));
  const [isWrong, setIsWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const date = text.trim() === '' ? null : readDate(text);
  const cannotBeRead = date === null && text.trim() !== '';
  function save() {
    if (cannotBeRead) setIsWrong(true);
    else onSave(date);
  }
  useLeaving(register, () => {
    if (!cannotBeRead) return date === value ? { kind: 'same' } : { kind: 'changed', value: date };
    setIsWrong(true);
    input.current?.focus();
    return { kind: 'wrong' };
  });
  return (
    <div className={styles.editor}>
      <TextInput
        ref={input}
        autoFocus
        aria-label={label}
        placeholder="31/12/2026"
        value={text}
        aria-invalid={isWrong}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setText(event.target.value);
          setIsWrong(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            save();
          }
          leaveOnEscape(event, onCancel);
        }}
      />
      {isWrong && (
        <p role="alert" className={styles.error}>
          {say('bad_date')}
        </p>
      )}
      <EditorButtons onSave={save} onCancel={onCancel} saveLabel={say('save')} cancelLabel={say('cancel')} />
    </div>
  );
}

/** A person of the unit in a cell: type part of the name or the position, with or without marks. */
export function PersonCellEditor({
  label,
  value,
  people,
  register,
  onSave,
  onCancel,
}: Editing<string> & { people: readonly PersonRow[] }) {
  const say = useSay(texts);
  /** Kept apart from what is stored, so that a choice which could not be saved is still chosen. */
  const [chosen, setChosen] = useState(value);
  const choose = (next: string | null) => {
    setChosen(next);
    onSave(next);
  };
  useLeaving(register, () => (chosen === value ? { kind: 'same' } : { kind: 'changed', value: chosen }));
  return (
    <div className={styles.editor}>
      <SearchSelect
        label={label}
        options={people.map(({ id, name, position }) => ({ value: id, label: name, note: position }))}
        value={chosen}
        autoFocus
        onChange={choose}
        onCancel={onCancel}
      />
      <div className={styles.buttons}>
        {chosen !== value && (
          <Button look="outline" small onClick={() => onSave(chosen)}>
            {say('save')}
          </Button>
        )}
        {chosen !== null && (
          <Button look="quiet" small onClick={() => choose(null)}>
            {say('clear')}
          </Button>
        )}
        <Button look="quiet" small onClick={onCancel}>
          {say('cancel')}
        </Button>
      </div>
    </div>
  );
}

function EditorButtons({
  onSave,
  onCancel,
  saveLabel,
  cancelLabel,
}: {
  onSave: () => void;
  onCancel: () => void;
  saveLabel: string;
  cancelLabel: string;
}) {
  return (
    <div className={styles.buttons}>
      <Button look="outline" small onClick={onSave}>
        {saveLabel}
      </Button>
      <Button look="quiet" small onClick={onCancel}>
        {cancelLabel}
      </Button>
    </div>
  );
}

function leaveOnEscape(event: KeyboardEvent, onCancel: () => void): void {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  onCancel();
}
