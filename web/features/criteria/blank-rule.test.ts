import { expect, test } from 'vitest';
import { points } from '#kernel/points.ts';
import { blankSet } from '#modules/criteria/domain/blank-set.ts';
import { checkSet } from '#modules/criteria/domain/check-set.ts';
import { ruleKinds, type Rule } from '#modules/criteria/domain/rule.ts';
import { figuresOf } from '#modules/criteria/domain/scoring/figures.ts';
import { scoreItem } from '#modules/criteria/domain/scoring/score-unit.ts';
import { sayRule } from '#modules/criteria/domain/wording/say-rule.ts';
import { blankCondition, blankLevel, blankPart, blankPenalty, blankRule, relabelled } from './blank-rule.ts';
import { withItem, withSibling } from './item-edits.ts';

const max = points('2');
const begun: readonly Rule[] = ruleKinds.flatMap((kind) => [
  blankRule(kind, max, false),
  blankRule(kind, max, true),
]);
const filled: readonly Rule[] = [
  { kind: 'levels', levels: [blankLevel([])] },
  { kind: 'all_of', conditions: [blankCondition([])], points: max, otherwise: points('0') },
  {
    kind: 'deduction',
    from: { kind: 'full', points: max },
    penalties: [blankPenalty([])],
    floor: points('0'),
  },
  {
    kind: 'sum',
    parts: [blankPart([]), { ...blankPart([]), rule: blankRule('deduction', max, false) }],
    cap: null,
  },
  {
    kind: 'bands',
    measure: { kind: 'item', code: '', of: 'points' },
    bands: [],
  },
];

test.each([...begun, ...filled])(
  'a rule of kind $kind that was just begun can be told, checked and tried out',
  (rule) => {
    const items = withItem(withSibling([], []).items, [0], (item) => ({ ...item, max, rule }));
    const set = { ...blankSet({ code: 'thu', title: 'Bộ thử', year: 2026, issuer: '' }), items };
    const [item] = items;
    expect(sayRule(rule).vi).toBeTypeOf('string');
    expect(checkSet(set).length).toBeGreaterThan(0);
    expect(figuresOf(rule, max).length).toBeGreaterThanOrEqual(0);
    const blank = { figures: {}, isNotApplicable: false, evidence: null };
    expect(item && scoreItem(set, item, blank)).toMatchObject({ code: '1' });
  },
);

test('a key follows the words until somebody chooses it, and never takes that of another', () => {
  const first = relabelled(blankCondition([]), 'Có kế hoạch', []);
  expect(first.key).toBe('co_ke_hoach');
  const second = blankCondition([first]);
  expect(relabelled(second, 'Có kế hoạch', [first, second]).key).toBe(second.key);
  expect(relabelled({ ...first, key: 'kh' }, 'Có báo cáo', [first]).key).toBe('kh');
  expect(relabelled(first, 'Có báo cáo', [first]).key).toBe('co_bao_cao');
});
