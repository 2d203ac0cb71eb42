/** How a list of measured values spreads. */
export type Spread = {
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  readonly count: number;
};

/** Median and upper percentiles; of nothing they are NaN, which no table takes for a figure. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((left, right) => left - right);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { median: at(0.5), p95: at(0.95), p99: at(0.99), count: sorted.length };
}
