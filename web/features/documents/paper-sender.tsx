import { useCallback, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { problemOf } from '#web/api.ts';
import { showFileSize } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { FileDrop } from '#web/ui/file-drop.tsx';
import { ProgressLine } from '#web/ui/progress-line.tsx';
import { Note } from '#web/ui/states.tsx';
import styles from './paper-sender.module.css';
import { sendPaper, type Sending } from './send-paper.ts';
import { texts } from './texts.ts';

const accepted = '.docx,.doc,.pdf,.txt,.jpg,.jpeg,.png,.tif,.tiff';
const megabyte = 1024 * 1024;

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'sending'; readonly file: File; readonly share: number }
  | { readonly kind: 'failed'; readonly file: File; readonly words: string };

/** Takes a file, sends it, and keeps it for another try when the sending fails. */
export function PaperSender({ maxBytes }: { readonly maxBytes: number }) {
  const megabytesMax = Math.floor(maxBytes / megabyte);
  const say = useSay(texts);
  const navigate = useNavigate();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const sending = useRef<Sending | null>(null);

  const send = useCallback(
    async (file: File) => {
      if (file.size > maxBytes) {
        const size = showFileSize(file.size);
        setState({
          kind: 'refused',
          words: say('too_large', { name: file.name, size, megabytes: megabytesMax }),
        });
        return;
      }
      if (file.size === 0) {
        setState({ kind: 'refused', words: say('empty_file', { name: file.name }) });
        return;
      }
      setState({ kind: 'sending', file, share: 0 });
      const running = sendPaper(file, (share) => setState({ kind: 'sending', file, share }));
      sending.current = running;
      try {
        const { id } = await running.done;
        await navigate(`/doc-van-ban/${id}`);
      } catch (error) {
        const problem = problemOf(error);
        const words = problem.status === 0 ? say('upload_cut', { name: file.name }) : problem.detail;
        setState({ kind: 'failed', file, words });
      }
    },
    [navigate, say, maxBytes, megabytesMax],
  );
  const take = useCallback((file: File) => void send(file), [send]);

  if (state.kind === 'sending')
    return (
      <div className={styles.box}>
        <ProgressLine
          label={say('uploading', { name: state.file.name })}
          share={state.share}
          figure={`${Math.round(state.share * 100)} % · ${showFileSize(state.file.size)}`}
        />
        <div className={styles.actions}>
          <Button onClick={() => sending.current?.stop()}>{say('stop')}</Button>
        </div>
      </div>
    );
  if (state.kind === 'failed')
    return (
      <div className={styles.box}>
        <Note tone="risk" live>
          {state.words}
        </Note>
        <p>{say('kept', { name: state.file.name })}</p>
        <div className={styles.actions}>
          <Button look="primary" onClick={() => take(state.file)}>
            {say('retry')}
          </Button>
          <Button onClick={() => setState({ kind: 'idle' })}>{say('other_file')}</Button>
        </div>
      </div>
    );
  return (
    <>
      {state.kind === 'refused' && (
        <Note tone="risk" live>
          {state.words}
        </Note>
      )}
      <FileDrop
        title={say('drop_title')}
        hint={say('drop_hint', { megabytes: megabytesMax })}
        accept={accepted}
        onFile={take}
      />
    </>
  );
}
