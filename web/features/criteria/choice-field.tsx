import { Choice, Field } from '#web/ui/field.tsx';

/** One of a few, by their words. */
export function ChoiceField<Value extends string>({
  label,
  value,
  options,
  hint,
  error,
  onChange,
}: {
  label: string;
  value: Value;
  options: readonly { readonly value: Value; readonly label: string }[];
  hint?: string | undefined;
  error?: string | undefined;
  onChange: (value: Value) => void;
}) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(tied) => <ChoiceOf {...tied} value={value} options={options} onChange={onChange} />}
    </Field>
  );
}

/** The same in a cell of a table, where the label is read out only. */
export function ChoiceCell<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: Value;
  options: readonly { readonly value: Value; readonly label: string }[];
  onChange: (value: Value) => void;
}) {
  return <ChoiceOf aria-label={label} value={value} options={options} onChange={onChange} />;
}

function ChoiceOf<Value extends string>({
  value,
  options,
  onChange,
  ...tied
}: {
  value: Value;
  options: readonly { readonly value: Value; readonly label: string }[];
  onChange: (value: Value) => void;
  id?: string;
  'aria-label'?: string;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean;
}) {
  return (
    <Choice
      {...tied}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Choice>
  );
}
