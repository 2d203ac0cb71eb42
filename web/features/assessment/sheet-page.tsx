import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { getAssessment } from '#modules/assessment/contract.ts';
import { getCriteriaSet } from '#modules/criteria/contract.ts';
import { listPeople } from '#modules/identity/contract.ts';
import { call } from '#web/api.ts';
import { today } from '#web/clock.ts';
import { useSay } from '#web/i18n/say.ts';
import { HistoryList } from '#web/scoring/history-list.tsx';
import { scoringTexts } from '#web/scoring/texts.ts';
import { TotalLine } from '#web/scoring/total-line.tsx';
import { orSignIn, useMe } from '#web/session.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/states.tsx';
import { tell } from '#web/ui/toasts.tsx';
import { panelAsked } from './addresses.ts';
import { AssignBar } from './assign-bar.tsx';
import { Disputes } from './disputes.tsx';
import { bandsOf, Grid } from './grid.tsx';
import { ItemPanel } from './item-panel.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { KnockOutsPart } from './knock-outs-part.tsx';
import { PapersPart } from './papers-part.tsx';
import { SaveState, SaveTrouble } from './save-state.tsx';
import { filterOf, isFiltered, noFilter, shownCodes, withFilter, type SheetFilter } from './sheet-filter.ts';
import { ReadinessLine } from './readiness-line.tsx';
import { SheetHead } from './sheet-head.tsx';
import styles from './sheet-page.module.css';
import { sheetRights } from './sheet-rights.ts';
import { sheetTexts } from './sheet-texts.ts';
import { SheetTools } from './sheet-tools.tsx';
import { totalsOf } from './totals-of.ts';
import { useFilling } from './use-filling.tsx';
import { useGrid } from './use-grid.ts';
import { useSheetState, useSheetStore } from './use-sheet.ts';

/** A sheet with its set and the people to whom items can be given. */
export function loader({ request, params }: LoaderFunctionArgs) {
  const { signal } = request;
  return orSignIn(
    request,
    Promise.all([
      call(getAssessment, { params: { id: params['id'] ?? '' }, signal }).then(async (sheet) => ({
        sheet,
        set: await call(getCriteriaSet, { params: { id: sheet.criteriaSetId }, signal }),
      })),
      call(listPeople, { signal }),
    ]).then(([{ sheet, set }, people]) => ({ sheet, set: set.content, people: people.rows })),
  );
}

/** The score sheet of one year; another sheet is another page. */
export function Component() {
  const loaded = useLoaderData<typeof loader>();
  return <ScoreSheet key={loaded.sheet.id} {...loaded} />;
}

function ScoreSheet({ sheet: given, set: loadedSet, people }: Awaited<ReturnType<typeof loader>>) {
  const say = useSay(sheetTexts);
  const words = useSay(scoringTexts);
  const me = useMe();
  // A published set never changes: the first copy keeps what was worked out for it.
  const [set] = useState(loadedSet);
  const store = useSheetStore({ sheet: given, set, personId: me.personId });
  const state = useSheetState(store);
  const { lines, sheet, saving, outbox } = state;
  const rights = useMemo(() => sheetRights(sheet, me.roles, today()), [sheet, me.roles]);
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => filterOf(search), [search]);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [isHelping, setIsHelping] = useState(false);
  const opened = search.get('muc');
  const isPanelAsked = search.has(panelAsked);
  const [panel, setPanel] = useState<string | null>(isPanelAsked ? opened : null);
  const searchBox = useRef<HTMLInputElement>(null);
  const top = useRef<HTMLDivElement>(null);

  // What is shown is chosen when the filter changes, so that a line does not vanish while it is filled in.
  const [chosen, setChosen] = useState({ filter, codes: shownCodes(store.rows, lines, filter, me.personId) });
  if (chosen.filter !== filter)
    setChosen({ filter, codes: shownCodes(store.rows, lines, filter, me.personId) });
  const bands = useMemo(() => bandsOf(store.rows, chosen.codes), [store, chosen.codes]);
  const shownRows = bands.flatMap((band) => band.rows).filter(({ isLeaf }) => isLeaf);

  const applyFilter = useCallback(
    (next: SheetFilter) =>
      setSearch((before) => withFilter(before, next), { preventScrollReset: true, replace: true }),
    [setSearch],
  );
  const select = useCallback((codes: readonly string[], isSelected: boolean) => {
    setSelected((before) => {
      const next = new Set(before);
      for (const code of codes) {
        if (isSelected) next.add(code);
        else next.delete(code);
      }
      return next;
    });
  }, []);

  const filling = useFilling(state, me.personId);
  const keyboard = useGrid({
    store,
    onFill: filling.ask,
    mayScore: rights.mayScore,
    mayAssign: rights.mayAssign,
    onOpen: setPanel,
    onSelect: select,
    isSelected: (code) => selected.has(code),
    onNextUnscored: goToUnscored,
    onSearch: () => searchBox.current?.focus(),
    onHelp: () => setIsHelping(true),
    onLeave: () => searchBox.current?.focus(),
  });

  function goToUnscored(after: string | null) {
    const place = shownRows.findIndex(({ code }) => code === after);
    const wanted = [...shownRows.slice(place + 1), ...shownRows.slice(0, place + 1)].find(
      (row) => !row.isGiven && lines.get(row.code)?.points === null,
    );
    if (!wanted) return tell(say('all_scored'));
    const line = lines.get(wanted.code);
    const spec = wanted.figures.find(
      ({ key, isAlternative }) => !isAlternative && (line?.figures[key] ?? null) === null,
    );
    setFolded((before) => new Set([...before].filter((code) => code !== wanted.field)));
    keyboard.focusStop({ code: wanted.code, slot: spec ? `figure:${spec.key}` : 'points' });
  }

  const { focusStop } = keyboard;
  useEffect(() => {
    if (opened !== null && !isPanelAsked) focusStop({ code: opened, slot: 'name' });
  }, [opened, isPanelAsked, focusStop]);
  useEffect(() => {
    // The heads of the table stand below this strip, however high it is.
    const strip = top.current;
    if (!strip) return undefined;
    const measure = new ResizeObserver(() =>
      document.documentElement.style.setProperty('--total-height', `${strip.offsetHeight}px`),
    );
    measure.observe(strip);
    return () => measure.disconnect();
  }, []);

  const { answered, ...counted } = totalsOf(store.rows, state, sheet);
  const hasAppraisal = sheet.items.some((item) => item.decision !== null || item.appraisedPoints !== null);
  const { mayScore, mayAssign } = rights;
  const gridRights = useMemo(
    () => ({ mayScore, mayAssign, hasAppraisal }),
    [mayScore, mayAssign, hasAppraisal],
  );
  return (
    <>
      <SheetHead state={state} store={store} rights={rights} />
      <div ref={top} className={`${styles.top} no-print`}>
        <TotalLine {...counted} {...(answered ? { ...answered, progress: words('answered', answered) } : {})}>
          <div className={styles.topTools}>
            {(rights.mayScore || rights.mayAnswer) && <SaveState saving={saving} />}
            {rights.mayScore && (
              <Button small icon="down" onClick={() => goToUnscored(null)}>
                {say('next_unscored')}
              </Button>
            )}
            <span className={styles.keys}>
              <Button small look="quiet" aria-label={`${say('keys')} (?)`} onClick={() => setIsHelping(true)}>
                <kbd>?</kbd> {say('keys')}
              </Button>
            </span>
          </div>
        </TotalLine>
      </div>
      <div className={styles.trouble}>
        <SaveTrouble saving={saving} store={store} />
      </div>
      <Disputes disputes={outbox.disputes} store={store} set={set} />
      <ReadinessLine rows={store.rows} lines={lines} assessmentId={sheet.id} />
      <SheetTools
        filter={filter}
        fields={store.rows.filter(({ depth }) => depth === 0)}
        count={shownRows.length}
        searchBox={searchBox}
        hasMine={sheet.items.some(({ assignee }) => assignee?.id === me.personId)}
        onFilter={applyFilter}
      />
      <p className="unseen">{say('sheet_hint')}</p>
      {bands.length === 0 ? (
        <EmptyState
          title={say('no_match_title')}
          actions={
            isFiltered(filter) && <Button onClick={() => applyFilter(noFilter)}>{say('clear_filter')}</Button>
          }
        >
          {say('no_match')}
        </EmptyState>
      ) : (
        <Grid
          bands={bands}
          lines={lines}
          rights={gridRights}
          folded={folded}
          selected={selected}
          keyboard={keyboard}
          onFold={(code) =>
            setFolded((before) =>
              before.has(code)
                ? new Set([...before].filter((each) => each !== code))
                : new Set([...before, code]),
            )
          }
        />
      )}
      <KnockOutsPart set={set} state={state} store={store} mayScore={rights.mayScore} />
      <PapersPart sheet={sheet} mayScore={rights.mayScore} flush={store.flush} onSheet={store.takeSheet} />
      <details className={styles.history}>
        <summary>{words('history')}</summary>
        <HistoryList lines={sheet.history} />
      </details>
      {rights.mayAssign && selected.size > 0 && (
        <AssignBar
          items={sheet.items
            .filter(({ code }) => selected.has(code))
            .map(({ code }) => state.items.get(code) ?? null)}
          assessmentId={sheet.id}
          people={people}
          onSaved={(saved) => {
            store.takeSaved(saved);
            setSelected(new Set());
          }}
          onStale={store.takeSheet}
          onClear={() => setSelected(new Set())}
        />
      )}
      <ItemPanel
        code={panel}
        store={store}
        state={state}
        rights={rights}
        filling={filling}
        onMove={setPanel}
        onClose={() => setPanel(null)}
      />
      {filling.question}
      <KeysDialog isOpen={isHelping} onClose={() => setIsHelping(false)} />
    </>
  );
}
