import type { Locator, Page } from 'playwright-core';
import { slideUntil } from './slider.ts';

/** The bar with what may be done. */
const bar = (page: Page): Locator => page.getByRole('region', { name: '办理', exact: true });
const told = (page: Page, label: string): Locator => page.getByText(`已办理：${label}`).first();

export async function openInbox(page: Page): Promise<void> {
  await page.getByRole('link', { name: '返回首页' }).click();
  await page
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: /^待办事项/ })
    .click();
  await page.getByRole('heading', { name: '待办事项', level: 1 }).waitFor();
}

/** Opens a case from the inbox. */
export async function openTask(page: Page, number: string): Promise<void> {
  await openInbox(page);
  await page.getByRole('row').filter({ hasText: number }).getByRole('link').first().click();
  await page.getByText(`流水号 ${number}`).first().waitFor();
}

/** Opens the handling page by its address, as a link of a message does. */
export async function openCase(page: Page, origin: string, id: string): Promise<void> {
  await page.goto(`${origin}/office/cases/${encodeURIComponent(id)}`);
  await page
    .getByText(/^流水号 /)
    .first()
    .waitFor();
}

/** Names of the buttons in the bar, without the menu 更多办理. */
export async function buttons(page: Page): Promise<string[]> {
  const groups = bar(page).getByRole('group').getByRole('button');
  await groups.or(bar(page).getByText('现在没有您可以办理的步骤')).first().waitFor();
  return groups.allInnerTexts();
}

/** Writes an opinion and gives a command of the action bar, confirming where it asks. */
export async function giveCommand(page: Page, label: string, opinion?: string): Promise<void> {
  if (opinion) await page.getByRole('textbox', { name: /意见/ }).first().fill(opinion);
  await bar(page)
    .getByRole('button', { name: new RegExp(`^${label}`) })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^确定/ }).click();
  await told(page, label).waitFor();
}

export interface Problem {
  /** Name of a material or of a field of the form. */
  what: string;
  problem: string;
}

/** Opens 补正告知 and lists what is to be put right, one row each; the dialog stays open. */
export async function draftCorrection(page: Page, problems: readonly Problem[]): Promise<Locator> {
  await bar(page).getByRole('button', { name: '补正告知' }).click();
  const dialog = page.getByRole('dialog');
  for (const [index, { what, problem }] of problems.entries()) {
    if (index > 0) await dialog.getByRole('button', { name: '再加一项' }).click();
    const row = dialog.getByRole('group', { name: `第 ${index + 1} 项` });
    await row.getByLabel('材料或表单字段').selectOption({ label: what });
    await row.getByLabel('需补正的内容').fill(problem);
  }
  return dialog;
}

/** 补正告知: everything to put right, in one notice. */
export async function requestCorrection(page: Page, problems: readonly Problem[]): Promise<void> {
  const dialog = await draftCorrection(page, problems);
  await dialog.getByRole('button', { name: /^(确定|补正告知)/ }).click();
  await told(page, '补正告知').waitFor();
}

/** Opens a command of the menu 更多办理; its dialog stays open. */
export async function openMore(page: Page, label: string): Promise<Locator> {
  await bar(page).getByRole('button', { name: '更多办理' }).click();
  await page.getByRole('menuitem', { name: label, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: label });
  await dialog.waitFor();
  return dialog;
}

/** Presses 【确定】 of the dialog of a command, and waits until it is done. */
export async function confirm(page: Page, dialog: Locator, label: string): Promise<void> {
  await dialog.getByRole('button', { name: '确定', exact: true }).click();
  await told(page, label).waitFor();
  await dialog.waitFor({ state: 'hidden' });
}

/** One of the two limits of 时限台账. */
export const limit = (page: Page, name: '承诺时限' | '法定时限'): Locator =>
  page.locator('.clocks > div').filter({ hasText: name });

/** A line of 时限台账, by what it says. */
export const ledgerLine = (page: Page, says: string): Locator =>
  page.getByRole('table').filter({ hasText: '事由与依据' }).getByRole('row').filter({ hasText: says });

/** A row of 办理历史, by what it says. */
export const historyRow = (page: Page, says: string): Locator =>
  page.getByRole('region', { name: '办理历史' }).getByRole('listitem').filter({ hasText: says });

/** Opens why some buttons are missing, gives what it says of one of them, and closes it again. */
export async function whyMissing(page: Page, label: string, look?: () => Promise<void>): Promise<string> {
  await bar(page).getByRole('button', { name: '为什么' }).click();
  const list = page.locator('.why-list');
  const row = list.locator('dl > div').filter({ hasText: `“${label}”` });
  const reason = (await row.locator('dd').textContent()) ?? '';
  await look?.();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  return reason;
}

/** Asks a limit 为什么是这一天, and gives the paragraph. */
export async function whyThisDay(page: Page, name: '承诺时限' | '法定时限'): Promise<string> {
  await page.getByRole('button', { name: `${name}为什么是这一天` }).click();
  return (await page.locator('.why-text').getByRole('paragraph').textContent()) ?? '';
}

/** Moves the slider of a replay on with the keyboard until the moment says so. */
export const replayUntil = (page: Page, says: string): Promise<void> =>
  slideUntil(
    page.getByRole('slider', { name: '办理时刻' }),
    page.getByRole('region', { name: '回放' }),
    says,
  );
