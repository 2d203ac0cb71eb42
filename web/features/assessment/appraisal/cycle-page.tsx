import { useState } from 'react';
import {
  Link,
  useLoaderData,
  useRevalidator,
  useSearchParams,
  type LoaderFunctionArgs,
  type ShouldRevalidateFunctionArgs,
} from 'react-router';
import { getCycle, type CycleUnitRow } from '#modules/assessment/contract.ts';
import { call } from '#web/api.ts';
import { today } from '#web/clock.ts';
import { showDate } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { orSignIn, useMay } from '#web/session.ts';
import { Button } from '#web/ui/button.tsx';
import { Choice, TextInput } from '#web/ui/field.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { Pager } from '#web/ui/pager.tsx';
import { EmptyState } from '#web/ui/states.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import { cyclesPath } from './addresses.ts';
import { BulkMoves } from './bulk-moves.tsx';
import { listUnits, pageOf, unitQuery, unitSorts, unitsPerPage, withUnitQuery } from './cycle-list.ts';
import { cycleTexts } from './cycle-texts.ts';
import { CycleUnits } from './cycle-units.tsx';
import styles from './cycle-page.module.css';
import { DatesDialog } from './dates-dialog.tsx';
import { daysLate, dueOf } from '#web/scoring/overdue.ts';
import { requireAppraiser } from './require-appraiser.ts';
import { StateBar } from './state-bar.tsx';

/** The cycle with its units. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAppraiser(request);
  const { signal } = request;
  return orSignIn(request, call(getCycle, { params: { id: params['id'] ?? '' }, signal }));
}

/** What is searched and sorted is all there: only another cycle, or a step taken, asks the server again. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  return currentUrl.search === nextUrl.search && defaultShouldRevalidate;
}

/** One cycle: how far everybody is, each unit in a row, steps for many at once. */
export function Component() {
  const say = useSay(cycleTexts);
  const cycle = useLoaderData<typeof loader>();
  const { revalidate } = useRevalidator();
  const mayChange = useMay('cycle.open');
  const [search, setSearch] = useSearchParams();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [isChanging, setIsChanging] = useState(false);
  const query = unitQuery(search);
  const now = today();
  const lateOf = (unit: CycleUnitRow) => daysLate(dueOf(unit.state, cycle), now);
  const shown = listUnits(cycle.units, query, lateOf);
  const { page, rows } = pageOf(shown, query.page);
  const areAllChosen = shown.every(({ assessmentId }) => selected.has(assessmentId));
  const chosen = cycle.units.filter(({ assessmentId }) => selected.has(assessmentId));
  const overdue = cycle.units.filter((unit) => lateOf(unit) > 0).length;
  const set = (name: string, value: string | null) =>
    setSearch(withUnitQuery(search, name, value), { preventScrollReset: true, replace: name === 'q' });
  const date = (day: string | null) => (day === null ? say('no_date') : showDate(day));
  const dates = [
    [say('self_score_due'), cycle.selfScoreDueOn],
    [say('appraisal_due'), cycle.appraisalDueOn],
    [say('explanation_due'), cycle.explanationDueOn],
  ] as const;
  return (
    <>
      <p className={`${styles.back} no-print`}>
        <Link to={cyclesPath}>{say('back')}</Link>
      </p>
      <PageTitle
        title={cycle.title}
        lead={
          <span className={styles.lead}>
            <Link to={`/bo-tieu-chi/${cycle.criteriaSetId}`}>{cycle.criteriaSetTitle}</Link>
            {dates.map(([name, day]) => (
              <span key={name} className="figures">
                {name}: {date(day)}
              </span>
            ))}
          </span>
        }
        actions={mayChange && <Button onClick={() => setIsChanging(true)}>{say('change_dates')}</Button>}
      />
      <StateBar
        byState={cycle.byState}
        total={cycle.unitCount}
        chosen={query.state}
        onChoose={(state) => set('trang-thai', state)}
      />
      <div className={`${styles.tools} no-print`}>
        <TextInput
          aria-label={say('search')}
          placeholder={say('search')}
          type="search"
          value={query.q}
          onChange={(event) => set('q', event.target.value)}
        />
        <div className={styles.narrow}>
          <Choice
            aria-label={say('sort')}
            value={query.sort}
            onChange={(event) => set('xep', event.target.value === 'name' ? null : event.target.value)}
          >
            {unitSorts.map((sort) => (
              <option key={sort} value={sort}>
                {say(`sort_${sort}`)}
              </option>
            ))}
          </Choice>
        </div>
        {(overdue > 0 || query.isOverdue) && (
          <Button
            look={query.isOverdue ? 'risk' : 'outline'}
            aria-pressed={query.isOverdue}
            onClick={() => set('qua-han', query.isOverdue ? null : '1')}
          >
            <StatusMark shape="triangle" tone="risk">
              {say('overdue_count', { count: overdue })}
            </StatusMark>
          </Button>
        )}
        {shown.length > 0 && !areAllChosen && (
          <Button
            onClick={() =>
              setSelected(new Set([...selected, ...shown.map(({ assessmentId }) => assessmentId)]))
            }
          >
            {say('choose_shown', { count: shown.length })}
          </Button>
        )}
        <span className={`${styles.count} figures`} role="status">
          {say('shown', { count: shown.length, all: cycle.unitCount })}
        </span>
      </div>
      {shown.length === 0 ? (
        <EmptyState
          title={say('no_match_title')}
          actions={<Button onClick={() => setSearch({})}>{say('clear_filters')}</Button>}
        >
          {say('no_match')}
        </EmptyState>
      ) : (
        <CycleUnits
          caption={cycle.title}
          units={rows}
          selected={selected}
          lateOf={lateOf}
          onSelect={(id, isSelected) => {
            const next = new Set(selected);
            if (isSelected) next.add(id);
            else next.delete(id);
            setSelected(next);
          }}
        />
      )}
      <Pager
        page={page}
        size={unitsPerPage}
        total={shown.length}
        onPage={(next) => setSearch(withUnitQuery(search, 'trang', next === 1 ? null : String(next)))}
      />
      {chosen.length > 0 && (
        <BulkMoves
          cycleId={cycle.id}
          units={chosen}
          onMoved={() => {
            setSelected(new Set());
            void revalidate();
          }}
          onClear={() => setSelected(new Set())}
        />
      )}
      {mayChange && (
        <DatesDialog
          key={cycle.version}
          cycle={cycle}
          isOpen={isChanging}
          onClose={() => setIsChanging(false)}
          onChanged={() => void revalidate()}
        />
      )}
    </>
  );
}
