import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ProblemError } from '#kernel/problem.ts';
import { anyShapedSet } from '#tests/support/any-shaped-set.ts';
import { sampleItem, sampleSet } from '#tests/support/criteria-sample.ts';
import { blankSet } from '../domain/blank-set.ts';
import type { Rule } from '../domain/rule.ts';
import { acceptContent } from './accept-content.ts';

test('every set that a file can hold is taken as it is', () => {
  fc.assert(
    fc.property(anyShapedSet, (shaped) => {
      const set = { ...shaped, code: shaped.code.replace(/-+/g, '-').replace(/-$/, '') };
      expect(acceptContent(structuredClone(set))).toEqual(set);
    }),
    { numRuns: 200 },
  );
});

test('a blank set is taken', () => {
  const set = blankSet({ code: 'bo-moi', title: 'Bộ mới', year: 2026, issuer: 'UBND tỉnh Mẫu' });
  expect(acceptContent(set)).toBe(set);
});

function placeOf(content: unknown): unknown {
  try {
    acceptContent(content);
    return null;
  } catch (error) {
    return error instanceof ProblemError ? (error.problem.facts['place'] ?? error.problem.code) : error;
  }
}

const withRule = (rule: unknown) => sampleSet([sampleItem('1', '1', rule as Rule)]);
const share = { kind: 'share', numerator: 'a', denominator: 'b' };
const measured = { kind: 'bands', measure: share };

test.each([
  [[], 'JSON'],
  [null, 'JSON'],
  [sampleSet([], { items: {} as never }), 'items'],
  [sampleSet([], { unitKinds: ['xã'] as never }), 'unitKinds.0'],
  [
    sampleSet([], {
      legalBasis: [{ number: '1', symbol: 'QĐ', issuedOn: '31/8/2025', title: null }] as never,
    }),
    'legalBasis.0.issuedOn',
  ],
  [sampleSet([], { total: '1.50' as never }), 'total'],
  [sampleSet([], { total: '-0' as never }), 'total'],
  [sampleSet([], { total: 'NaN' as never }), 'total'],
  [sampleSet([], { rounding: { points: null, index: { places: 99, mode: 'up' } } }), 'rounding.index.places'],
  [withRule({ kind: 'sum', parts: null }), 'items.0.rule.cap'],
  [
    withRule({
      ...measured,
      bands: [{ from: null, to: { value: '1' }, award: { kind: 'points', points: '1' } }],
    }),
    'items.0.rule.bands.0.to.isIncluded',
  ],
  [withRule({ ...measured, bands: [], extra: true }), 'items.0.rule.extra'],
  [
    withRule({ kind: 'deduction', from: { kind: 'full' }, penalties: [], floor: '0' }),
    'items.0.rule.from.points',
  ],
  [withRule({ kind: 'count', per: '1', cap: null, label: 'x'.repeat(1001) }), 'items.0.rule.label'],
  [withRule({ kind: 'constructor' }), 'items.0.rule'],
  [withRule('yes_no'), 'items.0.rule'],
] as const)('content that is not of the form is refused where it is wrong (%#)', (content, place) => {
  expect(placeOf(content)).toBe(place);
});

test('rules within rules end at a depth', () => {
  const nested = (depth: number): unknown =>
    depth === 0
      ? { kind: 'yes_no', points: '1', otherwise: '0' }
      : { kind: 'sum', parts: [{ key: 'a', label: 'A', max: '1', rule: nested(depth - 1) }], cap: null };
  expect(placeOf(withRule(nested(3)))).toBeNull();
  expect(placeOf(withRule(nested(4)))).toMatch(/^items\.0\.rule(\.parts\.0\.rule){3}\.parts$/);
});

test('two thousand items are taken, one more is not', () => {
  const items = (count: number) =>
    Array.from({ length: count }, (_, index) => sampleItem(`${index}`, '1', null));
  expect(placeOf(sampleSet(items(2000)))).toBeNull();
  expect(placeOf(sampleSet([sampleItem('a', '1', null, { children: items(2000) })]))).toBe(
    'criteria.too_many_items',
  );
});
