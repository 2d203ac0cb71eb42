import type { Caller } from '#kernel/caller.ts';
import { asId, type CriteriaSetId } from '#kernel/id.ts';
import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import { getUnitName } from '#modules/identity/index.ts';
import { newId } from '#platform/clock.ts';
import type { Tx } from '#platform/database/database.ts';
import { blankSet } from '../domain/blank-set.ts';
import { listItems, type CriteriaSet } from '../domain/criteria-set.ts';
import { insertSet } from '../store.ts';
import { findSetFile } from '../views.ts';
import { acceptContent } from './accept-content.ts';

/** What a new draft is made of: exactly one of the three. */
export type SetToCreate = {
  readonly content?: unknown;
  /** The id of a set that the unit sees. */
  readonly copyOf?: string;
  readonly blank?: Pick<CriteriaSet, 'code' | 'title' | 'year'>;
};

/**
 * Makes a new draft of the caller's unit.
 * @returns its id
 * @throws Problem criteria.content_form, criteria.too_many_items, criteria.set_not_found
 */
export async function createSet(tx: Tx, caller: Caller, input: SetToCreate): Promise<CriteriaSetId> {
  const content = acceptContent(await startingContent(tx, input));
  const id = newId<'criteria_set'>();
  await insertSet(tx, caller, id, content);
  await appendAudit(tx, {
    action: 'criteria.set_created',
    subjectKind: 'criteria_set',
    subjectId: id,
    facts: {
      code: content.code,
      year: content.year,
      title: content.title,
      items: listItems(content.items).length,
      ...(input.copyOf === undefined ? {} : { copyOf: input.copyOf }),
    },
  });
  return id;
}

async function startingContent(tx: Tx, { content, copyOf, blank }: SetToCreate): Promise<unknown> {
  if (copyOf !== undefined) {
    const original = await findSetFile(tx, asId(copyOf));
    return original ? original.content : refuse('not_found', 'criteria.set_not_found');
  }
  return blank === undefined ? content : blankSet({ ...blank, issuer: await getUnitName(tx) });
}
