import { useState } from 'react';
import {
  addEvidenceLink,
  removeEvidenceLink,
  sayWhatPaperProves,
  type EvidenceLinkRow,
  type SavedItems,
} from '#modules/assessment/contract.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { newOperationId } from '#web/operation-id.ts';
import { EvidenceList } from '#web/scoring/evidence-list.tsx';
import { scoringTexts } from '#web/scoring/texts.ts';
import { SignInAgain } from '#web/sign-in-again.tsx';
import { Button } from '#web/ui/button.tsx';
import { Note } from '#web/ui/states.tsx';
import { tell } from '#web/ui/toasts.tsx';
import { EvidenceForm, type WrittenPaper } from './evidence-form.tsx';
import styles from './item-panel.module.css';
import { ProvesChoice } from './proves-choice.tsx';
import { sheetTexts } from './sheet-texts.ts';

/** The papers named for an item: naming one more, saying what one proves, taking one away. What was typed stays where that fails. */
export function EvidencePart({
  code,
  assessmentId,
  papers,
  required,
  missing,
  mayChange,
  onSaved,
}: {
  code: string;
  assessmentId: string;
  papers: readonly EvidenceLinkRow[];
  /** What the set asks for, and which of it is not named yet, by its place. */
  required: readonly string[];
  missing: readonly number[];
  mayChange: boolean;
  onSaved: (saved: SavedItems) => void;
}) {
  const say = useSay(sheetTexts);
  const words = useSay(scoringTexts);
  const [isAdding, setIsAdding] = useState(false);
  const [said, setSaid] = useState<{ paper: EvidenceLinkRow; proves: ReadonlySet<number> } | null>(null);
  const [operationId, setOperationId] = useState(newOperationId);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<ReplyProblem | null>(null);

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
  async function add(paper: WrittenPaper) {
    const body = { operationId, items: [code], ...paper };
    const isAdded = await work(
      () => call(addEvidenceLink, { params: { id: assessmentId }, body }),
      say('paper_added', { code }),
    );
    if (!isAdded) return;
    setIsAdding(false);
    setOperationId(newOperationId());
  }
  async function sayProves(paper: EvidenceLinkRow, proves: ReadonlySet<number>) {
    const params = { id: assessmentId, link: paper.id };
    const body = { item: code, proves: [...proves] };
    if (await work(() => call(sayWhatPaperProves, { params, body }), say('proves_said'))) setSaid(null);
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
        required={required}
        tools={(paper) =>
          mayChange && (
            <span className={styles.paperTools}>
              {required.length > 1 && (
                <Button
                  small
                  look="quiet"
                  aria-label={say('proves_change_of', { title: paper.title })}
                  onClick={() => {
                    setIsAdding(false);
                    setSaid({ paper, proves: new Set(paper.proves) });
                  }}
                >
                  {say('proves_change')}
                </Button>
              )}
              <Button
                small
                look="quiet"
                icon="trash"
                busy={isBusy}
                aria-label={say('paper_remove', { title: paper.title })}
                title={say('paper_remove', { title: paper.title })}
                onClick={() => void remove(paper)}
              />
            </span>
          )
        }
      />
      {problem && (
        <Note tone="risk" live>
          <p>
            {problem.code === 'web.network' ? say('paper_needs_network') : problem.detail}{' '}
            <SignInAgain problem={problem} />
          </p>
        </Note>
      )}
      {mayChange && said !== null && papers.some(({ id }) => id === said.paper.id) && (
        <div className={styles.form}>
          <div className={styles.whole}>
            <ProvesChoice
              title={say('proves_of', { title: said.paper.title })}
              required={required}
              proves={said.proves}
              onChange={(proves) => setSaid({ ...said, proves })}
            />
          </div>
          <div className={`${styles.whole} ${styles.paperTools}`}>
            <Button look="primary" busy={isBusy} onClick={() => void sayProves(said.paper, said.proves)}>
              {say('proves_keep')}
            </Button>
            <Button look="quiet" onClick={() => setSaid(null)}>
              {say('proves_leave')}
            </Button>
          </div>
        </div>
      )}
      {mayChange && !isAdding && (
        <div>
          <Button
            small
            icon="plus"
            onClick={() => {
              setSaid(null);
              setIsAdding(true);
            }}
          >
            {say('add_paper')}
          </Button>
        </div>
      )}
      {mayChange && isAdding && (
        <EvidenceForm
          required={required}
          missing={missing}
          isBusy={isBusy}
          onChange={() => {
            // Another paper than the one that was tried: a write of its own.
            if (problem) setOperationId(newOperationId());
            setProblem(null);
          }}
          onAdd={(paper) => void add(paper)}
          onLeave={() => {
            setIsAdding(false);
            setProblem(null);
          }}
        />
      )}
    </section>
  );
}
