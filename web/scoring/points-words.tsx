import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { scoringTexts } from './texts.ts';

/** Points with their maximum, or the bounds as long as they are not known. */
export function PointsWords({
  score,
}: {
  score: {
    readonly points: string | null;
    readonly low: string;
    readonly high: string;
    readonly max: string;
  };
}) {
  const say = useSay(scoringTexts);
  const max = showPoints(score.max);
  return (
    <p className="figures">
      {score.points === null
        ? say('points_between', { low: showPoints(score.low), high: showPoints(score.high), max })
        : say('points_of_max', { points: showPoints(score.points), max })}
    </p>
  );
}
