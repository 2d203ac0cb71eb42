import { useState, type KeyboardEvent } from 'react';
import { causeClasses } from '#kernel/finding-terms.ts';
import type { FindingRow } from '#modules/findings/contract.ts';
import { useSay } from '#web/i18n/say.ts';
import { useTerms } from '#web/i18n/terms.ts';
import { Button } from '#web/ui/button.tsx';
import { Choice, TextArea } from '#web/ui/field.tsx';
import styles from './causes-editor.module.css';
import cell from './cell.module.css';
import { useLeaving, type Register } from './leaving.ts';
import { texts } from './texts.ts';

type Cause = FindingRow['causes'][number];

/** The causes of a finding: what the paper says in words, and the class under which it counts. */
export function CausesEditor({
  causes,
  register,
  onSave,
  onCancel,
}: {
  causes: readonly Cause[];
  register: Register<Cause[]>;
  onSave: (causes: Cause[]) => void;
  onCancel: () => void;
}) {
  const say = useSay(texts);
  const terms = useTerms();
  const [drafts, setDrafts] = useState<Cause[]>(
    causes.length === 0 ? [{ text: '', causeClass: null }] : [...causes],
  );
  useLeaving(register, () => {
    const value = written(drafts);
    return areSame(value, causes) ? { kind: 'same' } : { kind: 'changed', value };
  });
  const change = (index: number, part: Partial<Cause>) =>
    setDrafts(drafts.map((draft, position) => (position === index ? { ...draft, ...part } : draft)));
  const leaveOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <div className={`${cell.editor} ${styles.editor}`} role="group" aria-label={say('causes')}>
      {drafts.map((draft, index) => (
        <div key={index} className={styles.cause}>
          <TextArea
            autoFocus={index === 0}
            aria-label={say('cause_n', { n: index + 1 })}
            placeholder={say('cause_text')}
            value={draft.text}
            maxLength={2000}
            onChange={(event) => change(index, { text: event.target.value })}
            onKeyDown={leaveOnEscape}
          />
          <Choice
            aria-label={`${say('cause_class')} – ${say('cause_n', { n: index + 1 })}`}
            value={draft.causeClass ?? ''}
            onKeyDown={leaveOnEscape}
            onChange={(event) =>
              change(index, { causeClass: causeClasses.find((one) => one === event.target.value) ?? null })
            }
          >
            <option value="">{say('no_cause')}</option>
            {causeClasses.map((one) => (
              <option key={one} value={one}>
                {terms.cause(one)}
              </option>
            ))}
          </Choice>
          <Button
            look="quiet"
            small
            icon="cross"
            aria-label={say('remove_cause', { n: index + 1 })}
            onClick={() => setDrafts(drafts.filter((_, position) => position !== index))}
          />
        </div>
      ))}
      <div className={styles.buttons}>
        <Button
          look="quiet"
          small
          icon="plus"
          onClick={() => setDrafts([...drafts, { text: '', causeClass: null }])}
        >
          {say('add_cause')}
        </Button>
        <Button small onClick={() => onSave(written(drafts))}>
          {say('save')}
        </Button>
        <Button look="quiet" small onClick={onCancel}>
          {say('cancel')}
        </Button>
      </div>
    </div>
  );
}

function written(drafts: readonly Cause[]): Cause[] {
  return drafts
    .map(({ text, causeClass }) => ({ text: text.trim(), causeClass }))
    .filter(({ text }) => text !== '');
}

function areSame(left: readonly Cause[], right: readonly Cause[]): boolean {
  return (
    left.length === right.length &&
    left.every(
      ({ text, causeClass }, index) => text === right[index]?.text && causeClass === right[index]?.causeClass,
    )
  );
}
