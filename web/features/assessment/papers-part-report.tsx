import { useEffect, useState } from 'react';
import { getAssessment, writeReportTexts, type SheetView } from '#modules/assessment/contract.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { newOperationId } from '#web/operation-id.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, TextArea } from '#web/ui/field.tsx';
import { Note } from '#web/ui/states.tsx';
import { papersPartTexts } from './papers-part-texts.ts';
import styles from './papers-part.module.css';

/** How long typing rests before it is saved, in milliseconds. */
const restMs = 1500;

/** Difficulties and proposals, as the unit writes them; what somebody else wrote meanwhile is shown, not lost. */
export function PapersPartReport({
  sheet,
  mayWrite,
  onSheet,
}: {
  sheet: SheetView;
  mayWrite: boolean;
  onSheet: (sheet: SheetView) => void;
}) {
  const say = useSay(papersPartTexts);
  const { report } = sheet;
  const [difficulties, setDifficulties] = useState(report.difficulties ?? '');
  const [proposals, setProposals] = useState(report.proposals ?? '');
  const [problem, setProblem] = useState<ReplyProblem | null>(null);
  const [write, setWrite] = useState(newOperationId);
  const [isBusy, setIsBusy] = useState(false);
  const [isKept, setIsKept] = useState(false);
  const isChanged = difficulties !== (report.difficulties ?? '') || proposals !== (report.proposals ?? '');

  async function save() {
    if (isBusy) return;
    setIsBusy(true);
    setProblem(null);
    const params = { id: sheet.id };
    try {
      const body = { operationId: write, version: report.version, difficulties, proposals };
      await call(writeReportTexts, { params, body });
      setWrite(newOperationId());
      setIsKept(true);
      onSheet(await call(getAssessment, { params }));
    } catch (error) {
      const refusal = problemOf(error);
      setProblem(refusal);
      if (refusal.status === 409) {
        setWrite(newOperationId());
        onSheet(await call(getAssessment, { params }).catch(() => sheet));
      }
    } finally {
      setIsBusy(false);
    }
  }
  // A dispute or a lost network waits for the person's own press; anything else is kept as soon as typing rests.
  const isDue = mayWrite && isChanged && problem === null && !isBusy;
  useEffect(() => {
    if (!isDue) return undefined;
    const timer = setTimeout(() => void save(), restMs);
    return () => clearTimeout(timer);
  });
  useEffect(() => {
    if (!isChanged || !mayWrite) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isChanged, mayWrite]);
  const keep = () => {
    if (isDue) void save();
  };
  if (!mayWrite)
    return (
      <div className={styles.texts}>
        {(['difficulties', 'proposals'] as const).map((key) => (
          <div key={key}>
            <h3>{say(key)}</h3>
            <p className={styles.standing}>{report[key] ?? say('none_written')}</p>
          </div>
        ))}
      </div>
    );
  return (
    <>
      <div className={styles.texts}>
        <Field label={say('difficulties')} hint={say('texts_hint')}>
          {(given) => (
            <TextArea
              {...given}
              maxLength={20000}
              onBlur={keep}
              value={difficulties}
              onChange={({ target }) => setDifficulties(target.value)}
            />
          )}
        </Field>
        <Field label={say('proposals')} hint={say('texts_hint')}>
          {(given) => (
            <TextArea
              {...given}
              maxLength={20000}
              onBlur={keep}
              value={proposals}
              onChange={({ target }) => setProposals(target.value)}
            />
          )}
        </Field>
      </div>
      {problem && (
        <Note tone="risk" live>
          <p>{problem.detail}</p>
          {problem.status === 409 && report.version > 0 && (
            <p className={styles.standing}>
              {say('standing', { name: report.changedBy ?? '…' })}
              {`\n${[report.difficulties, report.proposals].filter(Boolean).join('\n')}`}
            </p>
          )}
        </Note>
      )}
      {isKept && !isChanged && <p role="status">{say('texts_saved')}</p>}
      {isChanged && (
        <div className={styles.tools}>
          <Button look="primary" busy={isBusy} onClick={() => void save()}>
            {say('save_texts')}
          </Button>
        </div>
      )}
    </>
  );
}
