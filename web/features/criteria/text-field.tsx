import { Field, TextArea, TextInput } from '#web/ui/field.tsx';

type TextGiven = {
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly maxLength?: number;
  readonly onChange: (value: string) => void;
};

/** A labelled line of text. */
export function TextField({ label, value, hint, error, maxLength, onChange }: TextGiven) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(tied) => (
        <TextInput
          {...tied}
          value={value}
          maxLength={maxLength}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Labelled text of several lines. */
export function LongTextField({ label, value, hint, error, maxLength, onChange }: TextGiven) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(tied) => (
        <TextArea
          {...tied}
          value={value}
          maxLength={maxLength}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
