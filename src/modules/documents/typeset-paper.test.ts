import { strFromU8, unzipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CalendarDate } from '#kernel/calendar.ts';
import { writeDocx } from '#platform/office/writing/write-docx.ts';
import { writePdf } from '#platform/office/writing/write-pdf.ts';
import { boldTextWidthMm } from './domain/writing/bold-text-width.ts';
import { decree30Form } from './domain/writing/decree-30-form.ts';
import { inventedNotice } from './domain/writing/invented-notice.ts';
import { layOutNotice } from './domain/writing/lay-out-notice.ts';
import { typesetPaper } from './typeset-paper.ts';

const paper = layOutNotice(inventedNotice);
const writtenOn = '2024-02-06' as CalendarDate;

describe('as DOCX', () => {
  let document = '';
  let styles = '';
  let header = '';

  beforeAll(async () => {
    const parts = unzipSync(await writeDocx(typesetPaper(paper, writtenOn)));
    const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
    document = part('word/document.xml');
    styles = part('word/styles.xml');
    header = part('word/header-number.xml');
  });

  const style = (id: string) =>
    new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`).exec(styles)?.[0] ?? `no style ${id}`;

  test('the sheet is A4 upright with margins of 20, 20, 30 and 20 mm', () => {
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(document).toContain(
      '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567"',
    );
  });

  test('the page number stands in the middle of the top margin, 14 pt, and not on the first page', () => {
    expect(header).toContain('<w:jc w:val="center"/>');
    expect(header).toContain('<w:sz w:val="28"/>');
    expect(header).toContain(' PAGE ');
    expect(document).toContain('<w:titlePg/>');
  });

  test.each([
    ['nationalTitle', 26, 'center', true, false],
    ['motto', 28, 'center', true, false],
    ['issuingBody', 26, 'center', true, false],
    ['paperNumber', 26, 'center', false, false],
    ['placeAndDate', 28, 'center', false, true],
    ['paperType', 28, 'center', true, false],
    ['subject', 28, 'center', true, false],
    ['body', 28, 'both', false, false],
    ['Heading1', 28, 'both', true, false],
    ['authority', 28, 'center', true, false],
    ['signerName', 28, 'center', true, false],
    ['recipientsLabel', 24, 'left', true, true],
    ['recipient', 22, 'left', false, false],
  ])('%s is %i half-points, %s, bold: %s, italic: %s', (id, size, jc, isBold, isItalic) => {
    const xml = style(id);
    expect(xml).toContain(`<w:sz w:val="${size}"/>`);
    expect(xml).toContain(`<w:jc w:val="${jc}"/>`);
    expect(xml.includes('<w:b/>')).toBe(isBold);
    expect(xml.includes('<w:i/>')).toBe(isItalic);
  });

  test('the text is justified with a first line of 1.27 cm and 6 pt between paragraphs', () => {
    expect(style('body')).toContain('<w:spacing w:before="120" w:after="0" w:line="264" w:lineRule="auto"/>');
    expect(style('body')).toContain('<w:ind w:firstLine="720"/>');
  });

  test('the font is Times New Roman, black, the language Vietnamese', () => {
    expect(styles).toContain('<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"');
    expect(styles).toContain('<w:color w:val="000000"/>');
    expect(styles).toContain('<w:lang w:val="vi-VN"');
  });

  test('the lines are borders of the length that the Decree asks', () => {
    const columns = [3458, 5613, 9071];
    const lengths = [...document.matchAll(/<w:ind w:left="(\d+)" w:right="(\d+)"\/>/g)].map(
      ([, left, right], index) => ((columns[index] ?? 0) - Number(left) - Number(right)) / 56.7,
    );
    const [body = 0, motto = 0, subject = 0] = lengths;
    expect(lengths).toHaveLength(3);
    expect(body / boldTextWidthMm('XÃ SUỐI NHÀI', 13)).toBeCloseTo(0.4, 1);
    expect(motto).toBeCloseTo(boldTextWidthMm(decree30Form.motto, 14), 0);
    expect(subject / 160).toBeCloseTo(0.4, 1);
  });

  test('headings are the word processor’s own, so that its navigation shows the parts', () => {
    const headings = [...document.matchAll(/<w:pStyle w:val="Heading1"\/>.*?<\/w:p>/g)].map(([xml]) =>
      xml.replace(/<[^>]+>/g, ''),
    );
    expect(headings).toEqual([
      'I. ĐÁNH GIÁ VIỆC THỰC HIỆN KẾ HOẠCH GIÁM SÁT',
      'II. KẾT QUẢ GIÁM SÁT',
      'III. ĐỀ XUẤT, KIẾN NGHỊ CỦA ĐOÀN GIÁM SÁT',
    ]);
  });

  test('the text ends with "./." and stays with the signature', () => {
    const last = /<w:p>(?:(?!<w:p>).)*\.\/\.<\/w:t>/.exec(document)?.[0];
    expect(last).toContain('<w:keepNext/>');
  });
});

describe('as PDF', () => {
  type Item = {
    readonly text: string;
    readonly leftMm: number;
    readonly topMm: number;
    readonly widthMm: number;
  };
  let pages: Item[][] = [];
  let raw = '';
  let information: unknown = null;

  const centre = ({ leftMm, widthMm }: Item) => leftMm + widthMm / 2;
  const found = (text: string, page = 0) => {
    const item = pages[page]?.find((each) => each.text.includes(text));
    if (item === undefined) throw new Error(`page ${page + 1} does not show ${text}`);
    return item;
  };

  beforeAll(async () => {
    const bytes = await writePdf(typesetPaper(paper, writtenOn));
    raw = new TextDecoder('latin1').decode(bytes);
    const pdf = await getDocumentProxy(bytes);
    information = (await pdf.getMetadata()).info;
    pages = await Promise.all(
      Array.from({ length: pdf.numPages }, async (_, index) => {
        const page = await pdf.getPage(index + 1);
        const { items } = await page.getTextContent();
        return items.flatMap((item) =>
          'str' in item && item.str.trim() !== ''
            ? [
                {
                  text: item.str.normalize('NFC'),
                  leftMm: millimetresOf(Number(item.transform[4])),
                  topMm: 297 - millimetresOf(Number(item.transform[5])),
                  widthMm: millimetresOf(item.width),
                },
              ]
            : [],
        );
      }),
    );
  });

  test('it declares itself PDF/A-2b in Vietnamese, with its title, its body as author and the day of the paper', () => {
    expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(raw).toMatch(/<pdfaid:conformance>B<\/pdfaid:conformance>/);
    expect(raw).toMatch(/\/GTS_PDFA1/);
    expect(raw).toMatch(/\/Lang\s*\(vi-VN\)/);
    expect(information).toMatchObject({
      Title: `Thông báo ${inventedNotice.subject}`,
      Author: 'Hội đồng nhân dân xã Suối Nhài',
      CreationDate: expect.stringMatching(/^D:20240205/),
    });
  });

  test('every font in it is Tinos and embedded', () => {
    const fonts = [...raw.matchAll(/\/Type\s*\/FontDescriptor.*?endobj/gs)].map(([descriptor]) => descriptor);
    expect(fonts).toHaveLength(4);
    for (const font of fonts) {
      expect(font).toMatch(/\/FontName\s*\/[A-Z]{6}\+Tinos/);
      expect(font).toMatch(/\/FontFile2/);
    }
  });

  test('the national title stands on one line, the motto centred below it', () => {
    const title = found(decree30Form.nationalTitle);
    const motto = found(decree30Form.motto);
    expect(centre(title)).toBeCloseTo(centre(motto), 0);
    expect(title.leftMm + title.widthMm).toBeLessThanOrEqual(190);
    expect(motto.topMm - title.topMm).toBeCloseTo(5.6, 0);
  });

  test('the text runs from 30 mm to 190 mm, its first lines indented by 12.7 mm', () => {
    const body = pages.flatMap((page) => page.filter(({ topMm }) => topMm > 20));
    expect(Math.min(...body.map(({ leftMm }) => leftMm))).toBeCloseTo(30, 1);
    expect(Math.max(...body.map(({ leftMm, widthMm }) => leftMm + widthMm))).toBeLessThan(190.5);
    expect(found('Căn cứ kết quả làm việc').leftMm).toBeCloseTo(42.7, 1);
  });

  test('nothing stands in the margins of 20 mm above and below, but the page number', () => {
    const texts = pages.flatMap((page) => page.filter(({ text }) => !/^\d+$/.test(text)));
    expect(Math.min(...texts.map(({ topMm }) => topMm))).toBeGreaterThan(20);
    expect(Math.max(...texts.map(({ topMm }) => topMm))).toBeLessThan(277);
  });

  test('the page number stands in the middle of the top margin from page 2 on, and not on page 1', () => {
    expect(pages[0]?.some(({ topMm }) => topMm < 20)).toBe(false);
    pages.slice(1).forEach((page, index) => {
      const number = page.filter(({ topMm }) => topMm < 20);
      expect(number.map(({ text }) => text)).toEqual([String(index + 2)]);
      expect(number.map(centre)[0]).toBeCloseTo(110, 0);
      expect(number[0]?.topMm).toBeGreaterThan(10);
    });
  });

  test('the signer’s name stands below the title on the same page, on the right side', () => {
    const last = pages.length - 1;
    const title = found('PHÓ CHỦ TỊCH', last);
    const name = found('Vàng A Sơn', last);
    expect(centre(title)).toBeCloseTo(centre(name), 0);
    expect(name.topMm - title.topMm).toBeGreaterThan(20);
    expect(found('Nơi nhận:', last).leftMm).toBeCloseTo(30, 1);
  });

  test('a paper without a date bears the day on which the file was written', async () => {
    const draft = layOutNotice({ ...inventedNotice, date: null });
    const pdf = await getDocumentProxy(await writePdf(typesetPaper(draft, writtenOn)));
    expect((await pdf.getMetadata()).info).toMatchObject({
      CreationDate: expect.stringMatching(/^D:20240206/),
    });
  });

  test('the same paper gives the same bytes', async () => {
    expect(await writePdf(typesetPaper(paper, writtenOn))).toEqual(
      await writePdf(typesetPaper(paper, writtenOn)),
    );
    expect(await writeDocx(typesetPaper(paper, writtenOn))).toEqual(
      await writeDocx(typesetPaper(paper, writtenOn)),
    );
  });
});

function millimetresOf(points: number): number {
  return (points * 25.4) / 72;
}
