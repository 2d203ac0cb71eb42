import type { Item } from '#modules/criteria/domain/criteria-set.ts';
import type { ItemPath } from './item-edits.ts';

/** One line of the tree; the first one is the set itself. */
export type Node = {
  readonly path: ItemPath;
  readonly item: Item | null;
  /** Whether what stands below it is shown; null where nothing does. */
  readonly isOpen: boolean | null;
};

/** The lines that are shown: those below a closed item are not, unless the chosen one is among them. */
export function shownNodes(
  items: readonly Item[],
  closed: ReadonlySet<string>,
  chosen: ItemPath,
): readonly Node[] {
  const below = (children: readonly Item[], parent: ItemPath): readonly Node[] =>
    children.flatMap((item, index) => {
      const path = [...parent, index];
      const holdsChosen = chosen.length > path.length && path.every((step, at) => chosen[at] === step);
      const isOpen = item.children.length === 0 ? null : holdsChosen || !closed.has(path.join('.'));
      return [{ path, item, isOpen }, ...(isOpen ? below(item.children, path) : [])];
    });
  return [{ path: [], item: null, isOpen: null }, ...below(items, [])];
}
