// Longer than 250 lines: one year is one story, told by everybody who has a part in it.
import { expect, test } from 'vitest';
import type { AssessmentRow, SheetView } from '#modules/assessment/contract.ts';
import type { CriteriaSetView } from '#modules/criteria/contract.ts';
import { accessibilityFaults, overflowOf, useBrowser, type Desk, type Look } from '../support/browser.ts';
import { yearSet } from '../support/sample-criteria-set.ts';

const openDesk = useBrowser();
const setTitle = 'Bộ tiêu chí mẫu của một năm';
const foreignSet = 'Bộ chỉ số cải cách hành chính cấp xã ba cấp (2026)';
const cycleTitle = 'Đợt chấm điểm thử cả năm';

test('a year goes from its opening to its publication, with a return, an explanation and a reopening', async () => {
  const head = await seat('lanhdaothamdinh');
  await publishSet(head, 'bo-mau-nam-duyet');
  await openYear(head);
  await expect.poll(() => head.page.locator('tbody tr').count()).toBeGreaterThanOrEqual(10);

  const officer = await seat('vanphong');
  const leader = await seat('lanhdao');
  const id = await assessmentOf(officer);
  await scoreSheet(officer, id);
  await handIn(leader, id);

  const appraiser = await seat('thamdinh');
  await appraiser.open('/');
  await appraiser.page.getByRole('heading', { name: /^Chờ thẩm định: \d+ bản tự chấm$/ }).waitFor();
  const { page } = appraiser;
  await appraiser.open('/tham-dinh');
  await page
    .getByRole('row', { name: new RegExp(cycleTitle) })
    .getByRole('link', { name: 'xã Phượng Tiến' })
    .click();
  await step(appraiser, 'Trả lại đơn vị', 'Thiếu báo cáo năm.');
  await page.getByText('Đơn vị chưa nộp').waitFor();
  expect((await sheetOf(leader, id)).history.at(-1)).toMatchObject({
    move: 'return',
    reason: 'Thiếu báo cáo năm.',
  });
  await leader.open('/');
  await leader.open(`/cham-diem/${id}`);
  await leader.page.getByText('Thiếu báo cáo năm.').first().waitFor();
  await handIn(leader, id);

  await appraiser.open(`/tham-dinh/${id}`);
  await step(appraiser, 'Bắt đầu thẩm định');
  await page.getByText('Đang thẩm định').first().waitFor();
  await page.keyboard.press('a');
  await page.keyboard.press('Control+Enter');
  await itemShown(appraiser, '1.2');
  await page.keyboard.press('a');
  await page.keyboard.press('n');
  await itemShown(appraiser, '2.1');
  await page.keyboard.press('c');
  await page.getByLabel('Điểm thẩm định').fill('2,5');
  await expect.poll(() => page.locator('[data-outcome]').textContent()).toContain('bị cắt 0,7');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Hãy ghi lý do.').waitFor();
  await expect.poll(() => page.evaluate('document.activeElement?.hasAttribute("data-reason")')).toBe(true);
  await page.keyboard.type('Sổ theo dõi ghi thiếu hồ sơ.');
  await page.keyboard.press('Control+Enter');
  await itemShown(appraiser, '2.2');
  await page.keyboard.press('m');
  await page.getByLabel('Lý do').fill('Gửi danh sách các cuộc tuyên truyền.');
  await page.keyboard.press('Control+Enter');
  await itemShown(appraiser, '2.3');
  await page.getByLabel(/Viện mẫu/).fill('1,2');
  await page.getByText('Đã lưu').waitFor();
  await page.getByText('Đã quyết định 4/5 mục').waitFor();
  await page.getByText('Còn 1 mục chưa quyết định. Trong đó 1 mục đã yêu cầu đơn vị bổ sung.').waitFor();
  await expect.poll(() => page.getByText('Chưa quyết định (1)').count()).toBe(1);
  await step(appraiser, 'Yêu cầu giải trình');
  await page.getByText('Đang giải trình').first().waitFor();

  await officer.open(`/cham-diem/${id}?muc=2.1`);
  await officer.page.locator('[data-stop="2.1/name"]').click();
  const panel = officer.page.getByRole('dialog');
  await panel.getByText('Được 2,5 trên 4 (bị cắt 0,7)').waitFor();
  await panel.getByRole('button', { name: 'Điền thay' }).click();
  await panel
    .getByRole('textbox', { name: 'Giải trình của đơn vị' })
    .fill('Đã bổ sung sổ theo dõi có đóng dấu.');
  await panel.getByRole('button', { name: 'Đóng' }).click();
  await officer.page.locator('[data-saving="saved"]').waitFor();
  await leader.open(`/cham-diem/${id}`);
  await step(leader, 'Nộp giải trình');
  await appraiser.open(`/tham-dinh/${id}`);
  await itemShown(appraiser, '2.1');
  await page.getByText('Đã bổ sung sổ theo dõi có đóng dấu.').waitFor();
  await page.getByText('Sổ theo dõi ghi thiếu hồ sơ.').first().waitFor();
  await page.getByLabel('Điểm thẩm định').fill('3');
  await page.getByLabel('Trả lời giải trình').fill('Chấp nhận một phần.');
  await page.keyboard.press('Control+Enter');
  await itemShown(appraiser, '2.2');
  await page.locator('body').click({ position: { x: 2, y: 2 } });
  await page.keyboard.press('a');
  await page.getByText('Đã lưu').waitFor();

  await head.open('/dot-cham');
  await head.page.getByRole('link', { name: cycleTitle }).click();
  await choose(head, 'xã Phượng Tiến');
  await step(head, 'Chốt kết quả (1)');
  await head.page.getByText('Đã chốt').first().waitFor();
  await choose(head, 'xã Phượng Tiến');
  await step(head, 'Công bố kết quả (1)');
  await head.page.getByText('Đã thực hiện cho 1 đơn vị').last().waitFor();

  await leader.open(`/ket-qua-cham/${id}`);
  await leader.page.getByText('trong 1 đơn vị đã chốt').waitFor();
  const items = leader.page.getByRole('table', { name: 'Từng mục' });
  const row = items.getByRole('row', { name: /^2\.1/ });
  await expect.poll(() => row.textContent()).toContain('3,2');
  await items.getByRole('button', { name: /^2\.1/ }).click();
  await items.getByText('Sổ theo dõi ghi thiếu hồ sơ.').waitFor();
  await leader.page.getByLabel('Thứ tự').selectOption('lost');
  await expect.poll(() => items.locator('tbody th button').first().textContent()).toContain('2.1');

  await head.open(`/tham-dinh/${id}`);
  await step(head, 'Mở lại', 'Đơn vị nộp thêm hồ sơ bị thất lạc.');
  await head.page.getByText('Đang thẩm định lại').first().waitFor();
  await head.page.getByText('Quá trình').click();
  await head.page.getByText('Lý do: Đơn vị nộp thêm hồ sơ bị thất lạc.').waitFor();
  await step(head, 'Chốt kết quả');
  await step(head, 'Công bố kết quả');
  await head.page.getByText('Đã công bố').first().waitFor();
  for (const desk of [head, officer, leader, appraiser]) {
    expect(desk.faults).toEqual([]);
    await desk.close();
  }
});

test('decisions survive a lost network and a closed tab, and two appraisers see what the other decided', async () => {
  const first = await seat('thamdinh');
  const second = await seat('lanhdaothamdinh');
  const { rows } = await ask<{ rows: AssessmentRow[] }>(first, 'GET', '/api/assessments');
  const id =
    rows.find(({ state, unitName }) => state === 'submitted' && unitName === 'xã Suối Mẫu')?.id ?? '';
  await first.open(`/tham-dinh/${id}?muc=1.2`);
  await step(first, 'Bắt đầu thẩm định');
  await first.page.getByRole('button', { name: /Chấp nhận nhiều mục/ }).waitFor();

  await first.context.setOffline(true);
  await first.page.keyboard.press('a');
  await first.page.getByText('Mất mạng – giữ trên máy này').waitFor();
  await first.page.close();
  await first.context.setOffline(false);
  await second.open(`/tham-dinh/${id}?muc=1.3`);
  expect(await second.page.getByText('Đã quyết định 0/40 mục').count()).toBe(1);
  const again = await first.context.newPage();
  await again.goto(`${first.url}/tham-dinh/${id}?muc=1.3`);
  await again.getByText('Đã quyết định 1/40 mục').waitFor();
  expect(decisionsOf(await sheetOf(first, id))).toEqual({ '1.2': 'accept' });

  await again.keyboard.press('a');
  await again.getByText('Đã quyết định 2/40 mục').waitFor();
  await again.getByText('Đã lưu').waitFor();
  await second.page.keyboard.press('m');
  await second.page.getByLabel('Lý do').fill('Gửi kế hoạch tự kiểm tra.');
  await second.page.getByText('Chuyên viên Sở Nội vụ vừa quyết định mục này: Chấp nhận').waitFor();
  expect(await second.page.getByLabel('Lý do').inputValue()).toBe('Gửi kế hoạch tự kiểm tra.');
  await second.page.getByRole('button', { name: 'Ghi phần của tôi' }).click();
  await second.page.getByText('Đã lưu').waitFor();
  expect(decisionsOf(await sheetOf(second, id))).toEqual({ '1.2': 'accept', '1.3': 'ask_more' });

  await second.page.getByRole('button', { name: /Chấp nhận nhiều mục/ }).click();
  const dialog = second.page.getByRole('dialog');
  await dialog.getByRole('checkbox').first().uncheck();
  const count = await dialog.getByRole('checkbox', { checked: true }).count();
  await dialog.getByRole('button', { name: /^Chấp nhận/ }).click();
  await second.page.getByText(`Đã chấp nhận ${count} mục`).waitFor();
  expect(Object.keys(decisionsOf(await sheetOf(second, id)))).toHaveLength(count + 2);
  expect(second.faults.filter((fault) => !fault.includes('409'))).toEqual([]);
  await first.close();
  await second.close();
});

const looks = [
  { screen: 'computer', colorScheme: 'light', language: 'vi' },
  { screen: 'computer', colorScheme: 'dark', language: 'en' },
  { screen: 'phone', colorScheme: 'light', language: 'en' },
  { screen: 'phone', colorScheme: 'dark', language: 'vi' },
] as const satisfies readonly Look[];

test.each(looks)(
  'the superior’s pages of a year are readable by everybody: $screen, $colorScheme, $language',
  async (look) => {
    const desk = await seat('lanhdaothamdinh', look);
    const { rows } = await ask<{ rows: AssessmentRow[] }>(desk, 'GET', '/api/assessments');
    const idIn = (state: AssessmentRow['state']) => rows.find((row) => row.state === state)?.id ?? '';
    const cycleId = rows.find(({ state }) => state === 'submitted')?.cycleId ?? '';
    const addresses = [
      '/',
      '/dot-cham',
      '/dot-cham/moi',
      `/dot-cham/${cycleId}`,
      `/dot-cham/${cycleId}?q=khong-co-gi`,
      '/tham-dinh',
      `/tham-dinh/${idIn('submitted')}`,
      `/ket-qua-cham/${idIn('published')}`,
    ];
    for (const address of addresses) {
      await desk.open(address);
      await examine(desk, address);
    }
    await desk.page.locator('tbody th button').first().click();
    await examine(desk, 'a derivation');
    await desk.open(`/tham-dinh/${await beginAny(desk, rows)}?muc=2.5`);
    await desk.page.locator('[data-decision="cut"]').click();
    await examine(desk, 'a cut by points');
    await desk.page.locator('input[name="cut-by"]').last().check();
    await examine(desk, 'a cut by the rule');
    await desk.open(`/dot-cham/${cycleId}`);
    await desk.page.getByRole('checkbox').first().check();
    await examine(desk, 'a chosen unit');
    expect(desk.faults).toEqual([]);
    await desk.close();
  },
);

/** A sheet that is being appraised; begun where none is yet. */
async function beginAny(desk: Desk, rows: readonly AssessmentRow[]): Promise<string> {
  const begun = rows.find(({ state }) => state === 'appraising');
  if (begun) return begun.id;
  const { id, version } = rows.find(({ state }) => state === 'submitted') ?? { id: '', version: 0 };
  await ask(desk, 'POST', `/api/assessments/${id}/moves`, {
    operationId: globalThis.crypto.randomUUID(),
    move: 'begin_appraisal',
    version,
    reason: null,
  });
  return id;
}

async function examine({ page }: Desk, name: string): Promise<void> {
  const found = { name, faults: await accessibilityFaults(page), tooWide: await overflowOf(page) };
  expect(found).toEqual({ name, faults: [], tooWide: 0 });
}

async function seat(username: string, look: Look = {}): Promise<Desk> {
  const desk = await openDesk(look);
  await desk.signIn(username);
  return desk;
}

/** Takes a step offered on the page, with a reason where it asks for one. */
async function step({ page }: Desk, name: string, reason?: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  if (reason !== undefined) await dialog.getByLabel('Lý do').fill(reason);
  await dialog.getByRole('button', { name: name.replace(/ \(\d+\)$/, ''), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function itemShown({ page }: Desk, code: string): Promise<void> {
  await page.getByRole('heading', { level: 2, name: new RegExp(`^${code} `) }).waitFor();
}

async function choose({ page }: Desk, unit: string): Promise<void> {
  await page.getByRole('checkbox', { name: `Chọn ${unit}` }).check();
}

/** Opens a year for every commune, through the form and its preview. */
async function openYear({ page, open }: Desk): Promise<void> {
  await open('/dot-cham');
  await page.getByRole('link', { name: 'Mở đợt chấm điểm' }).click();
  await page
    .getByRole('option', { name: 'Bộ tiêu chí mẫu của một năm (2026)' })
    .waitFor({ state: 'attached' });
  await page.getByRole('combobox', { name: 'Bộ tiêu chí' }).selectOption({ label: foreignSet });
  await page
    .getByText(/^Bộ này do UBND thành phố Ví Dụ .* ban hành, không phải đơn vị bạn hay cấp trên/)
    .waitFor();
  await page.getByRole('button', { name: 'Xem trước khi mở' }).click();
  await page.getByText('Hãy ghi ngày dạng').first().waitFor();
  await page.getByRole('combobox', { name: 'Bộ tiêu chí' }).selectOption({ label: `${setTitle} (2026)` });
  await page.getByRole('textbox', { name: 'Tên đợt' }).fill(cycleTitle);
  await page.getByRole('textbox', { name: 'Ngày mở' }).fill('1/9/2026');
  await page.getByLabel('Hạn tự chấm').fill('2/9/2020');
  await page.getByText(/hạn này phải từ 0?1\/0?9\/2026 trở đi/).waitFor();
  await page.getByLabel('Hạn tự chấm').fill('30/11/2099');
  await page.getByLabel('Hạn thẩm định').fill('20/12/2099');
  await page.getByLabel('Hạn giải trình').fill('27/12/2099');
  await page.getByRole('button', { name: 'Xem trước khi mở' }).click();
  await page.getByText('Hãy đánh dấu xác nhận').waitFor();
  await page.getByRole('checkbox', { name: /^Đúng, các đơn vị đó phải chấm thêm một bản/ }).check();
  await page.getByRole('button', { name: 'Xem trước khi mở' }).click();
  await page.getByRole('heading', { name: 'Điều gì xảy ra khi mở đợt' }).waitFor();
  await page.getByText(/^\d+ đơn vị, là mọi đơn vị đủ điều kiện vào ngày 0?1\/0?9\/2026: /).waitFor();
  await page.getByRole('button', { name: 'Sửa lại' }).click();
  await page.getByRole('radio', { name: 'Chỉ các đơn vị được chọn' }).check();
  await page.getByRole('textbox', { name: 'Tìm đơn vị' }).fill('phuong tien');
  await page.getByRole('checkbox', { name: 'xã Phượng Tiến' }).check();
  await page.getByRole('button', { name: 'Xem trước khi mở' }).click();
  await page.getByText('1 đơn vị được chọn: xã Phượng Tiến').waitFor();
  await page.getByRole('button', { name: 'Sửa lại' }).click();
  await page.getByRole('radio', { name: /^Mọi đơn vị cấp dưới/ }).check();
  await page.getByRole('button', { name: 'Xem trước khi mở' }).click();
  await page.getByRole('button', { name: 'Mở đợt chấm điểm' }).click();
  await page.getByRole('columnheader', { name: 'Trạng thái' }).waitFor();
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

async function publishSet(desk: Desk, code: string): Promise<void> {
  const { id, version } = await ask<CriteriaSetView>(desk, 'POST', '/api/criteria-sets', {
    content: yearSet(code),
  });
  await ask(desk, 'POST', `/api/criteria-sets/${id}/publish`, { version });
}

async function assessmentOf(desk: Desk): Promise<string> {
  const { rows } = await ask<{ rows: AssessmentRow[] }>(desk, 'GET', '/api/assessments');
  const row = rows.find((each) => each.cycleTitle === cycleTitle);
  if (!row) throw new Error('the unit has no assessment');
  return row.id;
}

function decisionsOf({ items }: SheetView) {
  return Object.fromEntries(items.flatMap(({ code, decision }) => (decision ? [[code, decision]] : [])));
}

function sheetOf(desk: Desk, id: string): Promise<SheetView> {
  return ask<SheetView>(desk, 'GET', `/api/assessments/${id}`);
}

/** Fills the whole sheet by keyboard, and explains the item whose paper is missing. */
async function scoreSheet({ page, open }: Desk, id: string): Promise<void> {
  await open(`/cham-diem/${id}?muc=1.1`);
  await expect.poll(() => page.evaluate('document.activeElement?.dataset.stop')).toBe('1.1/name');
  await page.keyboard.press('ArrowRight');
  for (const figure of ['9', '10']) {
    await page.keyboard.type(figure);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('c');
  // The next item is a colleague's: asked once, and nothing is typed before the answer.
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Điền thay' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  for (const figure of ['80', '100', '2']) {
    await page.keyboard.type(figure);
    await page.keyboard.press('Enter');
  }
  await page.locator('[data-stop="1.1/points"]').click();
  const panel = page.getByRole('dialog');
  await panel
    .getByRole('textbox', { name: 'Giải trình kèm bản tự chấm' })
    .fill('Báo cáo năm đang được ký ban hành.');
  await panel.getByRole('button', { name: 'Đóng' }).click();
  await page.locator('[data-saving="saved"]').waitFor();
}

/** The leader looks at all of it and hands it in. */
async function handIn(desk: Desk, id: string): Promise<void> {
  await desk.open(`/cham-diem/${id}/nop`);
  await step(desk, 'Nộp bản tự chấm');
  await desk.page.getByText('Đã khóa: bản này chỉ để xem.').waitFor();
}
