import type { Caller } from '#kernel/caller.ts';
import type { CriteriaSetId } from '#kernel/id.ts';
import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import { newId } from '#platform/clock.ts';
import type { Tx } from '#platform/database/database.ts';
import { checkMapping, type MappingLineToCheck } from '../domain/diff/check-mapping.ts';
import { endMapping, insertMapping, lockSet } from '../store.ts';
import { findPublishedSet } from '../views.ts';

/**
 * Keeps how the items of a published set relate to those of an earlier one, as a person confirms it. What was
 * confirmed before stays in the history.
 * @throws Problem criteria.set_not_found, criteria.mapping_with_itself, criteria.mapping_needs_published,
 * criteria.mapping_faulty
 */
export async function confirmMappingOf(
  tx: Tx,
  caller: Caller,
  input: {
    readonly id: CriteriaSetId;
    readonly previous: CriteriaSetId;
    readonly lines: readonly MappingLineToCheck[];
  },
): Promise<void> {
  const current = await lockSet(tx, input.id);
  const previous = await findPublishedSet(tx, input.previous);
  if (!current || !previous) return refuse('not_found', 'criteria.set_not_found');
  if (current.id === previous.id) return refuse('invalid', 'criteria.mapping_with_itself');
  if (current.state !== 'published' && current.state !== 'superseded')
    return refuse('conflict', 'criteria.mapping_needs_published');
  const faults = checkMapping(previous.set, current.content, input.lines);
  if (Object.values(faults).some((codes) => codes.length > 0))
    return refuse('invalid', 'criteria.mapping_faulty', {
      missing: listed(faults.missing),
      twice: listed(faults.twice),
      unknown: listed(faults.unknown),
      misfit: listed(faults.misfit),
    });
  const replaced = await endMapping(tx, caller, { current: current.id, previous: previous.id });
  await insertMapping(tx, caller, newId<'set_mapping'>(), { current, previous }, input.lines);
  await appendAudit(tx, {
    action: 'criteria.mapping_confirmed',
    subjectKind: 'criteria_set',
    subjectId: current.id,
    facts: { previous: previous.id, lines: input.lines, replaced },
  });
}

function listed(codes: readonly string[]): string {
  if (codes.length === 0) return '–';
  return codes.length > 10 ? `${codes.slice(0, 10).join(', ')}, …` : codes.join(', ');
}
