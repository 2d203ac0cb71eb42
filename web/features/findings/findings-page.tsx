import { useCallback, useMemo, useState } from 'react';
import { useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { pageSizeDefault } from '#kernel/page.ts';
import {
  countFindings,
  exportFindings,
  listFindings,
  type Assignment,
  type FindingRow,
} from '#modules/findings/contract.ts';
import { listPeople } from '#modules/identity/contract.ts';
import { listSupervisions, writeNoticeDocx, writeNoticePdf } from '#modules/supervision/contract.ts';
import { call, urlOf } from '#web/api.ts';
import { useLanguage } from '#web/i18n/language.ts';
import { useSay } from '#web/i18n/say.ts';
import { orSignIn, useMay } from '#web/session.ts';
import { Button, ButtonLink, DownloadLink } from '#web/ui/button.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { Pager } from '#web/ui/pager.tsx';
import { EmptyState } from '#web/ui/states.tsx';
import { tell } from '#web/ui/toasts.tsx';
import { BoardCharts } from './board-charts.tsx';
import { BoardHead } from './board-head.tsx';
import { boardQuery, withCondition, withoutFilters } from './board-query.ts';
import { BulkBar } from './bulk-bar.tsx';
import { FilterChips } from './filter-chips.tsx';
import { FindingPanel } from './finding-panel.tsx';
import { FindingsTable } from './findings-table.tsx';
import { ListTools } from './list-tools.tsx';
import { SupervisionChoice } from './supervision-choice.tsx';
import { texts } from './texts.ts';
import { useBoard } from './use-board.ts';

/** What the address asks for: rows, counts, and whom work can be given to. */
export function loader({ request }: LoaderFunctionArgs) {
  const { signal } = request;
  const query = boardQuery(new URL(request.url).searchParams);
  const { supervision } = query;
  return orSignIn(
    request,
    Promise.all([
      call(listFindings, { query, signal }),
      call(countFindings, { query: { supervision }, signal }),
      call(listPeople, { signal }),
      call(listSupervisions, { signal }),
    ]).then(([{ rows, total }, counts, people, supervisions]) => ({
      query,
      rows,
      total,
      counts,
      people: people.rows,
      supervisions: supervisions.rows,
    })),
  );
}

/** The findings of the commune: where points went, what each finding lacks, and filling it in. */
export function Component() {
  const say = useSay(texts);
  const language = useLanguage();
  const loaded = useLoaderData<typeof loader>();
  const { query, people, supervisions, total } = loaded;
  const [search, setSearch] = useSearchParams();
  const mayAssign = useMay('finding.assign');
  const board = useBoard(query, loaded);
  const { rows, counts, assign } = board;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<string | null>(null);
  const [hasCharts, setHasCharts] = useState(() => window.matchMedia('(min-width: 60em)').matches);
  const chosen = useMemo(() => rows.filter((row) => selected.has(row.id)), [rows, selected]);

  const select = useCallback((ids: readonly string[], isSelected: boolean) => {
    setSelected((before) => {
      const next = new Set(before);
      for (const id of ids) {
        if (isSelected) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  }, []);
  const saveOne = useCallback((row: FindingRow, set: Assignment) => assign([row], set), [assign]);
  async function assignChosen(set: Assignment) {
    const count = chosen.length;
    const outcome = await assign(chosen, set);
    if (outcome.kind === 'saved') {
      tell(say('bulk_done', { count }));
      setSelected(new Set());
    }
    return outcome;
  }
  const filter = (name: string, value: string | null) =>
    setSearch(withCondition(search, name, value), { preventScrollReset: true });
  const supervision = supervisions.find(({ id }) => id === query.supervision) ?? only(supervisions);
  const { page: _page, size: _size, ...exported } = query;
  const criterionName = (key: string) => {
    const found = counts.byCriterion.find((row) => row.key === key);
    return found ? [found.key, found.name].filter(Boolean).join('. ') : null;
  };
  if (counts.total === 0)
    return (
      <>
        <PageTitle title={say('title')} />
        <EmptyState
          title={say('empty_title')}
          actions={
            <ButtonLink look="primary" to="/doc-van-ban">
              {say('read_paper')}
            </ButtonLink>
          }
        >
          {say('empty')}
        </EmptyState>
      </>
    );
  return (
    <>
      <PageTitle
        title={say('title')}
        lead={
          <SupervisionChoice
            supervisions={supervisions}
            chosen={query.supervision ?? null}
            onChoose={(id) => setSearch(id === null ? {} : { supervision: id })}
          />
        }
        actions={
          <>
            <DownloadLink href={urlOf(exportFindings, { query: { ...exported, language } })}>
              {say('export')}
            </DownloadLink>
            {supervision && (
              <>
                <DownloadLink href={urlOf(writeNoticeDocx, { params: { id: supervision.id } })}>
                  {say('notice_word')}
                </DownloadLink>
                <DownloadLink href={urlOf(writeNoticePdf, { params: { id: supervision.id } })}>
                  {say('notice_pdf')}
                </DownloadLink>
              </>
            )}
          </>
        }
      />
      <BoardHead counts={counts} chosen={(name) => query[name] ?? null} onFilter={filter} />
      {hasCharts && <BoardCharts counts={counts} chosen={(name) => query[name] ?? null} onFilter={filter} />}
      <ListTools
        query={query}
        people={people}
        total={total}
        hasCharts={hasCharts}
        onCharts={() => setHasCharts(!hasCharts)}
      />
      <FilterChips query={query} people={people} criterionName={criterionName} />
      {rows.length === 0 ? (
        <EmptyState
          title={say('no_match_title')}
          actions={<Button onClick={() => setSearch(withoutFilters(search))}>{say('clear_all')}</Button>}
        >
          {say('no_match')}
        </EmptyState>
      ) : (
        <FindingsTable
          rows={rows}
          people={people}
          selected={selected}
          conflict={board.conflict}
          mayAssign={mayAssign}
          supervisions={supervisions}
          areMixed={query.supervision === undefined && supervisions.length > 1}
          onSelect={select}
          onOpen={setOpened}
          onSave={saveOne}
          onDropConflict={board.dropConflict}
        />
      )}
      <Pager
        page={query.page ?? 1}
        size={pageSizeDefault}
        total={total}
        onPage={(page) => {
          const next = new URLSearchParams(search);
          next.set('page', String(page));
          setSearch(next);
        }}
      />
      {mayAssign && chosen.length > 0 && (
        <BulkBar
          rows={chosen}
          people={people}
          onAssign={assignChosen}
          onClear={() => setSelected(new Set())}
        />
      )}
      <FindingPanel
        row={rows.find(({ id }) => id === opened) ?? null}
        supervisions={supervisions}
        onClose={() => setOpened(null)}
      />
    </>
  );
}

/** Where there is a single supervision its notice can be offered without choosing it first. */
function only<Row>(rows: readonly Row[]): Row | undefined {
  return rows.length === 1 ? rows[0] : undefined;
}
