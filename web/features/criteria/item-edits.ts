import { zeroPoints } from '#kernel/points.ts';
import type { Item } from '#modules/criteria/domain/criteria-set.ts';

/** Where an item stands: its place in the top level, then in its parent's children, and so on. */
export type ItemPath = readonly number[];

/** Items after a change, and where the item that was touched stands now. */
export type Edited = { readonly items: readonly Item[]; readonly path: ItemPath };

/** The item at a place; undefined where there is none. */
export function itemAt(items: readonly Item[], [first, ...rest]: ItemPath): Item | undefined {
  const item = first === undefined ? undefined : items[first];
  return item && rest.length > 0 ? itemAt(item.children, rest) : item;
}

/** Where the item of a code stands; null where no item has it. */
export function pathOf(items: readonly Item[], code: string): ItemPath | null {
  for (const [index, item] of items.entries()) {
    if (item.code === code) return [index];
    const below = pathOf(item.children, code);
    if (below) return [index, ...below];
  }
  return null;
}

/** Items with one of them changed. */
export function withItem(
  items: readonly Item[],
  [first, ...rest]: ItemPath,
  change: (item: Item) => Item,
): readonly Item[] {
  return items.map((item, index) => {
    if (index !== first) return item;
    return rest.length === 0 ? change(item) : { ...item, children: withItem(item.children, rest, change) };
  });
}

/** A new item right after the one at `path`; at the end of the top level where the path is empty. */
export function withSibling(items: readonly Item[], path: ItemPath): Edited {
  const parent = path.slice(0, -1);
  const at = path.length === 0 ? items.length : (path.at(-1) ?? 0) + 1;
  const siblings = childrenOf(items, parent);
  const item = blankItem(freeCode(siblings, itemAt(items, parent)?.code ?? null));
  return { items: withChildren(items, parent, inserted(siblings, at, item)), path: [...parent, at] };
}

/** A new item as the last one below the one at `path`. */
export function withChild(items: readonly Item[], path: ItemPath): Edited {
  const siblings = childrenOf(items, path);
  const item = blankItem(freeCode(siblings, itemAt(items, path)?.code ?? null));
  return {
    items: withChildren(items, path, [...siblings, item]),
    path: [...path, siblings.length],
  };
}

/** Items without the one at `path`; what is left is nearest to it. */
export function withoutItem(items: readonly Item[], path: ItemPath): Edited {
  const parent = path.slice(0, -1);
  const at = path.at(-1) ?? 0;
  const left = childrenOf(items, parent).filter((_, index) => index !== at);
  return {
    items: withChildren(items, parent, left),
    path: left.length === 0 ? parent : [...parent, Math.min(at, left.length - 1)],
  };
}

/** The item before or after its neighbour; null at the end of its level. */
export function withMoved(items: readonly Item[], path: ItemPath, step: -1 | 1): Edited | null {
  const parent = path.slice(0, -1);
  const at = path.at(-1) ?? 0;
  const siblings = childrenOf(items, parent);
  const item = siblings[at];
  if (!item || !siblings[at + step]) return null;
  const others = siblings.filter((_, index) => index !== at);
  return {
    items: withChildren(items, parent, inserted(others, at + step, item)),
    path: [...parent, at + step],
  };
}

/** The item as the last child of the one before it; null where there is none before it. */
export function withIndented(items: readonly Item[], path: ItemPath): Edited | null {
  const at = path.at(-1) ?? 0;
  const item = itemAt(items, path);
  const above = [...path.slice(0, -1), at - 1];
  const before = itemAt(items, above);
  if (!item || !before) return null;
  const moved = withChildren(withoutItem(items, path).items, above, [...before.children, item]);
  return { items: moved, path: [...above, before.children.length] };
}

/** The item right after its parent; null at the top level. */
export function withOutdented(items: readonly Item[], path: ItemPath): Edited | null {
  const parent = path.slice(0, -1);
  const item = itemAt(items, path);
  if (!item || parent.length === 0) return null;
  const grandparent = parent.slice(0, -1);
  const at = (parent.at(-1) ?? 0) + 1;
  const without = withoutItem(items, path).items;
  return {
    items: withChildren(without, grandparent, inserted(childrenOf(without, grandparent), at, item)),
    path: [...grandparent, at],
  };
}

function childrenOf(items: readonly Item[], parent: ItemPath): readonly Item[] {
  return parent.length === 0 ? items : (itemAt(items, parent)?.children ?? []);
}

function withChildren(items: readonly Item[], parent: ItemPath, children: readonly Item[]): readonly Item[] {
  return parent.length === 0 ? children : withItem(items, parent, (item) => ({ ...item, children }));
}

function inserted(items: readonly Item[], at: number, item: Item): readonly Item[] {
  return [...items.slice(0, at), item, ...items.slice(at)];
}

/** "3" or "2.4": the first number behind the parent's code that no sibling has. */
function freeCode(siblings: readonly Item[], parent: string | null): string {
  const taken = new Set(siblings.map(({ code }) => code));
  const codeOf = (number: number) => (parent === null ? String(number) : `${parent}.${number}`);
  let number = siblings.length + 1;
  while (taken.has(codeOf(number))) number += 1;
  return codeOf(number);
}

function blankItem(code: string): Item {
  return {
    code,
    name: '',
    max: zeroPoints,
    place: 'base',
    rule: null,
    scoringText: null,
    notApplicable: 'not_allowed',
    evidence: { required: [], isGate: false },
    position: null,
    children: [],
  };
}
