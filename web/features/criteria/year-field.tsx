import { useId, useState } from 'react';
import { useSay } from '#web/i18n/say.ts';
import { useWrongMark } from './editor-context.ts';
import { editorTexts } from './editor-texts.ts';
import { TextField } from './text-field.tsx';

/** A year in four digits; anything else stays on the screen and is not saved. */
export function YearField({
  year,
  error,
  onChange,
}: {
  year: number;
  error?: string | undefined;
  onChange: (year: number) => void;
}) {
  const say = useSay(editorTexts);
  const id = useId();
  const [text, setText] = useState(String(year));
  const [last, setLast] = useState(year);
  if (last !== year) {
    setLast(year);
    if (Number(text) !== year) setText(String(year));
  }
  const isWrong = !/^[12]\d{3}$/.test(text.trim());
  useWrongMark(id, isWrong);
  return (
    <TextField
      label={say('year')}
      value={text}
      maxLength={4}
      error={isWrong ? say('year_wrong') : error}
      onChange={(typed) => {
        setText(typed);
        if (!/^[12]\d{3}$/.test(typed.trim())) return;
        setLast(Number(typed));
        onChange(Number(typed));
      }}
    />
  );
}
