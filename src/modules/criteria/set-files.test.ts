import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyShapedSet } from '#tests/support/any-shaped-set.ts';
import { parseSetYaml, writeSetYaml } from './set-files.ts';

test('a set that was written as YAML reads back as the same set', () => {
  fc.assert(
    fc.property(anyShapedSet, (set) => {
      expect(parseSetYaml(writeSetYaml(set))).toEqual({ set, faults: [], notices: [], proposedRules: [] });
    }),
    { numRuns: 100 },
  );
}, 60_000);
