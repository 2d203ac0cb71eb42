import { useEffect, useState, type KeyboardEvent } from 'react';
import {
  pageWidths,
  readEvidenceWords,
  showEvidencePage,
  type EvidenceDetail,
} from '#modules/evidence/contract.ts';
import { viewOf } from '#modules/evidence/domain/shown-kinds.ts';
import { call, problemOf, urlOf } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { Choice } from '#web/ui/field.tsx';
import { EmptyState, Note } from '#web/ui/states.tsx';
import { documentTexts } from './document-texts.ts';
import styles from './viewer.module.css';

const zooms = [100, 150, 200] as const;
const programs: Readonly<Record<string, 'word' | 'excel' | 'slides'>> = {
  docx: 'word',
  odt: 'word',
  ole_office: 'word',
  text: 'word',
  xlsx: 'excel',
  ods: 'excel',
  pptx: 'slides',
  odp: 'slides',
};

/** The newest file of a document page by page, as pictures that the server drew, and its words below. */
export function Viewer({
  document,
  page,
  onPage,
}: {
  document: EvidenceDetail;
  page: number;
  onPage: (page: number) => void;
}) {
  const say = useSay(documentTexts);
  const [newest] = document.revisions;
  if (!newest || newest.fileState !== 'clean') return null;
  const view = viewOf(newest.fileKind);
  const program = say(`program_${programs[newest.fileKind ?? ''] ?? 'other'}`);
  return (
    <section className={styles.viewer} aria-label={say('viewer')}>
      {view === 'none' ? (
        <EmptyState title={say('not_shown_title', { program })}>{say('not_shown', { program })}</EmptyState>
      ) : (
        <Pages
          id={document.id}
          ordinal={newest.ordinal}
          name={newest.fileName}
          pages={view === 'pages' ? Math.max(1, document.pageCount ?? 1) : 1}
          page={page}
          onPage={onPage}
        />
      )}
      <Words key={newest.ordinal} id={document.id} ordinal={newest.ordinal} isOpen={view === 'none'} />
    </section>
  );
}

function Pages({
  id,
  ordinal,
  name,
  pages,
  page: asked,
  onPage,
}: {
  id: string;
  ordinal: number;
  name: string;
  pages: number;
  page: number;
  onPage: (page: number) => void;
}) {
  const say = useSay(documentTexts);
  const page = Math.min(pages, Math.max(1, asked));
  const [zoom, setZoom] = useState(0);
  const [failed, setFailed] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const width = pageWidths[zoom === 0 ? 1 : 2];
  const addressOf = (number: number) =>
    urlOf(showEvidencePage, { params: { id, ordinal, page: number }, query: { width } });
  const address = addressOf(page);
  const following = page < pages ? addressOf(page + 1) : null;
  const go = (to: number) => to >= 1 && to <= pages && onPage(to);
  const resize = (by: number) => setZoom((now) => Math.min(zooms.length - 1, Math.max(0, now + by)));
  const press = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLSelectElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Readonly<Record<string, () => unknown>> = {
      ArrowRight: () => go(page + 1),
      ArrowLeft: () => go(page - 1),
      PageDown: () => go(page + 1),
      PageUp: () => go(page - 1),
      Home: () => go(1),
      End: () => go(pages),
      '+': () => resize(1),
      '=': () => resize(1),
      '-': () => resize(-1),
    };
    const move = moves[event.key];
    // A page larger than its frame is moved by the arrows first.
    if (!move || (zoom > 0 && event.key.startsWith('Arrow'))) return;
    event.preventDefault();
    move();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys are a short way of the buttons within
    <div className={styles.pages} onKeyDown={press}>
      <div className={styles.tools}>
        {pages > 1 && (
          <span className={styles.turn}>
            <Button
              icon="left"
              aria-label={say('previous')}
              disabled={page <= 1}
              onClick={() => go(page - 1)}
            />
            <label className={styles.choice}>
              <span>{say('page')}</span>
              <Choice value={page} onChange={(event) => go(Number(event.target.value))}>
                {Array.from({ length: pages }, (_, index) => (
                  <option key={index} value={index + 1}>
                    {say('page_of', { page: index + 1, pages })}
                  </option>
                ))}
              </Choice>
            </label>
            <Button
              icon="right"
              aria-label={say('next')}
              disabled={page >= pages}
              onClick={() => go(page + 1)}
            />
          </span>
        )}
        <span className={styles.turn}>
          <Button aria-label={say('smaller')} disabled={zoom === 0} onClick={() => resize(-1)}>
            −
          </Button>
          <span className="figures" role="status">
            {say('zoom', { percent: zooms[zoom] ?? 100 })}
          </span>
          <Button
            icon="plus"
            aria-label={say('larger')}
            disabled={zoom === zooms.length - 1}
            onClick={() => resize(1)}
          />
        </span>
        <span className={styles.keys}>{say('keys')}</span>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard */}
      <div className={styles.frame} tabIndex={0} role="group" aria-label={say('page_of', { page, pages })}>
        {failed === address ? (
          <Note
            tone="risk"
            live
            actions={
              <Button
                onClick={() => {
                  setFailed(null);
                  setTries((count) => count + 1);
                }}
              >
                {say('again')}
              </Button>
            }
          >
            {say('page_failed')}
          </Note>
        ) : (
          <img
            key={`${address}-${tries}`}
            className={`${styles.page} ${styles[`zoom${zooms[zoom] ?? 100}`] ?? ''}`}
            src={address}
            alt={say('page_alt', { page, name })}
            onError={() => setFailed(address)}
            // The next page is fetched once this one stands.
            onLoad={() => {
              if (following !== null) new Image().src = following;
            }}
          />
        )}
      </div>
    </div>
  );
}

function Words({ id, ordinal, isOpen: isFirstOpen }: { id: string; ordinal: number; isOpen: boolean }) {
  const say = useSay(documentTexts);
  const [isOpen, setIsOpen] = useState(isFirstOpen);
  const [words, setWords] = useState<string | null>(null);
  useEffect(() => {
    if (!isOpen || words !== null) return;
    const stop = new AbortController();
    call(readEvidenceWords, { params: { id, ordinal }, signal: stop.signal }).then(
      (found) => setWords(found.words ?? ''),
      (error: unknown) => {
        if (!stop.signal.aborted) setWords(problemOf(error).detail);
      },
    );
    return () => stop.abort();
  }, [isOpen, words, id, ordinal]);
  return (
    <details className={styles.words} open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{say('words')}</summary>
      {words === null ? (
        <p className="muted">{say('loading')}</p>
      ) : words.trim() === '' ? (
        <p className="muted">{say('no_words')}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
        <div className={styles.text} tabIndex={0} role="group" aria-label={say('words')}>
          {words}
        </div>
      )}
    </details>
  );
}
