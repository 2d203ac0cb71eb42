import { useState } from 'react';
import { LongTextField } from './text-field.tsx';

/** A list of short texts, one on each line. */
export function LinesField({
  label,
  hint,
  error,
  lines,
  onChange,
}: {
  label: string;
  hint: string;
  error?: string | undefined;
  lines: readonly string[];
  onChange: (lines: readonly string[]) => void;
}) {
  const [text, setText] = useState(() => lines.join('\n'));
  const [last, setLast] = useState(lines);
  if (last !== lines) {
    setLast(lines);
    if (linesOf(text).join('\n') !== lines.join('\n')) setText(lines.join('\n'));
  }
  return (
    <LongTextField
      label={label}
      hint={hint}
      error={error}
      value={text}
      onChange={(typed) => {
        const next = linesOf(typed);
        setText(typed);
        setLast(next);
        onChange(next);
      }}
    />
  );
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
