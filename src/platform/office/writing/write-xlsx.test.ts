import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeXlsx, type SheetContent } from './write-xlsx.ts';

const content: SheetContent = {
  name: 'Nội dung mất điểm',
  title: 'Các nội dung mất điểm năm 2023',
  author: 'Xã Suối Nhài (không có thật)',
  date: '2024-02-05',
  columns: [
    { header: 'Mục', width: 10, kind: 'text' },
    { header: 'Điểm mất', width: 12, kind: 'number' },
    { header: 'Thời hạn', width: 14, kind: 'date' },
    { header: 'Lý do', width: 60, kind: 'text' },
  ],
  rows: [
    ['2.10', '0.1', '2024-06-30', 'Thiếu báo cáo.\nChưa ký số.'],
    ['2.2', '1.75', null, '=HYPERLINK("http://127.0.0.1","xem")'],
    ['7.4.1', null, '2024-02-29', '+1'],
    ['8', '2', '2024-12-31', '-1'],
    ['9', '-0.25', '2024-12-31', '@SUM(A1)'],
  ],
};

async function written(sheet: SheetContent): Promise<{ sheet: Worksheet; xml: string; bytes: Uint8Array }> {
  const bytes = await writeXlsx(sheet);
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const [first] = workbook.worksheets;
  if (first === undefined) throw new Error('the workbook has no sheet');
  return {
    sheet: first,
    xml: strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array()),
    bytes,
  };
}

test('decimals are numbers without any damage, with as many places as were written', async () => {
  const { sheet, xml } = await written(content);
  expect(xml).toContain('<v>0.1</v>');
  expect(xml).toContain('<v>1.75</v>');
  expect(xml).toContain('<v>-0.25</v>');
  expect([3, 4, 6].map((row) => sheet.getCell(row, 2).numFmt)).toEqual(['0.0', '0.00', '0']);
  expect(sheet.getCell(5, 2).value).toBeNull();
});

test('a number longer than a spreadsheet can hold stays text', async () => {
  const { sheet } = await written({ ...content, rows: [['1', '0.1234567890123456789', null, null]] });
  expect(sheet.getCell(3, 2).value).toBe('0.1234567890123456789');
});

test('item codes stay text, so that 2.10 does not turn into 2.1', async () => {
  const { sheet } = await written(content);
  expect(sheet.getCell(3, 1).value).toBe('2.10');
});

test('days are days', async () => {
  const { sheet } = await written(content);
  expect(sheet.getCell(3, 3).value).toEqual(new Date('2024-06-30T00:00:00Z'));
  expect(sheet.getCell(5, 3).value).toEqual(new Date('2024-02-29T00:00:00Z'));
});

test('text that looks like a formula is text', async () => {
  const { sheet, xml } = await written(content);
  expect(xml).not.toContain('<f>');
  expect([4, 5, 6, 7].map((row) => sheet.getCell(row, 4).value)).toEqual(
    content.rows.slice(1).map((row) => row[3]),
  );
  expect(sheet.getCell(4, 4).numFmt).toBe('@');
});

test('the header stays in view, repeats on paper and carries filters; the page is A4 landscape', async () => {
  const { sheet, xml } = await written(content);
  expect(xml).toMatch(/<pane ySplit="2" topLeftCell="A3"[^>]*state="frozen"/);
  expect(xml).toContain('<autoFilter ref="A2:D7"');
  expect(xml).toMatch(/<pageSetup[^>]*paperSize="9"/);
  expect(xml).toMatch(/<pageSetup[^>]*orientation="landscape"/);
  expect(sheet.pageSetup.printTitlesRow).toBe('2:2');
  expect(sheet.getCell(2, 1).font?.bold).toBe(true);
  expect(sheet.getCell(3, 4).alignment?.wrapText).toBe(true);
});

test('a row is as high as its longest cell needs, in any program', async () => {
  const { sheet } = await written({
    ...content,
    rows: [
      ['1', null, null, 'ngắn'],
      ['2', null, null, 'x '.repeat(200)],
    ],
  });
  const heights = [3, 4].map((row) => sheet.getRow(row).height ?? 0);
  expect(heights[0]).toBeLessThan(20);
  expect(heights[1]).toBeGreaterThan(90);
});

test('a name that Excel would refuse is made into one that it takes', async () => {
  const names = ['Bảng [1]: a/b*?', 'x'.repeat(40), '', "'tên'", 'History', '😀'.repeat(20)];
  const sheets = await Promise.all(names.map((name) => written({ ...content, name })));
  expect(sheets.map(({ sheet }) => sheet.name)).toEqual([
    'Bảng 1 a b',
    'x'.repeat(31),
    'Bảng',
    'tên',
    'Bảng',
    '😀'.repeat(15),
  ]);
});

test('strange letters and endless text do not break the workbook', async () => {
  const strange = `\u0000\u0008\ud800 <b>&"' \u202e đảo ${'a'.repeat(40_000)}`;
  const { sheet } = await written({
    ...content,
    title: strange,
    rows: [[strange, strange, strange, strange]],
  });
  const { text } = sheet.getCell(3, 4);
  expect(text.startsWith('\ufffd <b>&"\'  đảo aaa')).toBe(true);
  expect(text.length).toBeLessThanOrEqual(32_767);
});

test('the same table gives the same bytes', async () => {
  expect((await written(content)).bytes).toEqual((await written(content)).bytes);
});
