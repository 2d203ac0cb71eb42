import { zipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '#platform/office/writing/write-workbook.ts';
import { exactNumber } from './exact-number.ts';
import { readWorkbook } from './read-workbook.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook of one sheet with these rows, as parts of an archive. */
function partsOf(rows: string, more: { styles?: string; after?: string; sheet?: string } = {}) {
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Một" sheetId="1" r:id="r1" ${more.sheet ?? ''}/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${more.styles ?? ''}</styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${more.after ?? ''}</worksheet>`,
  };
}

const zipped = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

async function cellsOf(rows: string, more: Parameters<typeof partsOf>[1] = {}) {
  const { sheets } = await readWorkbook(zipped(partsOf(rows, more)));
  return sheets[0]?.cells.map(({ text }) => text);
}

test.each([
  ['1.1000000000000001', '1.1'],
  ['0.30000000000000004', '0.3'],
  ['5.0000000000000003E-2', '0.05'],
  ['1E+3', '1000'],
  ['-0', '0'],
  ['123456789012345678', '123456789012346000'],
  ['9.9999999999999995E-2', '0.1'],
  ['abc', null],
])('the number %s of a file means %s', (source, amount) => {
  expect(exactNumber(source)).toBe(amount);
});

test('text, numbers, yes/no, errors and formulas are told apart', async () => {
  const rows =
    '<row r="2"><c r="B2" t="inlineStr"><is><r><t>hai </t></r><r><t>phần</t></r></is></c><c r="C2"><v>1.1000000000000001</v></c>' +
    '<c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#REF!</v></c><c r="F2"><f>1+1</f><v>2</v></c><c r="G2"><f>A1</f></c></row>';
  const { sheets } = await readWorkbook(zipped(partsOf(rows)));
  expect(
    sheets[0]?.cells.map(({ column, kind, text, isFormula }) => [column, kind, text, isFormula]),
  ).toEqual([
    [2, 'text', 'hai phần', false],
    [3, 'number', '1.1', false],
    [4, 'yes_no', 'TRUE', false],
    [5, 'error', '#REF!', false],
    [6, 'number', '2', true],
    [7, 'text', '', true],
  ]);
});

test('per cent cells, days and shown zeros are read as people see them', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="170"/><xf numFmtId="2"/></cellXfs>';
  const rows = '<row r="1"><c s="1"><v>0.9</v></c><c s="2"><v>45900</v></c><c s="3"><v>1.1</v></c></row>';
  const { sheets } = await readWorkbook(zipped(partsOf(rows, { styles })));
  expect(sheets[0]?.cells.map(({ kind, text, shown, isPercent }) => [kind, text, shown, isPercent])).toEqual([
    ['number', '90', '90', true],
    ['day', '2025-08-31', '2025-08-31', false],
    ['number', '1.1', '1.10', false],
  ]);
});

test('hidden sheets, rows and columns and merged cells are told', async () => {
  const { sheets } = await readWorkbook(
    zipped(
      partsOf('<row r="3" hidden="1"><c r="A3"><v>1</v></c></row>', {
        sheet: 'state="veryHidden"',
        after:
          '<cols><col min="2" max="3" hidden="1"/></cols><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
      }),
    ),
  );
  expect(sheets[0]).toMatchObject({
    isHidden: true,
    hiddenRows: [3],
    hiddenColumns: [2, 3],
    merges: [{ fromRow: 1, toRow: 2, fromColumn: 1, toColumn: 2 }],
  });
});

test('cells without addresses follow one another', async () => {
  expect(await cellsOf('<row><c><v>1</v></c><c><v>2</v></c></row>')).toEqual(['1', '2']);
});

describe('a file that is no plain workbook is refused', () => {
  const plain = partsOf('<row><c><v>1</v></c></row>');
  test.each([
    ['empty', new Uint8Array(0), 'empty'],
    ['only zeros', new Uint8Array(100), 'empty'],
    ['text', strToU8('a,b\n1,2'), 'unsupported'],
    ['too large', new Uint8Array(51 * 1024 * 1024).fill(1), 'too_large'],
    ['cut off', zipped(plain).subarray(0, 400), 'corrupt'],
    ['with a program', zipped({ ...plain, 'xl/vbaProject.bin': 'x' }), 'macro'],
    [
      'declared to have macros',
      zipped({
        ...plain,
        '[Content_Types].xml': plain['[Content_Types].xml'].replace(
          'spreadsheetml.sheet.main+xml',
          'spreadsheetml.sheet.macroEnabled.main+xml',
        ),
      }),
      'macro',
    ],
    ['a bomb', zipped({ ...plain, 'xl/worksheets/sheet1.xml': ' '.repeat(60 * 1024 * 1024) }), 'zip_bomb'],
    [
      'with a document type',
      zipped({ ...plain, 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }),
      'corrupt',
    ],
    ['without sheets', zipped({ ...plain, 'xl/workbook.xml': `<workbook xmlns="${main}"/>` }), 'corrupt'],
  ])('%s', async (_, bytes, code) => {
    await expect(readWorkbook(bytes)).rejects.toMatchObject({ code });
  });
});

test('what was written is read, cell by cell', async () => {
  const cells = [
    { kind: 'text', text: '=1+1' },
    { kind: 'number', text: '1.25' },
    null,
    { kind: 'text', text: '_x000D_ và xuống\ndòng' },
    { kind: 'number', text: '12345678901234567.5' },
  ] as const;
  const bytes = await writeWorkbook(
    [{ name: 'Trang', widths: [10, 10], frozenRows: 1, rows: [{ look: 'plain', cells }] }],
    '2026-01-01',
  );
  const { sheets } = await readWorkbook(bytes);
  expect(sheets[0]?.cells.map(({ column, kind, text }) => [column, kind, text])).toEqual([
    [1, 'text', '=1+1'],
    [2, 'number', '1.25'],
    [4, 'text', '_x000D_ và xuống\ndòng'],
    [5, 'text', '12345678901234567.5'],
  ]);
});
