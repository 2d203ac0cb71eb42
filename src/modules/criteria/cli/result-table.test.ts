import { expect, test } from 'vitest';
import { readInputsFile } from '../input-files.ts';
import { parseSetYaml } from '../set-files.ts';
import { resultTable } from './result-table.ts';
import { resultToJson, scoreUnits } from './result.ts';

const { set } = parseSetYaml(`
code: thu
title: Bộ thử
issuer: UBND tỉnh Thử (giả định)
year: 2026
total: 4
items:
  - code: "1"
    name: Mục
    max: 4
    items:
      - { code: "1.1", name: Tỷ lệ, max: 2, rule: proportional }
      - { code: "1.2", name: Theo mục khác, max: 2, rule: { measure: { kind: item, code: "1.1" }, bands: [{ when: any, points: 1 }] } }
`);

async function score(text: string) {
  if (set === null) throw new Error('the set of this test cannot be read');
  const { units } = await readInputsFile(set, new TextEncoder().encode(text), 'a.csv');
  const [result] = scoreUnits(set, units);
  if (result === undefined) throw new Error('no unit was read');
  return { set, result };
}

test('points that have no end as a decimal are shown as about so many', async () => {
  const { set: of, result } = await score('unit;1.1:numerator;1.1:denominator\nX;1;3');
  expect(resultTable(of, result)).toMatch(/^1\.1 .* ≈ 0,6667$/m);
  expect(resultTable(of, result)).toMatch(/^1\.2 .* 1$/m);
});

test('a figure for an item that takes none is told so', async () => {
  const { result } = await score('unit;1.2\nX;5');
  expect(result.faults.map(({ code }) => code)).toEqual(['criteria.figure_none_asked']);
});

test('of very many faults the first hundred are printed, and how many more there are', async () => {
  const { set: of, result } = await score(`unit,item,value\n${'X,9.9,1\n'.repeat(130)}`);
  expect(resultToJson(of, result, false)).toMatchObject({
    faults: { length: 100 },
    faults_more: 30,
  });
});
