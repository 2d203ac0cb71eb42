import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseCalendarDate } from '#kernel/calendar.ts';
import type { PaperHead } from '#modules/documents/index.ts';
import { inventedNotice } from '#modules/documents/domain/writing/invented-notice.ts';
import { layOutNotice } from '#modules/documents/domain/writing/lay-out-notice.ts';
import { typesetPaper } from '#modules/documents/index.ts';
import { createPaperOpener } from '#platform/office/reading/paper-opener.ts';
import { writeDocx } from '#platform/office/writing/write-docx.ts';
import { writePdf } from '#platform/office/writing/write-pdf.ts';
import { createFileChecker } from '#platform/signatures/file-checker.ts';
import { buildWorker } from '#tests/support/build-worker.ts';
import { picturesPdf, rasterise, wordFile } from '#tests/support/paper-files.ts';
import { examineFile, type Examiners } from './examine-file.ts';

let folder: string;
let examiners: Examiners;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'examine-'));
  const [papers, checks] = await Promise.all([
    buildWorker('src/evidence-worker.ts'),
    buildWorker('src/check-worker.ts'),
  ]);
  examiners = {
    opener: createPaperOpener<PaperHead>({ workerFile: papers, workers: 1 }),
    checker: createFileChecker({ workerFile: checks, trustFolder: null, workers: 1 }),
  };
}, 60_000);

afterAll(async () => {
  await Promise.all([examiners.opener.close(), examiners.checker.close()]);
  await rm(folder, { recursive: true });
});

/** A plan that an invented office issued, with an office above it. */
const notice = layOutNotice({ ...inventedNotice, findings: [] });
const plan = typesetPaper({
  ...notice,
  superiorBody: 'UBND xã Suối Nhài',
  issuingBody: 'Văn phòng HĐND và UBND',
  number: '45',
  symbol: 'KH-VP',
  date: parseCalendarDate('2026-01-12'),
  typeName: 'Kế hoạch',
  subject: 'Kiểm soát thủ tục hành chính năm 2026',
});

async function examined(name: string, content: Uint8Array) {
  const path = join(folder, name);
  await writeFile(path, content);
  const end = await examineFile(examiners, { path, name }, new AbortController().signal);
  if (end.kind !== 'clean') throw new Error(end.code);
  return end.outcome;
}

const printed = {
  documentType: 'Kế hoạch',
  number: '45',
  symbol: 'KH-VP',
  issuingBody: 'Văn phòng HĐND và UBND',
  place: 'Suối Nhài',
  issuedOn: '2026-01-12',
  subject: 'Kiểm soát thủ tục hành chính năm 2026',
  signedOn: null,
};

test('the head of a Word file is read', async () => {
  const { read } = await examined('ke-hoach.docx', await writeDocx(plan));
  expect(read).toMatchObject(printed);
  expect(read?.signerName).not.toBeNull();
});

test('the head of a PDF with text is read, and the units that it names', async () => {
  const { read, hints, namedUnits } = await examined('ke-hoach.pdf', await writePdf(plan));
  expect(read).toMatchObject(printed);
  expect(namedUnits).toContain('SUỐI NHÀI');
  expect(hints.find(({ code }) => code === 'text_encoding')?.outcome).toBe('pass');
});

test('the head of a scanned paper is recognised, and that it is a picture is told', async () => {
  const [first] = await rasterise(await writePdf(plan), 200);
  const { read, hints } = await examined('quet.pdf', picturesPdf(first ? [first] : []));
  const { issuedOn, number, symbol, documentType, subject, issuingBody } = read ?? {};
  expect({ issuedOn, number, symbol, documentType, subject, issuingBody }).toEqual({
    issuedOn: '2026-01-12',
    number: '45',
    symbol: 'KH-VP',
    documentType: 'Kế hoạch',
    subject: 'Kiểm soát thủ tục hành chính năm 2026',
    issuingBody: 'Văn phòng HĐND và UBND',
  });
  expect(hints.find(({ code }) => code === 'text_layer')?.outcome).toBe('fail');
}, 60_000);

test('a text in an old encoding is told, and nothing is read from it', async () => {
  const legacy = [
    'CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM',
    '§éc lËp - Tù do - H¹nh phóc',
    'Suèi MÉu, ngµy 12 th¸ng 01 n¨m 2026',
    'KÕ HO¹CH',
    'C¶i c¸ch hµnh chÝnh n¨m 2026 cña ñy ban nh©n d©n x·',
  ]
    .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
    .join('');
  const { read, hints } = await examined('cu.docx', wordFile(legacy));
  expect(hints.find(({ code }) => code === 'text_encoding')?.outcome).toBe('fail');
  expect(Object.values(read ?? {}).every((value) => value === null)).toBe(true);
});
