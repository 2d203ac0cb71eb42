import { expect, test } from 'vitest';
import { wordFile, wordPart, type WordParts } from '#tests/support/paper-files.ts';
import type { Paper } from '#kernel/paper.ts';
import { flattenDocx } from './flatten-docx.ts';
import { readDocx } from './read-docx.ts';

async function paperOf(body: string, parts: WordParts = {}): Promise<Paper> {
  return flattenDocx(await readDocx(wordFile(body, parts), 'body'));
}

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inside: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text
    .split('\n')
    .map((line) => paragraph(run(line)))
    .join('')}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const bordered = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>';

const rowsOf = (paper: Paper) =>
  paper.blocks.flatMap((block) =>
    block.kind === 'row' ? [block.cells.map((span) => paper.text.slice(span.start, span.end))] : [],
  );

test('tracked insertions are read, deletions and moved-away text are not', async () => {
  const paper = await paperOf(
    paragraph(
      `${run('Điểm tối đa ')}<w:del><w:r><w:delText>3</w:delText></w:r></w:del><w:ins>${run('2')}</w:ins>` +
        `<w:moveFrom>${run(' cũ')}</w:moveFrom><w:moveTo>${run(' điểm')}</w:moveTo>`,
    ),
  );
  expect(paper.text).toBe('Điểm tối đa 2 điểm');
});

test('a paragraph whose mark was deleted runs on into the next', async () => {
  const paper = await paperOf(
    paragraph(run('Thiếu '), '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph(run('minh chứng')),
  );
  expect(paper.text).toBe('Thiếu minh chứng');
});

test('field codes are dropped and their results kept, also over several paragraphs', async () => {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const paper = await paperOf(
    paragraph(
      `${run('Trang ')}${mark('begin')}<w:r><w:instrText>PAGEREF x</w:instrText></w:r>${mark('separate')}${run('6')}`,
    ) +
      paragraph(`${run('và 7')}${mark('end')}`) +
      paragraph(`<w:fldSimple w:instr="DATE">${run('15/9/2023')}</w:fldSimple>`),
  );
  expect(paper.text).toBe('Trang 6\nvà 7\n15/9/2023');
});

test('hyphens, blanks, tabs, line breaks and signs come out as they are seen', async () => {
  const paper = await paperOf(
    paragraph(
      `${run('04/KH')}<w:r><w:noBreakHyphen/></w:r>${run('HĐND\u00a0xã')}<w:r><w:tab/></w:r>${run('Số')}<w:r><w:softHyphen/></w:r>` +
        `<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r><w:r><w:br/></w:r>${run('90\u200b%')}`,
    ),
  );
  expect(paper.text).toBe('04/KH-HĐND xã\tSố≥\n90%');
});

test('decomposed letters come out composed', async () => {
  const paper = await paperOf(paragraph(run('Hòa giải ở cơ sở'.normalize('NFD'))));
  expect(paper.text).toBe('Hòa giải ở cơ sở'.normalize('NFC'));
});

test('letters of the fonts before Unicode come out in Unicode, capitals where the font shows them', async () => {
  const fonts = (name: string) => `<w:rFonts w:ascii="${name}"/>`;
  const paper = await paperOf(
    paragraph(run('Céng hoµ x· héi', fonts('.VnTime'))) +
      paragraph(run('Th«ng b¸o', fonts('.VnTimeH'))) +
      paragraph(run('Ñieåm toái ña', fonts('VNI-Times'))),
  );
  expect(paper.text).toBe('Cộng hoà xã hội\nTHÔNG BÁO\nĐiểm tối đa');
});

test('hidden text and footnotes are left out, links and content controls are looked through', async () => {
  const paper = await paperOf(
    `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${paragraph(
      `<w:hyperlink>${run('Báo cáo 87')}</w:hyperlink><w:r><w:footnoteReference w:id="1"/></w:r>${run(' ẩn', '<w:vanish/>')}`,
    )}</w:sdtContent></w:sdt>`,
  );
  expect(paper.text).toBe('Báo cáo 87');
});

test('a text box is read once, though the file draws it in two ways', async () => {
  const box = `<w:txbxContent>${paragraph(run('BẢN SAO'))}</w:txbxContent>`;
  const paper = await paperOf(
    paragraph(
      `${run('Thông báo')}<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ).replace('<w:p>', '<w:p xmlns:mc="m">'),
  );
  expect(paper.text).toBe('Thông báo\nBẢN SAO');
});

test('prefixes that the file chose by itself do not matter', async () => {
  const body = paragraph(run('Thông báo')).replaceAll('w:', 'ns0:').replace('xml:space', 'xml:space');
  const part = `<ns0:document xmlns:ns0="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><ns0:body>${body}</ns0:body></ns0:document>`;
  expect((await paperOf('', { 'word/document.xml': part })).text).toBe('Thông báo');
});

test('merged cells keep the columns of a table: what is covered is empty', async () => {
  const paper = await paperOf(
    `<w:tbl>${bordered}` +
      row(cell('TT'), cell('Tiêu chí'), cell('Điểm', '<w:gridSpan w:val="2"/>')) +
      row(
        cell('1', '<w:vMerge w:val="restart"/>'),
        cell('Chỉ đạo'),
        cell('2'),
        cell('Thiếu kế hoạch;\nchậm'),
      ) +
      row(cell('', '<w:vMerge/>'), cell('Kiểm tra'), cell('1,5'), cell('Không có')) +
      '</w:tbl>',
  );
  expect(rowsOf(paper)).toEqual([
    ['TT', 'Tiêu chí', 'Điểm', ''],
    ['1', 'Chỉ đạo', '2', 'Thiếu kế hoạch;\nchậm'],
    ['', 'Kiểm tra', '1,5', 'Không có'],
  ]);
  expect(new Set(paper.blocks.map((block) => block.kind === 'row' && block.table))).toEqual(new Set([0]));
});

test('a table without lines that only sets two texts side by side is read left, then right', async () => {
  const centred = (text: string) =>
    `<w:tc>${paragraph(run(text, '<w:b/>'), '<w:jc w:val="center"/>')}</w:tc>`;
  const paper = await paperOf(
    `<w:tbl>${row(centred('HỘI ĐỒNG NHÂN DÂN'), centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))}</w:tbl>`,
  );
  expect(paper.text).toBe('HỘI ĐỒNG NHÂN DÂN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(paper.blocks).toMatchObject([
    { kind: 'paragraph', isBold: true, isCentred: true },
    { kind: 'paragraph', isBold: true, isCentred: true },
  ]);
});

test('a table inside a table is read as a table', async () => {
  const inner = `<w:tbl>${bordered}${row(cell('TT'), cell('Điểm'), cell('Lý do'))}</w:tbl>`;
  const paper = await paperOf(
    `<w:tbl>${bordered}${row(`<w:tc>${paragraph(run('Phụ lục'))}${inner}</w:tc>`)}</w:tbl>`,
  );
  expect(paper.blocks[0]).toMatchObject({ kind: 'paragraph' });
  expect(rowsOf(paper)).toEqual([['TT', 'Điểm', 'Lý do']]);
});

test('pages begin where the file says so, once each', async () => {
  const paper = await paperOf(
    paragraph(run('Trang một')) +
      paragraph('<w:r><w:br w:type="page"/></w:r>') +
      paragraph(
        `<w:r><w:lastRenderedPageBreak/></w:r>${run('Trang hai, còn ')}<w:r><w:lastRenderedPageBreak/></w:r>${run('trang ba')}`,
      ) +
      paragraph(run('Trang bốn'), '<w:pageBreakBefore/>'),
  );
  expect(paper.text).toBe('Trang một\nTrang hai, còn trang ba\nTrang bốn');
  expect(paper.pageStarts.map((start) => paper.text.slice(start, start + 8))).toEqual([
    'Trang mộ',
    'Trang ha',
    'trang ba',
    'Trang bố',
  ]);
});

test('bold and centred come through the chain of styles, and the run has the last word', async () => {
  const styles = wordPart(
    'styles',
    '<w:style w:type="paragraph" w:styleId="Title"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:caps/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Title"/></w:style>',
  );
  const paper = await paperOf(
    paragraph(run('Thông báo'), '<w:pStyle w:val="Own"/>') +
      paragraph(run('Kết luận', '<w:b w:val="0"/><w:caps w:val="0"/>'), '<w:pStyle w:val="Own"/>'),
    { 'word/styles.xml': styles },
  );
  expect(paper.text).toBe('THÔNG BÁO\nKết luận');
  expect(paper.blocks).toMatchObject([
    { isBold: true, isCentred: true },
    { isBold: false, isCentred: true },
  ]);
});

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const numbering = wordPart(
  'numbering',
  `<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3.')}${level(3, 'lowerLetter', '%4)')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '-')}${level(1, 'bullet', '\uf0b7', '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
);
const listed = (text: string, list: number, at: number) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

test('numbers, letters and bullets that Word makes by itself stand in the text', async () => {
  const paper = await paperOf(
    listed('Đánh giá', 1, 0) +
      listed('Khái quát', 1, 1) +
      listed('Kết quả', 1, 1) +
      listed('Ưu điểm', 1, 2) +
      listed('Hạn chế', 1, 2) +
      listed('Về tiến độ', 1, 3) +
      listed('Kiến nghị', 1, 0) +
      listed('Với UBND', 1, 1) +
      listed('Nội dung', 2, 0) +
      listed('Chi tiết', 2, 1) +
      listed('Tiếp theo', 3, 0) +
      listed('Không số', 0, 0),
    { 'word/numbering.xml': numbering },
  );
  expect(paper.text.split('\n')).toEqual([
    'I. Đánh giá',
    '1. Khái quát',
    '2. Kết quả',
    '2.1. Ưu điểm',
    '2.2. Hạn chế',
    'a) Về tiến độ',
    'II. Kiến nghị',
    '1. Với UBND',
    '- Nội dung',
    '• Chi tiết',
    'V. Tiếp theo',
    'Không số',
  ]);
});

test('a paper whose text stands only in its header is read from there', async () => {
  const links =
    '<Relationships xmlns="x"><Relationship Id="h" Type="y/header" Target="header1.xml"/></Relationships>';
  const document = wordPart(
    'document',
    '<w:body><w:p/><w:sectPr><w:headerReference w:type="default" r:id="h" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></w:sectPr></w:body>',
  );
  const parts = {
    'word/_rels/document.xml.rels': links,
    'word/header1.xml': wordPart('hdr', paragraph(run('Thông báo'))),
    'word/document.xml': document,
  };
  expect(flattenDocx(await readDocx(wordFile('', parts))).text).toBe('Thông báo');
});
