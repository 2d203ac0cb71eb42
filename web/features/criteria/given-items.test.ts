import { expect, test } from 'vitest';
import { points } from '#kernel/points.ts';
import { blankSet } from '#modules/criteria/domain/blank-set.ts';
import { itemAt, withItem, withSibling } from './item-edits.ts';
import { givenInputs, withGivenItems } from './given-items.ts';
import { scoreItem } from '#modules/criteria/domain/scoring/score-unit.ts';

test('a rule that measures another item is tried out with the points that are given for it', () => {
  const two = withSibling(withSibling([], []).items, []).items;
  const items = withItem(
    withItem(two, [0], (item) => ({ ...item, max: points('4') })),
    [1],
    (item) => ({
      ...item,
      max: points('2'),
      rule: {
        kind: 'proportional',
        measure: { kind: 'item', code: '1', of: 'percent' },
        of: points('2'),
        floor: null,
        cap: null,
      },
    }),
  );
  const set = { ...blankSet({ code: 'thu', title: 'Bộ thử', year: 2026, issuer: 'UBND tỉnh Mẫu' }), items };
  const item = itemAt(items, [1]);
  const blank = { figures: {}, isNotApplicable: false, evidence: null };
  const pointsWith = (given: Record<string, ReturnType<typeof points> | null>) =>
    item && scoreItem(withGivenItems(set, given), item, blank, givenInputs(given))?.points;
  expect(pointsWith({ '1': points('3') })).toBe('1.5');
  expect(pointsWith({ '1': null })).toBeNull();
});
