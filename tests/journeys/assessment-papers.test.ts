import { Workbook } from '@cj-tech-master/excelts';
import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import type { SavedItems, SheetChange, SheetPreview } from '#modules/assessment/contract.ts';
import {
  assessmentOf,
  done,
  fullSelfScore,
  itemOf,
  move,
  openYear,
  operation,
  refused,
  score,
  sheetOf,
} from '../support/assessment-story.ts';
import { filledSheet } from '../support/filled-sheet.ts';
import { useStory, type Visitor } from '../support/story.ts';

/** The papers of a year: the report that a unit hands in, and a score sheet filled offline. */
const story = useStory();

async function bytesOf(visitor: Visitor, url: string): Promise<Uint8Array> {
  const reply = await visitor.get(url);
  expect([url, reply.statusCode]).toEqual([url, 200]);
  return new Uint8Array(reply.rawPayload);
}

async function previewOf(visitor: Visitor, id: string, bytes: Buffer): Promise<SheetPreview> {
  const reply = await visitor.upload('bang-cham-diem.xlsx', bytes, `/api/assessments/${id}/sheet-preview`);
  expect([reply.statusCode, reply.body.slice(0, 600)]).toEqual([200, expect.anything()]);
  return reply.json<SheetPreview>();
}

/** What applying a preview sends: the changes, and those conflicts that the person decided for the workbook. */
function scoresBody(changes: readonly SheetChange[]) {
  const items = changes.filter(({ kind }) => kind === 'item');
  const knockOuts = changes.filter(({ kind }) => kind === 'knock_out');
  return {
    operationId: operation(),
    changes: items.map(({ code, version, set }) => ({ code, version, set })),
    knockOuts: Object.fromEntries(knockOuts.map(({ code, answer }) => [code, answer])),
  };
}

test('a sheet is filled offline, looked at before anything is kept, and applied with one conflict decided', async () => {
  const { communes, cycle } = await openYear(story());
  const [officer, leader] = [communes[0]!.as('officer'), communes[0]!.as('committee_leader')];
  const { id } = await assessmentOf(officer, cycle);
  await score(officer, id, [{ code: '1.2', set: { figures: { value: true } } }]);
  const sheet = await bytesOf(officer, `/api/assessments/${id}/sheet.xlsx`);

  await score(leader, id, [{ code: '2.1', set: { figures: { numerator: '70', denominator: '100' } } }]);
  await score(leader, id, [{ code: '1.2', set: { note: 'Ghi chú không làm thay đổi số liệu.' } }]);
  const handedBack = await filledSheet(sheet, {
    'M|1.1 → value': '9',
    'S|1.1|denominator → value': '10',
    'M|1.1 → explanation': 'Kế hoạch đang chờ ký số.',
    'M|1.2 → value': 'Không',
    'M|2.1 → value': '80',
    'S|2.1|denominator → value': '100',
    'M|2.2 → notApplicable': 'Có',
    'L|sai-pham → value': 'Không',
  });
  const before = await sheetOf(officer, id);
  const preview = await previewOf(officer, id, handedBack);
  expect(preview.refused).toEqual([]);
  expect(preview.notices).toEqual([]);
  expect(preview.changes.map(({ code, set, answer }) => ({ code, set, answer }))).toEqual([
    {
      code: '1.1',
      set: { figures: { numerator: '9', denominator: '10' }, explanation: 'Kế hoạch đang chờ ký số.' },
      answer: null,
    },
    { code: '1.2', set: { figures: { value: false } }, answer: null },
    { code: '2.2', set: { isNotApplicable: true }, answer: null },
    { code: 'sai-pham', set: {}, answer: false },
  ]);
  expect(
    preview.conflicts.map(({ code, cells }) => [
      code,
      cells.map((cell) => [cell.before, cell.mine, cell.current]),
    ]),
  ).toEqual([
    [
      '2.1',
      [
        ['', '80', '70'],
        ['', '100', '100'],
      ],
    ],
  ]);
  expect(await sheetOf(officer, id)).toEqual(before);

  const saved = await done<SavedItems>(
    officer,
    'PATCH',
    `/api/assessments/${id}/items`,
    scoresBody([...preview.changes, ...preview.conflicts]),
  );
  expect(itemOf(saved, '2.1')).toMatchObject({
    figures: { numerator: '80', denominator: '100' },
    selfPoints: '3.2',
  });
  const after = await sheetOf(officer, id);
  expect(itemOf(after, '1.1')).toMatchObject({ selfPoints: '3', explanation: 'Kế hoạch đang chờ ký số.' });
  expect(itemOf(after, '2.2')).toMatchObject({ isNotApplicable: true });
  expect(after.knockOuts).toEqual({ 'sai-pham': false });
  const again = await previewOf(officer, id, handedBack);
  expect([again.changes, again.conflicts, again.refused]).toEqual([[], [], []]);
});

test('figures that cannot be together are told by their cell, and nothing of that item is taken', async () => {
  const { communes, cycle } = await openYear(story());
  const officer = communes[0]!.as('officer');
  const { id } = await assessmentOf(officer, cycle);
  const sheet = await bytesOf(officer, `/api/assessments/${id}/sheet.xlsx`);
  const preview = await previewOf(
    officer,
    id,
    await filledSheet(sheet, {
      'M|1.1 → value': '11',
      'S|1.1|denominator → value': '10',
      'M|2.1 → value': 'tám mươi',
      'S|2.1|denominator → value': '100',
      'M|2.2 → value': '1,5',
    }),
  );
  expect(preview.changes).toEqual([]);
  expect(preview.refused.map(({ place, code }) => [place.row, place.column, code])).toEqual([
    [6, 'F', 'criteria.figure_numerator_above_denominator'],
    [11, 'F', 'criteria.figure_not_a_number'],
    [12, 'F', 'assessment.sheet_held_back'],
    [14, 'F', 'criteria.figure_not_whole'],
  ]);
});

test('files that are not this sheet are refused in words of their own', async () => {
  const { communes, cycle } = await openYear(story(), 2);
  const [mine, other] = [communes[0]!.as('officer'), communes[1]!.as('officer')];
  const { id } = await assessmentOf(mine, cycle);
  const { id: otherId } = await assessmentOf(other, cycle);
  const send = async (bytes: Buffer | string) =>
    (await mine.upload('tep.xlsx', bytes, `/api/assessments/${id}/sheet-preview`)).json<{ code: string }>()
      .code;
  const foreign = new Workbook();
  foreign.addWorksheet('Chấm điểm').getCell(1, 1).value = 'Điểm';
  expect(await send(Buffer.from(await foreign.xlsx.writeBuffer()))).toBe('assessment.sheet_foreign');
  expect(await send('Không phải bảng tính.')).toBe('assessment.sheet_not_workbook');
  const theirs = await bytesOf(other, `/api/assessments/${otherId}/sheet.xlsx`);
  expect(await send(Buffer.from(theirs))).toBe('assessment.sheet_of_other');
  expect((await mine.get(`/api/assessments/${otherId}/sheet.xlsx`)).statusCode).toBe(404);
});

test('the report holds what the sheet holds, and the superior reads it once it is handed in', async () => {
  const { province, communes, cycle } = await openYear(story());
  const [officer, leader] = [communes[0]!.as('officer'), communes[0]!.as('committee_leader')];
  const appraiser = province.as('appraiser');
  const { id } = await assessmentOf(officer, cycle);
  expect((await appraiser.get(`/api/assessments/${id}/report.pdf`)).statusCode).toBe(404);
  await score(officer, id, fullSelfScore);
  await done(officer, 'POST', `/api/assessments/${id}/evidence`, {
    operationId: operation(),
    items: ['1.2'],
    title: 'Kế hoạch mẫu',
    number: '12/KH-UBND',
    issuedOn: '2026-01-15',
    passage: null,
    address: null,
  });
  const texts = {
    operationId: operation(),
    version: 0,
    difficulties: 'Thiếu người.\nThiếu máy.',
    proposals: 'Bổ sung máy.',
  };
  const kept = await done<{ version: number }>(officer, 'PUT', `/api/assessments/${id}/report-texts`, texts);
  expect(await done(officer, 'PUT', `/api/assessments/${id}/report-texts`, texts)).toEqual(kept);
  expect(
    await refused(leader, 'PUT', `/api/assessments/${id}/report-texts`, {
      ...texts,
      operationId: operation(),
    }),
  ).toMatchObject({ status: 409, code: 'assessment.report_changed' });

  const early = await officer.get(`/api/assessments/${id}/report.docx`);
  expect(String(early.headers['content-disposition'])).toContain('"Du-thao-bao-cao-tu-cham-diem-');
  const docx = await bytesOf(officer, `/api/assessments/${id}/report.docx`);
  const text = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');
  for (const part of [
    'DỰ THẢO – CHƯA NỘP\nBÁO CÁO\n',
    'Thiếu người.\nThiếu máy.\n',
    'Mục 1.1 – Mục 1.1. Giải trình: Giải trình mẫu.',
    'Số 12/KH-UBND ngày 15/01/2026',
    'do điều tra xã hội học hoặc cơ quan khác cho điểm: 2.3.',
    'chưa có; theo số liệu đã có, tổng điểm nằm trong khoảng từ 9,2 đến 10,7 điểm',
    'Số liệu lấy từ bản tự chấm đang lập, chưa nộp.',
  ])
    expect(text).toContain(part);

  const { submissionHash } = await move(leader, id, 'submit');
  const { rows } = await story().database.read(officer.caller, (tx) =>
    sql<{ content: string }>`select content from assessment.snapshot where assessment_id = ${id}`.execute(tx),
  );
  const certified = JSON.parse(rows[0]?.content ?? '{}') as { report?: unknown };
  expect(certified.report).toEqual({ difficulties: texts.difficulties, proposals: texts.proposals });
  expect(
    await refused(officer, 'PUT', `/api/assessments/${id}/report-texts`, {
      ...texts,
      operationId: operation(),
      version: 1,
    }),
  ).toMatchObject({ code: 'assessment.closed_to_unit.submitted' });
  const pdf = await getDocumentProxy(await bytesOf(appraiser, `/api/assessments/${id}/report.pdf`));
  const pages = (await extractText(pdf, { mergePages: true })).text
    .normalize('NFC')
    .replace(/[\s\u200b]+/g, '');
  expect(pages).toContain(submissionHash);
  expect(pages).not.toContain('DỰTHẢO');
  const names = [officer, appraiser].map(async (reader) => {
    const reply = await reader.get(`/api/assessments/${id}/report.docx`);
    return String(reply.headers['content-disposition']);
  });
  for (const name of await Promise.all(names)) expect(name).toContain('"Bao-cao-tu-cham-diem-');
});
