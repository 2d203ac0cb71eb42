import type { SetFaultRow } from './contract.ts';
import type { SetFault } from './domain/set-fault.ts';

/** A fault as replies carry it. */
export function faultRow({ facts, place, ...fault }: SetFault): SetFaultRow {
  return { ...fault, facts: { ...facts }, ...(place ? { place: { ...place } } : {}) };
}
