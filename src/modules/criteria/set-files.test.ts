import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyShapedSet } from '#tests/support/any-shaped-set.ts';
import { parseSetYaml, readSetXlsx, writeSetXlsx, writeSetYaml } from './set-files.ts';

test('a set that was written as YAML reads back as the same set', () => {
  fc.assert(
    fc.property(anyShapedSet, (set) => {
      expect(parseSetYaml(writeSetYaml(set))).toEqual({ set, faults: [], notices: [], proposedRules: [] });
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('a set that was written as a workbook reads back as the same set', async () => {
  await fc.assert(
    fc.asyncProperty(anyShapedSet, async (set) => {
      const { set: read, faults } = await readSetXlsx(await writeSetXlsx(set));
      expect(faults).toEqual([]);
      expect(read).toEqual(set);
    }),
    { numRuns: 40 },
  );
}, 60_000);
