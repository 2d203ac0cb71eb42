import { useState } from 'react';
import {
  addEvidenceLink,
  removeEvidenceLink,
  sayWhatPaperProves,
  type EvidenceLinkRow,
  type SavedItems,
} from '#modules/assessment/contract.ts';
import type { EvidenceProblem, EvidenceReadiness } from '#modules/assessment/domain/evidence-readiness.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { newOperationId } from '#web/operation-id.ts';
import { EvidenceProblems } from '#web/scoring/evidence-problems.tsx';
import { ReadinessMark } from '#web/scoring/readiness-mark.tsx';
import { EvidenceList } from '#web/scoring/evidence-list.tsx';
import { scoringTexts } from '#web/scoring/texts.ts';
import { SignInAgain } from '#web/sign-in-again.tsx';
import { Button } from '#web/ui/button.tsx';
import { Note } from '#web/ui/states.tsx';
import { tell } from '#web/ui/toasts.tsx';
import { DocumentForm } from './document-form.tsx';
import { EvidenceForm, type WrittenPaper } from './evidence-form.tsx';
import { evidenceTexts } from './evidence-texts.ts';
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
  year,
  readiness,
  problems,
  mayChange,
  onSaved,
}: {
  code: string;
  assessmentId: string;
  papers: readonly EvidenceLinkRow[];
  /** What the set asks for, and which of it is not named yet, by its place. */
  required: readonly string[];
  missing: readonly number[];
  year: number;
  /** How far the evidence is, and what stands against it. */
  readiness: EvidenceReadiness | null;
  problems: readonly EvidenceProblem[];
  mayChange: boolean;
  onSaved: (saved: SavedItems) => void;
}) {
  const say = useSay(sheetTexts);
  const words = useSay(scoringTexts);
  const evidenceWords = useSay(evidenceTexts);
  const [adding, setAdding] = useState<'document' | 'paper' | null>(null);
  // Which form was left last: the focus goes back to the button that opened it.
  const [left, setLeft] = useState<typeof adding>(null);
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
    setAdding(null);
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
  const form = {
    required,
    missing,
    isBusy,
    onChange: () => {
      // Another paper than the one that was tried: a write of its own.
      if (problem) setOperationId(newOperationId());
      setProblem(null);
    },
    onAdd: (paper: WrittenPaper) => void add(paper),
    onLeave: () => {
      setAdding(null);
      setProblem(null);
    },
  };
  return (
    <section className={styles.part}>
      <h3>{words('evidence')}</h3>
      {readiness && (
        <p>
          <ReadinessMark state={readiness} />
        </p>
      )}
      <EvidenceProblems problems={problems} required={required} item={code} />
      <EvidenceList
        papers={papers}
        item={code}
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
                    setAdding(null);
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
      {mayChange && adding === null && (
        <div className={styles.paperTools}>
          {(['document', 'paper'] as const).map((kind) => (
            <Button
              key={kind}
              small
              icon="plus"
              look={kind === 'document' ? 'outline' : 'quiet'}
              autoFocus={kind === left}
              onClick={() => {
                setSaid(null);
                setLeft(kind);
                setAdding(kind);
              }}
            >
              {kind === 'document' ? evidenceWords('from_store') : say('add_paper')}
            </Button>
          ))}
        </div>
      )}
      {mayChange && adding === 'document' && <DocumentForm year={year} {...form} />}
      {mayChange && adding === 'paper' && <EvidenceForm {...form} />}
    </section>
  );
}
