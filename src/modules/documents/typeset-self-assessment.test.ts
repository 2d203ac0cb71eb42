import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import type { CalendarDate } from '#kernel/calendar.ts';
import { writeDocx } from '#platform/office/writing/write-docx.ts';
import { writePdf } from '#platform/office/writing/write-pdf.ts';
import { inventedSelfAssessment } from './domain/writing/invented-self-assessment.ts';
import { layOutSelfAssessmentReport } from './domain/writing/lay-out-self-assessment.ts';
import type { ReportedItem, SelfAssessmentContent } from './domain/writing/self-assessment-content.ts';
import { typesetPaper } from './typeset-paper.ts';

const writtenOn = '2026-11-03' as CalendarDate;
const longName =
  'Tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận, trả kết quả qua dịch vụ bưu chính công ích trong năm';

/** 150 items, some with long names, many papers, or a reason of four pages. */
const manyItems = Array.from({ length: 150 }, (_, index): ReportedItem => {
  const [, item] = inventedSelfAssessment.items;
  if (item === undefined) throw new Error('the invented report has no items');
  return {
    ...item,
    code: `${1 + Math.floor(index / 20)}.${1 + (index % 20)}`,
    name: index % 7 === 0 ? `${longName} (${index})` : `Mục thứ ${index}`,
    derivation: index === 33 ? 'Từng nhiệm vụ được cộng điểm. '.repeat(200) : `Lý do thứ ${index}.`,
    evidence: index % 11 === 0 ? Array.from({ length: 12 }, () => item.evidence).flat() : item.evidence,
  };
});
const long: SelfAssessmentContent = { ...inventedSelfAssessment, items: manyItems };

async function documentOf(content: SelfAssessmentContent): Promise<string> {
  const layout = typesetPaper(layOutSelfAssessmentReport(content), writtenOn);
  return strFromU8(unzipSync(await writeDocx(layout))['word/document.xml'] ?? new Uint8Array());
}

async function pdfOf(content: SelfAssessmentContent): Promise<Uint8Array> {
  return writePdf(typesetPaper(layOutSelfAssessmentReport(content), writtenOn));
}

async function pagesOf(content: SelfAssessmentContent): Promise<string[]> {
  const pdf = await getDocumentProxy(await pdfOf(content));
  return (await extractText(pdf, { mergePages: false })).text.map((page) =>
    page.normalize('NFC').replace(/[\s\u200b]+/g, ' '),
  );
}

test('the DOCX holds every item with its points, reason and papers', async () => {
  const text = (await documentOf(inventedSelfAssessment)).replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
  for (const { code, name, self, derivation, evidence } of inventedSelfAssessment.items) {
    const shown = [code, name, self?.replace('.', ',') ?? 'chưa có', derivation ?? ''];
    for (const part of [...shown, ...evidence.map(({ number }) => number ?? '')])
      expect(text).toContain(part.replace(/&/g, '&amp;'));
  }
});

test('a report that is not handed in says above its type, once, that it is a draft; one that is handed in does not', async () => {
  const draft = await pagesOf(inventedSelfAssessment);
  expect(draft[0]).toMatch(/năm DỰ THẢO – CHƯA NỘP BÁO CÁO Kết quả tự chấm điểm/);
  expect(draft.slice(1).join(' ')).not.toContain('DỰ THẢO');
  const submission = { submittedOn: writtenOn, sha256: 'a'.repeat(64) };
  expect((await pagesOf({ ...inventedSelfAssessment, submission })).join(' ')).not.toContain('DỰ THẢO');
});

test('rows that add up are bold, and figures stand in the middle', async () => {
  const document = await documentOf(inventedSelfAssessment);
  expect(document).toMatch(/<w:b\/><w:bCs\/><\/w:rPr><w:t [^>]*>Cải cách thủ tục hành chính<\/w:t>/);
  expect(document).toMatch(/<w:pStyle w:val="tableFigure"\/><\/w:pPr><w:r><w:t [^>]*>3,2<\/w:t>/);
});

test('all of 150 items stand on landscape pages that repeat the head of the table', async () => {
  const pages = await pagesOf(long);
  const annex = pages.slice(pages.findIndex((page) => page.includes('Phụ lục CHI TIẾT')));
  expect(annex.length).toBeGreaterThan(15);
  for (const page of annex.slice(0, -1)) expect(page).toContain('Cách tính ra điểm');
  const text = annex.join(' ');
  for (const { code } of manyItems) expect(text).toContain(` ${code} `);
  expect(text).toContain('Lý do thứ 149.');
});

test('the total of the summary stays with the row above and the heading below it', async () => {
  const rows = (await documentOf(inventedSelfAssessment)).split('<w:tr>').slice(1);
  const summary = rows.filter((row) => /tableCell|tableFigure/.test(row)).slice(0, 4);
  const kept = summary.map((row) => row.replace(/<\/w:tbl>.*/, '').includes('<w:keepNext/>'));
  expect(kept).toEqual([false, false, true, true]);
  expect(summary.at(-1)).toMatch(/Tổng cộng.*<\/w:tbl><w:p><w:pPr><w:pStyle w:val="Heading1"\/>/);
});

test('a row that others stand under is kept with the next one', async () => {
  const rows = (await documentOf(inventedSelfAssessment)).split('<w:tr>').slice(-10);
  const kept = rows.map((row) => row.includes('<w:keepNext/>'));
  expect(kept).toEqual([true, false, false, false, true, false, false, false, true, false]);
});

test('only a row that may be higher than a page can break, in both forms', async () => {
  const rows = (await documentOf(long)).split('<w:tr>').slice(1);
  const breaking = rows.filter((row) => !row.includes('<w:cantSplit/>'));
  expect(breaking.some((row) => row.includes('Từng nhiệm vụ được cộng điểm.'))).toBe(true);
  expect(breaking.every((row) => row.length > 1000)).toBe(true);
  const pages = await pagesOf(long);
  expect(pages.filter((page) => page.includes('Từng nhiệm vụ được cộng điểm.')).length).toBeGreaterThan(3);
});

test('the PDF is PDF/A-2b in Vietnamese, with its fonts embedded, and the same content gives the same bytes', async () => {
  const bytes = await pdfOf(inventedSelfAssessment);
  const raw = new TextDecoder('latin1').decode(bytes);
  expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
  expect(raw).toMatch(/<pdfaid:conformance>B<\/pdfaid:conformance>/);
  expect(raw).toMatch(/\/GTS_PDFA1/);
  expect(raw).toMatch(/\/Lang\s*\(vi-VN\)/);
  for (const [font] of raw.matchAll(/\/Type\s*\/FontDescriptor.*?endobj/gs))
    expect(font).toMatch(/\/FontName\s*\/[A-Z]{6}\+Tinos.*\/FontFile2/s);
  expect(await pdfOf(inventedSelfAssessment)).toEqual(bytes);
});

test('before it is numbered the report leaves room for number and day, in its head and in its annex', async () => {
  const text = (await pagesOf(inventedSelfAssessment)).join(' ');
  expect(text).toMatch(/Số: ?\/BC-UBND/);
  expect(text).toMatch(/Suối Nhài, ngày tháng năm/);
  expect(text).toMatch(/Kèm theo Báo cáo số ?\/BC-UBND ngày tháng năm của Ủy ban nhân dân xã Suối Nhài/);
});
