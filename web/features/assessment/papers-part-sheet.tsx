import { useCallback, useState } from 'react';
import {
  getAssessment,
  saveSelfScores,
  writeScoreSheet,
  type SheetChange,
  type SheetPreview,
  type SheetView,
} from '#modules/assessment/contract.ts';
import { call, problemOf, urlOf, type ReplyProblem } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { newOperationId } from '#web/operation-id.ts';
import { Button, DownloadLink } from '#web/ui/button.tsx';
import { FileDrop } from '#web/ui/file-drop.tsx';
import { ProgressLine } from '#web/ui/progress-line.tsx';
import { Note } from '#web/ui/states.tsx';
import { tell } from '#web/ui/toasts.tsx';
import { PapersPartPreview } from './papers-part-preview.tsx';
import { papersPartTexts } from './papers-part-texts.ts';
import { sendSheet } from './papers-part-send.ts';
import styles from './papers-part.module.css';

type State =
  | { readonly kind: 'idle' | 'choosing' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'read'; readonly preview: SheetPreview; readonly operationId: string };

/** The score sheet as a workbook: downloaded, filled in, handed back, looked at, and only then saved. */
export function PapersPartSheet({
  sheet,
  flush,
  onSheet,
}: {
  sheet: SheetView;
  flush: () => Promise<boolean>;
  onSheet: (sheet: SheetView) => void;
}) {
  const say = useSay(papersPartTexts);
  const [state, setState] = useState<State>({ kind: 'idle' });
  const [problem, setProblem] = useState<ReplyProblem | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const params = { id: sheet.id };

  const read = useCallback(
    async (file: File) => {
      setProblem(null);
      if (!(await flush())) return tell(say('unsaved'), 'risk');
      setState({ kind: 'reading', name: file.name });
      try {
        setState({ kind: 'read', preview: await sendSheet(sheet.id, file), operationId: newOperationId() });
      } catch (error) {
        setProblem(problemOf(error));
        setState({ kind: 'choosing' });
      }
    },
    [flush, say, sheet.id],
  );
  const take = useCallback((file: File) => void read(file), [read]);

  async function apply(changes: readonly SheetChange[], operationId: string, name: string) {
    setIsBusy(true);
    setProblem(null);
    try {
      await call(saveSelfScores, { params, body: { operationId, ...scoresOf(changes) } });
      onSheet(await call(getAssessment, { params }));
      tell(say('applied', { count: changes.length, name }));
      setState({ kind: 'idle' });
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setIsBusy(false);
    }
  }
  const leave = () => {
    setProblem(null);
    setState({ kind: 'idle' });
  };
  return (
    <div className={styles.block}>
      <h2>{say('sheet_title')}</h2>
      <p className="muted">{say('sheet_lead')}</p>
      <div className={styles.tools}>
        <DownloadLink href={urlOf(writeScoreSheet, { params })}>{say('download')}</DownloadLink>
        {state.kind === 'idle' && (
          <Button icon="upload" onClick={() => setState({ kind: 'choosing' })}>
            {say('hand_in')}
          </Button>
        )}
      </div>
      {problem && (
        <Note tone="risk" live>
          <p>{problem.detail}</p>
        </Note>
      )}
      {state.kind === 'choosing' && (
        <>
          <FileDrop title={say('drop_title')} hint={say('drop_hint')} accept=".xlsx" onFile={take} />
          <div className={styles.tools}>
            <Button onClick={leave}>{say('cancel')}</Button>
          </div>
        </>
      )}
      {state.kind === 'reading' && <ProgressLine label={say('reading', { name: state.name })} share={null} />}
      {state.kind === 'read' && (
        <PapersPartPreview
          preview={state.preview}
          isBusy={isBusy}
          onApply={(changes) => void apply(changes, state.operationId, state.preview.fileName)}
          onLeave={leave}
        />
      )}
    </div>
  );
}

function scoresOf(changes: readonly SheetChange[]) {
  const knockOuts = changes.filter(({ kind }) => kind === 'knock_out');
  return {
    changes: changes.flatMap(({ kind, code, version, set }) =>
      kind === 'item' && version !== null ? [{ code, version, set }] : [],
    ),
    knockOuts: Object.fromEntries(knockOuts.map(({ code, answer }) => [code, answer])),
  };
}
