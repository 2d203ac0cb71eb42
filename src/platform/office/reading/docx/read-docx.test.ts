import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { expect, test } from 'vitest';
import { readDocx } from './read-docx.ts';

const millimetres = (points: number) => Math.round((points * 25.4) / 72);

async function sample() {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1134, bottom: 1134, left: 1701, right: 850 },
          },
        },
        headers: { default: new Header({ children: [number] }), first: new Header({ children: [] }) },
        footers: { default: new Footer({ children: [new Paragraph('Mẫu')] }) },
        children: [
          new Paragraph({
            alignment: AlignmentType.JUSTIFIED,
            indent: { firstLine: 567 },
            spacing: { before: 120, line: 360 },
            children: [
              new TextRun('Thông báo '),
              new TextRun({ text: 'kết luận', bold: true, italics: true, size: 26 }),
            ],
          }),
        ],
      },
    ],
  });
  return readDocx(await Packer.toBuffer(document));
}

test('the page, its margins and the header with the page number come out of a Word file', async () => {
  const [section] = (await sample()).sections;
  expect(section).toMatchObject({ hasOwnFirstPage: true, end: 1 });
  const sides = [section?.marginTop, section?.marginBottom, section?.marginLeft, section?.marginRight];
  expect(sides.map((side) => millimetres(side ?? 0))).toEqual([20, 20, 30, 15]);
  expect([millimetres(section?.pageWidth ?? 0), millimetres(section?.pageHeight ?? 0)]).toEqual([210, 297]);
  const texts = section?.marginTexts.map(({ place, pages, hasPageNumber }) => [place, pages, hasPageNumber]);
  expect(texts).toEqual(
    expect.arrayContaining([
      ['header', 'default', true],
      ['header', 'first', false],
      ['footer', 'default', false],
    ]),
  );
});

test('paragraphs and runs come out with the form that shows', async () => {
  const [block] = (await sample()).blocks;
  expect(block).toMatchObject({
    kind: 'paragraph',
    label: null,
    format: { alignment: 'justified', spaceBefore: 6, lineSpacing: 1.5, lineRule: 'multiple' },
    inlines: [
      { kind: 'text', text: 'Thông báo ', format: { font: 'Times New Roman', size: 14, isBold: false } },
      {
        kind: 'text',
        text: 'kết luận',
        format: { font: 'Times New Roman', size: 13, isBold: true, isItalic: true },
      },
    ],
  });
  expect(block?.kind === 'paragraph' && millimetres(block.format.indentFirstLine)).toBe(10);
});
