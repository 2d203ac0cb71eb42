import type { EvidenceListQuery } from '#modules/evidence/contract.ts';
import { shownStates } from '#modules/evidence/domain/document-workflow.ts';

/** What a list may be narrowed to. */
export const problems = ['fault', 'hint', 'unconfirmed', 'refused'] as const;

/** The filters that stand in the page's address; what is no filter is passed over. */
export function queryOf(search: URLSearchParams, thisYear: number): EvidenceListQuery {
  const [year, state, problem] = [search.get('nam'), search.get('trang-thai'), search.get('loc')];
  const found = {
    year: year === 'tat-ca' ? undefined : /^2[01]\d\d$/.test(year ?? '') ? Number(year) : thisYear,
    state: shownStates.find((known) => known === state),
    problem: problems.find((known) => known === problem),
    q: search.get('q')?.slice(0, 200) || undefined,
    page: Math.max(1, Math.trunc(Number(search.get('trang') ?? 1)) || 1),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
