import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axeCore from 'axe-core';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

/** Chromium of the machine; as root it needs --no-sandbox, and nothing it does may leave the machine. */
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];
const ARTEFACTS = join(process.cwd(), 'test-artifacts', 'browser');

export interface BrowserSession {
  context: BrowserContext;
  page: Page;
  /** Requests that left the server under test, errors of the console and uncaught ones: must stay empty. */
  complaints: string[];
  close(): Promise<void>;
}

/** Opens Chromium on an empty profile; Chinese, 1440 px wide. */
export async function openBrowser(origin: string, language = 'zh-CN'): Promise<BrowserSession> {
  const profile = mkdtempSync(join(tmpdir(), 'banshi-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ARGUMENTS,
    locale: language,
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
  });
  context.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  const watch = (page: Page) => {
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
    });
  };
  context.on('page', watch);
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  context.on('request', (request) => {
    const url = request.url();
    if (/^(data|blob|about|chrome)/.test(url) || url.startsWith(origin)) return;
    complaints.push(`left the machine: ${url}`);
  });
  const page = context.pages()[0] ?? (await context.newPage());
  watch(page);
  return {
    context,
    page,
    complaints,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Keeps a picture of the page at both widths, and says which things overflow sideways on the phone. */
export async function keepPictures(page: Page, name: string): Promise<string[]> {
  mkdirSync(ARTEFACTS, { recursive: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await settle(page);
  await page.screenshot({ path: join(ARTEFACTS, `${name}-390.png`), fullPage: true });
  const overflow = await page.evaluate(() => {
    const root = document.documentElement;
    return root.scrollWidth > root.clientWidth + 1
      ? [`${root.scrollWidth} px of content in ${root.clientWidth}`]
      : [];
  });
  await page.setViewportSize({ width: 1440, height: 900 });
  await settle(page);
  await page.screenshot({ path: join(ARTEFACTS, `${name}-1440.png`), fullPage: true });
  return overflow.map((text) => `${name}: ${text}`);
}

/** Two frames after fonts are there: layout has answered the new width. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/** What axe finds serious or worse on the page (WCAG 2.1 A and AA), one line each. */
export async function accessibilityFindings(page: Page, name: string): Promise<string[]> {
  await page.evaluate(axeCore.source);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          options: object,
        ): Promise<{ violations: { id: string; impact: string; nodes: { target: string[] }[] }[] }>;
      };
    };
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
    return violations
      .filter((violation) => ['serious', 'critical'].includes(violation.impact))
      .map(
        (violation) =>
          `${violation.id}: ${violation.nodes
            .map((node) => node.target.join(' '))
            .slice(0, 3)
            .join(', ')}`,
      );
  });
  return found.map((text) => `${name}: ${text}`);
}
