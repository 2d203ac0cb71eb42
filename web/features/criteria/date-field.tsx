import { useId, useState } from 'react';
import type { CalendarDate } from '#kernel/calendar.ts';
import { parseCalendarDate } from '#kernel/calendar.ts';
import { readDate, showDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { useWrongMark } from './editor-context.ts';
import { editorTexts } from './editor-texts.ts';
import { TextField } from './text-field.tsx';

/** A day as people write it; what is no day stays on the screen and is not saved. */
export function DateField({
  label,
  date,
  onChange,
}: {
  label: string;
  date: CalendarDate;
  onChange: (date: CalendarDate) => void;
}) {
  const say = useSay(editorTexts);
  const id = useId();
  const [text, setText] = useState(() => showDate(date));
  const [last, setLast] = useState(date);
  if (last !== date) {
    setLast(date);
    if (readDate(text) !== date) setText(showDate(date));
  }
  const isWrong = readDate(text) === null;
  useWrongMark(id, isWrong);
  return (
    <TextField
      label={label}
      value={text}
      maxLength={10}
      error={isWrong ? say('date_wrong') : undefined}
      onChange={(typed) => {
        setText(typed);
        const read = parseCalendarDate(readDate(typed) ?? '');
        if (read === null) return;
        setLast(read);
        onChange(read);
      }}
    />
  );
}
