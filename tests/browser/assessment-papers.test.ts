import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { AssessmentRow, SheetView } from '#modules/assessment/contract.ts';
import type { CriteriaSetView } from '#modules/criteria/contract.ts';
import { accessibilityFaults, demoPassword, overflowOf, useBrowser, type Desk } from '../support/browser.ts';
import { filledSheet } from '../support/filled-sheet.ts';
import { yearSet } from '../support/sample-criteria-set.ts';

const openDesk = useBrowser();

type Caller = <Reply>(method: string, path: string, body?: unknown) => Promise<Reply>;

async function callerOf(desk: Desk, username: string): Promise<Caller> {
  const headers = { origin: desk.url };
  const { request } = desk.context;
  await request.post(`${desk.url}/api/sign-in`, { headers, data: { username, password: demoPassword } });
  return async <Reply>(method: string, path: string, body?: unknown) => {
    const data = body === undefined ? {} : { data: body };
    const reply = await request.fetch(desk.url + path, { method, headers, ...data });
    if (!reply.ok()) throw new Error(`${path}: ${await reply.text()}`);
    return (await reply.json()) as Reply;
  };
}

async function openYear(leader: Caller, code: string): Promise<string> {
  const province = await callerOf(await openDesk(), 'lanhdaothamdinh');
  const content = yearSet(code, { title: code });
  const draft = await province<CriteriaSetView>('POST', '/api/criteria-sets', { content });
  await province('POST', `/api/criteria-sets/${draft.id}/publish`, { version: draft.version });
  const cycle = await province<{ id: string }>('POST', '/api/cycles', {
    operationId: globalThis.crypto.randomUUID(),
    criteriaSetId: draft.id,
    title: `Đợt ${code}`,
    opensOn: '2026-09-01',
    selfScoreDueOn: '2027-11-30',
    appraisalDueOn: null,
    explanationDueOn: null,
    unitIds: null,
    takeOver: false,
    isBeside: true,
  });
  const { rows } = await leader<{ rows: AssessmentRow[] }>('GET', `/api/assessments?cycle=${cycle.id}`);
  return rows[0]?.id ?? '';
}

async function score(leader: Caller, id: string, code: string, figures: object): Promise<void> {
  const sheet = await leader<SheetView>('GET', `/api/assessments/${id}`);
  const version = sheet.items.find((item) => item.code === code)?.version;
  await leader('PATCH', `/api/assessments/${id}/items`, {
    operationId: globalThis.crypto.randomUUID(),
    changes: [{ code, version, set: { figures } }],
  });
}

test('an officer fills the sheet offline, decides a conflict, and applies what was taken', async () => {
  const leader = await callerOf(await openDesk(), 'lanhdao');
  const id = await openYear(leader, 'bo-ngoai-tuyen');
  const { page, signIn, open, faults } = await openDesk();
  await signIn('vanphong');
  await open(`/cham-diem/${id}`);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải bảng chấm điểm (.xlsx)' }).click();
  const bytes = await readFile(await (await download).path());
  await score(leader, id, '2.2', { value: '1' });
  const filled = await filledSheet(bytes, {
    'M|1.1 → value': '9',
    'S|1.1|denominator → value': '10',
    'M|1.2 → value': 'Có',
    'M|2.1 → value': 'tám mươi',
    'M|2.2 → value': '3',
  });
  await page.getByRole('button', { name: 'Đưa lên bảng đã điền' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'bang-cham-diem.xlsx', mimeType: 'application/octet-stream', buffer: filled });
  await page.getByRole('heading', { name: 'Sẽ thay đổi: 2 mục' }).waitFor();
  await page.getByRole('heading', { name: 'Cả hai bên cùng sửa: 1 mục' }).waitFor();
  expect(await page.getByText(/^Ô F11 \(mục 2\.1 .+\)$/).count()).toBe(1);
  expect(await accessibilityFaults(page)).toEqual([]);
  for (const width of [1366, 390]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflowOf(page)).toBe(0);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  const before = await leader<SheetView>('GET', `/api/assessments/${id}`);
  expect(before.items.find(({ code }) => code === '1.2')?.figures).toEqual({});
  await page.getByRole('button', { name: 'Lấy số liệu trong tệp' }).click();
  await page.getByRole('button', { name: 'Ghi 3 mục vào bản chấm điểm' }).click();
  await page.getByText('Đã ghi 3 mục từ tệp bang-cham-diem.xlsx.').waitFor();
  const after = await leader<SheetView>('GET', `/api/assessments/${id}`);
  expect(
    after.items.filter(({ code }) => code !== '2.1').map(({ code, figures }) => [code, figures]),
  ).toEqual([
    ['1', {}],
    ['1.1', { numerator: '9', denominator: '10' }],
    ['1.2', { value: true }],
    ['2', {}],
    ['2.2', { value: '3' }],
    ['2.3', {}],
  ]);
  expect(faults).toEqual([]);
});

test('difficulties written by two people are not lost, and the report can be downloaded', async () => {
  const leader = await callerOf(await openDesk(), 'lanhdao');
  const id = await openYear(leader, 'bo-bao-cao');
  const { page, signIn, open, faults } = await openDesk();
  await signIn('vanphong');
  await open(`/cham-diem/${id}`);
  await leader('PUT', `/api/assessments/${id}/report-texts`, {
    operationId: globalThis.crypto.randomUUID(),
    version: 0,
    difficulties: 'Lãnh đạo viết trước.',
    proposals: null,
  });
  await page.getByRole('textbox', { name: 'Khó khăn, vướng mắc' }).fill('Thiếu người.');
  await page.getByRole('button', { name: 'Lưu phần viết' }).click();
  await page.getByText('Lãnh đạo viết trước.').waitFor();
  expect(await page.getByRole('textbox', { name: 'Khó khăn, vướng mắc' }).inputValue()).toBe('Thiếu người.');
  faults.length = 0;
  await page.getByRole('button', { name: 'Lưu phần viết' }).click();
  await page.getByText('Đã lưu phần viết của báo cáo.').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải Word' }).click();
  expect((await download).suggestedFilename()).toBe('Du-thao-bao-cao-tu-cham-diem-2026.docx');
  expect(faults).toEqual([]);
});
