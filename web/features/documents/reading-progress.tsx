import { useEffect, useEffectEvent, useState } from 'react';
import { getReadingProgress, type ReadingDetail } from '#modules/documents/contract.ts';
import { call, problemOf } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { PageTitle } from '#web/ui/page-title.tsx';
import { ProgressLine } from '#web/ui/progress-line.tsx';
import { Note } from '#web/ui/states.tsx';
import styles from './paper-sender.module.css';
import { texts } from './texts.ts';

const pollMilliseconds = 800;

/** How far the reading of a paper is; asks again until it is done. */
export function ReadingProgressView({ detail, onDone }: { detail: ReadingDetail; onDone: () => void }) {
  const say = useSay(texts);
  const [progress, setProgress] = useState(detail.progress);
  const [trouble, setTrouble] = useState<string | null>(null);
  const finish = useEffectEvent(onDone);
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function ask() {
      try {
        const reply = await call(getReadingProgress, { params: { id: detail.id }, signal: stop.signal });
        setTrouble(null);
        if (reply.state !== 'reading') return finish();
        setProgress(reply.progress);
      } catch (error) {
        if (stop.signal.aborted) return;
        setTrouble(problemOf(error).detail);
      }
      timer = setTimeout(() => void ask(), pollMilliseconds);
    }
    timer = setTimeout(() => void ask(), pollMilliseconds / 4);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [detail.id]);
  const isCounted = progress !== null && progress.total > 0;
  const words =
    isCounted && progress.total > 1
      ? say('step_pages', { done: Math.min(progress.done + 1, progress.total), total: progress.total })
      : say('step');
  return (
    <>
      <PageTitle title={say('reading_title')} lead={detail.fileName} />
      <div className={styles.progress}>
        <ProgressLine label={words} share={isCounted ? progress.done / progress.total : null} />
        <p className="muted">{say('reading')}</p>
        {trouble && <Note tone="risk">{trouble}</Note>}
      </div>
    </>
  );
}
