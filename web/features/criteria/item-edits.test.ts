import { expect, test } from 'vitest';
import type { Item } from '#modules/criteria/domain/criteria-set.ts';
import {
  pathOf,
  withChild,
  withIndented,
  withItem,
  withMoved,
  withOutdented,
  withoutItem,
  withSibling,
  type Edited,
} from './item-edits.ts';

const tree = build('1(1.1 1.2(1.2.1)) 2');

test('a new item stands after the chosen one and takes the next free code', () => {
  expect(shown(withSibling(tree, [0, 0]))).toBe('1(1.1 1.3 1.2(1.2.1)) 2 at 0.1');
  expect(shown(withSibling(tree, []))).toBe('1(1.1 1.2(1.2.1)) 2 3 at 2');
  expect(shown(withChild(tree, [1]))).toBe('1(1.1 1.2(1.2.1)) 2(2.1) at 1.0');
});

test('moving keeps what stands below an item, and stops at the ends of its level', () => {
  expect(shown(withMoved(tree, [0, 1], -1))).toBe('1(1.2(1.2.1) 1.1) 2 at 0.0');
  expect(withMoved(tree, [0, 0], -1)).toBeNull();
  expect(withMoved(tree, [1], 1)).toBeNull();
});

test('indenting puts an item below the one before it, outdenting behind its parent', () => {
  expect(shown(withIndented(tree, [1]))).toBe('1(1.1 1.2(1.2.1) 2) at 0.2');
  expect(shown(withIndented(tree, [0, 1]))).toBe('1(1.1(1.2(1.2.1))) 2 at 0.0.0');
  expect(withIndented(tree, [0])).toBeNull();
  expect(shown(withOutdented(tree, [0, 1]))).toBe('1(1.1) 1.2(1.2.1) 2 at 1');
  expect(withOutdented(tree, [1])).toBeNull();
});

test('what is chosen after removing is the nearest item that is left', () => {
  expect(shown(withoutItem(tree, [0, 1]))).toBe('1(1.1) 2 at 0.0');
  expect(shown(withoutItem(tree, [0, 1, 0]))).toBe('1(1.1 1.2) 2 at 0.1');
  expect(shown(withoutItem(tree, [1]))).toBe('1(1.1 1.2(1.2.1)) at 0');
});

test('an item is found by its code and changed where it stands', () => {
  expect(pathOf(tree, '1.2.1')).toEqual([0, 1, 0]);
  expect(pathOf(tree, '9')).toBeNull();
  const changed = withItem(tree, [0, 1, 0], (item) => ({ ...item, code: 'x' }));
  expect(shown({ items: changed, path: [] })).toBe('1(1.1 1.2(x)) 2 at ');
});

function shown(edited: Edited | null): string {
  const write = (items: readonly Item[]): string =>
    items.map(({ code, children }) => (children.length > 0 ? `${code}(${write(children)})` : code)).join(' ');
  return edited ? `${write(edited.items)} at ${edited.path.join('.')}` : 'null';
}

function build(text: string): readonly Item[] {
  let items: readonly Item[] = [];
  const open: number[][] = [[]];
  for (const [, code, mark] of text.matchAll(/([\d.]+)|([()])/g)) {
    const parent = open.at(-1) ?? [];
    if (mark === '(') open.push([...parent, countAt(items, parent) - 1]);
    else if (mark === ')') open.pop();
    else {
      const added = parent.length === 0 ? withSibling(items, []) : withChild(items, parent);
      items = withItem(added.items, added.path, (item) => ({ ...item, code: code ?? '' }));
    }
  }
  return items;
}

function countAt(items: readonly Item[], [first, ...rest]: readonly number[]): number {
  return first === undefined ? items.length : countAt(items[first]?.children ?? [], rest);
}
