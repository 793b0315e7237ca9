import type { Locator, Page } from 'playwright-core';

/** A case with a card on 监察总览. */
export const warningCard = (page: Page, item: string): Locator =>
  page.getByRole('region', { name: '最急的亮牌办件' }).getByRole('article').filter({ hasText: item });

/** 督办: what is asked, and within how many working days. */
export async function urge(page: Page, item: string, text: string, days: number): Promise<void> {
  await warningCard(page, item).getByRole('button', { name: '督办' }).click();
  const dialog = page.getByRole('dialog', { name: '督办' });
  await dialog.getByLabel('督办意见').fill(text);
  await dialog.getByLabel('答复期限').fill(String(days));
  await dialog.getByRole('button', { name: '确定' }).click();
  await page.getByText('已督办 1 件').first().waitFor();
  await dialog.waitFor({ state: 'hidden' });
}
