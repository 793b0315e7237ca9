import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { accessibilityFindings } from './browser.ts';

const ARTEFACTS = join(process.cwd(), 'test-artifacts', 'browser');
const WIDTHS = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
] as const;

/** No English of ours: file names, case numbers, user names, and the switch that names the other language in its own words. */
const NO_WORDS =
  /[\w.-]+\.(pdf|png|jpe?g)\b|\b[A-Z]{1,8}\d{8,}\b|\bEnglish\b|\bmarket-[a-z]+\b|\bsupervisor\b/gi;

/**
 * Looks at the page on a phone and on a desk: each text must be seen at both widths, a picture is kept, and what is
 * wrong comes back in words: scrolls sideways, shuts somebody out, or speaks English on a Chinese page.
 */
export async function inspectPage(
  page: Page,
  name: string,
  seen: readonly (string | RegExp)[],
): Promise<string[]> {
  mkdirSync(ARTEFACTS, { recursive: true });
  const found: string[] = [];
  for (const size of WIDTHS) {
    await page.setViewportSize(size);
    await settle(page);
    for (const text of seen) await page.getByText(text).filter({ visible: true }).first().waitFor();
    const at = `${name}-${size.width}`;
    await onTopInView(page);
    await keepPicture(page, size, at);
    found.push(...(await sidewaysScroll(page)).map((fault) => `${at}: ${fault}`));
    found.push(...(await englishWords(page)).map((word) => `${at}: English “${word}”`));
    found.push(...(await accessibilityFindings(page, at)));
  }
  return found;
}

/** The whole page in one window, so that bars stand where they belong; what lies on top of a page as it is seen. */
async function keepPicture(page: Page, size: { width: number; height: number }, name: string): Promise<void> {
  const path = join(ARTEFACTS, `${name}.png`);
  const onTop = page.getByRole('dialog').or(page.locator('.MuiPopover-root'));
  if (await onTop.count()) {
    await page.screenshot({ path });
    return;
  }
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...size, height: Math.max(size.height, height) });
  await settle(page);
  await page.screenshot({ path, fullPage: true });
  await page.setViewportSize(size);
  await settle(page);
}

/** Two frames after fonts are there: layout has answered the new width. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/** What hangs on a button finds its place anew after the window has changed. */
async function onTopInView(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.MuiPopover-paper')].every((paper) => {
      const { left, right } = paper.getBoundingClientRect();
      return left >= 0 && right <= window.innerWidth;
    }),
  );
}

const sidewaysScroll = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth + 1 ? [`${scrollWidth} px of content in ${clientWidth}`] : [];
  });

/** Latin words of four letters or more, in what is read on the page and in what is only heard. */
async function englishWords(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const heard = ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)),
    );
    const read: (string | null)[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, nodeValue } = walker.currentNode;
      if (parentElement?.checkVisibility({ checkVisibilityCSS: true })) read.push(nodeValue);
    }
    return [...read, ...heard];
  });
  const words = texts.flatMap((text) => text?.replace(NO_WORDS, ' ').match(/[A-Za-z]{4,}/g) ?? []);
  return [...new Set(words)];
}
