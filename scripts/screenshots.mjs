// Takes the README's pictures of the real program: `node scripts/screenshots.mjs`, with a browser in MINH_CHUNG_BROWSER.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { root, setup } from './setup.mjs';

setup({ dev: true });
await build();
const { chromium } = await import('playwright-core');
const folder = mkdtempSync(path.join(tmpdir(), 'minh-chung-pictures-'));
const images = path.join(root, 'docs', 'images');
mkdirSync(images, { recursive: true });

const port = 3987;
const server = spawn(process.execPath, [path.join(root, 'dist', 'server.js')], {
  cwd: root,
  env: {
    ...process.env,
    PORT: String(port),
    DATA_DIR: path.join(folder, 'data'),
    LOG_LEVEL: 'error',
    DEMO: 'on',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = new Promise((resolve) => server.once('exit', resolve));
try {
  await new Promise((resolve) => server.stdout.once('data', resolve));
  const browser = await chromium.launch({
    executablePath: process.env.MINH_CHUNG_BROWSER ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  await picture(browser, 'vi', '');
  await picture(browser, 'en', '-en');
  await browser.close();
} finally {
  server.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

/** Walks the journey in one language: the board with some work assigned, the reading of the notice it writes, a phone. */
async function picture(browser, language, suffix) {
  const context = await browser.newContext({
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1366, height: 860 },
    deviceScaleFactor: 1.5,
  });
  await context.addInitScript((chosen) => localStorage.setItem('minh-chung.language', chosen), language);
  const page = await context.newPage();
  await page.goto('/');
  await page.locator('input[autocomplete=username]').fill('vanphong');
  await page.locator('input[type=password]').fill('minh-chung-2026');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.includes('dang-nhap'));
  const api = context.request;
  const [people, findings] = await Promise.all(
    ['/api/people', '/api/findings'].map(async (address) => (await api.get(address)).json()),
  );
  const chosen = findings.rows.filter((row) => ['4.1', '3.1', '7.4', '5.4'].includes(row.itemCode));
  const officer = people.rows.find((person) => person.position.includes('Tư pháp'));
  await api.patch('/api/findings', {
    data: {
      findings: chosen.map(({ id, version }) => ({ id, version })),
      set: {
        personId: officer.id,
        action: 'Bổ sung hồ sơ, ký số đúng ngày ban hành',
        dueOn: '2026-12-15',
        evidenceNeeded: 'Văn bản đã ký số, có ngày ký',
      },
    },
  });
  await page.goto('/ket-qua');
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: path.join(images, `bang-thieu-sot${suffix}.png`) });
  const { rows } = await (await api.get('/api/supervisions')).json();
  const notice = path.join(folder, 'thong-bao-ket-luan.docx');
  writeFileSync(notice, await (await api.get(`/api/supervisions/${rows.at(-1).id}/notice.docx`)).body());
  await page.goto('/doc-van-ban');
  await page.locator('input[type=file]').setInputFiles(notice);
  await page.waitForURL(/doc-van-ban\/.+/);
  await page.waitForTimeout(2500);
  await page.screenshot({ path: path.join(images, `doc-van-ban${suffix}.png`) });
  await context.close();
}
