// `npm run test:s3`: the program with a real S3 store and a real virus scanner, both started for the run.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { startClamd } from './clamd-server.mjs';
import { runTool } from './run-tool.mjs';
import { say, setup } from './setup.mjs';
import { startSwift } from './swift-server.mjs';

const packages = [
  'swift-proxy',
  'swift-account',
  'swift-container',
  'swift-object',
  'memcached',
  'clamav-daemon',
];
const programs = [
  'swift-proxy-server',
  'swift-account-server',
  'swift-container-server',
  'swift-object-server',
  'swift-ring-builder',
  'memcached',
  'clamd',
];

if (install()) await run();

async function run() {
  setup({ dev: true });
  await build({ only: 'programs' });
  const folder = mkdtempSync(path.join(tmpdir(), 'minh-chung-services-'));
  const report = path.join(folder, 'report.json');
  const services = [];
  try {
    const swift = await startSwift(folder);
    services.push(swift);
    const clamd = await startClamd(folder);
    services.push(clamd);
    const env = {
      MINH_CHUNG_S3: swift.url,
      MINH_CHUNG_CLAMAV: clamd.url,
      MINH_CHUNG_CLAMAV_PATTERN: clamd.pattern,
    };
    const parameters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { code } = await runTool(
      'vitest',
      'vitest',
      ['run', '--project=services', ...parameters, ...process.argv.slice(2)],
      { env },
    );
    tell(JSON.parse(readFileSync(report, 'utf8')), code);
  } finally {
    for (const { stop } of services.toReversed()) await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function tell({ numPassedTests, numFailedTests, numPendingTests }, code) {
  const failed = numFailedTests === 0 && code !== 0 ? 1 : numFailedTests;
  const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
  console.log(`\n${numPassedTests} passed, ${failed} failed${skipped}`);
  process.exitCode = failed > 0 ? 1 : 0;
}

/** Brings Debian's packages where this account may; else says what is missing. */
function install() {
  if (programs.every(isThere)) return true;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/etc/debian_version')) {
    say(
      'Đang cài OpenStack Swift và ClamAV từ kho gói Debian, lần đầu mất khoảng một phút…',
      'Installing OpenStack Swift and ClamAV from Debian, about a minute the first time…',
    );
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const options = { env, stdio: ['ignore', process.stderr, process.stderr] };
    spawnSync('apt-get', ['update', '-q'], options);
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
    if (programs.every(isThere)) return true;
  }
  say(
    `Không chạy được phần kiểm thử kho tệp: máy này thiếu ${programs.filter((name) => !isThere(name)).join(', ')}. Trên Debian, hãy chạy bằng quyền root: apt-get install ${packages.join(' ')}`,
    `The tests of the file store cannot run: this computer lacks ${programs.filter((name) => !isThere(name)).join(', ')}. On Debian, as root: apt-get install ${packages.join(' ')}`,
  );
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
  return false;
}

function isThere(program) {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
