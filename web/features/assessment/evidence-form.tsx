import { useState } from 'react';
import type { EvidenceLinkToAdd } from '#modules/assessment/contract.ts';
import { readDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, TextInput } from '#web/ui/field.tsx';
import styles from './item-panel.module.css';
import { ProvesChoice } from './proves-choice.tsx';
import { sheetTexts } from './sheet-texts.ts';

const blank = { title: '', number: '', issuedOn: '', passage: '', address: '' };

/** What a person writes of a paper, as the server takes it. */
export type WrittenPaper = Omit<EvidenceLinkToAdd, 'operationId' | 'items'>;

/** A paper to be named: what it is, where it is kept, and which of the papers that the set asks for it proves. */
export function EvidenceForm({
  required,
  missing,
  isBusy,
  onChange,
  onAdd,
  onLeave,
}: {
  required: readonly string[];
  /** Which of them are not named yet; the first is proposed. */
  missing: readonly number[];
  isBusy: boolean;
  onChange: () => void;
  onAdd: (paper: WrittenPaper) => void;
  onLeave: () => void;
}) {
  const say = useSay(sheetTexts);
  const [form, setForm] = useState(blank);
  const [proves, setProves] = useState<ReadonlySet<number>>(() => new Set(missing.slice(0, 1)));
  const [isChecked, setIsChecked] = useState(false);
  const issuedOn = form.issuedOn.trim() === '' ? null : readDate(form.issuedOn);
  const asksWhich = required.length > 1;
  const faults = {
    title: form.title.trim() === '',
    issuedOn: form.issuedOn.trim() !== '' && issuedOn === null,
    proves: asksWhich && proves.size === 0,
  };
  function add() {
    setIsChecked(true);
    if (faults.title || faults.issuedOn || faults.proves) return;
    const filled = (text: string) => text.trim() || null;
    onAdd({
      title: form.title.trim(),
      number: filled(form.number),
      issuedOn,
      passage: filled(form.passage),
      address: filled(form.address),
      ...(asksWhich ? { proves: [...proves] } : {}),
    });
  }
  const field = (name: keyof typeof blank, maxLength: number) => ({
    maxLength,
    value: form[name],
    onChange: (event: { target: { value: string } }) => {
      setForm({ ...form, [name]: event.target.value });
      onChange();
    },
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div className={styles.whole}>
        <Field
          label={say('paper_title')}
          error={isChecked && faults.title ? say('paper_title_needed') : undefined}
        >
          {(tied) => <TextInput {...tied} autoFocus {...field('title', 500)} />}
        </Field>
      </div>
      {asksWhich && (
        <div className={styles.whole}>
          <ProvesChoice
            title={say('proves')}
            required={required}
            proves={proves}
            error={isChecked && faults.proves ? say('proves_needed') : undefined}
            onChange={(next) => {
              setProves(next);
              onChange();
            }}
          />
        </div>
      )}
      <Field label={say('paper_number')}>{(tied) => <TextInput {...tied} {...field('number', 100)} />}</Field>
      <Field
        label={say('paper_issued')}
        error={faults.issuedOn && isChecked ? say(dateFault(form.issuedOn)) : undefined}
      >
        {(tied) => <TextInput {...tied} placeholder="15/9/2026" {...field('issuedOn', 20)} />}
      </Field>
      <Field label={say('paper_passage')}>
        {(tied) => <TextInput {...tied} {...field('passage', 500)} />}
      </Field>
      <Field label={say('paper_address')} hint={say('paper_address_example')}>
        {(tied) => <TextInput {...tied} {...field('address', 2000)} />}
      </Field>
      <div className={`${styles.whole} ${styles.paperTools}`}>
        <Button type="submit" look="primary" busy={isBusy}>
          {say('add_paper')}
        </Button>
        <Button look="quiet" onClick={onLeave}>
          {say('proves_leave')}
        </Button>
      </div>
    </form>
  );
}

/** What is wrong with a day that was typed: its form, or that the month has no such day. */
function dateFault(text: string): 'date_wrong' | 'date_none' {
  return /^\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s*$/.test(text) ? 'date_none' : 'date_wrong';
}
