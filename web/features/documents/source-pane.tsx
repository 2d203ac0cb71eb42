import { memo, useEffect, useMemo, useRef } from 'react';
import type { Paper, PaperBlock, Span } from '#kernel/paper.ts';
import { useSay } from '#web/i18n/say.ts';
import { Note } from '#web/ui/states.tsx';
import { readingTexts } from './reading-texts.ts';
import { segmentsOf } from './source-segments.ts';
import styles from './source-pane.module.css';

const none: readonly Span[] = [];

/** The text of the paper: what was read is underlined, what is being looked at is marked. */
export const SourcePane = memo(function SourcePane({
  paper,
  spans,
  active,
  onPick,
}: {
  paper: Paper;
  /** Everything that was read. */
  spans: readonly Span[];
  active: readonly Span[];
  /** Somebody pressed a place of the text. */
  onPick: (offset: number) => void;
}) {
  const say = useSay(readingTexts);
  const pane = useRef<HTMLDivElement>(null);
  const spansOf = useMemo(() => spansByBlock(paper.blocks, spans), [paper.blocks, spans]);

  useEffect(() => {
    if (active.length === 0) return;
    const target = pane.current?.querySelector('[data-active]');
    target?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }, [active]);

  useEffect(() => {
    const element = pane.current;
    const press = (event: MouseEvent) => {
      const segment = (event.target as Element).closest('[data-start]');
      if (segment) onPick(Number(segment.getAttribute('data-start')));
    };
    element?.addEventListener('click', press);
    return () => element?.removeEventListener('click', press);
  }, [onPick]);

  return (
    <div ref={pane} className={styles.pane} lang="vi">
      {paper.kind === 'scan' && <Note>{say('scanned')}</Note>}
      {paper.blocks.map((block, index) => {
        const pages = pagesBefore(paper, index);
        return (
          <div key={block.span.start}>
            {pages.map((page) => (
              <p key={page} className={`${styles.page} figures`}>
                {say('page', { page })}
              </p>
            ))}
            <SourceBlock
              text={paper.text}
              block={block}
              spans={spansOf[index] ?? none}
              active={active.some((span) => touches(span, block.span)) ? active : none}
            />
          </div>
        );
      })}
    </div>
  );
});

const SourceBlock = memo(function SourceBlock({
  text,
  block,
  spans,
  active,
}: {
  text: string;
  block: PaperBlock;
  spans: readonly Span[];
  active: readonly Span[];
}) {
  if (block.kind === 'row')
    return (
      <div className={styles.row}>
        {block.cells.map((cell) => (
          <span key={cell.start}>
            <Marked text={text} span={cell} spans={spans} active={active} />
          </span>
        ))}
      </div>
    );
  const classes = [styles.block, block.isBold ? styles.bold : '', block.isCentred ? styles.centred : ''];
  return (
    <p className={classes.join(' ')}>
      <Marked text={text} span={block.span} spans={spans} active={active} />
    </p>
  );
});

function Marked({
  text,
  span,
  spans,
  active,
}: {
  text: string;
  span: Span;
  spans: readonly Span[];
  active: readonly Span[];
}) {
  return segmentsOf(span, spans, active).map((segment) => {
    const words = text.slice(segment.start, segment.end);
    if (segment.isActive)
      return (
        <mark key={segment.start} data-active data-start={segment.start} className={styles.active}>
          {words}
        </mark>
      );
    return (
      <span
        key={segment.start}
        {...(segment.isRead ? { 'data-start': segment.start, className: styles.read } : {})}
      >
        {words}
      </span>
    );
  });
}

/** The pages that begin with a block, by number; the first page needs no mark. */
function pagesBefore(paper: Paper, index: number): readonly number[] {
  const start = paper.blocks[index]?.span.start ?? 0;
  const previous = paper.blocks[index - 1]?.span.start ?? -1;
  return paper.pageStarts
    .map((pageStart, page) => ({ pageStart, page: page + 1 }))
    .filter(({ pageStart, page }) => page > 1 && pageStart <= start && pageStart > previous)
    .map(({ page }) => page);
}

function spansByBlock(blocks: readonly PaperBlock[], spans: readonly Span[]): readonly (readonly Span[])[] {
  return blocks.map((block) => spans.filter((span) => touches(span, block.span)));
}

function touches(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}
