import { useState } from 'react';
import { getAssessment, writeReportTexts, type SheetView } from '#modules/assessment/contract.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { newOperationId } from '#web/operation-id.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, TextArea } from '#web/ui/field.tsx';
import { Note } from '#web/ui/states.tsx';
import { tell } from '#web/ui/toasts.tsx';
import { papersPartTexts } from './papers-part-texts.ts';
import styles from './papers-part.module.css';

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
  const isChanged = difficulties !== (report.difficulties ?? '') || proposals !== (report.proposals ?? '');

  async function save() {
    setIsBusy(true);
    setProblem(null);
    const params = { id: sheet.id };
    try {
      const body = { operationId: write, version: report.version, difficulties, proposals };
      await call(writeReportTexts, { params, body });
      setWrite(newOperationId());
      onSheet(await call(getAssessment, { params }));
      tell(say('texts_saved'));
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
