import { subtractPoints, type Points } from '#kernel/points.ts';

/** The three columns that follow from maximum, self-scored and appraised points. */
export type DerivedPoints = {
  /** Maximum less appraised. */
  readonly lost: Points | null;
  /** Maximum less self-scored. */
  readonly conceded: Points | null;
  /** Self-scored less appraised. */
  readonly cut: Points | null;
};

/** Lost, conceded and cut, exactly; unknown where one side is. */
export function derivedPoints(
  max: Points | null,
  self: Points | null,
  appraised: Points | null,
): DerivedPoints {
  return {
    lost: difference(max, appraised),
    conceded: difference(max, self),
    cut: difference(self, appraised),
  };
}

function difference(left: Points | null, right: Points | null): Points | null {
  return left === null || right === null ? null : subtractPoints(left, right);
}
