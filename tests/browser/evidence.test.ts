import { expect, test } from 'vitest';
import { accessibilityFaults, overflowOf, useBrowser, type Desk } from '../support/browser.ts';
import { planText } from '../support/evidence-story.ts';
import { minimalPdf } from '../support/minimal-pdf.ts';

const openDesk = useBrowser();

const plan = (name: string, reader: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(planText(reader), 'utf8'),
});
const filesOf = (desk: Desk) => desk.page.locator('input[type=file][multiple]');

test('an officer hands in files, one broken off and gone on with, confirms one, and a leader reviews it', async () => {
  const desk = await openDesk();
  const { page } = desk;
  await desk.signIn('vanphong');
  await desk.open('/tai-lieu');
  await page.getByRole('heading', { name: 'Tài liệu kiểm chứng' }).waitFor();

  // The network breaks at the first piece of the second file, and comes back.
  await page.route('**/api/uploads/*', (route) => route.abort('connectionfailed'));
  await filesOf(desk).setInputFiles([
    plan('ke-hoach.txt', 'khi trả kết quả'),
    { name: 'to-trinh.pdf', mimeType: 'application/pdf', buffer: minimalPdf(['Trang mot', 'Trang hai']) },
    { name: 'cai-dat.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
  ]);
  const sending = page.getByRole('region', { name: 'Tệp đang gửi' });
  await sending.getByText('Không nhận loại tệp .exe').waitFor();
  await sending.getByText('mất mạng, sẽ tự gửi tiếp khi có mạng').first().waitFor({ timeout: 30_000 });
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.unroute('**/api/uploads/*');
  await sending.getByRole('button', { name: 'Gửi tiếp: ke-hoach.txt' }).click();
  await sending.getByText('Đã gửi xong 2 trong 2 tệp').waitFor({ timeout: 30_000 });
  desk.faults.length = 0;

  const handedIn = page.getByRole('row', { name: /(ke-hoach\.txt|to-trinh\.pdf).*dùng được/ });
  await expect.poll(() => handedIn.count(), { timeout: 30_000 }).toBe(2);
  await page.getByRole('link', { name: /^\d+ tài liệu chưa xác nhận$/ }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('searchbox').fill('ke-hoach');
  await expect.poll(() => handedIn.count()).toBe(1);
  expect(new URL(page.url()).searchParams.get('q')).toBe('ke-hoach');
  await page.getByRole('table').getByRole('link', { name: 'ke-hoach.txt', exact: true }).click();

  await page.getByRole('heading', { name: 'Thông tin tài liệu' }).waitFor();
  await expect.poll(() => page.getByLabel('Số', { exact: true }).inputValue()).toBe('45');
  expect(await page.getByLabel('Ngày ban hành').inputValue()).toBe('12/01/2026');
  await page.getByLabel('Số', { exact: true }).fill('46');
  await page.getByText('Trong văn bản đọc được: 45').waitFor();
  await page.getByRole('button', { name: 'Lấy theo văn bản: Số' }).click();
  await page.getByLabel('Ngày ký').fill('31/02/2026');
  await page.getByRole('button', { name: 'Xác nhận thông tin' }).click();
  await page.getByText('Chưa đúng ngày.').waitFor();
  await page.getByLabel('Ngày ký').fill('12/1/2026');
  await page.getByRole('button', { name: 'Xác nhận thông tin' }).click();
  await page.getByText('Đã xác nhận thông tin tài liệu.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Gửi duyệt' }).click();
  await page.getByText('Đã chuyển: chờ duyệt.').waitFor();
  const address = new URL(page.url()).pathname;
  expect(desk.faults).toEqual([]);
  await desk.close();

  const leader = await openDesk();
  await leader.signIn('lanhdao');
  await leader.open('/tai-lieu');
  await leader.page.getByRole('link', { name: /^\d+ chờ duyệt$/ }).click();
  await leader.page.getByRole('row', { name: /ke-hoach\.txt.*chờ duyệt/ }).waitFor();
  await leader.open(address);
  await leader.page.getByRole('button', { name: 'Từ chối' }).click();
  const dialog = leader.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Từ chối' }).click();
  await dialog.getByText('Hãy ghi lý do').waitFor();
  await dialog.getByLabel('Lý do').fill('Thiếu phụ lục');
  expect(await accessibilityFaults(leader.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Từ chối' }).click();
  await leader.page.getByText('Lý do: Thiếu phụ lục').waitFor();
  expect(leader.faults).toEqual([]);
  await leader.close();
});

test('a PDF is looked at page by page by keyboard, in every look, and opens at the page that was cited', async () => {
  const officer = await openDesk();
  await officer.signIn('vanphong');
  await officer.open('/tai-lieu');
  await officer.page.getByRole('table').getByRole('link', { name: 'to-trinh.pdf' }).click();
  await officer.page.getByRole('heading', { name: 'Thông tin tài liệu' }).waitFor();
  const address = new URL(officer.page.url()).pathname;
  await officer.close();

  for (const [screen, colorScheme] of [
    ['computer', 'light'],
    ['computer', 'dark'],
    ['phone', 'light'],
    ['phone', 'dark'],
  ] as const) {
    const desk = await openDesk({ screen, colorScheme });
    const { page } = desk;
    await desk.signIn('vanphong');
    await desk.open(`${address}?trang=2`);
    const picture = page.getByRole('img', { name: /^Trang 2 của tệp/ });
    await picture.waitFor();
    await expect.poll(() => page.evaluate<number>('document.images[0].naturalWidth')).toBeGreaterThan(900);
    expect(await overflowOf(page)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('group', { name: '2 / 2' }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('img', { name: /^Trang 1 của tệp/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('trang')).toBe('1');
    await page.keyboard.press('+');
    await page.getByText('150 %').waitFor();
    await page.getByText('Phần chữ đọc được', { exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Trang mot').waitFor();
    await desk.open('/tai-lieu');
    expect(await overflowOf(page)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(desk.faults).toEqual([]);
    await desk.close();
  }
});
