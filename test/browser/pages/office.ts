import type { Locator, Page } from 'playwright-core';

const dialog = (page: Page): Locator => page.getByRole('dialog');

/** Signs in to the back office; a new member of staff sets a password of his own first. */
export async function signInToOffice(
  page: Page,
  origin: string,
  username: string,
  password: string,
  next?: string,
): Promise<void> {
  await page.goto(`${origin}/office/`);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  if (next) {
    await page.getByLabel('当前密码', { exact: true }).fill(password);
    await page.getByLabel('新密码', { exact: true }).fill(next);
    await page.getByLabel('再输一次新密码', { exact: true }).fill(next);
    await page.getByRole('button', { name: '确定' }).click();
  }
  await page.getByRole('link', { name: '办公首页' }).first().waitFor();
}

export async function signOutOfOffice(page: Page): Promise<void> {
  await page.getByRole('button', { name: '退出' }).click();
  await page.getByRole('button', { name: '登录' }).waitFor();
}

/** Opens a page by the left menu. */
export async function openMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).first().click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

/** 【新增】 a definition of which only the name matters, 【确定】. */
export async function addNamed(page: Page, menu: string, name: string): Promise<void> {
  await openMenu(page, menu);
  await openAddDialog(page);
  await dialog(page).getByLabel('名称', { exact: true }).fill(name);
  await confirmDialog(page);
  await page.getByRole('cell', { name }).first().waitFor();
}

/** 【新增】, and waits until the dialog has put the caret into its first field. */
async function openAddDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: '新增' }).first().click();
  await dialog(page).locator('input:focus').first().waitFor();
}

async function confirmDialog(page: Page): Promise<void> {
  await dialog(page).getByRole('button', { name: '确定', exact: true }).click();
  await dialog(page).waitFor({ state: 'hidden' });
}

export interface PostToAdd {
  name: string;
  role: 'window-clerk' | 'reviewer' | 'approver';
}

export async function addDepartment(page: Page, name: string, posts: readonly PostToAdd[]): Promise<void> {
  await openMenu(page, '部门管理');
  await openAddDialog(page);
  await dialog(page).getByLabel('名称', { exact: true }).first().fill(name);
  for (const [index, post] of posts.entries()) {
    await dialog(page).getByRole('button', { name: '添加岗位' }).click();
    const row = dialog(page).getByRole('group', { name: `岗位 第 ${index + 1} 行` });
    await row.getByLabel('名称', { exact: true }).fill(post.name);
    await row.getByLabel('岗位职责').selectOption(post.role);
  }
  await confirmDialog(page);
  await page.getByRole('cell', { name }).first().waitFor();
}

export interface PersonToAdd {
  name: string;
  username: string;
  password: string;
  role: string;
  department: string;
  post: string;
}

export async function addPerson(page: Page, person: PersonToAdd): Promise<void> {
  await openMenu(page, '人员管理');
  await openAddDialog(page);
  const form = dialog(page);
  await form.getByLabel('姓名').fill(person.name);
  await form.getByLabel('用户名').fill(person.username);
  await form.getByLabel('初始密码', { exact: true }).fill(person.password);
  await form.getByRole('checkbox', { name: person.role, exact: true }).check();
  await form.getByRole('combobox', { name: '部门' }).fill(person.department);
  await page.getByRole('option', { name: person.department }).click();
  await form.getByRole('checkbox', { name: person.post }).check();
  await confirmDialog(page);
  await page.getByRole('cell', { name: person.name }).first().waitFor();
}

export interface ItemToAdd {
  name: string;
  department: string;
  type: string;
  theme: string;
  object: string;
}

/** 行政事项管理 → 【新增】 → 行政事项基本信息 → 【确定】 → 【定义】. */
export async function addItem(page: Page, item: ItemToAdd): Promise<void> {
  await openMenu(page, '行政事项管理');
  await openAddDialog(page);
  const form = dialog(page);
  await form.getByLabel('名称', { exact: true }).fill(item.name);
  await form.getByLabel('实施主体').selectOption({ label: item.department });
  await form.getByLabel('事项类型').selectOption({ label: item.type });
  await chooseOption(page, form, '主题服务', item.theme);
  await chooseOption(page, form, '服务对象', item.object);
  await confirmDialog(page);
}

/** Picks one entry of a several-choice box and folds the list. */
export async function chooseOption(
  page: Page,
  within: Locator,
  label: string,
  option: string,
): Promise<void> {
  const box = within.getByRole('combobox', { name: label, exact: true });
  await box.click();
  await page.getByRole('option', { name: option }).click();
  await box.press('Escape');
}
