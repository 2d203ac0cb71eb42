import { expect, test } from 'vitest';
import { accessibilityFaults, overflowOf, useBrowser } from '../support/browser.ts';
import { minimalPdf } from '../support/minimal-pdf.ts';

const openDesk = useBrowser();

for (const screen of ['computer', 'phone'] as const)
  test(`an officer adds a document to a finding at its page, opens it and takes it away (${screen})`, async () => {
    const desk = await openDesk({ screen });
    const { page } = desk;
    await desk.signIn('vanphong');
    await desk.open('/ket-qua');
    await page
      .getByRole('button', { name: /^Xem đầy đủ/ })
      .first()
      .click();
    const panel = page.getByRole('dialog');
    await panel.getByText('Chưa có tài liệu nào cho nội dung này.').waitFor();
    await panel.getByRole('button', { name: 'Thêm tài liệu từ kho' }).click();
    const name = `khac-phuc-${screen}.pdf`;
    await panel.locator('input[type=file][multiple]').setInputFiles({
      name,
      mimeType: 'application/pdf',
      buffer: minimalPdf(['Khac phuc', `Trang hai ${screen}`]),
    });
    await panel.getByText(`Tài liệu được chọn: ${name}`).waitFor({ timeout: 30_000 });
    await panel.getByRole('textbox', { name: 'Mục, phần chứng minh' }).fill('Mục II');
    await panel.getByRole('textbox', { name: 'Trang' }).fill('không');
    await panel.getByRole('button', { name: 'Thêm tài liệu này' }).click();
    await panel.getByText('Trang phải là số từ 1 trở lên.').waitFor();
    await panel.getByRole('textbox', { name: 'Trang' }).fill('2');
    await panel.getByRole('button', { name: 'Thêm tài liệu này' }).click();
    const listed = panel.getByRole('listitem').filter({ hasText: name });
    await listed.getByText('Mục II · trang 2').waitFor();
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Thêm tài liệu từ kho');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    const address = await listed.getByRole('link', { name }).getAttribute('href');
    expect(address).toMatch(/^\/tai-lieu\/[0-9a-f-]+\?trang=2$/);
    await panel.getByRole('button', { name: `Gỡ ${name}` }).click();
    await panel.getByText('Chưa có tài liệu nào cho nội dung này.').waitFor();
    expect(desk.faults).toEqual([]);
    await desk.close();
  });
