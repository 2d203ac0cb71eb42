// Longer than 250 lines: what a unit lives through with its sheet in a year is told from beginning to end.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { AssessmentRow, SheetView } from '#modules/assessment/contract.ts';
import type { AuditEntry } from '#modules/audit/contract.ts';
import type { AssessmentMove } from '#modules/assessment/domain/assessment-workflow.ts';
import type { CriteriaSetView } from '#modules/criteria/contract.ts';
import { fullSelfScore } from '../support/assessment-story.ts';
import { accessibilityFaults, demoPassword, overflowOf, useBrowser, type Desk } from '../support/browser.ts';
import { yearSet } from '../support/sample-criteria-set.ts';

const openDesk = useBrowser();

test('an officer finds their items, fills them by keyboard alone, loses the network in between, and nothing is doubled', async () => {
  const { id, leader } = await openYear('bo-ban-phim');
  await assign(leader, id, ['1.1', '1.2', '2.1'], '2026-09-30');
  const desk = await openDesk();
  const { page, context } = desk;
  await desk.signIn('vanphong');
  await desk.open('/');
  const mine = page.getByRole('link', { name: /Mục 1\.1/ });
  expect(await mine.textContent()).toContain('Quá hạn từ 30/9/2026');
  await mine.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('grid').waitFor();
  await expect.poll(() => focused(page)).toBe('1.1/name');

  const operations: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') operations.push(JSON.parse(request.postData() ?? '{}').operationId);
  });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('9');
  await page.keyboard.press('Tab');
  await page.keyboard.type('10');
  expect(await pointsOf(page, '1.1')).toBe('0');
  await page.keyboard.press('Tab');
  await saving(page, 'saved');

  await context.setOffline(true);
  await page.keyboard.press('c');
  await saving(page, 'offline');
  expect(await pointsOf(page, '1.2')).toBe('2');
  expect(await focused(page)).toBe('2.1/figure:numerator');
  await page.keyboard.type('80,5');
  await page.keyboard.press('Tab');
  await page.keyboard.type('100');
  await page.keyboard.press('Enter');
  expect(await pointsOf(page, '2.1')).toBe('3,22');
  await page.close();
  await context.setOffline(false);

  const again = await context.newPage();
  again.on('request', (request) => {
    if (request.method() === 'PATCH') operations.push(JSON.parse(request.postData() ?? '{}').operationId);
  });
  await again.goto(`${desk.url}/cham-diem/${id}`);
  await again.getByRole('grid').waitFor();
  await saving(again, 'saved');
  const sheet = await sheetOf(desk, id);
  expect(figuresOf(sheet, '1.2')).toEqual({ value: true });
  expect(figuresOf(sheet, '2.1')).toEqual({ numerator: '80.5', denominator: '100' });
  // The write that was cut off was sent again under its own name.
  const cutOff = operations.filter((name, place) => operations.indexOf(name) !== place);
  expect(new Set(cutOff).size).toBe(1);
  const { rows } = await leader<{ rows: AuditEntry[] }>('GET', '/api/audit');
  const entries = rows.filter(
    ({ action, subjectId }) => action === 'assessment.self_scored' && subjectId === id,
  );
  expect(entries.length).toBe(new Set(operations).size);
  await desk.close();
});

test('without a network the panel and the question about a colleague’s item open, and figures wait until it is back', async () => {
  const { id, leader } = await openYear('bo-mat-mang');
  await assign(leader, id, ['1.1'], '2027-09-30');
  const desk = await openDesk();
  const { page, context } = desk;
  await desk.signIn('lanhdao');
  await desk.open(`/cham-diem/${id}?muc=2.1`);
  await expect.poll(() => focused(page)).toBe('2.1/name');
  await context.setOffline(true);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('80,5');
  await page.keyboard.press('Tab');
  await page.keyboard.type('100');
  await page.keyboard.press('Enter');
  await saving(page, 'offline');
  await page.locator('[data-stop="2.1/name"]').focus();
  await page.keyboard.press('v');
  const panel = page.getByRole('dialog');
  await panel.getByRole('button', { name: 'Thêm tài liệu' }).click();
  await panel.getByRole('textbox', { name: 'Tên tài liệu' }).waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await page.locator('[data-stop="1.1/figure:numerator"]').focus();
  await page.keyboard.press('Enter');
  await panel.getByText('Mục 1.1 được giao cho Công chức Văn phòng').waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await page.getByRole('checkbox', { name: 'Chọn mục 2.2' }).check();
  await page.getByRole('region', { name: 'Giao 1 mục đã chọn' }).getByRole('combobox').first().waitFor();
  expect(await pointsOf(page, '2.1')).toBe('3,22');
  await context.setOffline(false);
  await saving(page, 'saved');
  expect(figuresOf(await sheetOf(desk, id), '2.1')).toEqual({ numerator: '80.5', denominator: '100' });
  await desk.close();
});

test('a wrong figure is said in place and held back until it is mended', async () => {
  const { id } = await openYear('bo-so-sai');
  const desk = await openDesk();
  const { page } = desk;
  await desk.signIn('vanphong');
  await desk.open(`/cham-diem/${id}?muc=2.1`);
  await expect.poll(() => focused(page)).toBe('2.1/name');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('12x');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('cần một con số').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.type('12');
  await page.keyboard.press('Tab');
  await page.keyboard.type('10');
  await page.keyboard.press('Tab');
  await page.getByText(/là 12, lớn hơn “.+” là 10/).waitFor();
  await saving(page, 'held');
  expect(figuresOf(await sheetOf(desk, id), '2.1')).toEqual({});
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('16');
  await page.keyboard.press('Enter');
  await saving(page, 'saved');
  expect(figuresOf(await sheetOf(desk, id), '2.1')).toEqual({ numerator: '12', denominator: '16' });
  expect(desk.faults).toEqual([]);
  await desk.close();
});

test('of two people who fill the same figure the second one sees both values and chooses', async () => {
  const { id } = await openYear('bo-hai-nguoi');
  const [first, second] = [await openDesk(), await openDesk()];
  await first.signIn('vanphong');
  await second.signIn('lanhdao');
  await Promise.all([first.open(`/cham-diem/${id}?muc=2.1`), second.open(`/cham-diem/${id}?muc=2.1`)]);
  for (const [desk, numerator] of [
    [first, '7'],
    [second, '8'],
  ] as const) {
    await expect.poll(() => focused(desk.page)).toBe('2.1/name');
    await desk.page.keyboard.press('ArrowRight');
    await desk.page.keyboard.type(numerator);
    await desk.page.keyboard.press('Tab');
    if (desk === first) await saving(desk.page, 'saved');
  }
  await second.page.keyboard.type('10');
  await second.page.keyboard.press('Tab');
  await second.page.getByText('Của bạn: 8').waitFor();
  await second.page.getByText(/Của Công chức Văn phòng - Thống kê lúc .*: 7/).waitFor();
  expect(await accessibilityFaults(second.page)).toEqual([]);
  await second.page.getByRole('button', { name: 'Giữ của tôi' }).click();
  await saving(second.page, 'saved');
  expect(figuresOf(await sheetOf(second, id), '2.1')).toEqual({ numerator: '8', denominator: '10' });
  await first.close();
  await second.close();
});

test('the leader gives items out, sees all of the sheet, hands it in, and it is locked until it is withdrawn', async () => {
  const { id } = await openYear('bo-nop');
  const desk = await openDesk();
  const { page } = desk;
  await desk.signIn('lanhdao');
  await desk.open('/');
  const waiting = page.getByRole('heading', { name: /^Bản tự chấm chờ lãnh đạo: / });
  await waiting.waitFor();
  expect(await page.locator(`a[href="/cham-diem/${id}"]`).count()).toBe(1);
  await desk.open(`/cham-diem/${id}?muc=1.1`);
  await expect.poll(() => focused(page)).toBe('1.1/name');
  await page.keyboard.press('Space');
  await page.getByRole('checkbox', { name: 'Chọn mục 2.2' }).check();
  const bar = page.getByRole('region', { name: 'Giao 2 mục đã chọn' });
  await bar.getByRole('textbox', { name: 'Người làm' }).or(bar.getByRole('combobox')).first().click();
  await page.getByRole('option', { name: /Công chức Tư pháp/ }).click();
  await bar.getByRole('textbox', { name: 'Hạn' }).fill('20/12/2026');
  await bar.getByRole('button', { name: 'Giao việc' }).click();
  await expect.poll(() => page.getByText('20/12/2026').count()).toBe(2);

  await page.getByRole('button', { name: 'Xem toàn bộ để nộp' }).click();
  await page.getByText('Chưa nộp được: còn 4 mục chưa đủ').waitFor();
  await page.getByRole('link', { name: '1.1 Mục 1.1' }).click();
  await expect.poll(() => focused(page)).toBe('1.1/name');
  await page.keyboard.press('ArrowRight');
  // The item is a colleague's: asked once, and nothing is typed before the answer.
  await page.keyboard.press('Enter');
  const mayFill = page.getByRole('dialog');
  await mayFill.getByText('Mục 1.1 được giao cho Công chức Tư pháp - Hộ tịch').waitFor();
  await mayFill.getByRole('button', { name: 'Điền thay' }).click();
  await mayFill.waitFor({ state: 'detached' });
  await page.locator('[data-stop="1.1/figure:numerator"]').focus();
  for (const figure of ['9', '10']) {
    await page.keyboard.type(figure);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('c');
  for (const figure of ['80', '100', '2']) {
    await page.keyboard.type(figure);
    await page.keyboard.press('Enter');
  }
  await page.locator('[data-stop="1.1/points"]').click();
  const panel = page.getByRole('dialog');
  await panel.getByText(/theo quy tắc được 3 điểm.*mục này được 0 điểm/).waitFor();
  await panel.getByRole('button', { name: 'Thêm tài liệu' }).click();
  await panel.getByRole('textbox', { name: 'Tên tài liệu' }).fill('Kế hoạch cải cách hành chính');
  await panel.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('04/KH-UBND');
  await panel.getByRole('textbox', { name: 'Ngày ban hành' }).fill('31/02/2026');
  await panel.getByRole('textbox', { name: 'Nơi lưu' }).fill('Hồ sơ lưu số 12, tủ 3');
  await panel.getByRole('button', { name: 'Thêm tài liệu' }).click();
  await panel.getByText('Không có ngày này trong lịch.').waitFor();
  await panel.getByRole('textbox', { name: 'Ngày ban hành' }).fill('28/02/2026');
  await panel.getByRole('button', { name: 'Thêm tài liệu' }).click();
  await panel.getByText('04/KH-UBND').waitFor();
  await panel.getByText('Nơi lưu: Hồ sơ lưu số 12, tủ 3').waitFor();
  await panel.getByText('Thiếu tài liệu kiểm chứng').waitFor();
  await panel.getByRole('button', { name: /chứng minh cho tài liệu nào/ }).click();
  await panel.getByRole('checkbox', { name: 'Báo cáo' }).check();
  await panel.getByRole('button', { name: 'Ghi lại' }).click();
  await panel.getByText('Chứng minh: Kế hoạch; Báo cáo').waitFor();
  expect(await panel.locator('[data-derivation]').textContent()).toContain('được 3 điểm');
  await page.keyboard.press('Escape');
  expect(await page.locator('[data-total]').textContent()).toBe('9,2 – 10,7');

  await page.getByRole('button', { name: 'Xem toàn bộ để nộp' }).click();
  await page.getByText('Ai xem được').waitFor();
  expect(await page.getByRole('region', { name: 'Bảng chấm điểm' }).textContent()).toContain('04/KH-UBND');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Nộp bản tự chấm' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Nộp bản tự chấm' }).click();
  await page.getByText('Đã khóa: bản này chỉ để xem.').waitFor();
  await page.locator('[data-stop="1.1/figure:numerator"]').click();
  expect(await page.getByRole('textbox', { name: 'Nhiệm vụ hoàn thành' }).count()).toBe(0);
  await page.getByRole('dialog').getByText('mức đang áp dụng').waitFor();
  await page.keyboard.press('Escape');
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByRole('button', { name: 'Rút lại bản đã nộp' }).click();
  const question = page.getByRole('dialog');
  await question.getByRole('button', { name: 'Rút lại bản đã nộp' }).click();
  await question.getByText('Hãy ghi lý do rồi thực hiện lại.').waitFor();
  await question.getByRole('textbox', { name: 'Lý do' }).fill('Bổ sung số liệu quý IV');
  await question.getByRole('button', { name: 'Rút lại bản đã nộp' }).click();
  await page.getByText('Đang tự chấm').first().waitFor();
  await page.getByText('Bản đã nộp được rút lại lúc').waitFor();
  expect(await page.getByText('Lý do: Bổ sung số liệu quý IV').first().isVisible()).toBe(true);
  await page.getByText('Quá trình của bản chấm điểm').click();
  expect(await page.getByText('Lý do: Bổ sung số liệu quý IV').count()).toBe(2);
  expect(desk.faults).toEqual([]);
  await desk.close();
});

test('what an officer wrote while the sheet was handed in is kept and named, and the sheet shows that it is locked', async () => {
  const { id, leader } = await openYear('bo-khoa');
  await fill(leader, id);
  const desk = await openDesk();
  const { page, context } = desk;
  await desk.signIn('vanphong');
  await desk.open(`/cham-diem/${id}?muc=2.2`);
  await expect.poll(() => focused(page)).toBe('2.2/name');
  await context.setOffline(true);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await saving(page, 'offline');
  await move(leader, id, 'submit');
  await context.setOffline(false);
  await page.getByText('Bản chấm điểm đã nộp nên không sửa được').waitFor();
  await page.getByText('Chưa lưu: 2.2').waitFor();
  await page.getByText('Đã khóa: bản này chỉ để xem.').waitFor();
  await page.getByRole('button', { name: 'Bỏ phần chưa lưu' }).click();
  await expect.poll(() => pointsOf(page, '2.2')).toBe('1');
  expect(figuresOf(await sheetOf(desk, id), '2.2')).toEqual({ value: '2' });
  await desk.close();
});

test('in the round of explanations the officer answers beside the decision, and the leader hands them in', async () => {
  const { id, leader } = await openYear('bo-giai-trinh');
  await fill(leader, id);
  await assign(leader, id, ['2.1'], '2026-09-30');
  await move(leader, id, 'submit');
  const appraiser = await caller('thamdinh');
  await move(appraiser, id, 'begin_appraisal');
  const { items } = await appraiser<SheetView>('GET', `/api/assessments/${id}`);
  await appraiser('PATCH', `/api/assessments/${id}/appraisals`, {
    operationId: globalThis.crypto.randomUUID(),
    changes: [
      {
        code: '2.1',
        version: items.find(({ code }) => code === '2.1')?.version,
        decision: 'cut',
        points: '3',
        reason: 'Số hồ sơ chưa khớp.',
      },
    ],
  });
  await move(appraiser, id, 'ask_explanation');
  const desk = await openDesk({ screen: 'phone' });
  const { page } = desk;
  await desk.signIn('vanphong');
  await desk.open('/');
  await page
    .getByRole('link', { name: /Mục 2\.1.*Số hồ sơ chưa khớp/ })
    .first()
    .tap();
  await page.getByText('Đã giải trình 0/1 mục').waitFor();
  await page.locator('[data-stop="2.1/name"]').tap();
  const panel = page.getByRole('dialog');
  await panel.getByText('Được 3 trên 4 (bị cắt 0,2)').waitFor();
  await panel.getByRole('textbox', { name: 'Giải trình của đơn vị' }).fill('Đã đối chiếu với sổ theo dõi.');
  expect(await accessibilityFaults(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Đóng' }).tap();
  await saving(page, 'saved');
  await page.getByText('Đã giải trình 1/1 mục').waitFor();
  expect(desk.faults).toEqual([]);
  await desk.close();

  const office = await openDesk({ colorScheme: 'dark', language: 'en' });
  await office.signIn('lanhdao');
  await office.open(`/cham-diem/${id}`);
  expect(await accessibilityFaults(office.page)).toEqual([]);
  await office.page.getByRole('button', { name: 'Hand in the explanations' }).click();
  await office.page.getByRole('dialog').getByRole('button', { name: 'Hand in the explanations' }).click();
  await office.page.getByText('Being appraised again').first().waitFor();
  const { items: after } = await leader<SheetView>('GET', `/api/assessments/${id}`);
  expect(after.find(({ code }) => code === '2.1')?.answer).toBe('Đã đối chiếu với sổ theo dõi.');
  expect(office.faults).toEqual([]);
  await office.close();
});

test('the sheet is searched without marks, narrowed to what is lacking, and stands on a phone', async () => {
  const { id } = await openYear('bo-loc');
  const desk = await openDesk({ screen: 'phone', colorScheme: 'dark' });
  const { page } = desk;
  await desk.signIn('vanphong');
  await desk.open(`/cham-diem/${id}`);
  await page.getByText('Đang hiện 5 mục').waitFor();
  await page.getByRole('searchbox', { name: 'Tìm mã hoặc tên mục' }).fill('muc 2');
  await page.getByText('Đang hiện 3 mục').waitFor();
  await page.getByRole('button', { name: 'Còn thiếu' }).click();
  await page.getByText('Đang hiện 2 mục').waitFor();
  expect(await overflowOf(page)).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.locator('[data-stop="2.2/figure:value"]').tap();
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await saving(page, 'saved');
  await page.getByText('Đang hiện 2 mục').waitFor();
  expect(figuresOf(await sheetOf(desk, id), '2.2')).toEqual({ value: '3' });
  expect(desk.faults).toEqual([]);
  await desk.close();
});

test('an officer is told that their items wait for the leader and then for the appraiser, why they came back, and finds the page again after the network was away', async () => {
  const { id, leader } = await openYear('bo-viec-cua-toi');
  await fill(leader, id);
  await assign(leader, id, ['1.1', '1.2'], '2026-12-20');
  const desk = await openDesk();
  const { page, context } = desk;
  await desk.signIn('vanphong');
  await desk.open('/');
  const standing = page.locator(`a[href="/cham-diem/${id}"]`);
  await standing
    .getByText('2 mục được giao cho bạn đã đủ, chờ lãnh đạo nộp. Hạn nộp: hết ngày 30/11/2027.')
    .waitFor();
  expect(await page.getByText('Thông tin còn thiếu để giao việc').count()).toBe(0);
  await move(leader, id, 'submit');
  await desk.open('/');
  await standing.getByText(/^Đã nộp ngày .*, chờ .* thẩm định\. Bạn chưa phải làm gì\.$/).waitFor();
  const appraiser = await caller('thamdinh');
  const { version } = await appraiser<SheetView>('GET', `/api/assessments/${id}`);
  await appraiser('POST', `/api/assessments/${id}/moves`, {
    operationId: globalThis.crypto.randomUUID(),
    move: 'return',
    version,
    reason: 'Thiếu báo cáo quý IV.',
  });
  await desk.open('/');
  await page.getByText('Lý do: Thiếu báo cáo quý IV.').waitFor();
  await page
    .getByText(/Hãy sửa theo lý do trên; lãnh đạo xem lại rồi nộp lại\. Hạn: hết ngày 30\/11\/2027/)
    .waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  await context.setOffline(true);
  await page.getByRole('link', { name: 'Chấm điểm', exact: true }).first().click();
  await page.getByText('Mất kết nối').waitFor();
  await context.setOffline(false);
  await page.getByRole('heading', { name: 'Bản chấm điểm', exact: true }).waitFor();
  await desk.close();
});

test('a leader who is overtaken reads the newest beside the question and hands in without typing anew', async () => {
  const { id, leader } = await openYear('bo-tai-lai');
  await fill(leader, id);
  await move(leader, id, 'submit');
  const desk = await openDesk();
  const { page } = desk;
  await desk.signIn('lanhdao');
  await desk.open(`/cham-diem/${id}`);
  await page.getByRole('button', { name: 'Rút lại bản đã nộp' }).click();
  const question = page.getByRole('dialog');
  await question.getByRole('textbox', { name: 'Lý do' }).fill('Bổ sung số liệu');
  // Somebody else withdrew it and handed it in again meanwhile.
  await withdraw(leader, id);
  await move(leader, id, 'submit');
  await question.getByRole('button', { name: 'Rút lại bản đã nộp' }).click();
  await question.getByRole('button', { name: 'Tải bản mới' }).click();
  await expect.poll(() => question.getByRole('button', { name: 'Tải bản mới' }).count()).toBe(0);
  expect(await question.getByRole('textbox', { name: 'Lý do' }).inputValue()).toBe('Bổ sung số liệu');
  await question.getByRole('button', { name: 'Rút lại bản đã nộp' }).click();
  await page.getByText('Bản đã nộp được rút lại lúc').waitFor();
  await desk.close();
});

async function withdraw(leader: Caller, id: string): Promise<void> {
  const { version } = await leader<SheetView>('GET', `/api/assessments/${id}`);
  await leader('POST', `/api/assessments/${id}/moves`, {
    operationId: globalThis.crypto.randomUUID(),
    move: 'withdraw',
    version,
    reason: 'Sửa một mục.',
  });
}

type Caller = <Reply>(method: string, path: string, body?: unknown) => Promise<Reply>;

/** Lets the province publish a set and open a year by it; gives the demonstration commune's assessment. */
async function openYear(code: string): Promise<{ id: string; leader: Caller }> {
  const province = await caller('lanhdaothamdinh');
  const draft = await province<CriteriaSetView>('POST', '/api/criteria-sets', {
    content: yearSet(code, { title: code }),
  });
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
  const leader = await caller('lanhdao');
  const { rows } = await leader<{ rows: AssessmentRow[] }>('GET', `/api/assessments?cycle=${cycle.id}`);
  return { id: rows[0]?.id ?? '', leader };
}

async function caller(username: string): Promise<Caller> {
  const { context, url } = await openDesk();
  const headers = { origin: url };
  await context.request.post(`${url}/api/sign-in`, { headers, data: { username, password: demoPassword } });
  return async <Reply>(method: string, path: string, body?: unknown) => {
    const reply = await context.request.fetch(url + path, {
      method,
      headers,
      ...(body === undefined ? {} : { data: body }),
    });
    if (!reply.ok()) throw new Error(`${path}: ${await reply.text()}`);
    return (await reply.json()) as Reply;
  };
}

async function assign(leader: Caller, id: string, codes: readonly string[], dueOn: string): Promise<void> {
  const { rows } = await leader<{ rows: { id: string; name: string }[] }>('GET', '/api/people');
  const sheet = await leader<SheetView>('GET', `/api/assessments/${id}`);
  await leader('PATCH', `/api/assessments/${id}/assignments`, {
    operationId: globalThis.crypto.randomUUID(),
    items: codes.map((code) => ({ code, version: sheet.items.find((item) => item.code === code)?.version })),
    personId: rows.find(({ name }) => name.startsWith('Công chức Văn phòng'))?.id,
    dueOn,
  });
}

/** Scores every item of the sample set that the unit scores. */
async function fill(leader: Caller, id: string): Promise<void> {
  const { items } = await leader<SheetView>('GET', `/api/assessments/${id}`);
  await leader('PATCH', `/api/assessments/${id}/items`, {
    operationId: globalThis.crypto.randomUUID(),
    changes: fullSelfScore.map((change) => ({
      ...change,
      version: items.find(({ code }) => code === change.code)?.version,
    })),
  });
}

async function move(by: Caller, id: string, name: AssessmentMove): Promise<void> {
  const { version } = await by<SheetView>('GET', `/api/assessments/${id}`);
  await by('POST', `/api/assessments/${id}/moves`, {
    operationId: globalThis.crypto.randomUUID(),
    move: name,
    version,
    reason: null,
  });
}

async function sheetOf({ context, url }: Desk, id: string): Promise<SheetView> {
  return (await (await context.request.get(`${url}/api/assessments/${id}`)).json()) as SheetView;
}

function figuresOf(sheet: SheetView, code: string) {
  return sheet.items.find((item) => item.code === code)?.figures;
}

function focused(page: Page): Promise<string> {
  return page.evaluate<string>('document.activeElement.dataset.stop ?? document.activeElement.tagName');
}

function pointsOf(page: Page, code: string): Promise<string | null> {
  return page.locator(`[data-stop="${code}/points"] [data-points]`).textContent();
}

async function saving(page: Page, kind: string): Promise<void> {
  await page.locator(`[data-saving="${kind}"]`).waitFor({ timeout: 15_000 });
}
