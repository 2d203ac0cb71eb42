/** Standard competition ranking, highest first: equal values share a rank and the next one counts them. NaN has none. */
export function rankAll(values: Float64Array, ranks: Int32Array): void {
  const known: number[] = [];
  for (const [unit, value] of values.entries()) {
    ranks[unit] = 0;
    if (value === value) known.push(unit);
  }
  const order = Float64Array.from(known, (unit) => -(values[unit] ?? 0)).sort();
  const rankOf = new Map<number, number>();
  for (const [place, value] of order.entries()) if (!rankOf.has(-value)) rankOf.set(-value, place + 1);
  for (const unit of known) ranks[unit] = rankOf.get(values[unit] ?? 0) ?? 0;
}

/** Mends the ranks after one unit's value changed from `before`. */
export function rankOne(values: Float64Array, ranks: Int32Array, unit: number, before: number): void {
  const now = values[unit] ?? NaN;
  let rank = 1;
  for (let other = 0; other < values.length; other += 1) {
    const value = values[other] ?? NaN;
    if (other === unit || value !== value) continue;
    if (value > now) rank += 1;
    ranks[other] = (ranks[other] ?? 0) + (now > value ? 1 : 0) - (before > value ? 1 : 0);
  }
  ranks[unit] = now === now ? rank : 0;
}
