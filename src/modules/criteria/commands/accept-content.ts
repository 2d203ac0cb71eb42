import { ProblemError, refuse } from '#kernel/problem.ts';
import { faultFinder } from '#platform/schema-check.ts';
import { contentSchema, itemsMax } from '../domain/content-schema.ts';
import { listItems, type CriteriaSet } from '../domain/criteria-set.ts';

const findFault = faultFinder(contentSchema);

/**
 * Takes what a client sent for a set, where it has the form of one.
 * @throws Problem criteria.content_form with the place of the first fault, criteria.too_many_items
 */
export function acceptContent(sent: unknown): CriteriaSet {
  const place = findFault(sent);
  if (place !== null)
    throw new ProblemError({
      kind: 'invalid',
      code: 'criteria.content_form',
      facts: { place },
      fields: [{ path: `content.${place}`, code: 'form' }],
    });
  const content = sent as CriteriaSet;
  const count = listItems(content.items).length;
  return count > itemsMax ? refuse('invalid', 'criteria.too_many_items', { count, max: itemsMax }) : content;
}
