import { expect, test } from 'vitest';
import { handIn, overflowOf, useBrowser, type Desk } from '../support/browser.ts';
import { sampleNoticeText } from '../support/sample-notice.ts';

const openDesk = useBrowser();

test('pressing another cell saves the open one and goes on', async () => {
  const desk = await onBoard();
  const { page } = desk;
  const { actions } = cellsOf(desk);
  await actions.nth(0).click();
  await page.getByRole('textbox', { name: 'Việc phải làm' }).fill('Lập biên bản từng kỳ họp');
  await cellsOf(desk).due.nth(1).click();
  await page.getByRole('textbox', { name: 'Hạn' }).waitFor();
  await page.getByRole('button', { name: /Việc phải làm: Lập biên bản từng kỳ họp/ }).waitFor();
  expect(await page.evaluate<string>('document.activeElement.ariaLabel')).toBe('Hạn');

  await page.getByRole('textbox', { name: 'Hạn' }).fill('31/02/2027');
  await actions.nth(2).click();
  await page.getByText('Hãy ghi ngày dạng').waitFor();
  expect(await page.getByRole('textbox', { name: 'Hạn' }).inputValue()).toBe('31/02/2027');
  expect(await page.getByRole('textbox', { name: 'Việc phải làm' }).count()).toBe(0);

  await page.getByRole('textbox', { name: 'Hạn' }).fill('28/02/2027');
  await cellsOf(desk).causes.nth(3).click();
  await page.getByRole('button', { name: /Hạn: 28\/02\/2027/ }).waitFor();
  await page.getByRole('button', { name: 'Thêm nguyên nhân' }).click();
  await page.getByRole('textbox', { name: 'Nguyên nhân 2' }).fill('Chưa phân công');
  await actions.nth(4).click();
  await page.getByRole('textbox', { name: 'Việc phải làm' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: /Việc phải làm: Lập biên bản từng kỳ họp/ }).waitFor();
  expect(await page.getByRole('button', { name: /Nguyên nhân: .*Chưa phân công/ }).count()).toBe(1);
  expect(desk.faults).toEqual([]);
  await desk.close();
});

test('pressing another cell keeps the open one where saving fails', async () => {
  const desk = await onBoard();
  const { page } = desk;
  const { actions } = cellsOf(desk);
  await actions.nth(5).click();
  const box = page.getByRole('textbox', { name: 'Việc phải làm' });
  await box.fill('Rà soát lại sổ theo dõi');
  await page.route('**/api/findings', (route) => route.abort('connectionreset'));
  await actions.nth(6).click();
  await page.getByText('Không nối được tới máy chủ').waitFor();
  expect(await box.inputValue()).toBe('Rà soát lại sổ theo dõi');
  await expect.poll(() => page.evaluate<string>('document.activeElement.ariaLabel')).toBe('Việc phải làm');
  await page.unroute('**/api/findings');
  await actions.nth(6).click();
  await page.getByRole('button', { name: /Việc phải làm: Rà soát lại sổ theo dõi/ }).waitFor();
  await desk.close();
});

test('leaving the board or filtering it saves what stands in an open cell', async () => {
  const desk = await onBoard();
  const { page } = desk;
  await cellsOf(desk).evidence.nth(0).click();
  await page.getByRole('textbox', { name: 'Minh chứng cần có' }).fill('Sổ có đóng dấu');
  await page.getByRole('link', { name: 'Giám sát' }).first().click();
  await page.getByRole('heading', { name: 'Giám sát', level: 1 }).waitFor();
  await page.goBack();
  await page.getByRole('button', { name: /Minh chứng cần có: Sổ có đóng dấu/ }).waitFor();

  await cellsOf(desk).evidence.nth(1).click();
  await page.getByRole('textbox', { name: 'Minh chứng cần có' }).fill('Danh sách dự họp');
  await page.getByRole('button', { name: 'Chỉ xem nội dung nêu rõ điểm' }).click();
  await page.waitForURL(/points=known/);
  await page.goBack();
  await page.getByRole('button', { name: /Minh chứng cần có: Danh sách dự họp/ }).waitFor();

  await cellsOf(desk).due.nth(2).click();
  await page.getByRole('textbox', { name: 'Hạn' }).fill('thứ hai');
  await page.getByRole('link', { name: 'Giám sát' }).first().click();
  await page.getByText('Hãy ghi ngày dạng').waitFor();
  expect(new URL(page.url()).pathname).toBe('/ket-qua');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Giám sát' }).first().click();
  await page.getByRole('heading', { name: 'Giám sát', level: 1 }).waitFor();
  expect(desk.faults).toEqual([]);
  await desk.close();
});

test('a person that was chosen is still chosen when saving fails, and is saved by pressing Save', async () => {
  const desk = await onBoard();
  const { page } = desk;
  await cellsOf(desk).person.nth(1).click();
  const list = page.getByRole('listbox');
  await list.waitFor();
  const name = (await list.getByRole('option').first().locator('span > span').first().textContent()) ?? '';
  await page.route('**/api/findings', (route) => route.abort('connectionreset'));
  await list.getByRole('option').first().click();
  await page.getByText('Không nối được tới máy chủ').waitFor();
  expect(await page.locator('tbody input[aria-label="Người phụ trách"]').inputValue()).toBe(name);
  await page.unroute('**/api/findings');
  await page.locator('tbody').getByRole('button', { name: 'Lưu' }).click();
  await page
    .locator('tbody')
    .getByRole('button', { name: `Người phụ trách: ${name}` })
    .waitFor();
  await desk.close();
});

test('where several supervisions stand together, each finding says of which it is', async () => {
  const desk = await onBoard();
  const { page } = desk;
  const header = page.getByRole('columnheader', { name: 'Cuộc giám sát' });
  expect(await header.count()).toBe(0);
  await desk.open('/doc-van-ban');
  await handIn(page, 'thong-bao.txt', sampleNoticeText);
  await page.locator('#part-findings').waitFor();
  await page.getByRole('button', { name: 'Xác nhận kết quả đọc' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận' }).click();
  await page.getByRole('heading', { name: 'Bảng thiếu sót' }).waitFor();
  expect(await header.count()).toBe(0);
  await desk.open('/ket-qua');
  await header.waitFor();
  const links = `[...document.querySelectorAll('tbody td a[href^="/giam-sat/"]')]`;
  expect(await page.evaluate<number>(`new Set(${links}.map((link) => link.href)).size`)).toBe(2);
  expect(await overflowOf(page)).toBe(0);
  await desk.close();
});

async function onBoard(): Promise<Desk> {
  const desk = await openDesk();
  await desk.signIn('lanhdao');
  await desk.open('/ket-qua');
  return desk;
}

function cellsOf({ page }: Desk) {
  const column = (name: string) => page.locator(`tbody tr [data-column=${name}]`);
  return {
    causes: column('causes'),
    person: column('person'),
    actions: column('action'),
    due: column('due'),
    evidence: column('evidence'),
  };
}
