import { useId, useState } from 'react';
import { parsePoints, type Points } from '#kernel/points.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { Field, TextInput } from '#web/ui/field.tsx';
import { useWrongMark } from './editor-context.ts';
import styles from './form.module.css';
import { ruleTexts } from './rule-texts.ts';

type Given = {
  readonly label: string;
  readonly value: Points | null;
  readonly placeholder?: string;
};
type MayLack = Given & { readonly isOptional: true; readonly onChange: (value: Points | null) => void };
type Needed = Given & { readonly isOptional?: false; readonly onChange: (value: Points) => void };
type AmountGiven = MayLack | Needed;

/** A labelled amount, typed with a comma or a point; what is no number stays on the screen and is not saved. */
export function AmountField(
  given: AmountGiven & { readonly hint?: string; readonly error?: string | undefined },
) {
  const amount = useAmount(given);
  return (
    <Field label={given.label} hint={given.hint} error={amount.problem ?? given.error}>
      {(tied) => <TextInput {...tied} {...amount.input} placeholder={given.placeholder} data-amount="" />}
    </Field>
  );
}

/** The same in a cell of a table, where the label is read out only. */
export function AmountCell(given: AmountGiven) {
  const id = useId();
  const amount = useAmount(given);
  return (
    <span className={styles.amountCell}>
      <TextInput
        {...amount.input}
        aria-label={given.label}
        aria-invalid={amount.problem !== undefined}
        aria-describedby={amount.problem ? id : undefined}
        placeholder={given.placeholder}
        data-amount=""
      />
      {amount.problem && (
        <span id={id} className={styles.problem}>
          {amount.problem}
        </span>
      )}
    </span>
  );
}

function useAmount(given: AmountGiven) {
  const say = useSay(ruleTexts);
  const id = useId();
  const { value } = given;
  const [text, setText] = useState(() => shown(value));
  const [last, setLast] = useState(value);
  if (last !== value) {
    setLast(value);
    if (parsePoints(text) !== value) setText(shown(value));
  }
  const isEmpty = text.trim() === '';
  const read = parsePoints(text);
  const problem = isEmpty
    ? given.isOptional
      ? undefined
      : say('amount_lacks')
    : read === null
      ? say('amount_wrong')
      : undefined;
  useWrongMark(id, problem !== undefined);
  return {
    problem,
    input: {
      inputMode: 'decimal' as const,
      value: text,
      onChange: (event: { target: { value: string } }) => {
        const typed = event.target.value;
        setText(typed);
        const amount = parsePoints(typed);
        if (amount !== null) {
          setLast(amount);
          given.onChange(amount);
        } else if (given.isOptional && typed.trim() === '') {
          setLast(null);
          given.onChange(null);
        }
      },
    },
  };
}

function shown(value: Points | null): string {
  return value === null ? '' : showPoints(value);
}
