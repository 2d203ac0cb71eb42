import { assessmentStates, type AssessmentState } from '#modules/assessment/domain/assessment-workflow.ts';
import { useSay } from '#web/i18n/say.ts';
import { AssessmentStateMark } from '#web/scoring/assessment-state.tsx';
import { useAssessmentWords } from '#web/scoring/assessment-words.ts';
import { cycleTexts } from './cycle-texts.ts';
import styles from './state-bar.module.css';

type Counts = readonly { readonly state: AssessmentState; readonly count: number }[];

/** How many units stand where, drawn as one strip; the words stand beside it for those who do not see it. */
export function StateStrip({ byState, total }: { byState: Counts; total: number }) {
  const say = useSay(cycleTexts);
  const words = useAssessmentWords();
  const parts = laidOut(byState, total);
  const said = byState.map(({ state, count }) => say('state_count', { state: words.state(state), count }));
  return (
    <span className={styles.strip}>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.track} width="100" height="10" />
        {parts.map(({ state, from, width }) => (
          <rect key={state} data-state={state} x={from} width={width} height="10" />
        ))}
      </svg>
      <span className={styles.words}>{said.join(', ')}</span>
    </span>
  );
}

/** The strip with each state as a button beneath it, that narrows the list to it. */
export function StateBar({
  byState,
  total,
  chosen,
  onChoose,
}: {
  byState: Counts;
  total: number;
  chosen: AssessmentState | null;
  onChoose: (state: AssessmentState | null) => void;
}) {
  const say = useSay(cycleTexts);
  const parts = laidOut(byState, total);
  return (
    <div className={styles.bar} role="group" aria-label={say('progress')}>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.track} width="100" height="10" />
        {parts.map(({ state, from, width }) => (
          <rect
            key={state}
            data-state={state}
            data-faint={(chosen !== null && chosen !== state) || undefined}
            x={from}
            width={width}
            height="10"
          />
        ))}
      </svg>
      <ul className={styles.legend}>
        {parts.map(({ state, count }) => (
          <li key={state}>
            <button
              type="button"
              className={styles.key}
              aria-pressed={state === chosen}
              onClick={() => onChoose(state === chosen ? null : state)}
            >
              <i className={styles.swatch} data-state={state} />
              <AssessmentStateMark state={state} />
              <strong className="figures">{count}</strong>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function laidOut(byState: Counts, total: number) {
  let from = 0;
  return assessmentStates.flatMap((state) => {
    const count = byState.find((each) => each.state === state)?.count ?? 0;
    if (count === 0 || total === 0) return [];
    const width = (count / total) * 100;
    const part = { state, count, from, width: Math.max(0, width - 0.25) };
    from += width;
    return [part];
  });
}
