import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { EvidenceRow } from '#modules/evidence/contract.ts';
import {
  addFindingEvidence,
  listFindingEvidence,
  removeFindingEvidence,
  type FindingEvidenceRow,
} from '#modules/findings/contract.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';
import { today } from '#web/clock.ts';
import { DocumentSearch, documentTitle } from '#web/evidence-upload/document-search.tsx';
import { showDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { evidencePath } from '#web/scoring/evidence-problems.tsx';
import { useMay } from '#web/session.ts';
import { SignInAgain } from '#web/sign-in-again.tsx';
import { Button } from '#web/ui/button.tsx';
import { Field, TextInput } from '#web/ui/field.tsx';
import { Note } from '#web/ui/states.tsx';
import { tell } from '#web/ui/toasts.tsx';
import { evidenceTexts } from './evidence-texts.ts';
import styles from './finding-panel.module.css';

type Listed = { readonly rows: readonly FindingEvidenceRow[] };

/** The documents that show how a finding was mended: each opens at its page, one more is added, one is taken away. */
export function FindingEvidencePart({ finding }: { finding: string }) {
  const say = useSay(evidenceTexts);
  const mayChange = useMay('finding.assign');
  const [rows, setRows] = useState<readonly FindingEvidenceRow[] | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  // Once the form is left, the focus goes back to the button that opened it.
  const [wasAdding, setWasAdding] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<ReplyProblem | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    call(listFindingEvidence, { params: { id: finding }, signal: stop.signal }).then(
      (answer) => setRows(answer.rows),
      (error: unknown) => {
        if (!stop.signal.aborted) setProblem(problemOf(error));
      },
    );
    return () => stop.abort();
  }, [finding]);
  async function work(doing: () => Promise<Listed>, done: string) {
    setIsBusy(true);
    setProblem(null);
    try {
      setRows((await doing()).rows);
      setIsAdding(false);
      tell(done);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setIsBusy(false);
    }
  }
  const remove = ({ documentId }: FindingEvidenceRow) =>
    work(
      () => call(removeFindingEvidence, { params: { id: finding, document: documentId } }),
      say('removed'),
    );
  return (
    <section className={styles.part}>
      <h3>{say('title')}</h3>
      {rows?.length === 0 && <p className="muted">{say('none')}</p>}
      <ul className={styles.documents}>
        {rows?.map((row) => (
          <li key={row.documentId}>
            <span>
              <Link to={evidencePath(row.documentId, { page: row.page })}>{row.title}</Link>
              <small className="figures">{aboutDocument(row, say)}</small>
              {(row.fileState === 'refused' || row.fileState === 'damaged') && (
                <small className={styles.fault}>{say('unusable')}</small>
              )}
              {!row.isNewest && <small>{say('newer')}</small>}
            </span>
            {mayChange && (
              <Button
                small
                look="quiet"
                icon="trash"
                busy={isBusy}
                aria-label={say('remove', { title: row.title })}
                title={say('remove', { title: row.title })}
                onClick={() => void remove(row)}
              />
            )}
          </li>
        ))}
      </ul>
      {problem && (
        <Note tone="risk" live>
          <p>
            {problem.detail} <SignInAgain problem={problem} />
          </p>
        </Note>
      )}
      {mayChange && rows !== null && !isAdding && (
        <div>
          <Button
            small
            icon="plus"
            autoFocus={wasAdding}
            onClick={() => {
              setWasAdding(true);
              setIsAdding(true);
            }}
          >
            {say('add')}
          </Button>
        </div>
      )}
      {mayChange && isAdding && (
        <AddingForm
          isBusy={isBusy}
          onLeave={() => {
            setIsAdding(false);
            setProblem(null);
          }}
          onAdd={(body) =>
            void work(() => call(addFindingEvidence, { params: { id: finding }, body }), say('added'))
          }
        />
      )}
    </section>
  );
}

type Added = { readonly documentId: string; readonly passage: string | null; readonly page: number | null };

function AddingForm({
  isBusy,
  onAdd,
  onLeave,
}: {
  isBusy: boolean;
  onAdd: (added: Added) => void;
  onLeave: () => void;
}) {
  const say = useSay(evidenceTexts);
  const mayHandIn = useMay('evidence.write');
  const [chosen, setChosen] = useState<EvidenceRow | null>(null);
  const [passage, setPassage] = useState('');
  const [page, setPage] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const isPageWrong = page.trim() !== '' && !/^[1-9]\d{0,4}$/.test(page.trim());
  function add() {
    setIsChecked(true);
    if (chosen === null || isPageWrong) return;
    onAdd({
      documentId: chosen.id,
      passage: passage.trim() || null,
      page: page.trim() === '' ? null : Number(page),
    });
  }
  return (
    <form
      className={styles.adding}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      {chosen === null ? (
        <DocumentSearch year={mayHandIn ? Number(today().slice(0, 4)) : null} onChoose={setChosen} />
      ) : (
        <>
          <p tabIndex={-1} ref={takeFocus}>
            {say('chosen', { title: documentTitle(chosen) })}
          </p>
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
          <Field label={say('page')} error={isChecked && isPageWrong ? say('page_wrong') : undefined}>
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
      <div className={styles.tools}>
        {chosen !== null && (
          <>
            <Button type="submit" look="primary" busy={isBusy}>
              {say('add_this')}
            </Button>
            <Button look="quiet" onClick={() => setChosen(null)}>
              {say('choose_other')}
            </Button>
          </>
        )}
        <Button look="quiet" onClick={onLeave}>
          {say('leave')}
        </Button>
      </div>
    </form>
  );
}

/** What was chosen replaces the list, and the focus goes with it. */
const takeFocus = (element: HTMLElement | null) => element?.focus();

function aboutDocument(
  { number, issuedOn, passage, page }: FindingEvidenceRow,
  say: ReturnType<typeof useSay<typeof evidenceTexts>>,
): string {
  return [number, issuedOn && showDate(issuedOn), passage, page !== null && say('at_page', { page })]
    .filter(Boolean)
    .join(' · ');
}
