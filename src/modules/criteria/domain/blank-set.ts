import { points } from '#kernel/points.ts';
import type { CriteriaSet } from './criteria-set.ts';

/** A set without items, with what most provinces use; everything of it can be changed before it is published. */
export function blankSet(facts: Pick<CriteriaSet, 'code' | 'title' | 'year' | 'issuer'>): CriteriaSet {
  return {
    ...facts,
    unitKinds: ['commune'],
    legalBasis: [],
    note: null,
    levelLabels: ['Lĩnh vực', 'Tiêu chí', 'Tiêu chí thành phần'],
    total: points('100'),
    surveyShare: null,
    rounding: { points: null, index: { places: 2, mode: 'half_up' } },
    rebasing: 'index',
    bonusCap: null,
    indexCountsOutside: false,
    classifications: [],
    knockOuts: [],
    items: [],
  };
}
