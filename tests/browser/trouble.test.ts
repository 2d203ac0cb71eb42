import { expect, test } from 'vitest';
import { fieldOf, handIn, overflowOf, screens, useBrowser, type Desk } from '../support/browser.ts';
import { sampleNoticeText } from '../support/sample-notice.ts';

const openDesk = useBrowser();

test('a network that is cut while sending keeps the file for another try', async () => {
  const desk = await signedIn();
  const { page } = desk;
  await desk.open('/doc-van-ban');
  await page.route('**/api/readings', (route) =>
    route.request().method() === 'POST' ? route.abort('connectionreset') : route.continue(),
  );
  await handIn(page, 'thong-bao.txt', sampleNoticeText);
  await page.getByText('Mạng bị ngắt khi đang gửi thong-bao.txt').waitFor();
  await page.unroute('**/api/readings');
  await page.getByRole('button', { name: 'Gửi lại' }).click();
  await page.locator('#part-findings').waitFor();
  expect(await page.locator('h1').textContent()).toBe('thong-bao.txt');
  await desk.close();
});

test('a paper of another kind is refused with a sentence, and an empty one is not even sent', async () => {
  const desk = await signedIn();
  const { page } = desk;
  await desk.open('/doc-van-ban');
  await handIn(page, 'trong.txt', '');
  await page.getByText('Tệp trong.txt không có nội dung').waitFor();
  await handIn(page, 'giay-moi.txt', 'GIẤY MỜI\nKính mời các đại biểu dự họp lúc 8 giờ.\n'.repeat(5));
  await page.getByRole('heading', { name: 'Chưa đọc được văn bản này' }).waitFor();
  expect(await page.getByRole('alert').textContent()).toContain('thông báo kết luận giám sát');
  await desk.close();
});

test('two people who correct the same reading keep both their changes, and choose where they differ', async () => {
  const first = await signedIn();
  await first.open('/doc-van-ban');
  await handIn(first.page, 'thong-bao.txt', sampleNoticeText);
  await first.page.locator('#part-findings').waitFor();
  const second = await signedIn('vanphong');
  await second.open(new URL(first.page.url()).pathname);

  await fieldOf(first.page, 'document.place').fill('Xã Suối Mẫu');
  await first.page.getByText('Đã lưu').waitFor();
  await fieldOf(second.page, 'findings.1.lostPoints').fill('0,5');
  await second.page.getByText('Đã lưu, gộp cả phần người khác vừa sửa').waitFor();
  expect(await fieldOf(second.page, 'document.place').inputValue()).toBe('Xã Suối Mẫu');

  await fieldOf(first.page, 'findings.1.lostPoints').fill('0,25');
  await first.page.getByText('có 1 chỗ hai bên ghi khác nhau').waitFor();
  expect(await fieldOf(first.page, 'findings.1.lostPoints').inputValue()).toBe('0,25');
  await first.page.getByLabel(/Lấy của người kia/).check();
  await first.page.getByRole('button', { name: 'Lưu theo lựa chọn' }).click();
  await first.page.getByText('Đã lưu').first().waitFor();
  expect(await fieldOf(first.page, 'findings.1.lostPoints').inputValue()).toBe('0,5');
  await first.close();
  await second.close();
});

test('a row that somebody else changed first shows theirs and keeps what was entered', async () => {
  const first = await signedIn();
  const second = await signedIn('vanphong');
  await first.open('/ket-qua');
  await second.open('/ket-qua');
  await writeAction(first, 'Bổ sung biên bản');
  await first.page.getByRole('button', { name: /Việc phải làm: Bổ sung biên bản/ }).waitFor();
  await writeAction(second, 'Gửi hồ sơ thẩm định lại');
  await second.page.getByText('Người khác vừa sửa dòng này').waitFor();
  await expect
    .poll(() => second.page.evaluate<string>('document.activeElement.textContent'))
    .toContain('Người khác vừa sửa dòng này');
  await second.page.getByRole('button', { name: /Việc phải làm: Bổ sung biên bản/ }).waitFor();
  await second.page.getByRole('button', { name: 'Ghi phần của tôi' }).click();
  await second.page.getByRole('button', { name: /Việc phải làm: Gửi hồ sơ thẩm định lại/ }).waitFor();
  expect(await second.page.getByText('Người khác vừa sửa dòng này').count()).toBe(0);
  await first.close();
  await second.close();
});

test('corrections made without a network are saved when it is back', async () => {
  const desk = await signedIn();
  const { page } = desk;
  await desk.open('/doc-van-ban');
  await handIn(page, 'thong-bao.txt', sampleNoticeText);
  await page.locator('#part-findings').waitFor();
  await page.route('**/api/readings/*', (route) => route.abort());
  await fieldOf(page, 'document.place').fill('Xã khác');
  await page.getByText('Không nối được tới máy chủ').waitFor();
  await page.unroute('**/api/readings/*');
  await page.getByRole('button', { name: 'Lưu lại' }).click();
  await page.getByText('Đã lưu').waitFor();
  await page.reload();
  await expect.poll(() => fieldOf(page, 'document.place').inputValue()).toBe('Xã khác');
  await desk.close();
});

test('a day that does not exist is never called saved and stops the confirmation', async () => {
  const desk = await signedIn();
  const { page } = desk;
  await desk.open('/doc-van-ban');
  await handIn(page, 'thong-bao.txt', sampleNoticeText);
  await page.locator('#part-findings').waitFor();
  const date = fieldOf(page, 'document.date');
  await date.fill('31/2/2023');
  await page.getByText('Còn ô ghi chưa đúng').waitFor();
  expect(await page.getByText('Đã lưu').count()).toBe(0);
  await page.getByRole('button', { name: 'Xác nhận kết quả đọc' }).click();
  await page.getByText('Hãy sửa ô “Ngày” trước').waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await expect.poll(() => page.evaluate<string>('document.activeElement.id')).toBe('field-document.date');
  await date.fill('28/2/2023');
  await page.getByText('Đã lưu').waitFor();
  await page.getByRole('button', { name: 'Xác nhận kết quả đọc' }).click();
  await page.getByRole('dialog').waitFor();
  await desk.close();
});

test('leaving with words that are not a day asks first, saves the rest and keeps them for whoever stays', async () => {
  const desk = await signedIn();
  const { page } = desk;
  await desk.open('/doc-van-ban');
  await handIn(page, 'thong-bao.txt', sampleNoticeText);
  await page.locator('#part-findings').waitFor();
  const address = page.url();
  await fieldOf(page, 'document.place').fill('Xã khác');
  const date = fieldOf(page, 'document.date');
  await date.fill('giữa tháng chín');
  await page.getByRole('link', { name: 'Bảng thiếu sót' }).first().click();
  const question = page.getByRole('dialog');
  await question.getByText('Ô “Ngày” có chữ chưa đúng dạng').waitFor();
  await expect.poll(() => page.evaluate<string>('document.activeElement.textContent')).toBe('Ở lại');
  await page.keyboard.press('Enter');
  await question.waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate<string>('document.activeElement.id')).toBe('field-document.date');
  expect(await date.inputValue()).toBe('giữa tháng chín');
  expect(page.url()).toBe(address);

  await page.goBack();
  await question.getByRole('button', { name: 'Rời trang' }).click();
  await page.getByRole('heading', { name: 'Đọc văn bản', level: 1 }).waitFor();
  await page.goto(address);
  await expect.poll(() => fieldOf(page, 'document.place').inputValue()).toBe('Xã khác');
  await desk.close();
});

test('figures that do not add up are pointed out beside the finding', async () => {
  const desk = await signedIn();
  const { page } = desk;
  await desk.open('/doc-van-ban');
  await handIn(page, 'thong-bao.txt', sampleNoticeText);
  await page.locator('#part-findings').waitFor();
  await fieldOf(page, 'findings.0.maxPoints').fill('1');
  await fieldOf(page, 'findings.0.lostPoints').fill('1,5');
  await page.getByText('Điểm mất lớn hơn điểm tối đa').waitFor();
  await page.getByText('Đã lưu').waitFor();
  expect(await page.getByText('Điểm mất lớn hơn điểm tối đa').count()).toBe(1);
  await desk.close();
});

test('what was typed on the board outlives the end of the session and is saved after signing in again', async () => {
  const desk = await signedIn();
  const { page, context } = desk;
  await desk.open('/ket-qua');
  const cells = page.locator('tbody [data-column=evidence]');
  await cells.last().click();
  const box = page.getByRole('textbox', { name: 'Minh chứng cần có' });
  await box.fill('Biên bản có chữ ký');
  await context.clearCookies();
  await page.keyboard.press('Enter');
  const link = page.getByRole('link', { name: 'Đăng nhập lại ở thẻ mới' });
  await link.waitFor();
  expect(await box.inputValue()).toBe('Biên bản có chữ ký');
  const [tab] = await Promise.all([context.waitForEvent('page'), link.click()]);
  await tab.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
  await desk.signIn('hdnd');
  await tab.close();
  await box.press('Enter');
  await page.getByRole('button', { name: /Minh chứng cần có: Biên bản có chữ ký/ }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Minh chứng cần có' }).count()).toBe(0);
  await desk.close();
});

test('a very long word makes neither the board nor the log wider than the screen', async () => {
  const desk = await signedIn();
  const { page } = desk;
  await desk.open('/ket-qua');
  await writeAction(desk, 'a'.repeat(2000));
  await page.getByRole('button', { name: /Việc phải làm: aaa/ }).waitFor();
  expect(await overflowOf(page)).toBe(0);
  await desk.signIn('lanhdao');
  await desk.open('/nhat-ky');
  await page.getByText('aaaaaaaa').first().waitFor();
  const table = await page.evaluate<number>("document.querySelector('table').offsetWidth");
  expect(table).toBeLessThan(screens.computer.width);
  await desk.close();
});

async function signedIn(username = 'hdnd'): Promise<Desk> {
  const desk = await openDesk();
  await desk.signIn(username);
  return desk;
}

async function writeAction(desk: Desk, words: string): Promise<void> {
  await desk.page.locator('tbody [data-column=action]').first().click();
  await desk.page.getByRole('textbox', { name: 'Việc phải làm' }).fill(words);
  await desk.page.keyboard.press('Enter');
}
