import { expect, test } from 'vitest';
import { accessibilityFaults, overflowOf, useBrowser, type Desk, type Look } from '../support/browser.ts';
import {
  brokenWorkbook,
  confirmPublishing,
  createSet,
  handInSet,
  importSet,
  publish,
  sampleSet,
} from '../support/criteria-set-steps.ts';

const openDesk = useBrowser();

test('the sample is copied, a band is changed and tried out, the hole is mended, the copy published and locked', async () => {
  const desk = await signedIn();
  const { page } = desk;
  await desk.open('/bo-tieu-chi');
  const line = page.getByRole('row', {
    name: /^Bộ tiêu chí xác định chỉ số cải cách hành chính cấp xã .* 2026 /,
  });
  await line.getByText('mẫu – giả định').waitFor();
  await line.getByRole('button', { name: /^Chép bộ/ }).click();
  await page.getByRole('treeitem', { name: /^2\.6 Thực hiện công tác hòa giải/ }).click();
  const points = page.locator('[data-try-points]');
  await page.getByLabel('Vụ việc hòa giải thành', { exact: true }).last().fill('6');
  await page.getByLabel('Vụ việc đã hòa giải', { exact: true }).last().fill('8');
  await expect.poll(() => points.textContent()).toBe('1');
  expect(await page.locator('[data-try-why]').textContent()).toContain('75 %');

  await page.getByLabel('Giá trị đầu dưới của khoảng 2').fill('75,5');
  const faults = page.getByRole('list', { name: 'Các khoảng' });
  await faults.getByText('[70; 75,5)').waitFor();
  await expect.poll(() => points.textContent()).not.toBe('1');
  expect(await page.getByRole('treeitem', { name: /^2\.6 .*có 1 lỗi/ }).count()).toBe(1);
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByLabel('Giá trị đầu trên của khoảng 3').fill('75.5');
  await faults.waitFor({ state: 'hidden' });
  await expect.poll(() => points.textContent()).toBe('0');
  await page.getByText('Đã lưu').waitFor();
  await page.getByText('Không có lỗi').waitFor();

  await page.getByRole('link', { name: 'Xem toàn bộ để công bố' }).click();
  await page.getByRole('heading', { name: /^Trước khi công bố/ }).waitFor();
  await page.getByText(/từ 75,5 % đến dưới 80 %/).waitFor();
  await page.getByText('chuyển thành “Đã có bản thay thế”').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await confirmPublishing(desk);
  expect(await page.getByText(/^[0-9a-f]{64}$/).count()).toBe(1);
  expect(await page.getByRole('link', { name: 'Soạn tiếp' }).count()).toBe(0);
  await desk.open(`${new URL(page.url()).pathname}/soan`);
  await page.getByRole('heading', { name: 'Bộ này không sửa được' }).waitFor();
  await desk.open('/bo-tieu-chi');
  expect(await page.getByText('Đã có bản thay thế').count()).toBe(1);
  expect(desk.faults).toEqual([]);
  await desk.close();
});

test('a workbook with faults is refused by their places, and nothing of it is kept', async () => {
  const desk = await signedIn();
  const { page } = desk;
  await handInSet(desk, 'loi.xlsx', await brokenWorkbook('thu-loi'));
  await page.getByRole('heading', { name: /^Lỗi trong tệp: 2/ }).waitFor();
  for (const place of [
    ['Bộ tiêu chí', '3', 'C'],
    ['Quy tắc', '4', 'K'],
  ]) {
    const row = page.getByRole('row', { name: new RegExp(`^${place.join(' ')} `) });
    await row.waitFor();
    expect(await row.textContent()).toContain('bốn');
  }
  expect(await page.getByRole('button', { name: 'Tạo bản nháp từ tệp này' }).count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await handInSet(desk, 'loi.yaml', sampleSet('thu-loi').replace('max: 2', 'max: hai'));
  await page.getByRole('row', { name: /^22 / }).waitFor();
  await desk.open('/bo-tieu-chi');
  expect(await page.getByText('thu-loi').count()).toBe(0);
  expect(desk.faults).toEqual([]);
  await desk.close();
});

test('whoever has only a keyboard adds, moves and removes items, and takes it back', async () => {
  const desk = await signedIn();
  const { page } = desk;
  const { keyboard } = page;
  await importSet(desk, sampleSet('thu-ban-phim'));
  const nodes = () => page.getByRole('treeitem').allTextContents();
  await page.getByRole('treeitem', { name: /^1\.2/ }).focus();
  await keyboard.press('Home');
  await keyboard.press('End');
  await keyboard.press('Insert');
  await expect.poll(() => page.evaluate<string>('document.activeElement.value')).toBe('1.3');
  await keyboard.press('Tab');
  await keyboard.type('Tiếp công dân');
  await page.getByRole('treeitem', { name: /^1\.3 Tiếp công dân/ }).focus();
  await keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await nodes())[3]).toContain('1.3');
  await keyboard.press('Alt+ArrowRight');
  await expect.poll(() => page.getByRole('treeitem', { name: /^1\.3/ }).getAttribute('aria-level')).toBe('4');
  await keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => page.getByRole('treeitem', { name: /^1\.3/ }).getAttribute('aria-level')).toBe('3');
  const before = await nodes();
  await keyboard.press('Delete');
  await expect.poll(() => page.getByRole('treeitem', { name: /^1\.3/ }).count()).toBe(0);
  await keyboard.press('Control+z');
  await expect.poll(nodes).toEqual(before);
  await page.getByText('Đã lưu').waitFor();
  await page.reload();
  await expect.poll(nodes).toEqual(before);
  expect(desk.faults).toEqual([]);
  await desk.close();
});

test('what was written without a network is kept in the browser and sent when the draft is opened again', async () => {
  const desk = await signedIn();
  const { page } = desk;
  await importSet(desk, sampleSet('thu-mat-mang'));
  await page.route('**/api/criteria-sets/*', (route) =>
    route.request().method() === 'PUT' ? route.abort('connectionreset') : route.continue(),
  );
  await page.getByLabel('Cơ quan ban hành').fill('UBND tỉnh Thử');
  await page.getByText('Chưa lưu được').waitFor();
  await page.getByText('được giữ trong trình duyệt này').waitFor();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.unroute('**/api/criteria-sets/*');
  await page.getByText('đã được lấy lại').waitFor();
  await page.getByText('Đã lưu').waitFor({ timeout: 15_000 });
  await page.reload();
  await expect.poll(() => page.getByLabel('Cơ quan ban hành').inputValue()).toBe('UBND tỉnh Thử');
  await desk.close();
});

test('two people who write the same draft keep both their changes, and choose where they differ', async () => {
  const first = await signedIn();
  await importSet(first, sampleSet('thu-hai-nguoi'));
  const second = await signedIn();
  await second.open(new URL(first.page.url()).pathname);
  await first.page.getByLabel('Cơ quan ban hành').fill('UBND tỉnh Một');
  await first.page.getByText('Đã lưu').waitFor();
  await second.page.getByLabel('Tổng điểm', { exact: true }).fill('5');
  await second.page.getByText('Đã lưu, gộp cả phần người khác vừa sửa').waitFor();
  expect(await second.page.getByLabel('Cơ quan ban hành').inputValue()).toBe('UBND tỉnh Một');

  await first.page.getByLabel('Tổng điểm', { exact: true }).fill('6');
  await first.page.getByText('có 1 chỗ hai bên ghi khác nhau').waitFor();
  expect(await accessibilityFaults(first.page)).toEqual([]);
  await first.page.getByLabel(/Lấy của người kia/).check();
  await first.page.getByRole('button', { name: 'Lưu theo lựa chọn' }).click();
  await expect.poll(() => first.page.getByLabel('Tổng điểm', { exact: true }).inputValue()).toBe('5');
  await first.close();
  await second.close();
});

test('the items of two years are mapped, corrected by a person, confirmed and taken back', async () => {
  const desk = await signedIn();
  const { page } = desk;
  await importSet(desk, sampleSet('nam-truoc', 2024));
  await publish(desk);
  const changed = sampleSet('nam-sau', 2025).replace('Ban hành văn bản', 'Chuyển đổi số cấp xã');
  await importSet(desk, changed);
  await publish(desk);
  await page.getByRole('link', { name: 'Đối chiếu năm trước' }).click();
  await page.getByLabel('Bộ trước').selectOption({ label: 'Bộ thử nghiệm nam-truoc, năm 2024, lần 1' });
  await page.getByRole('row', { name: /Hòa giải ở cơ sở.*Hòa giải ở cơ sở/ }).waitFor();
  await page
    .getByRole('row', { name: /Hòa giải ở cơ sở/ })
    .getByRole('button', { name: /^Tách mục 1\.1/ })
    .first()
    .click();
  await page.getByText('Bạn đã sửa, chưa xác nhận lại').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Xác nhận đối chiếu' }).click();
  await page.getByText(/đã xác nhận lúc/).waitFor();
  await page.reload();
  await page.getByText(/đã xác nhận lúc/).waitFor();
  await page.getByRole('button', { name: 'Rút xác nhận' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Rút xác nhận' }).click();
  await page.getByText('Đây là đề xuất của hệ thống').waitFor();
  await page.goto(page.url().replace('doi-chieu', 'so-sanh'));
  await page.getByText('Chuyển đổi số cấp xã').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(desk.faults).toEqual([]);
  await desk.close();
});

const looks = [
  { screen: 'computer', colorScheme: 'light', language: 'vi' },
  { screen: 'computer', colorScheme: 'dark', language: 'en' },
  { screen: 'phone', colorScheme: 'light', language: 'en' },
  { screen: 'phone', colorScheme: 'dark', language: 'vi' },
] as const satisfies readonly Look[];

test.each(looks)(
  'every page of criteria sets is readable by everybody: $screen, $colorScheme, $language',
  async (look) => {
    const desk = await openDesk(look);
    await desk.signIn('lanhdaothamdinh');
    const { page } = desk;
    const id = await createSet(desk, sampleSet(`nhin-${look.screen}-${look.language}`));
    const addresses = [
      '/bo-tieu-chi',
      '/bo-tieu-chi/nhap-tep',
      ...['', '/soan', '/soan?muc=1.1', '/cong-bo', '/so-sanh', '/doi-chieu'].map(
        (rest) => `/bo-tieu-chi/${id}${rest}`,
      ),
    ];
    for (const address of addresses) {
      await desk.open(address);
      const found = { address, faults: await accessibilityFaults(page), tooWide: await overflowOf(page) };
      expect(found).toEqual({ address, faults: [], tooWide: 0 });
    }
    expect(desk.faults).toEqual([]);
    await desk.close();
  },
);

async function signedIn(): Promise<Desk> {
  const desk = await openDesk();
  await desk.signIn('lanhdaothamdinh');
  return desk;
}
