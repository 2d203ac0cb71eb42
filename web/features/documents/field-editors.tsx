import { memo, useEffect, useState } from 'react';
import type { CalendarDate } from '#kernel/calendar.ts';
import { parsePoints, type Points } from '#kernel/points.ts';
import { readDate, showDate, showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { FieldRow, type FieldGiven } from './field-row.tsx';
import styles from './field-row.module.css';
import { controlId, useReadingEditor } from './reading-editor.ts';
import { corrected } from './reading-fields.ts';
import { readingTexts } from './reading-texts.ts';

/** Words: grows with them, keeps them on one line of thought. */
export const TextField = memo(function TextField(given: FieldGiven<string>) {
  const say = useSay(readingTexts);
  const editor = useReadingEditor();
  const value = given.field.value ?? '';
  return (
    <FieldRow {...given}>
      <div className={styles.grow} data-text={value || say('not_stated')}>
        <textarea
          id={controlId(given.path)}
          className={styles.box}
          rows={1}
          value={value}
          placeholder={say('not_stated')}
          readOnly={!editor.isEditable}
          onChange={(event) => {
            const text = event.target.value.replace(/\n/g, ' ');
            editor.put(given.path, corrected(given.field, text.trim() === '' ? null : text));
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      </div>
    </FieldRow>
  );
});

/** An amount with the decimal comma. */
export const PointsField = memo(function PointsField(given: FieldGiven<Points>) {
  const say = useSay(readingTexts);
  return (
    <TypedField
      {...given}
      show={showPoints}
      read={(text) => (text.startsWith('-') ? null : parsePoints(text))}
      complaint={say('bad_points')}
      placeholder={say('not_stated_short')}
    />
  );
});

/** A day as papers write it. */
export const DateField = memo(function DateField(given: FieldGiven<CalendarDate>) {
  const say = useSay(readingTexts);
  return (
    <TypedField
      {...given}
      show={showDate}
      read={(text) => readDate(text) as CalendarDate | null}
      complaint={say('bad_date')}
      placeholder={say('not_stated')}
    />
  );
});

/** The number of a page. */
export const PageField = memo(function PageField(given: FieldGiven<number>) {
  const say = useSay(readingTexts);
  return (
    <TypedField
      {...given}
      show={String}
      read={(text) => (/^[1-9]\d{0,4}$/.test(text.trim()) ? Number(text) : null)}
      complaint={say('bad_page')}
      placeholder={say('not_stated_short')}
    />
  );
});

/** One of a few words. */
export const ChoiceField = memo(function ChoiceField<Value extends string>({
  options,
  none,
  ...given
}: FieldGiven<Value> & { options: readonly { value: Value; label: string }[]; none?: string }) {
  const say = useSay(readingTexts);
  const editor = useReadingEditor();
  return (
    <FieldRow {...given}>
      <select
        id={controlId(given.path)}
        className={`${styles.box} ${given.field.value === null ? styles.unstated : ''}`}
        value={given.field.value ?? ''}
        disabled={!editor.isEditable}
        onChange={(event) => {
          const chosen = options.find(({ value }) => value === event.target.value);
          editor.put(given.path, corrected(given.field, chosen?.value ?? null));
        }}
      >
        <option value="">{none ?? say('not_stated')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldRow>
  );
}) as <Value extends string>(
  given: FieldGiven<Value> & { options: readonly { value: Value; label: string }[]; none?: string },
) => React.ReactNode;

/** Text that must be read as a value: kept as typed until it can be, and then saved. */
function TypedField<Value extends string | number>({
  show,
  read,
  complaint,
  placeholder,
  ...given
}: FieldGiven<Value> & {
  show: (value: Value & string) => string;
  read: (text: string) => Value | null;
  complaint: string;
  placeholder: string;
}) {
  const editor = useReadingEditor();
  const stored = given.field.value === null ? '' : show(given.field.value as Value & string);
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? stored;
  const isWrong = typed !== null && typed.trim() !== '' && read(typed) === null;
  const [isLeft, setIsLeft] = useState(false);
  const { mark } = editor;
  const { path } = given;
  useEffect(() => {
    if (!isWrong) return;
    mark(path, true);
    return () => mark(path, false);
  }, [isWrong, mark, path]);
  return (
    <FieldRow {...given} error={isWrong && isLeft ? complaint : null}>
      <input
        id={controlId(given.path)}
        className={`${styles.box} figures`}
        type="text"
        inputMode="text"
        autoComplete="off"
        value={text}
        placeholder={placeholder}
        readOnly={!editor.isEditable}
        aria-invalid={isWrong && isLeft}
        aria-describedby={isWrong && isLeft ? `${controlId(given.path)}-error` : undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          setIsLeft(false);
          const value = event.target.value.trim() === '' ? null : read(event.target.value);
          if (value !== null || event.target.value.trim() === '')
            editor.put(given.path, corrected(given.field, value));
        }}
        onBlur={() => {
          setIsLeft(true);
          if (!isWrong) setTyped(null);
        }}
      />
    </FieldRow>
  );
}
