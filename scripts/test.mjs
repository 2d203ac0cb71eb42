// `npm test`: installs, builds, finds a browser, and runs every check and every test.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { findBrowser } from './find-browser.mjs';
import { runTool } from './run-tool.mjs';
import { say, setup } from './setup.mjs';

setup({ dev: true });
const counts = { passed: 0, failed: 0, skipped: 0 };

const isBuilt = await attempt('build', build);
const browser = await findBrowser();
count(browser !== null, 'browser');
if (!browser)
  say(
    'Không tìm thấy trình duyệt để chạy kiểm thử. Hãy cài Chromium, Chrome hoặc Edge, hoặc đặt MINH_CHUNG_BROWSER là đường dẫn tới trình duyệt.',
    'No browser was found for the tests. Install Chromium, Chrome or Edge, or set MINH_CHUNG_BROWSER to its file.',
  );
const checked = await check();
counts.passed += checked.passed;
counts.failed += checked.failed;
if (isBuilt) await runTests(browser);

const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exitCode = counts.failed > 0 ? 1 : 0;

async function runTests(found) {
  const folder = mkdtempSync(path.join(tmpdir(), 'minh-chung-report-'));
  const report = path.join(folder, 'report.json');
  const projects = found ? [] : ['--project=!browser'];
  const parameters = [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...projects,
  ];
  const env = found
    ? { MINH_CHUNG_BROWSER: found.file, MINH_CHUNG_BROWSER_FLAGS: found.flags.join(' ') }
    : {};
  const { code } = await runTool('vitest', 'vitest', [...parameters, ...process.argv.slice(2)], { env });
  const failedBefore = counts.failed;
  await attempt('report of the tests', () => {
    for (const file of JSON.parse(readFileSync(report, 'utf8')).testResults) countFile(file);
  });
  // What failed outside a test, such as an error nobody caught, has no line of its own in the report.
  if (code !== 0 && counts.failed === failedBefore) count(false, 'run of the tests');
  rmSync(folder, { recursive: true, force: true });
}

function countFile({ status, name, assertionResults }) {
  for (const { status: outcome } of assertionResults) {
    if (outcome === 'passed') counts.passed += 1;
    else if (outcome === 'failed') counts.failed += 1;
    else counts.skipped += 1;
  }
  if (status === 'failed' && !assertionResults.some(({ status: outcome }) => outcome === 'failed'))
    count(false, name);
}

async function attempt(name, work) {
  try {
    await work();
    count(true, name);
    return true;
  } catch (error) {
    console.error(error);
    count(false, name);
    return false;
  }
}

function count(passed, name) {
  counts[passed ? 'passed' : 'failed'] += 1;
  console.log(`${passed ? '✓' : '✗'} ${name}`);
}
