import { foldText } from '#kernel/search-text.ts';
import type { AssessmentRow } from '#modules/assessment/contract.ts';
import {
  assessmentStates,
  waitsForAppraiser,
  type AssessmentState,
} from '#modules/assessment/domain/assessment-workflow.ts';

/** The parts of the review queue, and which states stand in each. */
export const queueParts = [
  { name: 'waiting', states: assessmentStates.filter(waitsForAppraiser) },
  { name: 'explaining', states: ['explaining'] },
  { name: 'concluded', states: ['concluded'] },
  { name: 'published', states: ['published'] },
] as const satisfies readonly { name: string; states: readonly AssessmentState[] }[];
/** The name of one of them. */
export type QueuePart = (typeof queueParts)[number]['name'];

/** How many rows of a part stand among the others; what is published needs nothing done. */
const rowsAmongOthers: Record<QueuePart, number> = {
  waiting: 20,
  explaining: 10,
  concluded: 10,
  published: 5,
};

/** What the address of the queue asks to see: all parts, the first rows of each, or one of them in full. */
export type QueueQuery = { readonly q: string; readonly part: QueuePart | null; readonly page: number };

/** Reads the address; what it cannot mean is left out. */
export function queueQuery(search: URLSearchParams): QueueQuery {
  return {
    q: search.get('q') ?? '',
    part: queueParts.find(({ name }) => name === search.get('phan'))?.name ?? null,
    page: Math.max(1, Math.floor(Number(search.get('trang'))) || 1),
  };
}

/** The rows of each part that has any, what came first standing first; `shown` are those to see now. */
export function queueOf<Row extends Pick<AssessmentRow, 'unitName' | 'state' | 'stateSince'>>(
  rows: readonly Row[],
  { q, part }: QueueQuery,
): readonly { readonly name: QueuePart; readonly listed: readonly Row[]; readonly shown: readonly Row[] }[] {
  const wanted = foldText(q);
  const found = rows.filter(({ unitName }) => foldText(unitName).includes(wanted));
  return queueParts
    .filter(({ name }) => part === null || name === part)
    .flatMap(({ name, states }) => {
      const listed = found
        .filter(({ state }) => (states as readonly AssessmentState[]).includes(state))
        .toSorted((left, right) => left.stateSince.localeCompare(right.stateSince));
      const shown = part === null ? listed.slice(0, rowsAmongOthers[name]) : listed;
      return listed.length > 0 ? [{ name, listed, shown }] : [];
    });
}
