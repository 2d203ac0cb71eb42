import { Link } from 'react-router';
import { addPoints } from '#kernel/points.ts';
import { evidenceReadinesses } from '#modules/assessment/domain/evidence-readiness.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { ReadinessMark } from '#web/scoring/readiness-mark.tsx';
import type { SetRow } from '#web/scoring/set-rows.ts';
import { problemsPath } from './addresses.ts';
import { evidenceTexts } from './evidence-texts.ts';
import { readinessOf } from './readiness-of.ts';
import styles from './readiness.module.css';
import type { SheetLine } from './sheet-lines.ts';

/** How many items have their evidence ready, risky or missing, and how many points hang on it. */
export function ReadinessLine({
  rows,
  lines,
  assessmentId,
}: {
  rows: readonly SetRow[];
  lines: ReadonlyMap<string, SheetLine>;
  assessmentId: string;
}) {
  const say = useSay(evidenceTexts);
  const { counts, risky, missing } = readinessOf(rows, lines);
  const open = counts.risky + counts.missing;
  return (
    <div className={`${styles.line} figures no-print`} aria-label={say('line')} role="group">
      <span>{say('line')}:</span>
      {evidenceReadinesses.map((state) => (
        <span key={state}>
          <ReadinessMark state={state} /> {say('line_count', { count: counts[state] })}
        </span>
      ))}
      {open > 0 && (
        <>
          <strong>{say('line_risk', { points: showPoints(addPoints(risky, missing)) })}</strong>
          <Link to={problemsPath(assessmentId)}>{say('see_problems')}</Link>
        </>
      )}
    </div>
  );
}
