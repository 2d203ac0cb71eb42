import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import type { LayoutBlock, PageLayout, ParagraphStyle, TextRun } from './page-layout.ts';
import { writeDocx } from './write-docx.ts';
import { writePdf } from './write-pdf.ts';

const style: ParagraphStyle = {
  name: 'Nội dung',
  sizePt: 14,
  isBold: false,
  isItalic: false,
  alignment: 'justify',
  firstLineMm: 10,
  beforePt: 6,
  lineSpacing: 1,
  headingLevel: null,
  isKeptWithNext: false,
};

function layoutOf(...blocks: readonly LayoutBlock[]): PageLayout {
  return {
    title: 'Chữ lạ',
    author: 'Xã Suối Nhài',
    language: 'vi-VN',
    date: '2024-02-05',
    fontFamily: 'Times New Roman',
    page: {
      widthMm: 210,
      heightMm: 297,
      topMm: 20,
      bottomMm: 20,
      leftMm: 30,
      rightMm: 20,
      numberFromTopMm: 10,
      numberSizePt: 14,
    },
    styles: { body: style, heading: { ...style, headingLevel: 1, isKeptWithNext: true } },
    sections: [{ isLandscape: false, blocks }],
  };
}

function run(text: string): TextRun {
  return { text, isBold: false, isItalic: false };
}

function line(text: string, key = 'body'): LayoutBlock {
  return { kind: 'paragraph', style: key, runs: [run(text)] };
}

function tableOf(...texts: readonly string[]): LayoutBlock {
  return {
    kind: 'table',
    columnsMm: [20, 140],
    hasBorders: true,
    headerRowCount: 1,
    isKeptTogether: false,
    beforePt: 6,
    rows: [
      [{ blocks: [line('Mục')] }, { blocks: [line('Lý do')] }],
      ...texts.map((text) => [{ blocks: [line(text)] }, { blocks: [line(text)] }]),
    ],
  };
}

async function docxText(layout: PageLayout): Promise<string> {
  const parts = unzipSync(await writeDocx(layout));
  const texts: string[] = [];
  for (const [path, bytes] of Object.entries(parts)) {
    const parser = new SaxesParser({ xmlns: true });
    let isText = false;
    parser.on('opentag', (tag) => {
      isText = path === 'word/document.xml' && tag.name === 'w:t';
    });
    parser.on('text', (text) => {
      if (isText) texts.push(text);
    });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(strFromU8(bytes)).close();
  }
  return texts.join('\n');
}

async function pdfText(layout: PageLayout): Promise<string> {
  const pdf = await getDocumentProxy(await writePdf(layout));
  return (await extractText(pdf, { mergePages: true })).text;
}

const marks =
  '#let x = 1 *đậm* _nghiêng_ $x^2$ \\ <nhãn> @ref `mã` // ghi chú = Đề mục [a] {b} & "ngoặc" &amp; ]]>';

test('marks that mean something to Typst or XML are written as they stand', async () => {
  const layout = layoutOf(line(marks), line(marks, 'heading'), tableOf(marks));
  expect((await docxText(layout)).split('\n').filter((text) => text === marks)).toHaveLength(4);
  const read = (await pdfText(layout)).replace(/\s+/g, ' ');
  expect(read).toContain(marks);
});

test('control characters, halves of surrogate pairs and marks that turn text around are left out', async () => {
  const strange = 'a\u0000b\u0008c\u001fd\ud800e\udc00f\ufffeg\u202eh\u2066i\ufeffj';
  expect(await docxText(layoutOf(line(strange)))).toBe('abcd\ufffde\ufffdfghij');
  expect(await pdfText(layoutOf(line(strange)))).toContain('abcd');
});

test('a break inside a text is a blank', async () => {
  expect(await docxText(layoutOf(line('một\r\nhai\tba\u2028bốn')))).toBe('một hai ba bốn');
});

test('letters that the font lacks keep their place: as themselves in DOCX, as a box in PDF', async () => {
  const layout = layoutOf(line('xong 😀 漢 rồi'));
  expect(await docxText(layout)).toBe('xong 😀 漢 rồi');
  expect(await pdfText(layout)).toContain('xong □ □ rồi');
});

test('letters written from right to left do not break a paper', async () => {
  const layout = layoutOf(line('trước שלום مرحبا sau'));
  expect(await docxText(layout)).toContain('שלום مرحبا');
  expect(await pdfText(layout)).toContain('trước');
});

test('decomposed letters are written composed', async () => {
  const decomposed = 'Hòa giải ở cơ sở'.normalize('NFD');
  expect(await docxText(layoutOf(line(decomposed)))).toBe('Hòa giải ở cơ sở'.normalize('NFC'));
});

test('a word longer than a line or a cell stays inside the page', async () => {
  const pdf = await getDocumentProxy(
    await writePdf(layoutOf(line('x'.repeat(900)), tableOf('W'.repeat(120)))),
  );
  const page = await pdf.getPage(1);
  const { items } = await page.getTextContent();
  const ends = items.flatMap((item) => ('str' in item ? [Number(item.transform[4]) + item.width] : []));
  expect(Math.max(...ends)).toBeLessThan((191 / 25.4) * 72);
  expect(items.length).toBeGreaterThan(8);
});

test('a cell longer than a page runs on over the pages, with the header on each', async () => {
  const long = 'Lý do rất dài. '.repeat(600);
  const pdf = await getDocumentProxy(await writePdf(layoutOf(tableOf('ngắn', long))));
  expect(pdf.numPages).toBeGreaterThan(2);
  const { text } = await extractText(pdf, { mergePages: false });
  expect(text.every((page) => page.includes('Mục'))).toBe(true);
});

test('what is asked to stay together but is longer than a page runs on instead of being cut off', async () => {
  const long = `${'Tên rất dài. '.repeat(900)}hết`;
  const kept: LayoutBlock = {
    kind: 'table',
    columnsMm: [60, 100],
    hasBorders: false,
    headerRowCount: 0,
    isKeptTogether: true,
    beforePt: 0,
    rows: [[{ blocks: [line(long)] }, { blocks: [line('bên phải')] }]],
  };
  for (const layout of [layoutOf(kept), layoutOf(line(long, 'heading'), line('sau'))]) {
    expect(await pdfText(layout)).toContain('hết');
  }
});

test('whatever text comes in, both files can be opened', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 1, maxLength: 6 }),
      async (texts) => {
        const layout = layoutOf(...texts.map((text) => line(text)), tableOf(...texts));
        await docxText(layout);
        const pdf = await getDocumentProxy(await writePdf(layout));
        expect(pdf.numPages).toBeGreaterThan(0);
      },
    ),
    { numRuns: 60 },
  );
});
