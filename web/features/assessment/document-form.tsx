import { useEffect, useState } from 'react';
import { listEvidence, type EvidenceRow } from '#modules/evidence/contract.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';
import { EvidenceUploader } from '#web/evidence-upload/evidence-uploader.tsx';
import { showDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, TextInput } from '#web/ui/field.tsx';
import { Note } from '#web/ui/states.tsx';
import type { WrittenPaper } from './evidence-form.tsx';
import { evidenceTexts } from './evidence-texts.ts';
import styles from './item-panel.module.css';
import { ProvesChoice } from './proves-choice.tsx';
import found from './readiness.module.css';
import { sheetTexts } from './sheet-texts.ts';

/** What was chosen replaces the list, and the focus goes with it. */
const takeFocus = (element: HTMLElement | null) => element?.focus();
const quietMilliseconds = 250;
const mostShown = 6;

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
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState<string | null>(null);
  const [list, setList] = useState<{ rows: readonly EvidenceRow[]; uploadMaxBytes: number } | null>(null);
  const [problem, setProblem] = useState<ReplyProblem | null>(null);
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
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const query = text.trim() === '' ? {} : { q: text.trim() };
        const answer = await call(listEvidence, { query, signal: stop.signal });
        setList(answer);
        setProblem(null);
        // What was just handed in is what was meant.
        const arrived = answer.rows.find(({ id }) => id === wanted);
        if (arrived) setChosen(arrived);
      } catch (error) {
        if (!stop.signal.aborted) setProblem(problemOf(error));
      }
    }, quietMilliseconds);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, wanted]);
  function add() {
    setIsChecked(true);
    if (chosen === null || faults.page || faults.proves) return;
    onAdd({
      title: titleOf(chosen).slice(0, 500),
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
        <div className={`${styles.whole} ${found.find}`}>
          <Field label={say('find')} hint={say('find_hint')}>
            {(tied) => (
              <TextInput
                {...tied}
                type="search"
                autoFocus
                maxLength={200}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
          {problem && (
            <Note tone="risk" live>
              <p>{problem.detail}</p>
            </Note>
          )}
          {list?.rows.length === 0 && (
            <p className="muted" role="status">
              {say('found_none')}
            </p>
          )}
          <ul className={found.found}>
            {list?.rows.slice(0, mostShown).map((row) => (
              <li key={row.id}>
                <span>
                  {titleOf(row)}
                  <small className="figures">{aboutRow(row)}</small>
                  {isUnusable(row) && <small className={styles.fault}>{say('unusable')}</small>}
                </span>
                <Button
                  small
                  aria-label={say('choose', { title: titleOf(row) })}
                  disabled={isUnusable(row)}
                  onClick={() => setChosen(row)}
                >
                  {say('choose_short')}
                </Button>
              </li>
            ))}
          </ul>
          {list && (
            <EvidenceUploader
              target={{ kind: 'new', year }}
              maxBytes={list.uploadMaxBytes}
              isPrimary={false}
              onUploaded={(document) => {
                setText('');
                setWanted(document);
              }}
            />
          )}
        </div>
      ) : (
        <>
          <div className={`${styles.whole} ${found.chosen}`}>
            <p tabIndex={-1} ref={takeFocus}>
              {say('chosen', { title: titleOf(chosen) })}
            </p>
            <Button
              small
              look="quiet"
              onClick={() => {
                setChosen(null);
                setWanted(null);
              }}
            >
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

function isUnusable({ fileState }: EvidenceRow): boolean {
  return fileState === 'refused' || fileState === 'damaged';
}

function titleOf({ subject, fileName }: EvidenceRow): string {
  return subject ?? fileName;
}

function aboutRow({ number, symbol, issuedOn, fileName, subject }: EvidenceRow): string {
  return [
    [number, symbol].filter(Boolean).join('/'),
    issuedOn && showDate(issuedOn),
    subject === null ? null : fileName,
  ]
    .filter(Boolean)
    .join(' · ');
}
