// Installs the packages of package-lock.json when they are not there: `node scripts/setup.mjs [--dev]`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Brings node_modules to what package-lock.json says, and does nothing where it is so already. With `dev` the tools
 * of tests are needed too; an installation that has them keeps them.
 */
export function setup({ dev = false } = {}) {
  refuseOldNode();
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  const missing = [...wanted].filter(
    ([place, entry]) => isNeeded(entry, dev) && !isSame(entry, present.get(place)),
  );
  if (missing.length === 0) return;
  const keepsTools = dev || [...present.values()].some((entry) => entry.dev);
  say(
    `Đang cài ${missing.length} gói thư viện, lần đầu mất khoảng một phút…`,
    `Installing ${missing.length} packages, about a minute the first time…`,
  );
  const parameters = [
    'ci',
    keepsTools ? '--include=dev' : '--omit=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const { status } = runNpm(parameters);
  if (status !== 0) {
    say(
      'Cài thư viện không thành công. Hãy kiểm tra mạng tới kho gói npm rồi chạy lại.',
      'The packages could not be installed. Check the connection to the npm registry and run this again.',
    );
    process.exit(1);
  }
}

/** Tells the person at the terminal, on standard error so that standard output stays the program's. */
export function say(vietnamese, english) {
  process.stderr.write(`${vietnamese}\n${english}\n`);
}

function runNpm(parameters) {
  const beside = path.dirname(process.execPath);
  const program = [
    process.env.npm_execpath,
    path.join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((file) => file && /npm-cli\.c?js$/.test(file) && existsSync(file));
  // What npm prints goes to standard error: a command line that asks for JSON must get only JSON.
  const options = { cwd: root, stdio: ['ignore', process.stderr, process.stderr] };
  return program
    ? spawnSync(process.execPath, [program, ...parameters], options)
    : spawnSync('npm', parameters, options);
}

function packagesOf(file) {
  const full = path.join(root, file);
  if (!existsSync(full)) return new Map();
  const { packages } = JSON.parse(readFileSync(full, 'utf8'));
  return new Map(Object.entries(packages).filter(([place]) => place !== ''));
}

function isNeeded(entry, dev) {
  if (entry.dev && !dev) return false;
  if (!entry.optional) return true;
  // Of the packages made for one kind of computer, those for this one; npm itself tells C libraries apart.
  return !entry.libc && fits(entry.os, process.platform) && fits(entry.cpu, process.arch);
}

function fits(list, own) {
  return list?.includes(own) ?? false;
}

function isSame(wanted, present) {
  return (
    present !== undefined && present.version === wanted.version && present.integrity === wanted.integrity
  );
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(
    `Phần mềm cần Node.js từ bản 20.19; máy đang dùng ${process.versions.node}. Hãy cài bản mới hơn.`,
    `The program needs Node.js 20.19 or newer; this is ${process.versions.node}. Install a newer one.`,
  );
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setup({ dev: process.argv.includes('--dev') });
