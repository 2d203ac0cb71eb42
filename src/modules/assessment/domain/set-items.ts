import { listItems, type CriteriaSet, type Item } from '#modules/criteria/domain/criteria-set.ts';

/** What the year needs to know of an item of its set, once and for all. */
export type SetItem = {
  readonly code: string;
  /** From 0, in the order of the set. */
  readonly ordinal: number;
  /** Scored by itself; an item with others below it is added up. */
  readonly isLeaf: boolean;
  /** Whether the unit scores it: not where a survey or another body gives the points. */
  readonly isSelfScored: boolean;
  readonly needsEvidence: boolean;
};

/** The items of a set in its order, parents before their children. */
export function setItemsOf(set: CriteriaSet): readonly SetItem[] {
  return listItems(set.items).map(({ item }, ordinal) => {
    const isLeaf = item.children.length === 0;
    return {
      code: item.code,
      ordinal,
      isLeaf,
      isSelfScored: isLeaf && !isGiven(item),
      needsEvidence: isLeaf && (item.evidence.isGate || item.evidence.required.length > 0),
    };
  });
}

/** Whether its points come from a survey or another body. */
export function isGiven(item: Item): boolean {
  return item.rule?.kind === 'given';
}
