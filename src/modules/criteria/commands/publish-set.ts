import type { Caller } from '#kernel/caller.ts';
import type { CriteriaSetId } from '#kernel/id.ts';
import { ProblemError } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { checkSet } from '../domain/check-set.ts';
import { manifestOf } from '../domain/manifest.ts';
import type { SetFault } from '../domain/set-fault.ts';
import { lockEditions, savePublication } from '../store.ts';
import { lockDraft } from './lock-draft.ts';

/**
 * Publishes a draft that nothing is wrong with: from then on it never changes. An edition of the same code and
 * year that is in force is superseded.
 * @throws Problem criteria.set_faulty with every fault, those of lockDraft
 */
export async function publishSet(
  tx: Tx,
  caller: Caller,
  input: { readonly id: CriteriaSetId; readonly version: number },
): Promise<void> {
  const draft = await lockDraft(tx, input, 'publish');
  const faults = checkSet(draft.content);
  if (faults.length > 0) throw new ProblemError(faulty(faults));
  const { inForce, nextEdition } = await lockEditions(tx, draft);
  const { hash } = await savePublication(tx, caller, {
    id: draft.id,
    manifest: manifestOf(draft.content),
    edition: nextEdition,
    supersedes: inForce,
  });
  await appendAudit(tx, {
    action: 'criteria.set_published',
    subjectKind: 'criteria_set',
    subjectId: draft.id,
    facts: { code: draft.code, year: draft.year, edition: nextEdition, hash, supersedes: inForce },
  });
}

function faulty(faults: readonly SetFault[]): ProblemError['problem'] {
  const codes = [...new Set(faults.map(({ item }) => item ?? '–'))];
  const items = codes.length > 5 ? `${codes.slice(0, 5).join(', ')}, …` : codes.join(', ');
  return {
    kind: 'invalid',
    code: 'criteria.set_faulty',
    facts: { count: faults.length, items },
    fields: faults.map(({ item, code }) => ({ path: item ?? '', code })),
  };
}
