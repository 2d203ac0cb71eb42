import type { CriteriaSet, Item, ScoredUnitKind } from '../criteria-set.ts';
import { concludeScore } from './conclude-score.ts';
import { scoreItems } from './score-items.ts';
import type { InputFault, ItemInput, ItemScore, SetScore, UnitInputs } from './score.ts';
import { planSet } from './set-plan.ts';

/**
 * The scoring function: what a unit's inputs make of a set, every item with the reason for its points. Exact
 * throughout; it never throws, whatever the inputs are, and tells what is wrong with them as faults.
 */
export function scoreUnit(set: CriteriaSet, inputs: UnitInputs, unitKind: ScoredUnitKind): SetScore {
  const plan = planSet(set);
  const scored = scoreItems(plan, inputs);
  const strangers: InputFault[] = Object.keys(inputs.items)
    .filter((code) => !plan.indexByCode.has(code))
    .map((code) => ({ item: code, figure: null, code: 'criteria.item_unknown', facts: { item: code } }));
  const known = new Set(set.knockOuts.map(({ code }) => code));
  const strangeKnockOuts: InputFault[] = Object.keys(inputs.knockOuts)
    .filter((code) => !known.has(code))
    .map((code) => ({ item: code, figure: null, code: 'criteria.knock_out_unknown', facts: { code } }));
  const items = scored.map(({ tell }) => tell());
  const faults = [...items.flatMap((item) => item.faults), ...strangers, ...strangeKnockOuts];
  return { items, ...concludeScore(plan, scored, inputs.knockOuts, unitKind), faults };
}

/**
 * One item by itself, for trying a rule out in the editor. `others` gives the inputs of items that its rule looks at;
 * without them they are unknown.
 */
export function scoreItem(
  set: CriteriaSet,
  item: Item,
  input: ItemInput,
  others: UnitInputs = { items: {}, knockOuts: {} },
): ItemScore | null {
  const items = { ...others.items, [item.code]: input };
  return (
    scoreUnit(set, { ...others, items }, set.unitKinds[0] ?? 'commune').items.find(
      ({ code }) => code === item.code,
    ) ?? null
  );
}
