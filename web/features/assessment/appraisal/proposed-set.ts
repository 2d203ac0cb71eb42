import type { OpenableSet } from '#modules/assessment/contract.ts';

/** The set to begin with: of the own issuers, in their newest year, one that somebody still has no sheet of. */
export function proposedSet(sets: readonly OpenableSet[]): OpenableSet | undefined {
  const own = sets.filter(({ isOwnIssuer, unitCount }) => isOwnIssuer && unitCount > 0);
  const newest = own.filter(({ year }) => year === own[0]?.year);
  return newest.find(({ unitCount, takenCount }) => takenCount < unitCount) ?? newest[0];
}
