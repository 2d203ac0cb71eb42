// Takes the README's pictures of the real program: `node scripts/screenshots.mjs`, with a browser in MINH_CHUNG_BROWSER.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { root, setup } from './setup.mjs';

setup({ dev: true });
await build();
const { chromium } = await import('playwright-core');
const folder = mkdtempSync(path.join(tmpdir(), 'minh-chung-pictures-'));
const samples = path.join(root, 'seeds', 'evidence');
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
    TRUST_FOLDER: path.join(samples, 'noi-tin-cay'),
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
  for (const [language, suffix] of [
    ['vi', ''],
    ['en', '-en'],
  ])
    for (const [username, take] of [
      ['vanphong', takeNotice],
      ['vanphong', takeSheet],
      ['vanphong', takeEvidence],
      ['lanhdao', takeResult],
      ['lanhdaothamdinh', takeCycle],
      ['lanhdaothamdinh', takeEditor],
    ])
      await asPerson(browser, { language, suffix, username }, take);
  await browser.close();
} finally {
  server.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

/** Signs a person of the demonstration in, in one language, and hands the page to what takes the picture. */
async function asPerson(browser, { language, suffix, username }, take) {
  const context = await browser.newContext({
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1366, height: 860 },
    deviceScaleFactor: 1.5,
  });
  await context.addInitScript((chosen) => localStorage.setItem('minh-chung.language', chosen), language);
  const page = await context.newPage();
  await page.goto('/');
  await page.locator('input[autocomplete=username]').fill(username);
  await page.locator('input[type=password]').fill('minh-chung-2026');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.includes('dang-nhap'));
  await take(page, (name) => keepPicture(page, `${name}${suffix}.webp`));
  await context.close();
}

/** Keeps what the browser shows as WebP, a third of the size of PNG, once pages, fonts and requests have settled. */
async function keepPicture(page, name) {
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready');
  await page.waitForTimeout(400);
  const tools = await page.context().newCDPSession(page);
  const { data } = await tools.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  writeFileSync(path.join(images, name), Buffer.from(data, 'base64'));
}

async function ask(page, address) {
  return (await page.context().request.get(address)).json();
}

/** The board of findings with some work assigned, and the reading of the notice that the system writes from it. */
async function takeNotice(page, keep) {
  const [people, findings] = await Promise.all([ask(page, '/api/people'), ask(page, '/api/findings')]);
  const chosen = findings.rows.filter((row) => ['4.1', '3.1', '7.4', '5.4'].includes(row.itemCode));
  const officer = people.rows.find((person) => person.position.includes('Tư pháp'));
  await page.context().request.patch('/api/findings', {
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
  await page.locator('tbody tr').first().waitFor();
  await keep('bang-thieu-sot');
  const { rows } = await ask(page, '/api/supervisions');
  const notice = path.join(folder, 'thong-bao-ket-luan.docx');
  const written = await page.context().request.get(`/api/supervisions/${rows.at(-1).id}/notice.docx`);
  writeFileSync(notice, await written.body());
  await page.goto('/doc-van-ban');
  await page.locator('input[type=file]').setInputFiles(notice);
  await page.waitForURL(/doc-van-ban\/.+/);
  await page.waitForTimeout(2500);
  await keep('doc-van-ban');
}

/** The sheet of the year that is half way, and the problems of its evidence by the points at stake. */
async function takeSheet(page, keep) {
  const id = await assessmentOf(page, 2026);
  await page.goto(`/cham-diem/${id}/van-de`);
  await page.locator('main a').nth(3).waitFor();
  await keep('van-de-tai-lieu');
  // Wide enough for every column of the sheet.
  await page.setViewportSize({ width: 1700, height: 960 });
  await page.goto(`/cham-diem/${id}`);
  await page.getByRole('grid').waitFor();
  await keep('cham-diem');
}

/** The list of evidence, and a paper that was changed after it was signed beside what was found. */
async function takeEvidence(page, keep) {
  const changed = 'ke-hoach-sua-sau-khi-ky.pdf';
  for (const name of ['ke-hoach-da-ky.pdf', changed]) await handIn(page, name);
  const handedIn = async () => (await ask(page, '/api/evidence')).rows;
  while ((await handedIn()).some(({ fileState }) => fileState === 'quarantined'))
    await page.waitForTimeout(200);
  await page.goto('/tai-lieu');
  await page.locator('tbody tr').first().waitFor();
  await keep('tai-lieu');
  const { id } = (await handedIn()).find(({ fileName }) => fileName === changed);
  await page.goto(`/tai-lieu/${id}`);
  await page.getByRole('img').last().waitFor();
  await page
    .getByText('Nguyễn Văn Mẫu')
    .first()
    .evaluate((signer) => {
      window.scrollBy(0, signer.getBoundingClientRect().top - 240);
    });
  await keep('kiem-tra-tai-lieu');
}

/** Hands a sample in, unless the round of the other language did. */
async function handIn(page, name) {
  const { rows } = await ask(page, '/api/evidence');
  if (rows.some(({ fileName }) => fileName === name)) return;
  const file = { name, mimeType: 'application/pdf', buffer: readFileSync(path.join(samples, name)) };
  await page.context().request.post('/api/evidence', { multipart: { file } });
}

/** The published result of the year before. */
async function takeResult(page, keep) {
  await page.goto(`/ket-qua-cham/${await assessmentOf(page, 2025)}`);
  await page.locator('tbody tr').first().waitFor();
  await keep('ket-qua-cham');
}

async function assessmentOf(page, year) {
  const { rows } = await ask(page, '/api/assessments');
  return rows.find((row) => row.year === year && row.side === 'unit').id;
}

/** The published year of all units, as the superior sees it. */
async function takeCycle(page, keep) {
  const { rows } = await ask(page, '/api/cycles');
  await page.goto(`/dot-cham/${rows.find(({ year }) => year === 2025).id}?xep=rank`);
  await page.locator('tbody tr').first().waitFor();
  await keep('dot-cham');
}

/** The editor of a set, one rule tried out with figures. */
async function takeEditor(page, keep) {
  const api = page.context().request;
  const { rows } = await ask(page, '/api/criteria-sets');
  const published = rows.find(({ code, state }) => code === 'mau-gia-dinh-2026' && state === 'published');
  const draft = await (await api.post('/api/criteria-sets', { data: { copyOf: published.id } })).json();
  await page.goto(`/bo-tieu-chi/${draft.id}/soan`);
  await page.getByRole('treeitem', { name: /^2\.6 / }).click();
  await page.getByLabel('Vụ việc hòa giải thành', { exact: true }).last().fill('19');
  await page.getByLabel('Vụ việc đã hòa giải', { exact: true }).last().fill('25');
  await page.locator('[data-try-points]').scrollIntoViewIfNeeded();
  await keep('soan-bo-tieu-chi');
  await api.post(`/api/criteria-sets/${draft.id}/discard`, { data: { version: draft.version } });
}
