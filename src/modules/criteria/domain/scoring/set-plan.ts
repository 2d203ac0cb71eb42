import { fractionOf, type Fraction } from '#kernel/fraction.ts';
import { listItems, type CriteriaSet, type Item } from '../criteria-set.ts';
import type { Measure, Rule } from '../rule.ts';
import { figuresOf, type FigureSpec } from './figures.ts';

/** An item as scoring goes through it. */
export type PlannedItem = {
  readonly item: Item;
  readonly index: number;
  readonly depth: number;
  readonly parent: number | null;
  /** Whether it has items below it, so that it is added up and asks for no figures. */
  readonly isParent: boolean;
  /** The items below it that count in its sum: those of its own place. */
  readonly counted: readonly number[];
  readonly figures: readonly FigureSpec[];
  readonly figureByKey: ReadonlyMap<string, FigureSpec>;
  readonly max: Fraction;
  /** Whether its rule comes back to itself through the items it measures. */
  readonly isCyclic: boolean;
  /** The item through which it does; null where it does not. */
  readonly circleWith: string | null;
};

/** A set made ready for scoring, the same for every unit. */
export type SetPlan = {
  readonly set: CriteriaSet;
  /** In the order of the set, parents before children. */
  readonly items: readonly PlannedItem[];
  readonly indexByCode: ReadonlyMap<string, number>;
  /** Every item after those that it adds up or measures. */
  readonly order: readonly number[];
  /** What the total adds up: items that no item of their own place stands above. */
  readonly roots: readonly number[];
};

const plans = new WeakMap<CriteriaSet, SetPlan>();

/** The plan of a set; a set never changes, so that its plan is made once. */
export function planSet(set: CriteriaSet): SetPlan {
  const known = plans.get(set);
  if (known) return known;
  const plan = makePlan(set);
  plans.set(set, plan);
  return plan;
}

/** The codes of the items that a rule measures, at any depth. */
export function measuredCodes(rule: Rule | null): readonly string[] {
  if (rule === null) return [];
  switch (rule.kind) {
    case 'bands':
    case 'proportional':
      return codesOf(rule.measure);
    case 'all_of':
    case 'any_of':
      return rule.conditions.flatMap(({ test }) => (test === null ? [] : codesOf(test.measure)));
    case 'deduction':
      return rule.from.kind === 'full' ? [] : measuredCodes(rule.from);
    case 'sum':
      return (rule.parts ?? []).flatMap((part) => measuredCodes(part.rule));
    case 'yes_no':
    case 'levels':
    case 'count':
    case 'zero_tolerance':
    case 'given':
      return [];
  }
}

function makePlan(set: CriteriaSet): SetPlan {
  const listed = listItems(set.items);
  const above: number[] = [];
  const parents = listed.map(({ depth }, index) => {
    above[depth] = index;
    return depth === 0 ? null : (above[depth - 1] ?? null);
  });
  const indexByCode = new Map<string, number>();
  for (const [index, { item }] of listed.entries())
    if (!indexByCode.has(item.code)) indexByCode.set(item.code, index);
  const below = listed.map((): number[] => []);
  for (const [index, parent] of parents.entries()) if (parent !== null) below[parent]?.push(index);
  const needs = listed.map(({ item }, index) =>
    item.children.length > 0
      ? (below[index] ?? [])
      : measuredCodes(item.rule).flatMap((code) => indexByCode.get(code) ?? []),
  );
  const { order, cyclic } = orderOf(needs);
  const partnerOf = (index: number): number => needs[index]?.find((need) => cyclic.has(need)) ?? index;
  const items = listed.map(({ item, depth }, index): PlannedItem => {
    const isParent = item.children.length > 0;
    const figures = isParent ? [] : figuresOf(item.rule, item.max, item.name);
    return {
      item,
      index,
      depth,
      parent: parents[index] ?? null,
      isParent,
      counted: (below[index] ?? []).filter((child) => listed[child]?.item.place === item.place),
      figures,
      figureByKey: new Map(figures.map((figure) => [figure.key, figure])),
      max: fractionOf(item.max),
      isCyclic: cyclic.has(index),
      circleWith: cyclic.has(index) ? (listed[partnerOf(index)]?.item.code ?? item.code) : null,
    };
  });
  const roots = items
    .filter(({ parent, item }) => parent === null || items[parent]?.item.place !== item.place)
    .map(({ index }) => index);
  return { set, items, indexByCode, order, roots };
}

/**
 * Each after what it needs; whoever needs itself in the end is cyclic. Rings are found whole (as strongly connected
 * components), so that who belongs to one does not depend on where the search begins.
 */
function orderOf(needs: readonly (readonly number[])[]): {
  readonly order: readonly number[];
  readonly cyclic: ReadonlySet<number>;
} {
  const order: number[] = [];
  const cyclic = new Set<number>();
  const seenAt: number[] = [];
  const open: number[] = [];
  const isOpen = new Set<number>();
  let time = 0;
  const visit = (index: number): number => {
    let lowest = time;
    seenAt[index] = time;
    time += 1;
    open.push(index);
    isOpen.add(index);
    for (const need of needs[index] ?? [])
      if (seenAt[need] === undefined) lowest = Math.min(lowest, visit(need));
      else if (isOpen.has(need)) lowest = Math.min(lowest, seenAt[need]);
    if (lowest === seenAt[index]) {
      const ring = open.splice(open.indexOf(index));
      for (const each of ring) isOpen.delete(each);
      order.push(...ring.toReversed());
      if (ring.length > 1 || needs[index]?.includes(index)) for (const each of ring) cyclic.add(each);
    }
    return lowest;
  };
  for (const index of needs.keys()) if (seenAt[index] === undefined) visit(index);
  return { order, cyclic };
}

function codesOf(measure: Measure): readonly string[] {
  return measure.kind === 'item' ? [measure.code] : [];
}
