import { expect, test } from 'vitest';
import { listItems } from '#modules/criteria/domain/criteria-set.ts';
import { blankSet } from '#modules/criteria/domain/blank-set.ts';
import { points } from '#kernel/points.ts';
import { withChild, withItem, withSibling } from './item-edits.ts';
import { renumbered } from './renumber.ts';

const two = withSibling(withSibling([], []).items, []).items;
const items = withChild(withChild(two, [1]).items, [1]).items;
const coded = ['9', 'A', 'A.2', 'A.1'].reduce(
  (all, code, index) => withItem(all, [[0], [1], [1, 0], [1, 1]][index] ?? [], (item) => ({ ...item, code })),
  items,
);
const drafted = blankSet({ code: 'thu', title: 'Bộ thử', year: 2026, issuer: 'UBND tỉnh Mẫu' });

test('items are numbered by their order, and what refers to one follows', () => {
  const rule = {
    kind: 'proportional',
    measure: { kind: 'item', code: 'A.1', of: 'percent' },
    of: points('2'),
    floor: null,
    cap: null,
  } as const;
  const referring = withItem(coded, [0], (item) => ({ ...item, rule }));
  const next = renumbered({ ...drafted, items: referring });
  expect(listItems(next.items).map(({ item }) => item.code)).toEqual(['1', '2', '2.1', '2.2']);
  expect(next.items[0]?.rule).toEqual({ ...rule, measure: { ...rule.measure, code: '2.2' } });
});

test('a figure that another item hands on follows its new number', () => {
  const source = { kind: 'item', code: 'A.2', figure: 'value' } as const;
  const rule = { kind: 'count', per: points('1'), cap: null, label: 'Số vụ', source } as const;
  const referring = withItem(coded, [1, 1], (item) => ({ ...item, rule }));
  const next = renumbered({ ...drafted, items: referring });
  expect(next.items[1]?.children[1]?.rule).toMatchObject({ source: { code: '2.1' } });
});

test('numbering anew what is in order already changes nothing', () => {
  const once = renumbered({ ...drafted, items: coded });
  expect(renumbered(once)).toEqual(once);
});
