import { expect, test } from 'vitest';
import { accessibilityFaults, demoPassword, overflowOf, useBrowser, type Desk } from '../support/browser.ts';

const openDesk = useBrowser();
const chosen = 'chín con trâu ra đồng';

test('whoever changes their password is told what is wrong with it, and that it was changed', async () => {
  const desk = await openDesk();
  const { page } = desk;
  await desk.signIn('daibieu');
  await desk.open('/');
  await page.getByRole('button', { name: /Đại biểu/ }).click();
  await page.getByRole('link', { name: 'Đổi mật khẩu' }).click();
  await page.getByRole('heading', { name: 'Đổi mật khẩu', level: 1 }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const send = page.getByRole('button', { name: 'Đổi mật khẩu' });
  await page.getByLabel('Mật khẩu hiện tại').fill(demoPassword);
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(chosen);
  await page.getByLabel('Nhập lại mật khẩu mới').fill('khác');
  await send.click();
  await page.getByText('Hai lần nhập chưa giống nhau').waitFor();
  await page.getByLabel('Nhập lại mật khẩu mới').fill(chosen);
  await send.click();
  await page.getByText('Đã đổi mật khẩu.').waitFor();
  expect(await page.getByLabel('Mật khẩu hiện tại').inputValue()).toBe('');
  expect(desk.faults).toEqual([]);
  await desk.close();
});

test.each(['computer', 'phone'] as const)(
  'an administrator gives a temporary password, and its owner chooses another at sign-in: %s',
  async (screen) => {
    const desk = await openDesk({ screen });
    const temporary = await givenTo(desk, 'hdnd');
    const owner = await openDesk({ screen });
    const { page } = owner;
    await owner.open('/dang-nhap?ve=/giam-sat');
    await page.getByLabel('Tên đăng nhập').fill('hdnd');
    await page.getByLabel('Mật khẩu', { exact: true }).fill(temporary);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Đặt mật khẩu của bạn' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill(chosen);
    await page.getByLabel('Nhập lại mật khẩu mới').fill(chosen);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Giám sát', level: 1 }).waitFor();
    await owner.close();
    await desk.close();
  },
);

async function givenTo(desk: Desk, username: string): Promise<string> {
  const { page } = desk;
  await desk.signIn('quantri');
  await desk.open('/tai-khoan');
  const row = page.getByRole('row').filter({ hasText: username });
  const place = (await row.count()) > 0 ? row : page.locator('tr').filter({ hasText: username });
  await place.getByRole('button', { name: /Cấp mật khẩu tạm/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cấp mật khẩu tạm' }).click();
  const shown = page.locator('code');
  await shown.waitFor();
  await expect
    .poll(() => page.evaluate<boolean>('document.activeElement.querySelector("code") !== null'))
    .toBe(true);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
  expect(desk.faults).toEqual([]);
  return (await shown.textContent()) ?? '';
}
