import type { Points } from '#kernel/points.ts';

/** A stretch of numbers with explicit ends; null is without end. */
export type Interval = { readonly from: Bound | null; readonly to: Bound | null };
/** `isIncluded` tells a closed end ("≥ 80", "[80") from an open one ("> 80", "(80"). */
export type Bound = { readonly value: Points; readonly isIncluded: boolean };
