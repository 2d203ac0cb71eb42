import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '#platform/office/writing/write-workbook.ts';
import { scoreUnits } from './cli/result.ts';
import type { CriteriaSet } from './domain/criteria-set.ts';
import { readInputsFile } from './input-files.ts';
import { parseSetYaml, readSetFile } from './set-files.ts';

const set = setOf(`
code: thu
title: Bộ thử
issuer: UBND tỉnh Thử (giả định)
year: 2026
total: 6
knock_outs: [{ code: L1, name: Liệt, effect: total_zero }]
items:
  - code: "1"
    name: Mục
    max: 6
    items:
      - { code: "1.1", name: Tỷ lệ, max: 2, rule: proportional }
      - { code: "1.2", name: Có không, max: 2, rule: yes_no, not_applicable: full }
      - { code: "1.10", name: Đếm, max: 2, rule: { kind: count, per: 0.5 }, evidence: { required: [x], gate: true } }
`);

function setOf(text: string): CriteriaSet {
  const { set: found } = parseSetYaml(text);
  if (found === null) throw new Error('the set of this test cannot be read');
  return found;
}

const bytes = (text: string) => new TextEncoder().encode(text);

/** Faults as "unit item figure code row column", and what each unit gets for each leaf. */
async function read(text: string, name = 'a.csv') {
  const { units, faults, isRead } = await readInputsFile(set, bytes(text), name);
  const results = scoreUnits(set, units);
  const all = [...faults, ...results.flatMap((result) => result.faults)];
  return {
    isRead,
    faults: all.map(({ item, figure, code, place }) =>
      [item, figure, code.replace(/^criteria\.(?:file\.|figure_)?/, ''), place?.row, place?.column]
        .filter((part) => part !== null && part !== undefined)
        .join(' '),
    ),
    points: results.map(({ score }) =>
      score.items.filter(({ depth }) => depth === 1).map(({ points }) => points),
    ),
    units: results.map(({ unit }) => unit),
  };
}

const long = (...lines: readonly string[]) => read(['unit,item,figure,value,evidence', ...lines].join('\n'));

test.each([
  [
    'a denominator of 0',
    ['Xã,1.1,numerator,1,', 'Xã,1.1,denominator,0,'],
    ['1.1 denominator denominator_zero 3 D'],
  ],
  [
    'a numerator above its denominator',
    ['Xã,1.1,numerator,3,', 'Xã,1.1,denominator,2,'],
    ['1.1 numerator numerator_above_denominator 2 D'],
  ],
  ['a negative count', ['Xã,1.10,,-1,'], ['1.10 negative 2 D']],
  ['text for a number', ['Xã,1.10,,nhiều,'], ['1.10 not_a_number 2 D']],
  ['separators of thousands', ['Xã,1.1,numerator,1.234.567,'], ['1.1 numerator grouped 2 D']],
  ['an item that is not in the set', ['Xã,9.9,,1,'], ['9.9 item_unknown 2 D']],
  ['a figure that the rule does not ask for', ['Xã,1.1,cao,1,'], ['1.1 cao unknown 2 D']],
  ['a count with what may part thousands', ['Xã,1.10,,1.234,'], ['1.10 thousands 2 D']],
  [
    'a numerator with what may part thousands',
    ['Xã,1.1,numerator,"4,000",'],
    ['1.1 numerator thousands 2 D'],
  ],
  ['more digits than are kept', [`Xã,1.1,rate,${'9'.repeat(31)},`], ['1.1 rate too_long 2 D']],
  ['a row longer than its heading', ['Xã,1.1,rate,1,5,2'], ['row_longer_commas 2 F']],
  ['a line without a unit among named ones', [',1.1,rate,1,'], ['unit_missing 2 A']],
  ['the same figure twice', ['Xã,1.2,,có,', 'Xã,1.2,value,không,'], ['1.2 value input_twice 3 D']],
  ['a word for evidence that means nothing', ['Xã,1.10,,2,rất tốt'], ['1.10 evidence evidence_unknown 2 E']],
  ['not applicable where it may not be', ['Xã,1.1,,n/a,'], ['1.1 not_applicable_not_allowed 2 D']],
  ['a line without an item', ['Xã,,,1,'], ['input_without_item 2 A']],
  ['a knock-out that is neither yes nor no', ['Xã,L1,,hình như,'], ['L1 not_a_flag 2 D']],
])('%s is told by its place, and harms nothing else', async (_, lines, faults) => {
  const result = await long('Khác,1.2,,có,', 'Khác,1.10,,3,được chấp nhận', ...lines);
  const moved = faults.map((fault) =>
    fault.replace(/(\d+) ([A-F])$/, (_all, row: string, column: string) => `${Number(row) + 2} ${column}`),
  );
  expect(result.faults).toEqual(moved);
  expect(result.points[0]?.slice(1)).toEqual(['2', '1.5']);
});

describe('forms of the file', () => {
  const expected = { faults: [], points: [['1', '2', '0.5']], isRead: true };

  test.each([
    [
      'long, with a decimal comma',
      'a.csv',
      'Đơn vị;Mã;Số liệu;Giá trị;Minh chứng\nXã;1.1;rate;50,0%;\nXã;1.2;;có;\nXã;1.10;;1;accepted\n',
    ],
    ['wide', 'a.csv', 'unit,1.1:numerator,1.1:denominator,1.2,1.10,1.10:evidence\nXã,1,2,n/a,1,giải trình\n'],
    [
      'YAML',
      'a.yaml',
      'unit: Xã\nitems:\n  "1.1": 50\n  "1.2": yes\n  "1.10": { value: 1, evidence: accepted }\n',
    ],
    [
      'YAML, with figures in each other',
      'a.yaml',
      'units:\n  - unit: Xã\n    items: { "1.1": { numerator: 1, denominator: 2 }, "1.2": có, 1.10: { value: 1, evidence: đạt } }\n',
    ],
  ])('%s', async (_, name, text) => {
    expect(await read(text, name)).toEqual({ ...expected, units: ['Xã'] });
  });

  test('a workbook, its codes and numbers as cells show them', async () => {
    const cell = (text: string, kind: 'text' | 'number' = 'text') => ({ kind, text }) as const;
    const file = await writeWorkbook(
      [
        {
          name: 'Số liệu',
          widths: [],
          frozenRows: 0,
          rows: [
            {
              look: 'head',
              cells: ['unit', '1.1', '1.2', '1.10', '1.10:evidence'].map((text) => cell(text)),
            },
            {
              look: 'plain',
              cells: [cell('Xã'), cell('50', 'number'), cell('có'), cell('1', 'number'), cell('đạt')],
            },
          ],
        },
      ],
      '2026-01-01',
    );
    const { units, faults } = await readInputsFile(set, file, 'a.xlsx');
    expect(faults).toEqual([]);
    expect(units[0]?.inputs.items).toEqual({
      '1.1': { figures: { rate: '50' }, isNotApplicable: false, evidence: null },
      '1.2': { figures: { value: true }, isNotApplicable: false, evidence: null },
      '1.10': { figures: { value: '1' }, isNotApplicable: false, evidence: 'accepted' },
    });
  });

  test.each([
    ['an empty file', 'a.yaml', '', 'empty'],
    ['an open quotation mark', 'a.csv', 'unit,item\n"x', 'csv_unclosed 2'],
    ['broken YAML', 'a.yaml', 'items: [', 'yaml_indent 1 9'],
  ])('%s is refused', async (_, name, text, fault) => {
    expect(await read(text, name)).toMatchObject({ isRead: false, faults: [fault] });
  });
});

test('what did not arise may be said in every column of its figures, but not in some of them', async () => {
  const rated = setOf(`
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
      - { code: "1.1", name: Tỷ lệ, max: 2, rule: proportional, not_applicable: full }
      - { code: "1.2", name: Có không, max: 2, rule: yes_no }
`);
  const table = [
    'Đơn vị;1.1:numerator;1.1:denominator;1.2',
    'Xã Một;không áp dụng;không áp dụng;có',
    'Xã Hai;không áp dụng;;có',
    'Xã Ba;không áp dụng;4;có',
  ];
  const { units } = await readInputsFile(rated, bytes(table.join('\n')), 'a.csv');
  const results = scoreUnits(rated, units);
  expect(results.map(({ score, faults }) => [score.items[1]?.points ?? null, faults.length])).toEqual([
    ['2', 0],
    ['2', 0],
    [null, 1],
  ]);
});

test('bytes that are no known kind of file are refused in a sentence without an empty name', async () => {
  const { faults } = await readInputsFile(set, new Uint8Array([1, 0, 2, 255, 254]), 'a.xlsx');
  expect(faults.map(({ code }) => code)).toEqual(['criteria.file.inputs_unsupported_unknown']);
  const { faults: ofSet } = await readSetFile(new Uint8Array([1, 0, 2, 255, 254]));
  expect(ofSet.map(({ code }) => code)).toEqual(['criteria.file.unsupported_unknown']);
});
