import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { scoreUnits, type UnitResult } from '#modules/criteria/cli/result.ts';
import { checkSet } from '#modules/criteria/domain/check-set.ts';
import { readInputsFile } from '#modules/criteria/input-files.ts';
import { parseSetYaml, readSetXlsx, writeSetXlsx } from '#modules/criteria/set-files.ts';

const folder = fileURLToPath(new URL('../seeds/criteria-sets/', import.meta.url));
const read = (name: string) => readFileSync(`${folder}${name}`);
const setOf = (name: string) => {
  const { set, faults } = parseSetYaml(read(name).toString('utf8'));
  expect(faults).toEqual([]);
  if (set === null) throw new Error(name);
  return set;
};

async function score(name: string, inputs: string): Promise<readonly UnitResult[]> {
  const set = setOf(name);
  const { units, faults } = await readInputsFile(set, read(inputs), inputs);
  expect(faults).toEqual([]);
  return scoreUnits(set, units);
}

const sets = readdirSync(folder).filter((name) => /^[^.]+\.yaml$/.test(name));

test.each(sets)('%s is sound, says that it is a sample, and survives a workbook', async (name) => {
  const set = setOf(name);
  expect(checkSet(set)).toEqual([]);
  expect(set.note).toBe('mẫu – giả định');
  expect((await readSetXlsx(await writeSetXlsx(set))).set).toEqual(set);
});

test('two sets ship', () => {
  expect(sets).toHaveLength(2);
});

// Reckoned by hand from the table in the set's own words: every leaf, then the sums.
const firstUnit = `1 5.03 | 1.1 3 | 1.2 1.13 | 1.3 0 | 1.4 0.9 | 1.5 0 | 2 8.19 | 2.1 2 | 2.2 0 | 2.3 1.75 | 2.4 2 |
  2.5 1.44 | 2.6 1 | 3 16.1 | 3.1 5.31 | 3.2 5 | 3.3 5.79 | 4 7.06 | 4.1 0 | 4.2 3.56 | 4.3 3.5 | 5 10.13 | 5.1 3 |
  5.2 1 | 5.3 2 | 5.4 1.5 | 5.5 2.63 | 6 5.5 | 6.1 2 | 6.2 2 | 6.3 1.5 | 7 9.8 | 7.1 2.5 | 7.2 0.5 | 7.3 2 | 7.4 4.8 |
  7.4.1 0.92 | 7.4.2 1 | 7.4.3 0.63 | 7.4.4 1 | 7.4.5 0 | 7.4.6 0.5 | 7.4.7 0.75 | 8 7.2 | 8.1 1.5 | 8.2 1.7 |
  8.3 2.5 | 8.4 1.5 | 8.5 0`;

test('the first sample gives what was reckoned by hand', async () => {
  const [result, ...more] = await score('mau-gia-dinh-2026.yaml', 'mau-gia-dinh-2026.so-lieu.yaml');
  expect(more).toEqual([]);
  expect(result?.faults).toEqual([]);
  expect(result?.score.items.map(({ code, points }) => `${code} ${points}`)).toEqual(
    firstUnit.split('|').map((line) => line.trim()),
  );
  // 69.01 of 98.5, since item 2.2 of 1.5 did not apply: 70.0609…
  expect(result?.score).toMatchObject({
    total: '69.01',
    applicableMax: '98.5',
    index: '70.06',
    classification: 'Trung bình',
  });
});

test('the second sample gives what was reckoned by hand, for every unit with its rank', async () => {
  const results = await score('mau-ba-cap-2026.yaml', 'mau-ba-cap-2026.so-lieu.csv');
  const shown = results.map(
    ({ unit, rank, score: { total, index, classification, knockOuts, ...bounds } }) => [
      unit,
      rank,
      total,
      index,
      classification,
      knockOuts,
      [bounds.totalLow, bounds.totalHigh],
    ],
  );
  expect(shown).toEqual([
    // (17.1 + 5) × 30/26 + 9 + 5 + 13 + 8.65 + 16.84 + 8.1 = 86.09; + 3.5 capped at 3; − 1.5
    ['Xã Một (giả định)', 2, '87.59', '87.59', 'Tốt', [], ['87.59', '87.59']],
    // 29.6 + (10 − 3 − 5) + 20 + 9 + 18 × 30/20 = 87.6; held at "Đạt" by its knock-out
    ['Xã Hai (giả định)', 1, '87.6', '87.6', 'Đạt', ['DL1'], ['87.6', '87.6']],
    ['Xã Ba (giả định)', 3, '0', '0', 'Chưa đạt', ['DL2'], ['0', '0']],
    // 20.2 + 0 (no evidence) + 5 + 3 (floor) + 7 + survey 0…20 + 7 − 4 (cap)
    ['Xã Bốn (giả định)', null, null, null, null, [], ['38.2', '58.2']],
  ]);
  expect(results.flatMap(({ faults }) => faults)).toEqual([]);
});
