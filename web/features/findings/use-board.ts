import { useCallback, useState } from 'react';
import {
  assignFindings,
  countFindings,
  listFindings,
  type Assignment,
  type FindingCounts,
  type FindingListQuery,
  type FindingRow,
} from '#modules/findings/contract.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';

/** What somebody entered for a row that another person changed first. */
export type Conflict = { readonly id: string; readonly set: Assignment };

/** How saving went: stored, refused because somebody was first, or what failed. */
export type Outcome =
  | { readonly kind: 'saved' | 'conflict' }
  | { readonly kind: 'failed'; readonly problem: ReplyProblem };

/**
 * The rows on the screen. A row that no longer fits the filter after it was filled in stays where it is until the
 * filter changes, so that nobody loses their place.
 */
export function useBoard(
  query: FindingListQuery,
  loaded: { rows: readonly FindingRow[]; counts: FindingCounts },
) {
  const [rows, setRows] = useState(loaded.rows);
  const [counts, setCounts] = useState(loaded.counts);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [shown, setShown] = useState(loaded);
  if (shown !== loaded) {
    setShown(loaded);
    setRows(loaded.rows);
    setCounts(loaded.counts);
    setConflict(null);
  }

  const replace = useCallback((newer: readonly FindingRow[]) => {
    const byId = new Map(newer.map((row) => [row.id, row]));
    setRows((before) => before.map((row) => byId.get(row.id) ?? row));
  }, []);

  const refresh = useCallback(async () => {
    const { supervision } = query;
    const [{ rows: now }, counted] = await Promise.all([
      call(listFindings, { query: { supervision, size: 200 } }),
      call(countFindings, { query: { supervision } }),
    ]);
    replace(now);
    setCounts(counted);
  }, [query, replace]);

  const assign = useCallback(
    async (targets: readonly FindingRow[], set: Assignment): Promise<Outcome> => {
      try {
        const findings = targets.map(({ id, version }) => ({ id, version }));
        const { rows: stored } = await call(assignFindings, { body: { findings, set } });
        replace(stored);
        setConflict(null);
        // The rows are stored: counts that cannot be fetched now are no reason to say that saving failed.
        const counted = await call(countFindings, { query: { supervision: query.supervision } }).catch(
          () => null,
        );
        if (counted) setCounts(counted);
        return { kind: 'saved' };
      } catch (error) {
        const problem = problemOf(error);
        if (problem.status !== 409) return { kind: 'failed', problem };
        try {
          await refresh();
        } catch (failure) {
          return { kind: 'failed', problem: problemOf(failure) };
        }
        const [only] = targets;
        if (only && targets.length === 1) setConflict({ id: only.id, set });
        return { kind: 'conflict' };
      }
    },
    [query, refresh, replace],
  );
  return { rows, counts, conflict, assign, dropConflict: () => setConflict(null) };
}
