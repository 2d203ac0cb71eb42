import type { Span } from '#kernel/paper.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import styles from './reading-page.module.css';
import { readingTexts } from './reading-texts.ts';

const around = 60;

/** On a phone, where the paper is on the other page: the words around what is being looked at. */
export function SourceQuote({
  text,
  spans,
  isTouched,
  onShow,
}: {
  text: string;
  spans: readonly Span[];
  isTouched: boolean;
  onShow: () => void;
}) {
  const say = useSay(readingTexts);
  const [span] = spans;
  if (!isTouched) return null;
  return (
    <aside className={styles.quote}>
      {span ? (
        <>
          <p lang="vi">
            <span className="muted">{say('quote')} </span>
            {text.slice(Math.max(0, span.start - around), span.start)}
            <mark>{text.slice(span.start, span.end)}</mark>
            {text.slice(span.end, span.end + around)}
          </p>
          <Button look="outline" small onClick={onShow}>
            {say('show_in_source')}
          </Button>
        </>
      ) : (
        <p className="muted">{say('no_quote')}</p>
      )}
    </aside>
  );
}
