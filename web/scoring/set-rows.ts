import { foldText } from '#kernel/search-text.ts';
import { isGiven } from '#modules/assessment/domain/set-items.ts';
import type { CriteriaSet, Item } from '#modules/criteria/domain/criteria-set.ts';
import { figuresOf, type FigureSpec } from '#modules/criteria/domain/scoring/figures.ts';

/** One line of a set as screens show it. */
export type SetRow = {
  readonly item: Item;
  readonly code: string;
  /** From 0 at the top. */
  readonly depth: number;
  /** The code of the top item it belongs to; its own where it is one. */
  readonly field: string;
  /** The code of the item directly above; null at the top. */
  readonly parent: string | null;
  /** Scored by itself; the others add up what is below them. */
  readonly isLeaf: boolean;
  /** Whether a survey or another body gives its points, so that the unit leaves it blank. */
  readonly isGiven: boolean;
  readonly needsEvidence: boolean;
  /** What is asked of whoever scores it. */
  readonly figures: readonly FigureSpec[];
  /** Code and name as they are searched. */
  readonly searched: string;
};

/** Every line of a set in its order, parents before their children. */
export function rowsOf(set: CriteriaSet): readonly SetRow[] {
  return set.items.flatMap((item) => rowsBelow(item, 0, item.code, null));
}

function rowsBelow(item: Item, depth: number, field: string, parent: string | null): readonly SetRow[] {
  const isLeaf = item.children.length === 0;
  const row: SetRow = {
    item,
    code: item.code,
    depth,
    field,
    parent,
    isLeaf,
    isGiven: isLeaf && isGiven(item),
    needsEvidence: isLeaf && (item.evidence.isGate || item.evidence.required.length > 0),
    figures: isLeaf ? figuresOf(item.rule, item.max) : [],
    searched: foldText(`${item.code} ${item.name}`),
  };
  return [row, ...item.children.flatMap((child) => rowsBelow(child, depth + 1, field, item.code))];
}
