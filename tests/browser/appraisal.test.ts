import { expect, test } from 'vitest';
import type { AssessmentRow, SheetView } from '#modules/assessment/contract.ts';
import { accessibilityFaults, overflowOf, useBrowser, type Desk, type Look } from '../support/browser.ts';

const openDesk = useBrowser();
const unit = 'xã Đồi Mẫu';

test('a sheet is appraised by keyboard alone, and one number says everywhere what is undecided', async () => {
  const desk = await seat('thamdinh');
  const { page } = desk;
  const id = await begunSheet(desk);
  await desk.open(`/tham-dinh/${id}`);
  await page.getByText('Còn 40 mục chưa quyết định.').waitFor();
  expect(await page.locator('[data-total]').textContent()).toBe('0 – 84,33');
  await page.keyboard.press('a');
  await page.keyboard.press('n');
  await itemShown(desk, '1.2');
  await page.keyboard.press('m');
  await page.keyboard.type('Gửi báo cáo quý.');
  await page.keyboard.press('Control+Enter');
  await itemShown(desk, '1.3');
  await page.getByText('Đã quyết định 1/40 mục').waitFor();
  await page.getByText('Còn 39 mục chưa quyết định. Trong đó 1 mục đã yêu cầu đơn vị bổ sung.').waitFor();
  expect(await page.getByText('Chưa quyết định (39)').count()).toBe(1);
  expect(await page.getByText('Yêu cầu bổ sung (1)').count()).toBe(1);
  await page.getByRole('button', { name: 'Đến mục 1.2' }).focus();
  await page.keyboard.press('Enter');
  await itemShown(desk, '1.2');
  await page.getByText('Đã lưu').waitFor();
  expect(desk.faults).toEqual([]);
  await desk.close();

  const head = await seat('lanhdaothamdinh');
  await head.open(`/tham-dinh/${id}`);
  await head.page.getByText('Chưa chốt được: còn 39 mục chưa quyết định.').waitFor();
  expect(await head.page.getByRole('button', { name: 'Chốt kết quả' }).count()).toBe(0);
  await head.close();
});

test('what keeps a cut from being stored is said at its place and beside the button, on the first screen', async () => {
  const desk = await seat('thamdinh');
  const { page } = desk;
  const id = await begunSheet(desk);
  await desk.open(`/tham-dinh/${id}?muc=2.5`);
  await page.keyboard.press('Control+Enter');
  await page.getByText('Chưa lưu được: chưa chọn quyết định.').waitFor();
  await page.keyboard.press('c');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Chưa lưu được: thiếu điểm còn được, thiếu lý do.').waitFor();
  expect(await page.evaluate('document.activeElement?.hasAttribute("data-points")')).toBe(true);
  for (const words of ['Hãy ghi điểm còn được.', 'Chưa lưu được', 'Lưu và sang mục tiếp theo'])
    expect(await isOnScreen(desk, words)).toBe(true);
  await page.keyboard.type('9');
  await page.getByText('Điểm thẩm định không được cao hơn điểm tự chấm (2,29).').waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('0,5');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Chưa lưu được: thiếu lý do.').waitFor();
  expect(await page.evaluate('document.activeElement?.hasAttribute("data-reason")')).toBe(true);
  expect(await page.locator('[data-outcome]').textContent()).toBe('Điểm thẩm định: 0,5 trên 2,5 bị cắt 1,79');
  await page.keyboard.type('Sổ ghi thiếu đơn thư.');
  await page.keyboard.press('Control+Enter');
  await itemShown(desk, '2.6');
  await page.getByText('Đã lưu').waitFor();
  expect((await sheetOf(desk, id)).items.find(({ code }) => code === '2.5')).toMatchObject({
    decision: 'cut',
    appraisedPoints: '0.5',
  });
  expect(desk.faults).toEqual([]);
  await desk.close();
});

test('two windows of one appraiser keep what is unfinished beside each other, and tell of the same item', async () => {
  const desk = await seat('thamdinh');
  const id = await begunSheet(desk);
  const first = desk.page;
  await desk.open(`/tham-dinh/${id}?muc=5.1`);
  const second = await desk.context.newPage();
  await second.goto(`${desk.url}/tham-dinh/${id}?muc=5.2`);
  await second.getByRole('heading', { level: 2, name: /^5\.2 / }).waitFor();
  await first.keyboard.press('c');
  await first.getByLabel('Điểm thẩm định').fill('1,5');
  await second.keyboard.press('c');
  await second.getByLabel('Điểm thẩm định').fill('0,5');
  await expect.poll(() => keptCodes(desk)).toEqual(['5.1', '5.2']);
  await second.getByRole('navigation', { name: 'Các mục' }).getByRole('button', { name: /5\.1/ }).click();
  await second.getByText('Bạn đang ghi dở mục này ở một cửa sổ khác').waitFor();
  await first.reload();
  await first.getByRole('heading', { level: 2, name: /^5\.1 / }).waitFor();
  expect(await first.getByLabel('Điểm thẩm định').inputValue()).toBe('1,5');
  await first.getByLabel('Lý do').fill('Thiếu bằng cấp.');
  await first.getByText('Chuyên viên Sở Nội vụ quyết định lúc').waitFor();
  await expect.poll(() => keptCodes(desk)).toEqual(['5.2']);
  await second.getByText('Bạn đang ghi dở mục này ở một cửa sổ khác').waitFor({ state: 'detached' });
  await second.getByText('Chuyên viên Sở Nội vụ quyết định lúc').waitFor();
  await desk.close();
});

test('who does not appraise finds no page of the appraising body', async () => {
  const desk = await seat('hdnd');
  expect(await linksTo(desk)).toEqual([]);
  for (const address of ['/tham-dinh', '/dot-cham']) {
    await desk.open(address);
    expect(await desk.page.locator('h1').textContent()).toBe('Không tìm thấy');
  }
  await desk.close();
});

const looks = [
  { screen: 'computer', colorScheme: 'light' },
  { screen: 'computer', colorScheme: 'dark' },
  { screen: 'phone', colorScheme: 'light' },
  { screen: 'phone', colorScheme: 'dark' },
] as const satisfies readonly Look[];

test.each(looks)('an unfinished cut is readable by everybody: $screen, $colorScheme', async (look) => {
  const desk = await seat('lanhdaothamdinh', look);
  const id = await begunSheet(desk);
  await desk.open(`/tham-dinh/${id}?muc=8.4`);
  await desk.page.locator('button[data-decision="cut"]').click();
  await desk.page.getByRole('button', { name: 'Lưu và sang mục tiếp theo' }).click();
  await desk.page.getByText('Chưa lưu được: thiếu điểm còn được, thiếu lý do.').waitFor();
  expect({ faults: await accessibilityFaults(desk.page), tooWide: await overflowOf(desk.page) }).toEqual({
    faults: [],
    tooWide: 0,
  });
  await desk.close();
});

async function seat(username: string, look: Look = {}): Promise<Desk> {
  const desk = await openDesk(look);
  await desk.signIn(username);
  return desk;
}

/** The sheet of the year, which is being appraised; begun where it is not yet. */
async function begunSheet(desk: Desk): Promise<string> {
  const { rows } = await ask<{ rows: AssessmentRow[] }>(desk, 'GET', '/api/assessments');
  const row = rows.find(({ unitName, state }) => unitName === unit && state !== 'published');
  if (!row) throw new Error('no sheet was handed in');
  if (row.state === 'submitted')
    await ask(desk, 'POST', `/api/assessments/${row.id}/moves`, {
      operationId: globalThis.crypto.randomUUID(),
      move: 'begin_appraisal',
      version: row.version,
      reason: null,
    });
  return row.id;
}

function sheetOf(desk: Desk, id: string): Promise<SheetView> {
  return ask<SheetView>(desk, 'GET', `/api/assessments/${id}`);
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

async function itemShown({ page }: Desk, code: string): Promise<void> {
  await page.getByRole('heading', { level: 2, name: new RegExp(`^${code} `) }).waitFor();
}

/** Whether words stand wholly on the screen as it is, without scrolling. */
async function isOnScreen({ page }: Desk, words: string): Promise<boolean> {
  const box = await page.getByText(words).first().boundingBox();
  const screen = page.viewportSize();
  return box !== null && screen !== null && box.y >= 0 && box.y + box.height <= screen.height;
}

/** The items of which this browser keeps something unsaved. */
function keptCodes({ page }: Desk): Promise<string[]> {
  return page.evaluate<string[]>(`Object.entries(localStorage)
    .filter(([key]) => key.startsWith('minh-chung.appraisals.'))
    .flatMap(([, kept]) => Object.keys(JSON.parse(kept).drafts)).sort()`);
}

async function linksTo(desk: Desk): Promise<string[]> {
  await desk.open('/');
  return desk.page.evaluate<string[]>(
    `[...document.querySelectorAll('a')].map((a) => a.getAttribute('href')).filter((to) => /tham-dinh|dot-cham/.test(to))`,
  );
}
