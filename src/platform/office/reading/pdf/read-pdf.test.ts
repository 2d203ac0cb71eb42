import { expect, test } from 'vitest';
import type { Paper } from '#kernel/paper.ts';
import { picturesPdf, typsetPdf } from '#tests/support/paper-files.ts';
import { paperOfPages, readPdfPages } from './read-pdf.ts';

async function paperOf(markup: string): Promise<Paper> {
  const { pages, pagesWithoutText } = await readPdfPages(typsetPdf(markup));
  expect(pagesWithoutText).toEqual([]);
  return paperOfPages(pages, null);
}

const rowsOf = (paper: Paper) =>
  paper.blocks.flatMap((block) =>
    block.kind === 'row' ? [block.cells.map((span) => paper.text.slice(span.start, span.end))] : [],
  );

/** The head and the signature of an invented commune's notice, set as papers are. */
const head = `#grid(columns: (6.1cm, 1fr), align: center,
  [HỘI ĐỒNG NHÂN DÂN\\ *XÃ AN BÌNH MẪU*\\ Số: 07/TB-HĐND],
  [*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM*\\ *Độc lập - Tự do - Hạnh phúc*\\ An Bình Mẫu, ngày 05 tháng 3 năm 2025])
#align(center)[*THÔNG BÁO*]
#align(center)[*Kết luận giám sát việc thực hiện công tác cải cách hành chính năm 2024 của Ủy ban nhân dân xã và kết quả khắc phục*]`;
const foot = `#grid(columns: (1fr, 1fr), [*Nơi nhận:*\\ \\- Thường trực Đảng ủy;\\ \\- UBND xã;\\ \\- Lưu: VT.],
  align(center)[*TM. THƯỜNG TRỰC HĐND*\\ *CHỦ TỊCH*\\ \\ \\ \\ *Nguyễn Văn Mẫu*])`;
const body = '#set par(justify: true, first-line-indent: (amount: 1.27cm, all: true), spacing: 12pt)';
const sentence =
  'Ủy ban nhân dân xã chưa rà soát đầy đủ danh mục thủ tục hành chính đã niêm yết tại bộ phận một cửa. ';

test('what stands side by side at the head and the foot is read left, then right', async () => {
  const paper = await paperOf(`${head}\n\nCăn cứ kế hoạch giám sát năm 2025.\n\n${foot}`);
  expect(paper.text.split('\n')).toEqual([
    'HỘI ĐỒNG NHÂN DÂN',
    'XÃ AN BÌNH MẪU',
    'Số: 07/TB-HĐND',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'An Bình Mẫu, ngày 05 tháng 3 năm 2025',
    'THÔNG BÁO',
    'Kết luận giám sát việc thực hiện công tác cải cách hành chính năm 2024 của Ủy ban nhân dân xã và kết quả khắc phục',
    'Căn cứ kế hoạch giám sát năm 2025.',
    'Nơi nhận:',
    '- Thường trực Đảng ủy;',
    '- UBND xã;',
    '- Lưu: VT.',
    'TM. THƯỜNG TRỰC HĐND',
    'CHỦ TỊCH',
    'Nguyễn Văn Mẫu',
  ]);
  expect(paper.blocks[6]).toMatchObject({ kind: 'paragraph', isBold: true, isCentred: true });
  expect(paper.blocks[8]).toMatchObject({ kind: 'paragraph', isBold: false, isCentred: false });
});

test('lines of a paragraph are joined, paragraphs are kept apart', async () => {
  const paragraphs = ['Thứ nhất. ', 'Thứ hai. ', 'Thứ ba. '].map(
    (start) => start + sentence.repeat(3).trim(),
  );
  const paper = await paperOf(`${body}\n${paragraphs.join('\n\n')}`);
  expect(paper.text.split('\n')).toEqual(paragraphs);
});

test('a paragraph runs on over the page, page numbers are left out, and pages begin where they begin', async () => {
  const numbered = '#set page(header: context align(center)[#counter(page).display()])';
  const long = sentence.repeat(45).trim();
  const paper = await paperOf(`${numbered}\n${body}\n${long}\n\nKết thúc.`);
  expect(paper.text).toBe(`${long}\nKết thúc.`);
  expect(paper.pageStarts).toHaveLength(2);
  expect(paper.text[(paper.pageStarts[1] ?? 0) - 1]).toBe(' ');
});

test('the rows of a ruled table come out cell by cell, merged cells once', async () => {
  const paper = await paperOf(`${sentence}
#table(columns: (1.2cm, 1fr, 2cm, 5cm), [TT], [Tiêu chí], [Điểm], [Lý do],
  [1], [Kiểm soát thủ tục hành chính và niêm yết công khai], [2,5], [Thiếu danh mục thủ tục được niêm yết tại bộ phận một cửa],
  table.cell(rowspan: 2)[2], [Hòa giải], [1], [Chậm], [Tiếp công dân], [0,5], [Thiếu sổ],
  table.cell(colspan: 2)[Tổng cộng], [4], [])`);
  expect(rowsOf(paper)).toEqual([
    ['TT', 'Tiêu chí', 'Điểm', 'Lý do'],
    [
      '1',
      'Kiểm soát thủ tục hành chính và niêm yết công khai',
      '2,5',
      'Thiếu danh mục thủ tục được niêm yết tại bộ phận một cửa',
    ],
    ['2', 'Hòa giải', '1', 'Chậm'],
    ['', 'Tiếp công dân', '0,5', 'Thiếu sổ'],
    ['Tổng cộng', '', '4', ''],
  ]);
});

test('a table that goes on over the page is one table, and its repeated head is left out', async () => {
  const rows = Array.from(
    { length: 60 },
    (_, index) => `[${index + 1}], [Nội dung ${index + 1}], [0,5]`,
  ).join(', ');
  const paper = await paperOf(
    `#table(columns: (2cm, 1fr, 2cm), table.header([TT], [Nội dung], [Điểm]), ${rows})`,
  );
  expect(rowsOf(paper)).toHaveLength(61);
  expect(new Set(paper.blocks.map((block) => block.kind === 'row' && block.table))).toEqual(new Set([0]));
  expect(paper.pageStarts.length).toBeGreaterThan(1);
});

test('a table without lines is told by its columns', async () => {
  const paper = await paperOf(`${sentence.repeat(2)}
#table(columns: (2cm, 1fr, 3cm), stroke: none, column-gutter: 1cm, [TT], [Tiêu chí], [Điểm], [1], [Hòa giải], [0,5], [2], [Tiếp công dân], [1])`);
  expect(rowsOf(paper)).toEqual([
    ['TT', 'Tiêu chí', 'Điểm'],
    ['1', 'Hòa giải', '0,5'],
    ['2', 'Tiếp công dân', '1'],
  ]);
});

test('list items stay apart though the line above is full', async () => {
  const items = ['- Thứ nhất: ', '- Thứ hai: ', '+ Thứ ba: '].map((start) => start + sentence.trim());
  const paper = await paperOf(`${body}\n${items.map((item) => `#text[\\${item}]`).join('\n\n')}`);
  expect(paper.text.split('\n')).toEqual(items);
});

test('a scanned page upon which a signature was stamped still has no text of its own', async () => {
  const blank = { width: 60, height: 85, data: new Uint8Array(60 * 85).fill(255) };
  const stamp = 'Signed by the committee of a sample commune, 05/03/2025 08:30:00 +07:00';
  expect((await readPdfPages(picturesPdf([blank], stamp))).pagesWithoutText).toEqual([1]);
  expect((await readPdfPages(typsetPdf(`#text(size: 9pt)[${stamp}]`))).pagesWithoutText).toEqual([]);
});
