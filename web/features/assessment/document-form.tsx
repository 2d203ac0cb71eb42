import { useState } from 'react';
import type { EvidenceRow } from '#modules/evidence/contract.ts';
import { DocumentSearch, documentTitle } from '#web/evidence-upload/document-search.tsx';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, TextInput } from '#web/ui/field.tsx';
import type { WrittenPaper } from './evidence-form.tsx';
import { evidenceTexts } from './evidence-texts.ts';
import styles from './item-panel.module.css';
import { ProvesChoice } from './proves-choice.tsx';
import found from './readiness.module.css';
import { sheetTexts } from './sheet-texts.ts';

/** What was chosen replaces the list, and the focus goes with it. */
const takeFocus = (element: HTMLElement | null) => element?.focus();

/** A document of the unit's evidence store to be named for an item: searched for, or handed in right here. */
export function DocumentForm({
  year,
  required,
  missing,
  isBusy,
  onChange,
  onAdd,
  onLeave,
}: {
  year: number;
  required: readonly string[];
  /** Which of them are not named yet; the first is proposed. */
  missing: readonly number[];
  isBusy: boolean;
  onChange: () => void;
  onAdd: (paper: WrittenPaper) => void;
  onLeave: () => void;
}) {
  const say = useSay(evidenceTexts);
  const words = useSay(sheetTexts);
  const [chosen, setChosen] = useState<EvidenceRow | null>(null);
  const [passage, setPassage] = useState('');
  const [page, setPage] = useState('');
  const [proves, setProves] = useState<ReadonlySet<number>>(() => new Set(missing.slice(0, 1)));
  const [isChecked, setIsChecked] = useState(false);
  const asksWhich = required.length > 1;
  const faults = {
    page: page.trim() !== '' && !/^[1-9]\d{0,4}$/.test(page.trim()),
    proves: asksWhich && proves.size === 0,
  };
  function add() {
    setIsChecked(true);
    if (chosen === null || faults.page || faults.proves) return;
    onAdd({
      title: documentTitle(chosen).slice(0, 500),
      number: null,
      issuedOn: null,
      passage: passage.trim() || null,
      page: page.trim() === '' ? null : Number(page),
      address: null,
      documentId: chosen.id,
      ...(asksWhich ? { proves: [...proves] } : {}),
    });
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      {chosen === null ? (
        <div className={styles.whole}>
          <DocumentSearch year={year} onChoose={setChosen} />
        </div>
      ) : (
        <>
          <div className={`${styles.whole} ${found.chosen}`}>
            <p tabIndex={-1} ref={takeFocus}>
              {say('chosen', { title: documentTitle(chosen) })}
            </p>
            <Button small look="quiet" onClick={() => setChosen(null)}>
              {say('choose_other')}
            </Button>
          </div>
          {asksWhich && (
            <div className={styles.whole}>
              <ProvesChoice
                title={words('proves')}
                required={required}
                proves={proves}
                error={isChecked && faults.proves ? words('proves_needed') : undefined}
                onChange={(next) => {
                  setProves(next);
                  onChange();
                }}
              />
            </div>
          )}
          <Field label={say('passage')}>
            {(tied) => (
              <TextInput
                {...tied}
                maxLength={500}
                value={passage}
                onChange={(event) => setPassage(event.target.value)}
              />
            )}
          </Field>
          <Field label={say('page')} error={isChecked && faults.page ? say('page_wrong') : undefined}>
            {(tied) => (
              <TextInput
                {...tied}
                inputMode="numeric"
                maxLength={5}
                value={page}
                onChange={(event) => setPage(event.target.value)}
              />
            )}
          </Field>
        </>
      )}
      <div className={`${styles.whole} ${styles.paperTools}`}>
        {chosen !== null && (
          <Button type="submit" look="primary" busy={isBusy}>
            {say('name_document')}
          </Button>
        )}
        <Button look="quiet" onClick={onLeave}>
          {words('proves_leave')}
        </Button>
      </div>
    </form>
  );
}
