import { expect, test } from 'vitest';
import { readInputsFile } from '../input-files.ts';
import { parseSetYaml } from '../set-files.ts';
import { rankTable, resultTable } from './result-table.ts';
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

test('a class that a knock-out holds down is told with its reason, for one unit and under the ranks', async () => {
  const held = parseSetYaml(`
code: thu
title: Bộ thử
issuer: UBND tỉnh Thử (giả định)
year: 2026
total: 2
items:
  - { code: "1", name: Tỷ lệ, max: 2, rule: proportional }
classifications:
  - bands: [{ label: Tốt, when: ">= 80" }, { label: Đạt, when: "< 80" }]
knock_outs:
  - { code: KL, name: Có cán bộ bị kỷ luật, effect: { class_at_most: Đạt } }
`).set;
  if (held === null) throw new Error('the set of this test cannot be read');
  const text = 'unit;1:numerator;1:denominator;KL\nXã Một;9;10;không\nXã Hai;95;100;có';
  const { units } = await readInputsFile(held, new TextEncoder().encode(text), 'a.csv');
  const results = scoreUnits(held, units);
  const reason =
    'điểm liệt KL “Có cán bộ bị kỷ luật” – xếp loại không quá “Đạt” / knock-out KL: not classed above “Đạt”';
  const ranks = rankTable(held, results).split('\n').slice(3);
  expect(ranks.map((line) => line.trim().replace(/ {2,}/g, '|'))).toEqual([
    '1|Xã Hai|1,9|95 %|Đạt',
    '2|Xã Một|1,8|90 %|Tốt',
    '',
    `Xã Hai: ${reason}`,
    '',
  ]);
  expect(results.map((result) => resultTable(held, result).includes(reason))).toEqual([false, true]);
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
