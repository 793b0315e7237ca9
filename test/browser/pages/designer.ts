import type { Locator, Page } from 'playwright-core';
import { chooseOption } from './office.ts';

/** Opens a tab of the definition page. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: '定义' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();
}

/** 【确认保存】, and waits until the head says nothing is left unsaved. */
export async function confirmSave(page: Page): Promise<void> {
  await page.getByRole('button', { name: '确认保存' }).first().click();
  await page
    .getByRole('status')
    .filter({ hasText: /已保存|没有未保存的修改/ })
    .first()
    .waitFor();
}

export interface MaterialToAdd {
  name: string;
  type: '表格' | '证件证照' | '文书' | '图纸' | '照片';
  description: string;
  template?: { name: string; mimeType: string; buffer: Buffer };
}

export async function addMaterial(page: Page, material: MaterialToAdd): Promise<void> {
  await page.getByRole('button', { name: '新增' }).first().click();
  const form = page.getByRole('dialog');
  await form.getByLabel('材料名称').fill(material.name);
  await form.getByLabel('材料描述').fill(material.description);
  await form.getByRole('radio', { name: material.type, exact: true }).check();
  if (material.template) {
    await form.locator('input[type=file]').first().setInputFiles(material.template);
    await form.getByRole('button', { name: '移除文件' }).waitFor();
  }
  await form.getByRole('button', { name: '确定', exact: true }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByText(material.name).first().waitFor();
}

export interface FieldToAdd {
  /** Name of the component in the palette. */
  component: string;
  label: string;
  key: string;
  required?: boolean;
  options?: readonly (readonly [label: string, value: string])[];
}

/** Presses a component of the palette and fills in its settings. */
export async function addField(page: Page, field: FieldToAdd): Promise<void> {
  await page.getByRole('button', { name: field.component, exact: true }).click();
  const settings = page.getByRole('dialog', { name: '设置' });
  await settings.getByLabel('标签', { exact: true }).fill(field.label);
  // The preview beside the settings has taken the label over: only then does the key stay as typed.
  await settings.getByText(field.label, { exact: true }).filter({ visible: true }).first().waitFor();
  await settings.getByLabel('字段键').fill(field.key);
  await settings.locator(`.formio-component-${field.key}`).first().waitFor({ state: 'attached' });
  if (field.options) await fillOptions(settings, field.options);
  if (field.required) {
    await settings.getByRole('tab', { name: '校验' }).click();
    await settings.getByLabel('必填').check();
  }
  await settings.getByRole('button', { name: '确定' }).click();
  await settings.waitFor({ state: 'hidden' });
  await page.getByText(field.label).first().waitFor();
}

async function fillOptions(
  settings: Locator,
  options: readonly (readonly [string, string])[],
): Promise<void> {
  const tab = settings.getByRole('tab', { name: '选项' });
  if (await tab.count()) await tab.click();
  for (const [index, [label, value]] of options.entries()) {
    const boxes = settings.locator('table tbody tr').nth(index);
    if (!(await boxes.count()))
      await settings
        .getByRole('button', { name: /添加|加一/ })
        .first()
        .click();
    await settings.locator('table tbody tr').nth(index).locator('input[type=text]').nth(0).fill(label);
    await settings.locator('table tbody tr').nth(index).locator('input[type=text]').nth(1).fill(value);
  }
}

export interface StepToAdd {
  name: string;
  action: string;
  post?: string;
  days: number;
  documents?: readonly string[];
}

/** 【添加步骤】, right-click its box, 【设置属性】, fill in, 【确定】. */
export async function addStep(page: Page, step: StepToAdd): Promise<void> {
  await page.getByRole('button', { name: '添加步骤' }).click();
  const box = page.getByRole('button', { name: /^步骤 新步骤/ });
  await box.last().click({ button: 'right' });
  await page.getByRole('menuitem', { name: '设置属性' }).click();
  const form = page
    .getByRole('dialog', { name: '步骤属性' })
    .or(page.getByRole('complementary', { name: '步骤属性' }))
    .or(page.getByRole('region', { name: '步骤属性' }));
  await form.getByLabel('步骤名称').fill(step.name);
  await form.getByLabel('步骤事件').selectOption({ label: step.action });
  if (step.post) await form.getByLabel('办理岗位').selectOption({ label: step.post });
  await form.getByLabel('办理时限').fill(String(step.days));
  for (const document of step.documents ?? []) await chooseOption(page, form, '文书模板', document);
  await form.getByRole('button', { name: '确定', exact: true }).click();
  await page.getByRole('button', { name: new RegExp(`^步骤 ${step.name}`) }).waitFor();
}

export interface FeeToAdd {
  name: string;
  law: string;
  article: string;
  formula: string;
  example: { name: string; values: Record<string, string>; expected: string };
}

/** 【新增】 a rule, 算式, its basis, and one worked example. */
export async function addFormulaFee(page: Page, fee: FeeToAdd): Promise<void> {
  await page.getByRole('button', { name: '新增' }).first().click();
  await page.getByLabel('收费项目名称').fill(fee.name);
  await page.getByLabel('收费依据：法律法规').fill(fee.law);
  await page.getByLabel('收费依据：条款').fill(fee.article);
  await page.getByRole('button', { name: '算式', exact: true }).click();
  await page.getByRole('textbox', { name: '算式', exact: true }).fill(fee.formula);
  await page.getByRole('button', { name: '加例子' }).click();
  const example = page.getByRole('dialog', { name: '例子' });
  await example.getByLabel('例子名称').fill(fee.example.name);
  for (const [label, value] of Object.entries(fee.example.values))
    await example.getByLabel(label).fill(value);
  await example.getByLabel('应为').fill(fee.example.expected);
  await example.getByRole('button', { name: '确定', exact: true }).click();
  await page.getByText('1 个一致').waitFor();
}
