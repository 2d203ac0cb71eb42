import { useMemo } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { addPoints, comparePoints } from '#kernel/points.ts';
import { pointsAtStake } from '#modules/assessment/domain/evidence-readiness.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { EvidenceProblems } from '#web/scoring/evidence-problems.tsx';
import { ReadinessMark } from '#web/scoring/readiness-mark.tsx';
import { orSignIn } from '#web/session.ts';
import { PageTitle } from '#web/ui/page-title.tsx';
import { EmptyState } from '#web/ui/states.tsx';
import { itemPanelPath, sheetPath } from './addresses.ts';
import { evidenceTexts } from './evidence-texts.ts';
import { readinessOf } from './readiness-of.ts';
import styles from './readiness.module.css';
import { loadSheet, readSheet } from './sheet-reading.ts';

/** The sheet as it stands; what stands against its evidence follows from it. */
export function loader({ request, params }: LoaderFunctionArgs) {
  return orSignIn(request, loadSheet(params['id'] ?? '', request.signal));
}

/** Every problem of the evidence of one sheet, those with most points at stake first, each one click from its mend. */
export function Component() {
  const say = useSay(evidenceTexts);
  const { sheet, set } = useLoaderData<typeof loader>();
  const { found, sums } = useMemo(() => {
    const { rows, shown } = readSheet(sheet, set);
    const open = rows.flatMap((row) => {
      const line = shown.lines.get(row.code);
      return line?.readiness && line.problems.length > 0
        ? [{ row, line, readiness: line.readiness, stake: pointsAtStake(line) }]
        : [];
    });
    return {
      found: open.toSorted((left, right) => comparePoints(right.stake, left.stake)),
      sums: readinessOf(rows, shown.lines),
    };
  }, [sheet, set]);
  return (
    <>
      <p>
        <Link to={sheetPath(sheet.id)}>{say('back')}</Link>
      </p>
      <PageTitle title={say('problems_title', { year: sheet.year })} lead={say('problems_lead')} />
      {found.length === 0 ? (
        <EmptyState title={say('no_problems_title')}>{say('no_problems')}</EmptyState>
      ) : (
        <>
          <p>
            <strong>{say('line_risk', { points: showPoints(addPoints(sums.risky, sums.missing)) })}.</strong>
          </p>
          {found.map(({ row, line, readiness, stake }) => (
            <section key={row.code} className={styles.item} aria-label={row.item.name}>
              <h2>
                <Link to={itemPanelPath(sheet.id, row.code)}>
                  <span className="figures">{row.code}</span> {row.item.name}
                </Link>
              </h2>
              <span className={`${styles.stake} figures`}>
                {say('at_stake')}: <strong>{showPoints(stake)}</strong>
              </span>
              <span className={`${styles.whole} ${styles.facts}`}>
                <ReadinessMark state={readiness} />
                <span className="muted">
                  {say('person')}: {line.assignee ?? say('nobody')}
                </span>
              </span>
              <div className={styles.whole}>
                <EvidenceProblems
                  problems={line.problems}
                  required={row.item.evidence.required}
                  item={row.code}
                  itemPath={itemPanelPath(sheet.id, row.code)}
                />
              </div>
            </section>
          ))}
        </>
      )}
    </>
  );
}
