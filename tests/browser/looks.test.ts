import { expect, test } from 'vitest';
import {
  accessibilityFaults,
  handIn,
  overflowOf,
  useBrowser,
  type Desk,
  type Look,
} from '../support/browser.ts';
import { sampleNoticeText } from '../support/sample-notice.ts';

const openDesk = useBrowser();

const looks = [
  { screen: 'computer', colorScheme: 'light', language: 'vi' },
  { screen: 'computer', colorScheme: 'dark', language: 'en' },
  { screen: 'phone', colorScheme: 'light', language: 'en' },
  { screen: 'phone', colorScheme: 'dark', language: 'vi' },
] as const satisfies readonly Look[];

const addresses = [
  '/',
  '/doc-van-ban',
  '/ket-qua',
  '/ket-qua?q=khong-co-gi',
  '/giam-sat',
  '/nhat-ky',
  '/khong-co',
];

test.each(looks)('every page is readable by everybody: $screen, $colorScheme, $language', async (look) => {
  const desk = await openDesk(look);
  await desk.open('/dang-nhap');
  await examine(desk, 'sign-in');
  desk.faults.length = 0;
  await desk.signIn('lanhdao');
  for (const address of addresses) {
    await desk.open(address);
    await examine(desk, address);
  }
  if (look.screen === 'phone') {
    await desk.page.getByRole('button', { name: look.language === 'vi' ? 'Thêm' : 'More' }).click();
    await examine(desk, 'the other parts');
  }
  await desk.open('/ket-qua');
  await desk.page.locator('[data-column=person]').first().click();
  await desk.page.getByRole('listbox').waitFor();
  await examine(desk, 'a list of people');
  await desk.open('/giam-sat');
  await desk.page.locator('tbody a').first().click();
  await desk.page.getByRole('link', { name: /Word/ }).waitFor();
  await examine(desk, 'supervision');

  await desk.open('/doc-van-ban');
  await handIn(desk.page, 'thong-bao.txt', sampleNoticeText);
  await desk.page.locator('#part-findings').waitFor();
  await examine(desk, 'reading');
  if (look.screen === 'phone') {
    await desk.page
      .getByRole('button', { name: look.language === 'vi' ? 'Văn bản' : 'Paper', exact: true })
      .click();
    await examine(desk, 'paper');
  }
  expect(desk.faults).toEqual([]);
  await desk.close();
});

async function examine({ page }: Desk, name: string): Promise<void> {
  const found = { name, faults: await accessibilityFaults(page), tooWide: await overflowOf(page) };
  expect(found).toEqual({ name, faults: [], tooWide: 0 });
}
