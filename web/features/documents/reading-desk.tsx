import { useCallback, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Paper, Span } from '#kernel/paper.ts';
import { discardReading, type ReadingDetail } from '#modules/documents/contract.ts';
import type { Reading } from '#modules/documents/domain/reading/reading.ts';
import { confirmReading } from '#modules/supervision/contract.ts';
import { call, problemOf } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { useMay } from '#web/session.ts';
import { ConfirmDialog } from '#web/ui/dialog.tsx';
import { tell } from '#web/ui/toasts.tsx';
import { ConfirmReadingDialog } from './confirm-reading-dialog.tsx';
import { DeskHead } from './desk-head.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { takeTheirs } from './merge-readings.ts';
import { controlId, ReadingEditorContext } from './reading-editor.ts';
import { fieldAround, findField, listFields, withField, type FieldPath } from './reading-fields.ts';
import styles from './reading-page.module.css';
import { ReadingResult } from './reading-result.tsx';
import { readingTexts } from './reading-texts.ts';
import { SaveTrouble } from './save-state.tsx';
import { SectionList } from './section-list.tsx';
import { SourcePane } from './source-pane.tsx';
import { SourceQuote } from './source-quote.tsx';
import { useReadingDraft } from './use-reading-draft.ts';
import { WarningsList } from './warnings-list.tsx';

type View = 'source' | 'result';

/** The reading beside its paper: touch a field and the paper shows where it stands, press the paper and find the field. */
export function ReadingDesk({
  detail,
  reading: initial,
  paper,
}: {
  detail: ReadingDetail;
  reading: Reading;
  paper: Paper;
}) {
  const say = useSay(readingTexts);
  const navigate = useNavigate();
  const isEditable = useMay('reading.write') && detail.state === 'draft';
  const draft = useReadingDraft(detail.id, initial, detail.version);
  const { reading, change, save, readNow } = draft;
  const [view, setView] = useState<View>('result');
  const [touched, setTouched] = useState<FieldPath | null>(null);
  const [shown, setShown] = useState<readonly Span[]>([]);
  const [asked, setAsked] = useState<'confirm' | 'discard' | null>(null);
  /** The field to show once the window is closed. */
  const wanted = useRef<FieldPath | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const fields = useMemo(() => listFields(reading), [reading]);
  const spans = useStable(useMemo(() => fields.flatMap(({ field }) => field.span ?? []), [fields]));

  const touch = useCallback(
    (path: FieldPath) => {
      setTouched(path);
      const span = findField(readNow(), path)?.span;
      setShown(span ? [span] : []);
    },
    [readNow],
  );
  const goTo = useCallback((path: FieldPath) => {
    setView('result');
    requestAnimationFrame(() => {
      const control = document.getElementById(controlId(path));
      control?.scrollIntoView({ block: 'center' });
      control?.focus({ preventScroll: true });
    });
  }, []);
  const pick = useCallback(
    (offset: number) => {
      const found = fieldAround(fields, offset);
      if (found) goTo(found.path);
    },
    [fields, goTo],
  );
  const { invalid, mark } = useInvalid();
  const firstWrong = fields.find(({ path }) => invalid.has(path))?.path ?? null;
  const editor = useEditor(isEditable, change, touch, mark);

  async function leaveWith(work: (version: number) => Promise<string>) {
    setIsBusy(true);
    try {
      if (!(await save())) return setAsked(null);
      await navigate(await work(draft.currentVersion()));
    } catch (error) {
      tell(problemOf(error).detail, 'risk');
      setAsked(null);
    } finally {
      setIsBusy(false);
    }
  }
  const confirm = () =>
    leaveWith(async (version) => {
      const { supervisionId } = await call(confirmReading, { params: { id: detail.id }, body: { version } });
      return `/ket-qua?${new URLSearchParams({ supervision: supervisionId }).toString()}`;
    });
  const discard = () =>
    leaveWith(async (version) => {
      await call(discardReading, { params: { id: detail.id }, body: { version } });
      return '/doc-van-ban';
    });

  return (
    <ReadingEditorContext value={editor}>
      <div className={styles.desk}>
        <DeskHead
          detail={detail}
          reading={reading}
          fields={fields}
          touched={touched}
          saving={draft.saving}
          wrong={firstWrong}
          isEditable={isEditable}
          onGoTo={goTo}
          onConfirm={() => setAsked('confirm')}
          onDiscard={() => setAsked('discard')}
        />
        <SaveTrouble
          saving={draft.saving}
          onRetry={() => void save()}
          onTake={(disagreement) => change((before) => takeTheirs(before, disagreement))}
          onSettle={draft.settle}
        />
        <div className={styles.views} role="group" aria-label={say('views')}>
          {(['source', 'result'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={view === one} onClick={() => setView(one)}>
              {say(one)}
            </button>
          ))}
        </div>
        <div className={styles.panes} data-view={view}>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls the paper */}
          <section className={styles.source} aria-label={say('source_pane')} tabIndex={0}>
            <SourcePane paper={paper} spans={spans} active={shown} onPick={pick} />
          </section>
          <section className={styles.result} aria-label={say('result_pane')}>
            <SectionList reading={reading} />
            <WarningsList
              warnings={reading.warnings}
              onShow={(places) => {
                setView('source');
                setShown(places);
              }}
            />
            <ReadingResult reading={reading} />
            <SourceQuote
              text={paper.text}
              spans={shown}
              isTouched={touched !== null}
              onShow={() => setView('source')}
            />
          </section>
        </div>
      </div>
      <LeaveGuard isUnsaved={draft.isUnsaved} save={save} wrong={firstWrong} onGoTo={goTo} />
      <ConfirmReadingDialog
        reading={reading}
        isOpen={asked === 'confirm'}
        isBusy={isBusy}
        onClose={() => setAsked(null)}
        onConfirm={() => void confirm()}
        onGoTo={(path) => {
          wanted.current = path;
          setAsked(null);
        }}
        onClosed={() => {
          if (wanted.current !== null) goTo(wanted.current);
          wanted.current = null;
        }}
      />
      <ConfirmDialog
        isOpen={asked === 'discard'}
        onClose={() => setAsked(null)}
        title={say('discard_title')}
        confirm={say('discard')}
        isBusy={isBusy}
        isRisky
        onConfirm={() => void discard()}
      >
        <p>{say('discard_words')}</p>
      </ConfirmDialog>
    </ReadingEditorContext>
  );
}

/** The fields with text that is not their kind of value, as long as they stand. */
function useInvalid() {
  const [invalid, setInvalid] = useState<ReadonlySet<FieldPath>>(new Set());
  const mark = useCallback((path: FieldPath, isWrong: boolean) => {
    setInvalid((before) => {
      const next = new Set(before);
      if (isWrong) next.add(path);
      else next.delete(path);
      return next;
    });
  }, []);
  return { invalid, mark };
}

function useEditor(
  isEditable: boolean,
  change: (next: (reading: Reading) => Reading) => void,
  touch: (path: FieldPath) => void,
  mark: (path: FieldPath, isWrong: boolean) => void,
) {
  return useMemo(
    () => ({
      isEditable,
      change,
      touch,
      mark,
      put: (path: FieldPath, field: Parameters<typeof withField>[2]) =>
        change((before) => withField(before, path, field)),
    }),
    [isEditable, change, touch, mark],
  );
}

/** The same list as long as its spans are the same, so that typing does not draw the paper anew. */
function useStable(spans: readonly Span[]): readonly Span[] {
  const key = spans.map((span) => `${span.start}-${span.end}`).join();
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key stands for the spans
  return useMemo(() => spans, [key]);
}
