import type { Facts } from '#kernel/language.ts';
import type { FigureSpec } from './figures.ts';
import { checkFigure } from './read-figure.ts';
import type { FigureValue, Figures, InputFault, ItemInput, UnitInputs } from './score.ts';
import type { PlannedItem, SetPlan } from './set-plan.ts';

/** The checked figures of an item, and what is wrong with those that were handed in. */
export type ResolvedFigures = {
  /** One for each figure that the rule asks for; null is unknown, also where what was given cannot be. */
  readonly values: ReadonlyMap<string, FigureValue>;
  readonly faults: readonly InputFault[];
};

/** What was handed in for an item; nothing where nothing was. */
export function inputOf(inputs: UnitInputs, code: string): ItemInput | null {
  return Object.hasOwn(inputs.items, code) ? (inputs.items[code] ?? null) : null;
}

/** Collects an item's figures: its own first, else out of the item that its rule names as their source. */
export function resolveFigures(plan: SetPlan, planned: PlannedItem, inputs: UnitInputs): ResolvedFigures {
  const { code } = planned.item;
  const given = inputOf(inputs, code)?.figures ?? {};
  const faults: InputFault[] = [];
  const tell = (figure: string, name: string, facts: Facts): void => {
    faults.push({ item: code, figure, code: name, facts });
  };
  const strangers = Object.keys(given).filter((key) => !planned.figureByKey.has(key) && given[key] !== null);
  for (const key of strangers)
    if (planned.isParent) tell(key, 'criteria.figure_for_parent', { item: code });
    else if (planned.item.rule !== null && planned.figures.length === 0)
      tell(key, 'criteria.figure_none_asked', { figure: key });
    else if (planned.item.rule !== null)
      tell(key, 'criteria.figure_unknown', {
        figure: key,
        keys: planned.figures.map((figure) => figure.key).join(', '),
      });
  const values = new Map<string, FigureValue>();
  for (const spec of planned.figures) {
    const value = own(given, spec.key) ?? sourced(plan, spec, inputs, code, tell);
    const reading = checkFigure(spec, value);
    if ('fault' in reading) tell(spec.key, reading.fault.code, reading.fault.facts);
    values.set(spec.key, 'fault' in reading ? null : reading.value);
  }
  return { values, faults };
}

/** Follows the source from item to item until a figure is there; one that comes back to itself is a fault. */
function sourced(
  plan: SetPlan,
  spec: FigureSpec,
  inputs: UnitInputs,
  start: string,
  tell: (figure: string, code: string, facts: Facts) => void,
): FigureValue {
  const seen = new Set([`${start}\n${spec.key}`]);
  for (let { source } = spec; source?.kind === 'item';) {
    const { code, figure } = source;
    const place = `${code}\n${figure}`;
    if (seen.has(place)) {
      tell(spec.key, 'criteria.figure_cycle', { item: start, other: code });
      return null;
    }
    seen.add(place);
    const other = plan.items[plan.indexByCode.get(code) ?? -1];
    const input = inputOf(inputs, code);
    const otherSpec = other?.figureByKey.get(figure);
    if (!other || !otherSpec || input?.isNotApplicable) return null;
    const value = own(input?.figures ?? {}, figure);
    if (value !== null) return 'fault' in checkFigure(otherSpec, value) ? null : value;
    source = otherSpec.source;
  }
  return null;
}

function own(figures: Figures, key: string): FigureValue {
  return Object.hasOwn(figures, key) ? (figures[key] ?? null) : null;
}
