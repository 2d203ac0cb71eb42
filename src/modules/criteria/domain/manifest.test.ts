import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyShapedSet } from '#tests/support/any-shaped-set.ts';
import type { CriteriaSet } from './criteria-set.ts';
import { manifestOf } from './manifest.ts';

/** The same value with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, each]) => [name, reversed(each)]),
  );
}

test('a manifest says all of a set, and the same however the set was put together', () => {
  fc.assert(
    fc.property(anyShapedSet, (set) => {
      const manifest = manifestOf(set);
      expect(JSON.parse(manifest)).toEqual(set);
      expect(manifestOf(reversed(set) as CriteriaSet)).toBe(manifest);
    }),
    { numRuns: 100 },
  );
});

// Source: RFC 8785, section 3.2.3, where keys are ordered by UTF-16 code units: "\ud83d…" stands before "\ufb33".
test('keys stand in the order of their code units, without blanks, texts as JSON writes them', () => {
  const keys = { '€': 'Euro', '\r': '\r', '\uFB33': 'דּ', '1': 'một', '😀': 'vui', '\u0080': '', ö: '"\\' };
  expect(manifestOf(keys as never)).toBe(
    '{"\\r":"\\r","1":"một","\u0080":"","ö":"\\"\\\\","€":"Euro","😀":"vui","\uFB33":"דּ"}',
  );
});
