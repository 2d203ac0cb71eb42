import { listAssessments, type ResultView } from '#modules/assessment/contract.ts';
import { getCriteriaSet, getMapping } from '#modules/criteria/contract.ts';
import { listItems } from '#modules/criteria/domain/criteria-set.ts';
import { call } from '#web/api.ts';

/** What of last year's set has no place in this year's, and whether a person confirmed that. */
export type Dropped = { readonly names: readonly string[]; readonly isConfirmed: boolean };

/** Looks for last year's set of the same unit; null where there is none, or where it may not be read. */
export async function findDropped(result: ResultView, signal: AbortSignal): Promise<Dropped | null> {
  if (result.total.previous === null) return null;
  try {
    const { rows } = await call(listAssessments, { signal });
    const before = rows.find(
      ({ unitId, year, state }) =>
        unitId === result.unitId &&
        year === result.year - 1 &&
        (state === 'published' || state === 'concluded'),
    );
    if (!before) return null;
    const [mapping, set] = await Promise.all([
      call(getMapping, {
        params: { id: result.criteriaSetId },
        query: { previous: before.criteriaSetId },
        signal,
      }),
      call(getCriteriaSet, { params: { id: before.criteriaSetId }, signal }),
    ]);
    const lines = mapping.confirmed?.lines ?? mapping.proposed;
    const codes = new Set(lines.filter(({ kind }) => kind === 'dropped').flatMap(({ previous }) => previous));
    return {
      names: listItems(set.content.items)
        .filter(({ item }) => codes.has(item.code))
        .map(({ item }) => `${item.code} ${item.name}`),
      isConfirmed: mapping.confirmed !== null,
    };
  } catch {
    // The result stands without this note; who may not read last year's set sees no comparison of it.
    return null;
  }
}
