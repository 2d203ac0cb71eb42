import type { Points } from '#kernel/points.ts';
import type { CriteriaSet, Item } from '#modules/criteria/domain/criteria-set.ts';
import type { UnitInputs } from '#modules/criteria/domain/scoring/score.ts';

/** What other items are said to have got while a rule that measures them is tried out; null is unknown. */
export type GivenPoints = Readonly<Record<string, Points | null>>;

/** The set with these items given from outside, so that their own figures need not be typed. */
export function withGivenItems(set: CriteriaSet, given: GivenPoints): CriteriaSet {
  const replaced = (items: readonly Item[]): readonly Item[] =>
    items.map((item) =>
      item.code in given
        ? {
            ...item,
            rule: { kind: 'given', by: 'other_body', body: '', scale: null },
            evidence: { ...item.evidence, isGate: false },
            children: [],
          }
        : { ...item, children: replaced(item.children) },
    );
  return Object.keys(given).length > 0 ? { ...set, items: replaced(set.items) } : set;
}

/** What was typed for them, as inputs. */
export function givenInputs(given: GivenPoints): UnitInputs {
  const items = Object.entries(given).map(
    ([code, value]) => [code, { figures: { value }, isNotApplicable: false, evidence: null }] as const,
  );
  return { items: Object.fromEntries(items), knockOuts: {} };
}
