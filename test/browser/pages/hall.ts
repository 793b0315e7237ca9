import type { Locator, Page } from 'playwright-core';
import { slideUntil } from './slider.ts';

export interface Citizen {
  username: string;
  password: string;
  name: string;
  idNumber: string;
  phone: string;
}

/** Registers a person; the hall signs in right after. */
export async function registerPerson(page: Page, origin: string, citizen: Citizen): Promise<void> {
  await page.goto(`${origin}/register`);
  await page.getByLabel('姓名').fill(citizen.name);
  await page.getByLabel('身份证号').fill(citizen.idNumber);
  await page.getByLabel('手机号').fill(citizen.phone);
  await page.getByLabel('用户名').fill(citizen.username);
  await page.getByLabel('设置密码', { exact: true }).fill(citizen.password);
  await page.getByLabel('再输一次密码', { exact: true }).fill(citizen.password);
  await page.getByRole('button', { name: '注册', exact: true }).click();
  await page.getByText(citizen.name.slice(0, 1)).first().waitFor();
  await page.waitForURL((url) => !url.pathname.endsWith('/register'));
}

/** Signs in to the hall, and comes to the page asked for. */
export async function signInToHall(
  page: Page,
  origin: string,
  { username, password }: Pick<Citizen, 'username' | 'password'>,
  path: string,
): Promise<void> {
  await page.goto(`${origin}/login?return=${encodeURIComponent(path)}`);
  const form = page.getByRole('form', { name: '登录' });
  await form.getByLabel('用户名').fill(username);
  await form.getByLabel('密码', { exact: true }).fill(password);
  await form.getByRole('button', { name: '登录' }).click();
  await page.waitForURL((url) => url.pathname === path);
}

/** The card of the page of a case that says how the time is counted. */
export const timeCard = (page: Page): Locator => page.locator('#time');

/** A line of 时限是怎么算的, by what it says. */
export const timeLine = (page: Page, says: string): Locator =>
  timeCard(page).locator('> ol.led > li').filter({ hasText: says });

/** What happened at the steps of 办理进度, by what it says. */
export const turn = (page: Page, says: string): Locator =>
  page.getByRole('region', { name: '办理进度' }).locator('.turns > li').filter({ hasText: says });

/** Moves the slider of 回看办理过程 on with the keyboard until it says so. */
export const lookBackUntil = (page: Page, says: string): Promise<void> =>
  slideUntil(
    page.getByRole('slider', { name: '办理过程' }),
    page.getByRole('region', { name: '回看办理过程' }),
    says,
  );

/** Finds an item by words and opens its guide. */
export async function findItem(page: Page, origin: string, words: string, name: string): Promise<void> {
  await page.goto(`${origin}/`);
  await page.getByRole('combobox').first().fill(words);
  await page.getByRole('button', { name: '搜索' }).click();
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

/** Fills the form of an application: label → text. */
export async function fillForm(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    const box = page.getByLabel(label).first();
    await box.fill(value);
    await box.blur();
  }
}

export async function upload(
  page: Page,
  material: string,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  await page.getByLabel(`选择文件：${material}`).setInputFiles(file);
  await page
    .getByRole('button', { name: `删除 ${file.name}` })
    .first()
    .waitFor();
}

/** Number and last four characters of the identity number, as anybody may ask. */
export async function queryProgress(
  page: Page,
  origin: string,
  number: string,
  idTail: string,
): Promise<void> {
  await page.goto(`${origin}/`);
  await page.getByLabel('办件流水号').fill(number);
  await page.getByLabel('申请人证件号后四位').fill(idTail);
  await page.getByRole('button', { name: '查询进度' }).click();
  await page.getByText(number).first().waitFor();
}
