import { useState } from 'react';
import {
  addEvidenceLink,
  removeEvidenceLink,
  type EvidenceLinkRow,
  type SavedItems,
} from '#modules/assessment/contract.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';
import { readDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { newOperationId } from '#web/operation-id.ts';
import { EvidenceList } from '#web/scoring/evidence-list.tsx';
import { scoringTexts } from '#web/scoring/texts.ts';
import { SignInAgain } from '#web/sign-in-again.tsx';
import { Button } from '#web/ui/button.tsx';
import { Field, TextInput } from '#web/ui/field.tsx';
import { Note } from '#web/ui/states.tsx';
import { tell } from '#web/ui/toasts.tsx';
import styles from './item-panel.module.css';
import { sheetTexts } from './sheet-texts.ts';

const blank = { title: '', number: '', issuedOn: '', passage: '', address: '' };

/** The papers named for an item: naming one more, taking one away. What was typed stays where adding fails. */
export function EvidencePart({
  code,
  assessmentId,
  papers,
  mayChange,
  onSaved,
}: {
  code: string;
  assessmentId: string;
  papers: readonly EvidenceLinkRow[];
  mayChange: boolean;
  onSaved: (saved: SavedItems) => void;
}) {
  const say = useSay(sheetTexts);
  const words = useSay(scoringTexts);
  const [typed, setTyped] = useState<typeof blank | null>(null);
  const [operationId, setOperationId] = useState(newOperationId);
  const [isChecked, setIsChecked] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<ReplyProblem | null>(null);
  const form = typed ?? blank;
  const issuedOn = form.issuedOn.trim() === '' ? null : readDate(form.issuedOn);
  const faults = {
    title: form.title.trim() === '',
    issuedOn: form.issuedOn.trim() !== '' && issuedOn === null,
    address: form.address.trim() !== '' && !/^https?:\/\//.test(form.address.trim()),
  };

  function put(name: keyof typeof blank, text: string) {
    setTyped({ ...form, [name]: text });
    // Another paper than the one that was tried: a write of its own.
    if (problem) setOperationId(newOperationId());
    setProblem(null);
  }
  async function work(doing: () => Promise<SavedItems>, done: string) {
    setIsBusy(true);
    setProblem(null);
    try {
      onSaved(await doing());
      tell(done);
      return true;
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    } finally {
      setIsBusy(false);
    }
  }
  async function add() {
    setIsChecked(true);
    if (faults.title || faults.issuedOn || faults.address) return;
    const filled = (text: string) => text.trim() || null;
    const isAdded = await work(
      () =>
        call(addEvidenceLink, {
          params: { id: assessmentId },
          body: {
            operationId,
            items: [code],
            title: form.title.trim(),
            number: filled(form.number),
            issuedOn,
            passage: filled(form.passage),
            address: filled(form.address),
          },
        }),
      say('paper_added', { code }),
    );
    if (!isAdded) return;
    setTyped(null);
    setIsChecked(false);
    setOperationId(newOperationId());
  }
  const remove = (paper: EvidenceLinkRow) =>
    work(
      () => call(removeEvidenceLink, { params: { id: assessmentId, link: paper.id }, query: { item: code } }),
      say('paper_removed'),
    );
  return (
    <section className={styles.part}>
      <h3>{words('evidence')}</h3>
      <EvidenceList
        papers={papers}
        tools={(paper) =>
          mayChange && (
            <Button
              small
              look="quiet"
              icon="trash"
              busy={isBusy}
              aria-label={say('paper_remove', { title: paper.title })}
              title={say('paper_remove', { title: paper.title })}
              onClick={() => void remove(paper)}
            />
          )
        }
      />
      {problem && (
        <Note tone="risk" live>
          <p>
            {problem.detail} <SignInAgain problem={problem} />
          </p>
        </Note>
      )}
      {mayChange && typed === null && (
        <div>
          <Button small icon="plus" onClick={() => setTyped(blank)}>
            {say('add_paper')}
          </Button>
        </div>
      )}
      {mayChange && typed !== null && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <div className={styles.whole}>
            <Field
              label={say('paper_title')}
              error={isChecked && faults.title ? say('paper_title_needed') : undefined}
            >
              {(tied) => (
                <TextInput
                  {...tied}
                  autoFocus
                  maxLength={500}
                  value={form.title}
                  onChange={(event) => put('title', event.target.value)}
                />
              )}
            </Field>
          </div>
          <Field label={say('paper_number')}>
            {(tied) => (
              <TextInput
                {...tied}
                maxLength={100}
                value={form.number}
                onChange={(event) => put('number', event.target.value)}
              />
            )}
          </Field>
          <Field
            label={say('paper_issued')}
            error={faults.issuedOn && isChecked ? say('date_wrong') : undefined}
          >
            {(tied) => (
              <TextInput
                {...tied}
                placeholder="15/9/2026"
                value={form.issuedOn}
                onChange={(event) => put('issuedOn', event.target.value)}
              />
            )}
          </Field>
          <Field label={say('paper_passage')}>
            {(tied) => (
              <TextInput
                {...tied}
                maxLength={500}
                value={form.passage}
                onChange={(event) => put('passage', event.target.value)}
              />
            )}
          </Field>
          <Field
            label={say('paper_address')}
            error={faults.address && isChecked ? say('paper_address_wrong') : undefined}
          >
            {(tied) => (
              <TextInput
                {...tied}
                inputMode="url"
                placeholder="https://"
                maxLength={2000}
                value={form.address}
                onChange={(event) => put('address', event.target.value)}
              />
            )}
          </Field>
          <div className={styles.whole}>
            <Button type="submit" look="primary" busy={isBusy}>
              {say('add_paper')}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
