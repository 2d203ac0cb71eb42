import { parsePoints, subtractPoints } from '#kernel/points.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { scoringTexts } from './texts.ts';

/** What the appraiser left of an item's points, and how much of what was claimed was cut: "Được 0,75 trên 1,5 (bị cắt 0,75)". */
export function CutWords({
  appraised,
  claimed,
  max,
}: {
  appraised: string;
  claimed: string | null;
  max: string;
}) {
  const say = useSay(scoringTexts);
  const [left, whole] = [parsePoints(appraised), parsePoints(claimed ?? '')];
  const cut = left !== null && whole !== null ? subtractPoints(whole, left) : null;
  const facts = { points: showPoints(appraised), max: showPoints(max) };
  return (
    <span className="figures">
      {cut === null || cut === '0'
        ? say('points_given', facts)
        : say('points_cut', { ...facts, cut: showPoints(cut) })}
    </span>
  );
}
