import type { SheetItem } from '#modules/assessment/contract.ts';
import { derivedPoints } from '#modules/assessment/domain/derived-points.ts';
import type { ItemScore } from '#modules/criteria/domain/scoring/score.ts';
import { points as asPoints } from '#kernel/points.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { appraisalTexts } from './appraisal-texts.ts';
import styles from './appraisal-page.module.css';
import type { PlacedLack } from './draft-lacks.ts';

/** At the foot of the screen, wherever one has scrolled to: what the decision comes to, what it lacks, and storing it. */
export function DecisionBar({
  item,
  score,
  lacks,
  isDecided,
  onNext,
  onTakeBack,
}: {
  item: SheetItem;
  /** What it comes to; nothing while that is not known or nothing is decided. */
  score: ItemScore | undefined;
  /** What is to be mended before it can be stored, as far as that is to be said. */
  lacks: readonly PlacedLack[];
  isDecided: boolean;
  onNext: () => void;
  onTakeBack: () => void;
}) {
  const say = useSay(appraisalTexts);
  return (
    <div
      className={`${styles.bar} no-print`}
      role="group"
      aria-label={say('decision_of', { code: item.code })}
    >
      <div className={styles.barWords}>
        {score && <Outcome item={item} score={score} />}
        {lacks.length > 0 && (
          <p className={styles.lack} role="alert">
            {say('not_stored', { what: lacks.map(({ lack }) => say(`short_${lack}`)).join(', ') })}
          </p>
        )}
      </div>
      {isDecided && (
        <Button look="quiet" onClick={onTakeBack}>
          {say('take_back')}
        </Button>
      )}
      <Button look="primary" onClick={onNext} aria-keyshortcuts="Control+Enter">
        {say('save_next')}
      </Button>
    </div>
  );
}

/** The points that follow, and how much of the claim is cut. */
function Outcome({ item, score }: { item: SheetItem; score: ItemScore }) {
  const say = useSay(appraisalTexts);
  const { points, low, high, max } = score;
  const self = item.selfPoints === null ? null : asPoints(item.selfPoints);
  const { cut } = derivedPoints(max, self, points);
  return (
    <p className="figures" data-outcome="" aria-live="polite">
      {points === null
        ? say('comes_to_range', { low: showPoints(low), high: showPoints(high), max: showPoints(max) })
        : say('comes_to', { points: showPoints(points), max: showPoints(max) })}
      {cut !== null && cut !== '0' && !cut.startsWith('-') && (
        <strong className={styles.cut}> {say('comes_to_cut', { cut: showPoints(cut) })}</strong>
      )}
    </p>
  );
}
