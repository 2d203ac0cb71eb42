import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar.ts';
import { writeDocx } from '#platform/office/writing/write-docx.ts';
import { writePdf } from '#platform/office/writing/write-pdf.ts';
import { plain, paragraph, type OfficialPaper, type TextBlock } from './domain/writing/official-paper.ts';
import { typesetPaper } from './typeset-paper.ts';

const table: TextBlock = {
  kind: 'table',
  columns: [
    { header: 'Mục', share: 1 },
    { header: 'Việc phải làm', share: 4 },
  ],
  rows: Array.from({ length: 60 }, (_, index) => [`1.${index + 1}`, `Việc thứ ${index + 1}`]),
};

/** An invented report of an invented committee, with a superior body and a landscape appendix. */
const report: OfficialPaper = {
  superiorBody: 'Ủy ban nhân dân tỉnh Sơn Lâm',
  issuingBody: 'Sở Nội vụ',
  number: '8',
  symbol: 'BC-SNV',
  place: 'Sơn Lâm',
  date: calendarDate(2024, 1, 9),
  typeName: 'Báo cáo',
  subject: 'Việc phải làm trong năm',
  blocks: [paragraph(plain('Sở Nội vụ báo cáo các việc phải làm.')), table],
  authorityLines: [],
  signerTitle: 'Giám đốc',
  signerName: 'Hà Thị Mây',
  recipients: ['Như trên;', '- Lưu: VT.'],
  appendices: [{ label: 'Phụ lục I', title: 'Danh sách việc', isLandscape: true, blocks: [table] }],
};

async function pagesOf(paper: OfficialPaper): Promise<string[]> {
  const pdf = await getDocumentProxy(await writePdf(typesetPaper(paper)));
  return (await extractText(pdf, { mergePages: false })).text.map((page) => page.normalize('NFC'));
}

async function documentOf(paper: OfficialPaper): Promise<string> {
  return strFromU8(unzipSync(await writeDocx(typesetPaper(paper)))['word/document.xml'] ?? new Uint8Array());
}

test('a superior body stands above the issuing one, upright in capitals', async () => {
  const document = await documentOf(report);
  expect(document).toMatch(
    /superiorBody.*ỦY BAN NHÂN DÂN.*superiorBody.*TỈNH SƠN LÂM.*issuingBody.*SỞ NỘI VỤ/,
  );
});

test('the head of a table stands on each of its pages', async () => {
  const pages = await pagesOf(report);
  expect(pages.length).toBeGreaterThan(3);
  expect(pages.filter((page) => page.includes('Việc phải làm'))).toHaveLength(pages.length);
  const document = await documentOf(report);
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2);
  expect(document.match(/<w:cantSplit\/>/g)?.length).toBeGreaterThan(120);
});

test('an appendix begins on its own landscape pages, names the paper it goes with and counts from one', async () => {
  const pages = await pagesOf(report);
  const first = pages.findIndex((page) => page.includes('Phụ lục I'));
  expect(pages[first]).toContain('DANH SÁCH VIỆC');
  expect(pages[first]?.replace(/\s+/g, ' ')).toContain(
    '(Kèm theo Báo cáo số 08/BC-SNV ngày 09 tháng 01 năm 2024 của Sở Nội vụ)',
  );
  expect(pages[first]).not.toMatch(/^\s*\d+\s/);
  expect(pages[first + 1]).toMatch(/^\s*2\s/);
  const document = await documentOf(report);
  expect(document).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  expect(document.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2);
});

test('after a table the ending stands alone, and recipients get one mark each', async () => {
  const text = (await pagesOf(report)).join('\n').replace(/\s+/g, ' ');
  expect(text).toContain('Việc thứ 60 ./.');
  expect(text).toContain('- Như trên; - Lưu: VT.');
});
