// Longer than 250 lines: evidence is followed from the officer over the leader to the appraiser on one demonstration.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { AssessmentRow, SheetView } from '#modules/assessment/contract.ts';
import type { CriteriaSetView } from '#modules/criteria/contract.ts';
import type { EvidenceRow } from '#modules/evidence/contract.ts';
import { fullSelfScore } from '../support/assessment-story.ts';
import { accessibilityFaults, overflowOf, useBrowser, type Desk, type Look } from '../support/browser.ts';
import { minimalPdf } from '../support/minimal-pdf.ts';
import { yearSet } from '../support/sample-criteria-set.ts';

const openDesk = useBrowser();
const plan = 'Theo dõi tình hình thi hành pháp luật năm 2026 (mẫu)';

test('an officer sees how far the evidence is, goes by it to an item, chooses a document and opens the cited page', async () => {
  const desk = await seat('vanphong');
  const { page } = desk;
  const id = await demoSheet(desk);
  await desk.open(`/cham-diem/${id}`);
  const line = page.getByRole('group', { name: 'Tài liệu kiểm chứng' });
  await line.getByText('3 mục', { exact: false }).first().waitFor();
  expect(await line.textContent()).toMatch(
    /Sẵn sàng 16 mục.*Có rủi ro 3 mục.*Thiếu 21 mục.*57,85 điểm đang phụ thuộc/,
  );
  const filter = page.getByRole('combobox', { name: 'Lọc theo tài liệu kiểm chứng' });
  await filter.selectOption('risky');
  await page.getByText('Đang hiện 3 mục').waitFor();
  expect(new URL(page.url()).searchParams.get('tai-lieu')).toBe('risky');
  await filter.selectOption('missing');
  await page.getByText('Đang hiện 21 mục').waitFor();

  await page.getByRole('button', { name: /^Mở mục 4\.2 / }).click();
  const panel = page.getByRole('dialog');
  await panel.getByText('Chưa có “Biên bản đối thoại”. Hãy chọn tài liệu').waitFor();
  await panel.getByRole('button', { name: 'Chọn trong kho tài liệu' }).click();
  const refused = panel.getByRole('listitem').filter({ hasText: 'bien-ban-nghiem-thu.html' });
  await refused.getByText('Tệp bị từ chối hoặc bị hỏng nên không chọn được.').waitFor();
  expect(await refused.getByRole('button').isDisabled()).toBe(true);
  await panel.getByRole('button', { name: `Chọn ${plan}` }).click();
  await panel.getByRole('textbox', { name: 'Phần chứng minh' }).fill('Mục II');
  await panel.getByRole('textbox', { name: 'Trang' }).fill('không');
  await panel.getByRole('button', { name: 'Nêu tài liệu này' }).click();
  await panel.getByText('Trang phải là số từ 1 trở lên.').waitFor();
  await panel.getByRole('textbox', { name: 'Trang' }).fill('1');
  await panel.getByRole('button', { name: 'Nêu tài liệu này' }).click();
  await panel.getByText(`“${plan}”: chưa được ký số.`).waitFor();
  expect(await focusedName(page)).toBe('Chọn trong kho tài liệu');

  await panel.getByRole('button', { name: 'Chọn trong kho tài liệu' }).click();
  await panel.locator('input[type=file][multiple]').setInputFiles({
    name: 'tra-loi-kien-nghi.pdf',
    mimeType: 'application/pdf',
    buffer: minimalPdf(['Trang mot', 'Trang hai']),
  });
  await panel.getByText('Tài liệu được chọn: tra-loi-kien-nghi.pdf').waitFor({ timeout: 30_000 });
  await panel.getByRole('textbox', { name: 'Trang' }).fill('2');
  await panel.getByRole('button', { name: 'Nêu tài liệu này' }).click();
  await panel.getByRole('link', { name: 'Mở tệp tra-loi-kien-nghi.pdf, trang 2' }).click();
  await page.getByRole('img', { name: /^Trang 2 của tệp/ }).waitFor({ timeout: 30_000 });
  expect(new URL(page.url()).searchParams.get('muc')).toBe('4.2');
  expect(desk.faults).toEqual([]);
  await desk.close();
});

test('whoever has only a keyboard chooses a document with passage and page, and never loses the place', async () => {
  const desk = await seat('vanphong');
  const { page } = desk;
  const { keyboard } = page;
  await desk.open(`/cham-diem/${await demoSheet(desk)}?muc=3.2`);
  await expect.poll(() => focusedName(page)).toMatch(/^Mở mục 3\.2 /);
  await keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, /^Chọn trong kho tài liệu$/);
  await keyboard.press('Enter');
  await expect.poll(() => focusedName(page)).toBe('Tìm tài liệu của đơn vị');
  await keyboard.type('theo dõi');
  await expect.poll(() => page.getByRole('button', { name: /^Chọn hoa-don/ }).count()).toBe(0);
  await tabTo(page, new RegExp(`^Chọn ${plan.slice(0, 8)}`));
  await keyboard.press('Enter');
  await expect.poll(() => focusedName(page)).toMatch(/^Tài liệu được chọn: /);
  await tabTo(page, /^Phần chứng minh$/);
  await keyboard.type('Mục I');
  await keyboard.press('Tab');
  await keyboard.type('1');
  await keyboard.press('Enter');
  await page.getByText('Phần chứng minh: Mục I', { exact: true }).waitFor();
  await expect.poll(() => focusedName(page)).toBe('Chọn trong kho tài liệu');
  expect(desk.faults).toEqual([]);
  await desk.close();
});

test('each problem is one click from its mend, and the leader reads before handing in what hangs on evidence', async () => {
  const desk = await seat('lanhdao');
  const { page } = desk;
  const id = await demoSheet(desk);
  await desk.open(`/cham-diem/${id}/nop`);
  await page.getByText(/điểm ở \d+ mục thiếu tài liệu; [\d,]+ điểm ở \d+ mục tài liệu có rủi ro/).waitFor();
  await page.getByRole('link', { name: 'Xem mọi vấn đề' }).click();
  await page.getByRole('heading', { name: /^Vấn đề về tài liệu kiểm chứng/ }).waitFor();
  await page.getByRole('link', { name: 'Chưa có “Hồ sơ mẫu đã niêm yết”' }).click();
  await page.getByRole('dialog').getByText('Tài liệu kiểm chứng đã nêu').waitFor();
  expect(new URL(page.url()).searchParams.get('muc')).toBe('3.2');
  await page.goBack();
  await page.getByRole('link', { name: /^Chưa ai xác nhận .*bao-cao-kiem-soat/ }).click();
  await page.getByRole('heading', { name: 'Thông tin tài liệu' }).waitFor();
  expect(desk.faults).toEqual([]);
  await desk.close();
});

const looks = [
  { screen: 'computer', colorScheme: 'light' },
  { screen: 'computer', colorScheme: 'dark' },
  { screen: 'phone', colorScheme: 'light' },
  { screen: 'phone', colorScheme: 'dark' },
] as const satisfies readonly Look[];

test.each(looks)('evidence is readable by everybody: $screen, $colorScheme', async (look) => {
  const desk = await seat('lanhdao', look);
  const { page } = desk;
  const id = await demoSheet(desk);
  const isFine = async (what: string) =>
    expect({ what, faults: await accessibilityFaults(page), tooWide: await overflowOf(page) }).toEqual({
      what,
      faults: [],
      tooWide: 0,
    });
  await desk.open(`/cham-diem/${id}?tai-lieu=risky`);
  await isFine('sheet');
  await desk.open(`/cham-diem/${id}/van-de`);
  await isFine('problems');
  await desk.open(`/cham-diem/${id}/nop`);
  await isFine('submit');
  await desk.open(`/cham-diem/${id}?muc=3.1&mo=1`);
  const panel = page.getByRole('dialog');
  const fillsIn = panel.getByRole('button', { name: 'Điền thay' });
  await panel.getByText('Tài liệu kiểm chứng đã nêu').waitFor();
  if (await fillsIn.isVisible()) await fillsIn.click();
  await panel.getByRole('button', { name: 'Chọn trong kho tài liệu' }).click();
  await panel.getByRole('button', { name: `Chọn ${plan}` }).waitFor();
  await isFine('list of documents');
  await panel.getByRole('button', { name: `Chọn ${plan}` }).click();
  await isFine('chosen document');
  expect(desk.faults).toEqual([]);
  await desk.close();
});

test('the appraiser reads the same facts, opens the pinned file, and is shown no store of their own', async () => {
  const leader = await seat('lanhdao');
  const id = await handedInYear(leader);
  for (const look of looks) {
    const desk = await seat('thamdinh', look);
    const { page } = desk;
    await desk.open(`/tham-dinh/${id}?muc=1.1`);
    await page.getByRole('heading', { level: 2, name: /^1\.1 / }).waitFor();
    await page.getByText('Có rủi ro', { exact: true }).waitFor();
    await page.getByText(`“${plan}”: chưa được ký số.`).waitFor();
    await page.getByText(`“${plan}”: ngày ký khác ngày ban hành đã xác nhận.`).waitFor();
    expect(await page.locator('a[href="/tai-lieu"]').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    await page
      .getByRole('link', { name: 'Mở tệp ke-hoach-theo-doi-thi-hanh-phap-luat.pdf, trang 1' })
      .click();
    await page.getByRole('img', { name: /^Trang 1 của tệp/ }).waitFor({ timeout: 30_000 });
    expect(await page.locator('a[href^="/tai-lieu?"]').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(desk.faults).toEqual([]);
    await desk.close();
  }
  await leader.close();
});

async function seat(username: string, look: Look = {}): Promise<Desk> {
  const desk = await openDesk(look);
  await desk.signIn(username);
  return desk;
}

/** The commune's sheet of the year that the demonstration fills, once its files are checked. */
async function demoSheet(desk: Desk): Promise<string> {
  await expect
    .poll(
      async () => (await documentsOf(desk)).filter(({ fileState }) => fileState === 'quarantined').length,
      {
        timeout: 30_000,
      },
    )
    .toBe(0);
  const { rows } = await ask<{ rows: AssessmentRow[] }>(desk, 'GET', '/api/assessments');
  const row = rows.find(({ cycleTitle, state }) => /năm 2026/.test(cycleTitle) && state === 'self_scoring');
  if (!row) throw new Error('the demonstration opened no year');
  return row.id;
}

async function documentsOf(desk: Desk): Promise<readonly EvidenceRow[]> {
  return (await ask<{ rows: EvidenceRow[] }>(desk, 'GET', '/api/evidence')).rows;
}

/** A year of its own, filled, with the plan of the store named for item 1.1, handed in and being appraised. */
async function handedInYear(leader: Desk): Promise<string> {
  const [province, appraiser] = [await seat('lanhdaothamdinh'), await seat('thamdinh')];
  const code = 'bo-tai-lieu';
  const draft = await ask<CriteriaSetView>(province, 'POST', '/api/criteria-sets', {
    content: yearSet(code, { title: code }),
  });
  await ask(province, 'POST', `/api/criteria-sets/${draft.id}/publish`, { version: draft.version });
  const cycle = await ask<{ id: string }>(province, 'POST', '/api/cycles', {
    operationId: newOperation(),
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
  const { rows } = await ask<{ rows: AssessmentRow[] }>(leader, 'GET', `/api/assessments?cycle=${cycle.id}`);
  const id = rows[0]?.id ?? '';
  const sheet = await ask<SheetView>(leader, 'GET', `/api/assessments/${id}`);
  await ask(leader, 'PATCH', `/api/assessments/${id}/items`, {
    operationId: newOperation(),
    changes: fullSelfScore.map(({ code: item, set }) => ({
      code: item,
      set: { figures: set.figures },
      version: sheet.items.find((each) => each.code === item)?.version,
    })),
  });
  await ask(leader, 'POST', `/api/assessments/${id}/evidence`, {
    operationId: newOperation(),
    items: ['1.1'],
    title: plan,
    number: null,
    issuedOn: null,
    passage: 'Mục II',
    page: 1,
    address: null,
    documentId: (await documentsOf(leader)).find(({ subject }) => subject === plan)?.id,
    proves: 'all',
  });
  await move(leader, id, 'submit');
  await move(appraiser, id, 'begin_appraisal');
  await Promise.all([province.close(), appraiser.close()]);
  return id;
}

async function move(desk: Desk, id: string, name: string): Promise<void> {
  const { version } = await ask<SheetView>(desk, 'GET', `/api/assessments/${id}`);
  await ask(desk, 'POST', `/api/assessments/${id}/moves`, {
    operationId: newOperation(),
    move: name,
    version,
    reason: null,
  });
}

async function ask<Reply>(desk: Desk, method: string, path: string, data?: unknown): Promise<Reply> {
  const reply = await desk.context.request.fetch(desk.url + path, {
    method,
    headers: { origin: desk.url },
    ...(data === undefined ? {} : { data }),
  });
  if (!reply.ok()) throw new Error(`${path}: ${await reply.text()}`);
  return (await reply.json()) as Reply;
}

function newOperation(): string {
  return globalThis.crypto.randomUUID();
}

/** What a reader of the screen is told of the element that has the focus. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    const at = document.activeElement;
    return (at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent ?? '').trim();
  })()`);
}

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if (name.test(await focusedName(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no step of Tab led to ${name.source}`);
}
