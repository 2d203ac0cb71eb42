import { comparePoints, lostPoints } from '#kernel/points.ts';
import type { ReadFinding } from '#modules/documents/domain/reading/reading.ts';

/** What cannot be right about the figures of one finding. */
export type PointsOddity =
  | 'lost_above_max'
  | 'appraised_above_max'
  | 'self_above_max'
  | 'lost_not_difference';

/** The first thing that cannot be right about the figures of a finding, null where they agree or are not stated. */
export function pointsOddity(
  finding: Pick<ReadFinding, 'maxPoints' | 'selfPoints' | 'appraisedPoints' | 'lostPoints'>,
): PointsOddity | null {
  const [max, self] = [finding.maxPoints.value, finding.selfPoints.value];
  const [appraised, lost] = [finding.appraisedPoints.value, finding.lostPoints.value];
  if (max === null) return null;
  if (lost !== null && comparePoints(lost, max) > 0) return 'lost_above_max';
  if (appraised !== null && comparePoints(appraised, max) > 0) return 'appraised_above_max';
  if (self !== null && comparePoints(self, max) > 0) return 'self_above_max';
  const difference = lostPoints(max, appraised);
  return difference !== null && lost !== null && comparePoints(difference, lost) !== 0
    ? 'lost_not_difference'
    : null;
}
