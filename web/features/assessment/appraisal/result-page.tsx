import { useState } from 'react';
import { flushSync } from 'react-dom';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { getResult } from '#modules/assessment/contract.ts';
import { getCriteriaSet } from '#modules/criteria/contract.ts';
import { call } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { AssessmentStateMark } from '#web/scoring/assessment-state.tsx';
import { orSignIn } from '#web/session.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Choice } from '#web/ui/field.tsx';
import { PageTitle } from '#web/ui/page-title.tsx';
import { EmptyState, Note } from '#web/ui/states.tsx';
import { sheetPath } from '../addresses.ts';
import { appraisalPath, cyclePath } from './addresses.ts';
import { findDropped } from './dropped-items.ts';
import { FieldChart } from './field-chart.tsx';
import { PredecessorResults } from './predecessor-results.tsx';
import { ResultBasis } from './result-basis.tsx';
import { comparedOf } from './result-cells.tsx';
import { arrange, greatestLoss, isAppraised, linesOf, resultSorts, type ResultSort } from './result-lines.ts';
import { GreatestLosses } from './result-losses.tsx';
import { Predecessors } from './result-predecessors.tsx';
import { ResultSums } from './result-sums.tsx';
import { lineId, ResultTable } from './result-table.tsx';
import styles from './result-page.module.css';
import { resultTexts } from './result-texts.ts';

/** The result, the set it was scored by, and what of last year's set has no place in it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { signal } = request;
  const result = await orSignIn(request, call(getResult, { params: { id: params['id'] ?? '' }, signal }));
  const [dropped, set] = await Promise.all([
    findDropped(result, signal),
    // The result stands without its bands; who may not read the set is not told them.
    call(getCriteriaSet, { params: { id: result.criteriaSetId }, signal }).catch(() => null),
  ]);
  return { result, dropped, set: set?.content ?? null };
}

/** What a unit's year came to, for the unit and for its superior: big and plain first, then every point of it. */
export function Component() {
  const say = useSay(resultTexts);
  const { result, dropped, set } = useLoaderData<typeof loader>();
  const [sort, setSort] = useState<ResultSort>('set');
  const [isOnlyLost, setIsOnlyLost] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const lines = linesOf(result.items);
  const compared = comparedOf(lines);
  const shown = arrange(lines, sort, isOnlyLost);
  const isAppraiser = result.side === 'appraiser';
  const traceTo = (code: string) =>
    isAppraiser ? appraisalPath(result.id, code) : sheetPath(result.id, code);
  const openLine = (code: string) => {
    flushSync(() => {
      setSort('set');
      setIsOnlyLost(false);
      setOpened(new Set([...opened, code]));
    });
    goTo(lineId(code), 'center');
  };
  const areAllOpen = shown.length > 0 && shown.every(({ code }) => opened.has(code));
  return (
    <div className={styles.paper}>
      {isAppraiser && (
        <p className={`${styles.back} no-print`}>
          <Link to={cyclePath(result.cycleId)}>{say('back_cycle', { cycle: result.cycleTitle })}</Link>
        </p>
      )}
      <PageTitle
        title={say('title', { unit: result.unitName })}
        printHead={`${say('title', { unit: result.unitName })} – ${result.cycleTitle}`}
        lead={
          <span className={styles.lead}>
            <AssessmentStateMark state={result.state} />
            <span>{result.cycleTitle}</span>
            <span>{result.appraisingUnitName}</span>
          </span>
        }
        actions={
          <>
            <ButtonLink to={isAppraiser ? appraisalPath(result.id) : sheetPath(result.id)}>
              {say(isAppraiser ? 'to_appraisal' : 'to_sheet')}
            </ButtonLink>
            <Button icon="paper" onClick={() => window.print()}>
              {say('print')}
            </Button>
          </>
        }
      />
      {result.state !== 'published' && (
        <Note>
          <p>{say(isAppraised(lines) ? 'note_not_final' : 'note_not_shown')}</p>
        </Note>
      )}
      <ResultSums
        result={result}
        onSort={(wantedSort) => {
          setSort(wantedSort);
          setIsOnlyLost(false);
          goTo('by-item', 'start');
        }}
      />
      <ResultBasis result={result} set={set} />
      <GreatestLosses lines={lines} onOpen={openLine} />
      <FieldChart lines={lines} total={result.total} compared={compared} onOpen={openLine} />
      <PredecessorResults result={result} />
      <section className={styles.items}>
        <h2 id="by-item" tabIndex={-1}>
          {say('by_item')}
        </h2>
        <p className={styles.remark}>{say('columns_words')}</p>
        <div className={`${styles.tools} no-print`}>
          <div className={styles.narrow}>
            <Choice
              aria-label={say('sort')}
              value={sort}
              onChange={(event) => setSort(resultSorts.find((each) => each === event.target.value) ?? 'set')}
            >
              {resultSorts.map((each) => (
                <option key={each} value={each}>
                  {say(`sort_${each}`)}
                </option>
              ))}
            </Choice>
          </div>
          <Button aria-pressed={isOnlyLost} onClick={() => setIsOnlyLost(!isOnlyLost)}>
            {say(isOnlyLost ? 'clear' : 'only_lost')}
          </Button>
          <Button
            look="quiet"
            onClick={() => setOpened(areAllOpen ? new Set() : new Set(shown.map(({ code }) => code)))}
          >
            {say(areAllOpen ? 'close_all' : 'open_all')}
          </Button>
        </div>
        {shown.length === 0 ? (
          <EmptyState
            title={say('nothing_lost_title')}
            actions={<Button onClick={() => setIsOnlyLost(false)}>{say('clear')}</Button>}
          >
            {say('nothing_lost')}
          </EmptyState>
        ) : (
          <ResultTable
            lines={shown}
            greatest={greatestLoss(lines)}
            compared={compared}
            isFlat={sort !== 'set' || isOnlyLost}
            opened={opened}
            traceTo={traceTo}
            onToggle={(code) => {
              const next = new Set(opened);
              if (!next.delete(code)) next.add(code);
              setOpened(next);
            }}
          />
        )}
        {dropped && dropped.names.length > 0 && (
          <p className={styles.remark}>
            {say('dropped', { count: dropped.names.length, items: dropped.names.join('; ') })}
          </p>
        )}
        {dropped && !dropped.isConfirmed && <p className={styles.remark}>{say('mapping_proposed')}</p>}
      </section>
      <Predecessors rows={result.predecessors} />
    </div>
  );
}

/** Brings a part of the page before the eyes and under the keyboard. */
function goTo(id: string, block: 'center' | 'start'): void {
  const part = document.getElementById(id);
  part?.focus({ preventScroll: true });
  part?.scrollIntoView({ block });
}
