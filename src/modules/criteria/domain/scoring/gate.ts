import { largerFraction, smallerFraction, zeroFraction } from '#kernel/fraction.ts';
import { exactly } from './ruling.ts';
import type { Derivation, ItemInput } from './score.ts';
import type { Range } from './stretch.ts';

/** How far the evidence of an item with a gate lets its points through; null where it has no gate. */
export function gateOf(isGate: boolean, evidence: ItemInput['evidence']): Derivation['gate'] {
  if (!isGate) return null;
  if (evidence === 'accepted') return 'open';
  if (evidence === 'explained') return 'explained';
  return evidence === 'missing' ? 'closed' : 'unknown';
}

/** Closed evidence gives nothing; as long as it is open, nothing is one of the things that can come out. */
export function throughGate(range: Range, gate: Derivation['gate']): Range {
  if (gate === 'closed') return exactly(zeroFraction);
  if (gate !== 'unknown') return range;
  return { low: smallerFraction(range.low, zeroFraction), high: largerFraction(range.high, zeroFraction) };
}
