import { expect, test } from 'vitest';
import { demoPassword, useBrowser } from '../support/browser.ts';

const openDesk = useBrowser();

test('whoever has only a keyboard signs in, fills a cell and walks the board', async () => {
  const desk = await openDesk();
  const { page } = desk;
  const { keyboard } = page;
  const focused = () => page.evaluate<string>('document.activeElement.getAttribute("aria-label") ?? ""');
  await desk.open('/dang-nhap?ve=/ket-qua');
  for (let step = 0; step < 6; step += 1) await keyboard.press('Tab');
  expect(await page.evaluate<string>('document.activeElement.autocomplete')).toBe('username');
  await keyboard.type('lanhdao');
  await keyboard.press('Tab');
  await keyboard.type(demoPassword);
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Bảng thiếu sót' }).waitFor();
  desk.faults.length = 0;

  await page.locator('body').press('Tab');
  await expect
    .poll(() => page.evaluate<string>('document.activeElement.textContent'))
    .toContain('Bỏ qua phần đầu trang');

  await page.locator('tbody [data-column=action]').first().focus();
  await keyboard.press('Enter');
  await keyboard.type('Làm việc với phòng chuyên môn');
  await keyboard.press('Enter');
  await expect.poll(focused).toContain('Việc phải làm: Làm việc với phòng chuyên môn');

  await keyboard.press('ArrowRight');
  await expect.poll(focused).toContain('Hạn: chưa có');
  await keyboard.press('Enter');
  await keyboard.type('31/02/2026');
  await keyboard.press('Enter');
  await page.getByText('Hãy ghi ngày dạng').waitFor();
  await keyboard.press('Escape');
  await expect.poll(focused).toContain('Hạn: chưa có');

  await keyboard.press('ArrowLeft');
  await keyboard.press('ArrowLeft');
  await keyboard.press('Enter');
  await page.getByRole('listbox').waitFor();
  await keyboard.type('tu phap');
  await keyboard.press('Enter');
  await expect.poll(focused).toMatch(/^Người phụ trách: .*Tư pháp/);

  await keyboard.press('ArrowDown');
  await expect.poll(focused).toContain('Người phụ trách: chưa có');
  expect(desk.faults).toEqual([]);
  await desk.close();
});

test('closing a window gives the focus back to where it was', async () => {
  const desk = await openDesk();
  const { page } = desk;
  await desk.signIn('lanhdao');
  await desk.open('/ket-qua');
  const opener = page.locator('tbody button[aria-label^="Xem đầy đủ"]').first();
  for (const way of ['first', 'again']) {
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const label = await page.evaluate<string>('document.activeElement.getAttribute("aria-label") ?? ""');
    expect({ way, label }).toEqual({ way, label: await opener.getAttribute('aria-label') });
  }
  await desk.close();
});

test('on a phone the parts that find no room are reached by the keyboard, and closing them goes back', async () => {
  const desk = await openDesk({ screen: 'phone' });
  const { page } = desk;
  const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()');
  await desk.signIn('lanhdao');
  await desk.open('/');
  const atFoot = page.getByRole('navigation', { name: 'Các phần của hệ thống' });
  await atFoot.getByRole('button', { name: 'Thêm' }).waitFor();
  expect(await atFoot.getByRole('link').filter({ visible: true }).count()).toBe(4);

  await atFoot.getByRole('button', { name: 'Thêm' }).focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Các phần khác' });
  await sheet.waitFor();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  expect(await focused()).toBe('Thêm');

  await page.keyboard.press('Enter');
  await sheet.waitFor();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Bảng thiếu sót');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Giám sát');
  await page.keyboard.press('Enter');
  await page.waitForURL(/giam-sat/);
  await sheet.waitFor({ state: 'hidden' });
  expect(desk.faults).toEqual([]);
  await desk.close();
});
