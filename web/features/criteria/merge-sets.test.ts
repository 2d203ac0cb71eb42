import { expect, test } from 'vitest';
import { points } from '#kernel/points.ts';
import type { CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import { itemAt, withItem, withoutItem, withSibling } from './item-edits.ts';
import { mergeSets } from './merge-sets.ts';

const [first, second] = [0, 1].map(
  (index) =>
    withSibling([], []).items.map((item) => ({
      ...item,
      code: String(index + 1),
      name: `Mục ${index + 1}`,
    }))[0],
);
const drafted: CriteriaSet = {
  code: 'thu',
  title: 'Bộ thử',
  issuer: 'UBND tỉnh Mẫu',
  unitKinds: ['commune'],
  year: 2026,
  legalBasis: [],
  note: null,
  levelLabels: ['Lĩnh vực'],
  total: points('100'),
  surveyShare: null,
  rounding: { points: null, index: { places: 2, mode: 'half_up' } },
  rebasing: 'index',
  bonusCap: null,
  indexCountsOutside: false,
  classifications: [],
  knockOuts: [],
  items: [first, second].flatMap((item) => item ?? []),
};

test('changes of two people to different properties and items stand together', () => {
  const mine = renamed({ ...drafted, title: 'Bộ thử nghiệm' }, 0, 'Chỉ đạo');
  const theirs = renamed({ ...drafted, year: 2027 }, 1, 'Thủ tục');
  const { set, disagreements } = mergeSets(drafted, mine, theirs);
  expect(disagreements).toEqual([]);
  expect([set.title, set.year, ...set.items.map(({ name }) => name)]).toEqual([
    'Bộ thử nghiệm',
    2027,
    'Chỉ đạo',
    'Thủ tục',
  ]);
});

test('where both changed the same property this person’s stands until they take the other’s', () => {
  const { set, disagreements } = mergeSets(
    drafted,
    renamed(drafted, 0, 'Của tôi'),
    renamed(drafted, 0, 'Của họ'),
  );
  expect(set.items[0]?.name).toBe('Của tôi');
  expect(disagreements.map(({ item, property }) => `${item} ${property}`)).toEqual(['1 name']);
  expect(disagreements[0]?.take(set).items[0]?.name).toBe('Của họ');
});

test('an item that one person added and a name that the other changed stand together', () => {
  const mine = { ...drafted, items: withSibling(drafted.items, [0]).items };
  const { set, disagreements } = mergeSets(drafted, mine, renamed(drafted, 1, 'Thủ tục'));
  expect(disagreements).toEqual([]);
  expect(set.items.map(({ code }) => code)).toEqual(['1', '3', '2']);
  expect(set.items[2]?.name).toBe('Thủ tục');
});

test('an item that one person removed and the other changed is asked about, and is not lost', () => {
  const mine = renamed(drafted, 1, 'Thủ tục');
  const theirs = { ...drafted, items: withoutItem(drafted.items, [1]).items };
  const { set, disagreements } = mergeSets(drafted, mine, theirs);
  expect(disagreements.map(({ property }) => property)).toEqual(['order']);
  expect(itemAt(set.items, [1])?.name).toBe('Thủ tục');
  expect(disagreements[0]?.take(set).items.map(({ code }) => code)).toEqual(['1']);
});

test('two items of the same code are kept apart', () => {
  const twice = { ...drafted, items: drafted.items.map((item) => ({ ...item, code: '1' })) };
  const { set } = mergeSets(twice, { ...twice, year: 2027 }, renamed(twice, 1, 'Thủ tục'));
  expect(set.items.map(({ name }) => name)).toEqual(['Mục 1', 'Thủ tục']);
});

function renamed(set: CriteriaSet, index: number, name: string): CriteriaSet {
  return { ...set, items: withItem(set.items, [index], (item) => ({ ...item, name })) };
}
