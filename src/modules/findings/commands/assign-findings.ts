import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import { isPersonOfUnit } from '#modules/identity/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Assignment, FindingRow } from '../contract.ts';
import { lockFindings, updateAssignment } from '../store.ts';
import { listFindingsById } from '../views.ts';

/** Which findings, each at the version that was seen, and what to set on them. */
export type AssignmentInput = {
  readonly findings: readonly { readonly id: string; readonly version: number }[];
  readonly set: Assignment;
};

/**
 * Sets person, action, deadline, evidence needed or causes of one or many findings: all or none.
 * @returns the findings as they now are
 * @throws Problem findings.not_found, findings.changed_meanwhile, findings.person_unknown
 */
export async function assignFindingsTo(tx: Tx, input: AssignmentInput): Promise<FindingRow[]> {
  const versions = new Map(input.findings.map(({ id, version }) => [id, version]));
  const locked = await lockFindings(tx, [...versions.keys()]);
  if (locked.length !== versions.size) return refuse('not_found', 'findings.not_found');
  const changed = locked.filter((finding) => finding.version !== versions.get(finding.id));
  if (changed.length > 0)
    return refuse('conflict', 'findings.changed_meanwhile', {
      items: changed.map((finding) => finding.itemCode ?? '?').join(', '),
    });
  const { personId } = input.set;
  if (personId && !(await isPersonOfUnit(tx, personId))) return refuse('invalid', 'findings.person_unknown');
  const ids = locked.map((finding) => finding.id);
  await updateAssignment(tx, ids, input.set);
  await appendAudit(tx, {
    action: 'findings.assigned',
    subjectKind: 'finding',
    subjectId: ids.length === 1 ? (ids[0] ?? null) : null,
    facts: { set: input.set, before: locked },
  });
  return listFindingsById(tx, ids);
}
