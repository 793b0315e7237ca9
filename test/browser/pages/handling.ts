import type { Page } from 'playwright-core';

/** Opens a case from the inbox. */
export async function openTask(page: Page, number: string): Promise<void> {
  await page.getByRole('link', { name: '返回首页' }).click();
  await page
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: /^待办事项/ })
    .click();
  await page.getByRole('row').filter({ hasText: number }).getByRole('link').first().click();
  await page.getByText(`流水号 ${number}`).first().waitFor();
}

/** Writes an opinion and gives a command of the action bar, confirming where it asks. */
export async function giveCommand(page: Page, label: string, opinion?: string): Promise<void> {
  if (opinion) await page.getByRole('textbox', { name: /意见/ }).first().fill(opinion);
  await page
    .getByRole('region', { name: '办理', exact: true })
    .getByRole('button', { name: new RegExp(`^${label}`) })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^确定/ }).click();
  await page.getByText(`已办理：${label}`).first().waitFor();
}

/** 补正告知: one row, a material and what is wrong with it. */
export async function requestCorrection(page: Page, material: string, problem: string): Promise<void> {
  await page
    .getByRole('region', { name: '办理', exact: true })
    .getByRole('button', { name: '补正告知' })
    .click();
  const dialog = page.getByRole('dialog');
  const row = dialog.getByRole('group', { name: '第 1 项' });
  await row.getByLabel('材料或表单字段').selectOption({ label: material });
  await row.getByLabel('需补正的内容').fill(problem);
  await dialog.getByRole('button', { name: /^(确定|补正告知)/ }).click();
  await page.getByText('已办理：补正告知').first().waitFor();
}
