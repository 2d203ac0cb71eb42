import { useCallback, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { ImportPreview } from '#modules/criteria/contract.ts';
import { problemOf } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { useMay } from '#web/session.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { FileDrop } from '#web/ui/file-drop.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { ProgressLine } from '#web/ui/progress-line.tsx';
import { EmptyState, Note } from '#web/ui/states.tsx';
import { setsPath } from './addresses.ts';
import { ImportResult } from './import-result.tsx';
import { importTexts } from './import-texts.ts';
import { sendSet } from './send-set.ts';
import styles from './set-page.module.css';
import { texts } from './texts.ts';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'reading'; readonly file: File }
  | { readonly kind: 'failed'; readonly file: File; readonly words: string }
  | { readonly kind: 'read'; readonly preview: ImportPreview };

/** Reads a file as a set, shows what came of it, and creates a draft once the person says so. */
export function Component() {
  const say = useSay(importTexts);
  const sayPage = useSay(texts);
  const mayWrite = useMay('criteria.write');
  const [state, setState] = useState<State>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);

  const read = useCallback(
    async (file: File) => {
      const name = file.name;
      if (!/\.(xlsx|ya?ml)$/i.test(name))
        return setState({ kind: 'refused', words: say('kind_wrong', { name }) });
      if (file.size === 0) return setState({ kind: 'refused', words: say('empty_file', { name }) });
      const stop = new AbortController();
      running.current = stop;
      setState({ kind: 'reading', file });
      try {
        setState({ kind: 'read', preview: await sendSet(file, stop.signal) });
      } catch (error) {
        if (stop.signal.aborted) return setState({ kind: 'idle' });
        const problem = problemOf(error);
        setState({
          kind: 'failed',
          file,
          words: problem.status === 0 ? say('cut', { name }) : problem.detail,
        });
      }
    },
    [say],
  );
  const take = useCallback((file: File) => void read(file), [read]);
  const restart = () => setState({ kind: 'idle' });
  if (!mayWrite)
    return (
      <EmptyState
        isPage
        title={say('title')}
        actions={<ButtonLink to={setsPath}>{sayPage('back')}</ButtonLink>}
      />
    );
  return (
    <>
      <p className={styles.back}>
        <Link to={setsPath}>{sayPage('back')}</Link>
      </p>
      <PageTitle title={say('title')} lead={say('lead')} />
      <div className={styles.stack}>
        {state.kind === 'reading' && (
          <>
            <ProgressLine label={say('reading', { name: state.file.name })} share={null} />
            <div className={styles.tools}>
              <Button onClick={() => running.current?.abort()}>{say('stop')}</Button>
            </div>
          </>
        )}
        {state.kind === 'failed' && (
          <>
            <Note tone="risk" live>
              {state.words}
            </Note>
            <div className={styles.tools}>
              <Button look="primary" onClick={() => take(state.file)}>
                {say('again')}
              </Button>
              <Button onClick={restart}>{say('other')}</Button>
            </div>
          </>
        )}
        {state.kind === 'refused' && (
          <Note tone="risk" live>
            {state.words}
          </Note>
        )}
        {(state.kind === 'idle' || state.kind === 'refused') && (
          <FileDrop
            title={say('drop_title')}
            hint={say('drop_hint')}
            accept=".xlsx,.yaml,.yml"
            onFile={take}
          />
        )}
        {state.kind === 'read' && <ImportResult preview={state.preview} onRestart={restart} />}
      </div>
    </>
  );
}
