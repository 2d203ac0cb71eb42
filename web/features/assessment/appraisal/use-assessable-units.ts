import { useEffect, useState } from 'react';
import { listAssessableUnits, type AssessableUnit } from '#modules/assessment/contract.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';

/** The units for which a cycle would be opened: not known yet, known, or why they cannot be. */
export type AssessableUnits =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'known'; readonly units: readonly AssessableUnit[] }
  | { readonly kind: 'failed'; readonly problem: ReplyProblem; readonly retry: () => void };

const waiting: AssessableUnits = { kind: 'waiting' };

/** The units for which a cycle can be opened, of those that were chosen or of all; who has a sheet of the set is left out. */
export function unitsToOpen(
  units: readonly AssessableUnit[],
  chosen: ReadonlySet<string> | null,
): readonly AssessableUnit[] {
  return units.filter(({ id, isTaken }) => !isTaken && (chosen === null || chosen.has(id)));
}

/** Asks for the units anew whenever the set or the opening day becomes another one. */
export function useAssessableUnits(criteriaSet: string, opensOn: string | null): AssessableUnits {
  const [tries, setTries] = useState(0);
  const asked = `${criteriaSet}/${opensOn}/${tries}`;
  const [answer, setAnswer] = useState<{ asked: string; found: AssessableUnits } | null>(null);
  useEffect(() => {
    if (criteriaSet === '' || opensOn === null) return undefined;
    const abort = new AbortController();
    const take = (found: AssessableUnits) => {
      if (!abort.signal.aborted) setAnswer({ asked, found });
    };
    call(listAssessableUnits, { query: { criteriaSet, opensOn }, signal: abort.signal }).then(
      ({ rows }) => take({ kind: 'known', units: rows }),
      (error: unknown) =>
        abort.signal.aborted ||
        take({ kind: 'failed', problem: problemOf(error), retry: () => setTries((count) => count + 1) }),
    );
    return () => abort.abort();
  }, [asked, criteriaSet, opensOn]);
  return answer?.asked === asked ? answer.found : waiting;
}
