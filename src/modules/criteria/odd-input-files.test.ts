import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { scoreUnits } from './cli/result.ts';
import { readInputsFile } from './input-files.ts';
import { parseSetYaml } from './set-files.ts';

const set = setOf('[commune]');
const wideSet = setOf('[province, commune]');

function setOf(kinds: string) {
  const { set: found } = parseSetYaml(`
code: thu
title: Bộ thử
issuer: UBND tỉnh Thử (giả định)
year: 2026
unit_kinds: ${kinds}
total: 4
classifications: [{ bands: [{ label: Đạt, when: ">= 50" }, { label: Chưa đạt, when: "< 50" }] }]
items:
  - code: "1"
    name: Mục
    max: 4
    items:
      - { code: "1.1", name: Đếm, max: 2, rule: { kind: count, label: việc, per: 1 } }
      - { code: "1.2", name: Tỷ lệ, max: 2, rule: proportional }
`);
  if (found === null) throw new Error('the set of this test cannot be read');
  return found;
}

/** Which units come out with which points, and what is said of what, without its sentence. */
async function read(file: string | Uint8Array, name = 'a.csv', of = set) {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const { units, faults, notices, isRead } = await readInputsFile(of, bytes, name);
  const results = scoreUnits(of, units);
  const told = [...faults, ...results.flatMap((result) => result.faults)];
  const short = (each: (typeof told)[number]) =>
    `${each.code.replace(/^criteria\.(?:file\.)?/, '')} ${each.place?.row ?? '-'}${each.place?.column ?? ''}`;
  return {
    isRead,
    units: results.map(({ unit, score }) => [unit, ...score.items.slice(1).map(({ points }) => points)]),
    told: told.map(short),
    notices: notices.map(short),
    results,
  };
}

/** A workbook of one sheet with these cells; numbers are numbers. */
function workbook(rows: readonly (readonly (string | number | null)[])[], merges: readonly string[] = []) {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const cell = (value: string | number | null, at: string) =>
    value === null
      ? ''
      : typeof value === 'number'
        ? `<c r="${at}"><v>${value}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const lines = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((value, column) => cell(value, `${'ABCDEF'.charAt(column)}${row + 1}`)).join('')}</row>`,
  );
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Số" sheetId="1" r:id="r1"/><sheet name="Ẩn" sheetId="2" r:id="r2" state="hidden"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData>${merges.length > 0 ? `<mergeCells>${merged}</mergeCells>` : ''}</worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet xmlns="${main}"><sheetData/></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const hidden = 'sheet_hidden_ignored -';

describe('units', () => {
  test('every line of a merged cell is of its unit, and the merge is told', async () => {
    const rows = [
      ['unit', 'item', 'figure', 'value'],
      ['X', '1.1', null, 1],
      [null, '1.2', 'rate', 50],
      ['Y', '1.1', null, 2],
    ];
    expect(await read(workbook(rows, ['A2:A3']), 'a.xlsx')).toMatchObject({
      units: [
        ['X', '1', '1'],
        ['Y', '2', null],
      ],
      told: [],
      notices: [hidden, 'inputs_merged -'],
    });
  });

  test.each([
    ['unit;1.1\nX;1\n;2', 'a.csv', [['X', '1', null]], ['unit_missing 3A']],
    ['1.1;1.2\n1;1\n2;2', 'a.csv', [], ['unit_missing 2A', 'unit_missing 3A']],
    [
      '- { unit: X, items: { 1.1: 1 } }\n- items: { 1.1: 2 }',
      'a.yaml',
      [['X', '1', null]],
      ['unit_missing 23'],
    ],
  ])('without a name none gets what %j says', async (text, name, units, told) => {
    expect(await read(text, name)).toMatchObject({ units, told });
  });

  test('named twice, a unit is told once by its name, and what both say is unknown', async () => {
    const { units, results } = await read('unit;1.1;1.2\nX;1;\nX;2;50');
    expect(units).toEqual([['X', null, '1']]);
    expect(results[0]?.faults).toMatchObject([
      { unit: 'X', code: 'criteria.file.unit_twice', facts: { unit: 'X' }, place: { row: 3 } },
    ]);
  });

  test('a figure said twice is unknown', async () => {
    expect(await read('unit,item,figure,value\nX,1.1,,1\nX,1.1,value,2\nX,1.2,rate,50')).toMatchObject({
      units: [['X', null, '1']],
      told: ['input_twice 3D'],
    });
  });

  test.each([
    ['where the set is for several and the file names none', wideSet, '', 'unit_kind_missing 2A'],
    ['that nobody knows', wideSet, 'bừa', 'unit_kind_unknown 2A'],
    ['that the set is not made for', set, 'tỉnh', 'unit_kind_not_in_set 2A'],
  ])('a kind %s gives neither class nor rank', async (_, of, kind, fault) => {
    const { results, told } = await read(`unit;unit_kind;1.1;1.2\nX;${kind};2;50\nY;xã;2;50`, 'a.csv', of);
    expect(told).toEqual([fault]);
    expect(results.map(({ unitKind, rank, score }) => [unitKind, rank, score.classification])).toEqual([
      [null, null, null],
      ['commune', 1, 'Đạt'],
    ]);
  });
});

describe('figures', () => {
  test.each([
    ['1.1', '"1.000"', 'figure_thousands'],
    ['1.1', '1.234', 'figure_thousands'],
    ['1.1', '"1,000"', 'figure_thousands'],
    ['1.2', '{ numerator: 1, denominator: "4.000" }', 'figure_thousands'],
  ])('item %s does not guess at %s', async (item, value, code) => {
    const { told, units } = await read(`unit: X\nitems:\n  "${item}": ${value}`, 'a.yaml');
    expect(told.map((each) => each.split(' ')[0])).toEqual([code]);
    expect(units).toEqual([['X', null, null]]);
  });

  test('three places of a rate, and numbers of a workbook, are what they are', async () => {
    expect(await read('unit;1.2\nX;66.667')).toMatchObject({ units: [['X', null, '1.33334']], told: [] });
    const rows = [
      ['unit', '1.2:numerator', '1.2:denominator'],
      ['X', 1.234, 12.34],
    ];
    expect(await read(workbook(rows), 'a.xlsx')).toMatchObject({ units: [['X', null, '0.2']], told: [] });
  });

  test.each([
    ['unit,1.1,1.2\nX,1,5,2', 'row_longer_commas 2D'],
    ['unit,1.1,1.2\nX,1,5,', 'row_longer_commas 2D'],
    ['unit;1.1\nX;1;5', 'row_longer 2C'],
  ])('a row longer than its heading is not used: %j', async (text, fault) => {
    expect(await read(text)).toMatchObject({ units: [['X', null, null]], told: [fault] });
  });

  test('a maximum of a set that may be a thousand is refused', () => {
    const { faults } = parseSetYaml('code: x\ntotal: "1.000"');
    expect(faults.map(({ code }) => code)).toContain('criteria.file.amount_thousands');
  });
});

describe('files that are none', () => {
  test.each([
    ['a set', 'a.yaml', 'code: s\ntitle: S\nitems:\n  - { code: "1.1", name: A, max: 1 }', 'not_inputs 11'],
    ['other names', 'a.yaml', 'foo: 1', 'not_inputs 11'],
    ['an empty list', 'a.yaml', '[]', 'inputs_without_rows 11'],
    ['only a heading', 'a.csv', 'unit;1.1\n', 'inputs_without_rows -'],
    ['another table', 'a.csv', 'họ;tên\na;b', 'not_inputs 1A'],
    ['a bare question mark', 'a.yaml', 'unit: X\nitems:\n  "1.1": ?', 'yaml_question 310'],
    ['more cells than are read', 'a.csv', `unit;1.1\n${'X;1\n'.repeat(750_001)}`, 'inputs_too_many_cells -'],
    ['more values than are read', 'a.yaml', `[${'0,'.repeat(1_200_001)}]`, 'inputs_too_many_values -'],
    ['longer YAML than is read', 'a.yaml', `unit: X\n${' '.repeat(12_000_000)}`, 'inputs_too_large -'],
  ])('%s', async (_, name, text, told) => {
    expect(await read(text, name)).toMatchObject({ isRead: false, units: [], told: [told] });
  });

  test('text in no known letters is refused by the name of its form', async () => {
    const bytes = Uint8Array.of(0x75, 0xff, 0, 0x80);
    expect((await read(bytes, 'a.csv')).told).toEqual(['csv_not_utf8 -']);
    expect((await read(bytes, 'a.yaml')).told).toEqual(['not_utf8 -']);
  });

  test.each([[true], [false]])(
    'text in UTF-16 with its mark is read (small end first: %s)',
    async (isLittle) => {
      const text = '\uFEFFĐơn vị;1.1\nXã Thử;1';
      const bytes = new Uint8Array(text.length * 2);
      const view = new DataView(bytes.buffer);
      for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
      expect(await read(bytes)).toMatchObject({ units: [['Xã Thử', '1', null]], told: [] });
    },
  );
});
