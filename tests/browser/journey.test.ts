import { expect, test } from 'vitest';
import { accessibilityFaults, demoPassword, fieldOf, handIn, useBrowser } from '../support/browser.ts';
import { sampleNoticeText } from '../support/sample-notice.ts';

const openDesk = useBrowser();

test('a notice becomes a plan: signed in, handed in, read, corrected, confirmed, assigned, written again', async () => {
  const desk = await openDesk();
  const { page } = desk;

  await desk.open('/');
  await page.getByRole('button', { name: /Phó Chủ tịch HĐND xã/ }).click();
  await expect.poll(() => page.getByLabel('Mật khẩu', { exact: true }).inputValue()).toBe(demoPassword);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByRole('heading', { name: 'Việc cần làm' }).waitFor();
  // Asking who is signed in was refused before; the browser writes such a refusal into its console.
  desk.faults.length = 0;

  await page.getByRole('link', { name: 'Đọc văn bản', exact: true }).first().click();
  await handIn(page, 'thong-bao.txt', sampleNoticeText);
  await page.getByRole('heading', { name: 'Kết quả giám sát' }).waitFor();
  expect(await page.getByText('3 nội dung mất điểm, 2 nội dung nêu rõ điểm').isVisible()).toBe(true);

  await fieldOf(page, 'findings.0.lostPoints').focus();
  await expect.poll(() => page.locator('mark').first().textContent()).toBe('0,25');
  await page.getByText('thiếu máy quét tại bộ phận một cửa').first().click();
  await expect
    .poll(() => page.evaluate<string>('document.activeElement.id'))
    .toMatch(/^field-findings\.2\.(reason|causes\.0\.text)$/);

  expect(await fieldOf(page, 'findings.1.lostPoints').getAttribute('placeholder')).toBe('không nêu');
  await fieldOf(page, 'findings.1.lostPoints').fill('0,75');
  await page.getByText('Đã lưu').waitFor();
  await page.reload();
  await expect.poll(() => fieldOf(page, 'findings.1.lostPoints').inputValue()).toBe('0,75');

  await page.getByRole('button', { name: 'Xác nhận kết quả đọc' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('1,5 điểm ở 3 nội dung').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Xác nhận kết quả đọc' }).click();

  await page.getByRole('heading', { name: 'Bảng thiếu sót' }).waitFor();
  await page.getByText('1,5 điểm, nêu rõ ở cả 3 nội dung.').waitFor();
  const lacksPerson = page.getByRole('button', { name: /Thiếu người phụ trách/ });
  expect(await lacksPerson.textContent()).toContain('3');

  await page.getByRole('checkbox', { name: 'Chọn mọi dòng trên trang' }).check();
  const bar = page.getByRole('region', { name: 'Giao việc cho 3 nội dung' });
  await bar.getByRole('combobox', { name: 'Người phụ trách' }).fill('van phong');
  await page
    .getByRole('listbox')
    .getByRole('option', { name: /Văn phòng/ })
    .click();
  await bar.getByLabel('Hạn').fill('30/6/2026');
  expect(await accessibilityFaults(page)).toEqual([]);
  await bar.getByRole('button', { name: 'Giao việc cho 3 nội dung' }).click();
  await page.getByText('Đã ghi vào 3 nội dung.').waitFor();
  await expect.poll(() => page.getByRole('button', { name: /Đủ người phụ trách/ }).count()).toBe(1);

  await page.getByRole('searchbox').fill('so hoa ho so');
  await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
  await page.getByRole('button', { name: /^Việc phải làm:/ }).click();
  await page.getByRole('textbox', { name: 'Việc phải làm' }).fill('Mua máy quét');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Việc phải làm: Mua máy quét/ }).waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe('so hoa ho so');

  for (const [name, beginning] of [
    ['Xuất Excel', 'PK'],
    ['Thông báo (Word)', 'PK'],
    ['Thông báo (PDF)', '%PDF'],
  ] as const) {
    const address = (await page.getByRole('link', { name }).getAttribute('href')) ?? '';
    const file = await (await desk.context.request.get(desk.url + address)).body();
    expect(file.subarray(0, beginning.length).toString()).toBe(beginning);
  }
  expect(desk.faults).toEqual([]);
  await desk.close();
});
