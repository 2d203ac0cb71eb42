import { existsSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { startApp, type RunningApp } from './running-app.ts';

/** The password of every account of the demonstration commune. */
export const demoPassword = 'minh-chung-2026';

/** The screens that are tried: an office computer and a phone. */
export const screens = {
  computer: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
} as const;

/** How a page is looked at. */
export type Look = {
  readonly screen?: keyof typeof screens;
  readonly colorScheme?: 'light' | 'dark';
  readonly language?: 'vi' | 'en';
};

/** A page of the running program, and what went wrong on it. */
export type Desk = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly url: string;
  /** Errors in the console and on the page; a refusal that the test provokes is taken out with `forget`. */
  readonly faults: string[];
  readonly signIn: (username: string) => Promise<void>;
  /** Opens a page of the program and waits until it stands. */
  readonly open: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Starts the program and a browser for a test file: `const desk = useBrowser();`, then `await desk(look)` in tests. */
export function useBrowser(): (look?: Look) => Promise<Desk> {
  let app: RunningApp | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), chromium.launch(launchOptions())]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    expect(app?.faults).toEqual([]);
  });
  return (look = {}) => {
    if (!app || !browser) throw new Error('the browser is there inside tests only');
    return openDesk(browser, app.url, look);
  };
}

/** What axe finds against WCAG 2.2 AA and good practice, one line for each; empty when the page is fine. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html.slice(0, 200) ?? ''})`);
}

/** By how many pixels a page is wider than its screen. */
export async function overflowOf(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** Hands in a paper on the page for that. */
export async function handIn(page: Page, name: string, content: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(content, 'utf8'),
  });
}

/** The control of one field of a reading: "findings.0.lostPoints". */
export function fieldOf(page: Page, place: string): Locator {
  return page.locator(`[id="field-${place}"]`);
}

async function openDesk(browser: Browser, url: string, look: Look): Promise<Desk> {
  const { screen = 'computer', colorScheme = 'light', language = 'vi' } = look;
  const context = await browser.newContext({
    viewport: screens[screen],
    hasTouch: screen === 'phone',
    isMobile: screen === 'phone',
    colorScheme,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  await context.addInitScript(`localStorage.setItem('minh-chung.language', '${language}')`);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    const { protocol } = new URL(request.url());
    if (!request.url().startsWith(url) && protocol.startsWith('http')) faults.push(`asks ${request.url()}`);
  });
  return {
    page,
    context,
    url,
    faults,
    signIn: async (username) => {
      const reply = await context.request.post(`${url}/api/sign-in`, {
        headers: { origin: url },
        data: { username, password: demoPassword },
      });
      if (!reply.ok()) throw new Error(await reply.text());
    },
    open: async (address) => {
      await page.goto(url + address);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
    },
    close: () => context.close(),
  };
}

function launchOptions() {
  const executablePath = findBrowser();
  const given = process.env['MINH_CHUNG_BROWSER_FLAGS'];
  const flags = given ? given.split(' ') : process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { executablePath, args: [...flags, '--disable-gpu', '--disable-background-networking'] };
}

function findBrowser(): string {
  const given = process.env['MINH_CHUNG_BROWSER'];
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const found = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));
  const browser = given ?? found;
  if (!browser) throw new Error('no browser was found: set MINH_CHUNG_BROWSER to a Chromium, Chrome or Edge');
  return browser;
}
