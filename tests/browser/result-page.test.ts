import { getDocumentProxy, extractText } from 'unpdf';
import { expect, test } from 'vitest';
import type { AssessmentRow, ResultView } from '#modules/assessment/contract.ts';
import { accessibilityFaults, overflowOf, useBrowser, type Desk, type Look } from '../support/browser.ts';

/** The published result of the demonstration, as different people look at it, and on paper. */
const openDesk = useBrowser();

async function openResult(username: string, look: Look = {}): Promise<Desk & { id: string }> {
  const desk = await openDesk(look);
  await desk.signIn(username);
  const reply = await desk.context.request.get(`${desk.url}/api/assessments`);
  const { rows } = (await reply.json()) as { rows: AssessmentRow[] };
  const id = rows.find(({ state, year }) => state === 'published' && year === 2025)?.id ?? '';
  await desk.open(`/ket-qua-cham/${id}`);
  return { ...desk, id };
}

test('who sits in the council reads the index, the class, the rank and what cost most before anything else', async () => {
  const desk = await openResult('hdnd');
  const { page } = desk;
  const shown = await page.evaluate<string>(`[...document.querySelectorAll('main dd, main ol li')]
    .filter((part) => part.getBoundingClientRect().bottom < innerHeight)
    .map((part) => part.innerText.replace(/\\s+/g, ' ')).join('\\n')`);
  expect(shown).toContain('87,31 %');
  expect(shown).toContain('Khá');
  expect(shown).toContain('5 trong 12 đơn vị đã chốt');
  expect(shown).toContain('mất 2 trên 8 3.2');
  expect(shown).toContain('Lý do cắt điểm: ');

  await page.getByText('Vì sao có chỉ số, xếp loại và thứ hạng này?').click();
  await page.getByText('87,31 điểm thẩm định trên 100 điểm tối đa').waitFor();
  await page.getByText('4 đơn vị có chỉ số cao hơn').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(desk.faults).toEqual([]);
  await desk.close();
});

test('every figure leads to what it is made of with one press', async () => {
  const desk = await openResult('lanhdao');
  const { page } = desk;
  const firstItem = () => page.locator('tbody th button[aria-expanded]').first().textContent();

  await page.getByTitle('Xem các mục bị cắt điểm').click();
  expect(await firstItem()).toContain('3.2');
  expect(await page.getByLabel('Thứ tự').inputValue()).toBe('cut');
  await page.getByTitle('Xem các mục đơn vị tự nhận mất điểm').click();
  expect(await firstItem()).toContain('5.2');

  await page.getByRole('button', { name: /^5\.2/ }).first().click();
  const line = page.locator('[id="muc-5.2"]');
  await expect.poll(() => line.getAttribute('aria-expanded')).toBe('true');
  expect(await page.evaluate<string>('document.activeElement.id')).toBe('muc-5.2');
  await page.locator('[data-derivation]').first().waitFor();
  await page.getByRole('link', { name: 'Xem số liệu và tài liệu của mục này' }).click();
  await page.waitForURL(/cham-diem\/.+5\.2/);
  expect(desk.faults).toEqual([]);
  await desk.close();
});

test('the columns of the fields close on the whole, and no figure breaks over two lines, on any screen', async () => {
  for (const screen of ['computer', 'phone'] as const) {
    const desk = await openResult('vanphong', { screen });
    const { page } = desk;
    const broken = await page.evaluate<string[]>(`[...document.querySelectorAll('td, dd')]
      .filter((cell) => /^[−+=]?\\s?\\d[\\d,]*( %)?$/.test(cell.innerText.trim()))
      .filter((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 12))).size > 2;
      })
      .map((cell) => cell.innerText)`);
    expect({ screen, broken, tooWide: await overflowOf(page) }).toEqual({ screen, broken: [], tooWide: 0 });
    const reply = await desk.context.request.get(`${desk.url}/api/assessments/${desk.id}/result`);
    const { items, total } = (await reply.json()) as ResultView;
    const fields = items.filter(({ depth }) => depth === 0);
    for (const column of ['self', 'appraised', 'lost', 'conceded', 'cut'] as const)
      expect(fields.reduce((sum, field) => sum + hundredths(field[column]), 0)).toBe(
        hundredths(total[column]),
      );
    expect(await page.getByText('Điều chỉnh chung').count()).toBe(0);
    await desk.close();
  }
});

test('on paper it is black on white also from the dark theme, names itself on every sheet and counts them', async () => {
  const desk = await openResult('lanhdao', { colorScheme: 'dark' });
  const { page } = desk;
  const looks = () =>
    page.evaluate<string[]>(
      `[document.body, document.querySelector('h1'), document.querySelector('td')].flatMap((part) =>
        [getComputedStyle(part).color, getComputedStyle(document.body).backgroundColor])`,
    );
  expect(await looks()).not.toContain('rgb(255, 255, 255)');
  const addresses = [`/ket-qua-cham/${desk.id}`, `/cham-diem/${desk.id}/in`];
  for (const address of addresses) {
    await desk.open(address);
    await page.emulateMedia({ media: 'print' });
    await expect
      .poll(async () => [...new Set(await looks())].toSorted())
      .toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    await page.emulateMedia({ media: null });
  }
  for (const address of addresses) {
    await desk.open(address);
    const printed = await page.pdf({ preferCSSPageSize: true });
    const pdf = await getDocumentProxy(new Uint8Array(printed));
    const { text } = await extractText(pdf, { mergePages: false });
    expect(text.length).toBeGreaterThan(1);
    text.forEach((sheet, place) => {
      expect(sheet).toContain('xã Phượng Tiến');
      expect(sheet).toContain(`${place + 1} / ${text.length}`);
      expect(sheet).toMatch(place === 0 ? /năm 2025/ : /Đợt chấm điểm cải cách hành chính năm 2025/);
    });
    for (const sheet of text.slice(1)) expect(sheet).toContain('Nội dung');
  }
  expect(desk.faults).toEqual([]);
  await desk.close();
});

/** Points of at most two places as whole hundredths. */
function hundredths(amount: string | null): number {
  return Math.round(Number(amount) * 100);
}
