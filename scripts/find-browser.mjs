// Finds a browser for the tests, or brings one from Debian or from npm.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const macPlaces = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
].map((place) => path.join('/Applications', place));
const windowsPlaces = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** The browser's file and the flags it needs here, or null where there is none and none can be brought. */
export async function findBrowser() {
  const given = process.env.MINH_CHUNG_BROWSER;
  if (given && existsSync(given)) return { file: given, flags: usualFlags() };
  const file = installed() ?? installedOnDebian();
  return file ? { file, flags: usualFlags() } : fromPackage();
}

function installed() {
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((dir) => names.map((name) => path.join(dir, name)));
  const windowsRoots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  const onWindows = windowsRoots
    .filter(Boolean)
    .flatMap((dir) => windowsPlaces.map((place) => path.join(dir, place)));
  const places =
    process.platform === 'win32'
      ? onWindows
      : process.platform === 'darwin'
        ? [...macPlaces, ...onPath]
        : onPath;
  return places.find((place) => existsSync(place)) ?? null;
}

function installedOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null;
  const options = {
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  return installed();
}

async function fromPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const file = await chromium.executablePath();
    const works = spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0;
    return works ? { file, flags: chromium.args } : null;
  } catch {
    return null;
  }
}

/** Chromium's own sandbox cannot be had as root; the pages under test are the project's own. */
function usualFlags() {
  return process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : ['--disable-dev-shm-usage'];
}
