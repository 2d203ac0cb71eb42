import { useState } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { getResult } from '#modules/assessment/contract.ts';
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
import { arrange, greatestLoss, linesOf, resultSorts, type ResultSort } from './result-lines.ts';
import { ResultSums } from './result-sums.tsx';
import { ResultTable } from './result-table.tsx';
import styles from './result-page.module.css';
import { resultTexts } from './result-texts.ts';

/** The result, and what of last year's set has no place in it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { signal } = request;
  const result = await orSignIn(request, call(getResult, { params: { id: params['id'] ?? '' }, signal }));
  return { result, dropped: await findDropped(result, signal) };
}

/** What a unit's year came to, for the unit and for its superior: big and plain first, then every point of it. */
export function Component() {
  const say = useSay(resultTexts);
  const { result, dropped } = useLoaderData<typeof loader>();
  const [sort, setSort] = useState<ResultSort>('set');
  const [isOnlyLost, setIsOnlyLost] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const lines = linesOf(result.items);
  const shown = arrange(lines, sort, isOnlyLost);
  const isShown = lines.some(({ decision }) => decision !== null);
  const isAppraiser = result.side === 'appraiser';
  const traceTo = (code: string) =>
    isAppraiser ? appraisalPath(result.id, code) : sheetPath(result.id, code);
  const areAllOpen = shown.length > 0 && shown.every(({ code }) => opened.has(code));
  return (
    <>
      {isAppraiser && (
        <p className={`${styles.back} no-print`}>
          <Link to={cyclePath(result.cycleId)}>{say('back_cycle', { cycle: result.cycleTitle })}</Link>
        </p>
      )}
      <PageTitle
        title={say('title', { unit: result.unitName })}
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
          <p>{say(isShown ? 'note_not_final' : 'note_not_shown')}</p>
        </Note>
      )}
      <ResultSums result={result} />
      <FieldChart fields={lines.filter(({ depth }) => depth === 0)} />
      <section>
        <h2>{say('by_item')}</h2>
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
            hasPrevious={lines.some(({ previous }) => previous !== null)}
            hasMedian={lines.some(({ median }) => median !== null)}
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
    </>
  );
}
