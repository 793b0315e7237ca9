import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { accessibilityFindings, type BrowserSession, keepPictures, openBrowser } from '../support/browser.ts';
import { PDF } from '../support/sample-files.ts';
import { ADMIN_PASSWORD, startTestServer, type TestServer } from '../support/server.ts';
import { addField, addFormulaFee, addMaterial, addStep, confirmSave, openTab } from './pages/designer.ts';
import {
  addDepartment,
  addItem,
  addNamed,
  addPerson,
  signInToOffice,
  signOutOfOffice,
} from './pages/office.ts';
import { fillForm, findItem, queryProgress, registerPerson, upload } from './pages/hall.ts';
import { giveCommand, openTask, requestCorrection } from './pages/handling.ts';

const FIRST_PASSWORD = 'first-password-1';
const OWN_PASSWORD = 'own-password-2026';
const DEPARTMENT = '城市管理局';
const ITEM = '夜市摊位经营许可';
const STAFF = [
  { name: '王受理', username: 'window', role: '窗口人员', post: '窗口受理岗', as: 'window-clerk' },
  { name: '李初审', username: 'reviewer', role: '审查人员', post: '初审岗', as: 'reviewer' },
  { name: '赵批准', username: 'approver', role: '批准人', post: '批准岗', as: 'approver' },
] as const;

const FIELDS = [
  { component: '单行文字', label: '摊主姓名', key: 'ownerName', required: true },
  { component: '单行文字', label: '身份证号', key: 'ownerId', required: true },
  { component: '电话', label: '联系电话', key: 'phone', required: true },
  { component: '单行文字', label: '摊位位置', key: 'place', required: true },
  { component: '数字', label: '摊位面积', key: 'area', required: true },
  { component: '数字', label: '经营天数', key: 'days', required: true },
  { component: '日期', label: '开始日期', key: 'startOn' },
  { component: '多行文字', label: '经营内容', key: 'goods' },
] as const;
const STEPS = [
  { name: '受理', action: '受理', post: '窗口受理岗', days: 1 },
  { name: '初审', action: '审核', post: '初审岗', days: 3 },
  { name: '决定', action: '决定', post: '批准岗', days: 2 },
  { name: '收费', action: '收费', post: '窗口受理岗', days: 0 },
  { name: '制证', action: '制证', post: '窗口受理岗', days: 1, documents: ['夜市摊位经营许可证'] },
] as const;

const CITIZEN = {
  username: 'citizen-chen',
  password: 'lantern market 2026',
  name: '陈小满',
  idNumber: '110105199003072338',
  phone: '13800006672',
};
const ANSWERS = {
  摊主姓名: CITIZEN.name,
  身份证号: CITIZEN.idNumber,
  联系电话: CITIZEN.phone,
  摊位位置: '滨江路夜市 12 号位',
  摊位面积: '6',
  经营天数: '10',
  经营内容: '小吃',
};
const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: PDF });

/** From an empty workspace to a certificate found by number: an item that is in no file of ours, by clicking alone. */
describe('a new item, in a browser', () => {
  let server: TestServer;
  let browser: BrowserSession;
  let office: BrowserSession;
  let number = '';
  let caseUrl = '';
  const overflows: string[] = [];
  const barriers: string[] = [];
  const picture = async (name: string): Promise<void> => {
    overflows.push(...(await keepPictures(browser.page, name)));
    barriers.push(...(await accessibilityFindings(browser.page, name)));
  };

  const officePicture = async (name: string): Promise<void> => {
    overflows.push(...(await keepPictures(office.page, name)));
    barriers.push(...(await accessibilityFindings(office.page, name)));
  };

  before(async () => {
    server = await startTestServer({ seed: 'empty', env: { PAYMENT_SIMULATOR: 'on' } });
    browser = await openBrowser(server.url);
    office = await openBrowser(server.url);
  });
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    await keepPictures(browser.page, 'failed-browser');
    await keepPictures(office.page, 'failed-office');
  });
  after(async () => {
    await browser.close();
    await office.close();
    await server.stop();
  });

  it('the hall administrator makes a theme, an object and a type, a department and its people', async () => {
    const { page } = browser;
    await signInToOffice(page, server.url, 'halladmin', ADMIN_PASSWORD);
    await picture('01-office-home-empty');
    await addNamed(page, '主题服务管理', '市容环境');
    await picture('02-themes');
    await addNamed(page, '服务对象管理', '个体摊主');
    await addNamed(page, '服务类型管理', '便民许可');
    await addDepartment(
      page,
      DEPARTMENT,
      STAFF.map(({ post, as }) => ({ name: post, role: as })),
    );
    await picture('03-departments');
    for (const person of STAFF)
      await addPerson(page, { ...person, password: FIRST_PASSWORD, department: DEPARTMENT });
    await picture('04-people');
  });

  it('adds the item and defines it: materials, form, process, fee, certificate', async () => {
    const { page } = browser;
    await addItem(page, {
      name: ITEM,
      department: DEPARTMENT,
      type: '便民许可',
      theme: '市容环境',
      object: '个体摊主',
    });
    await picture('05-items');
    await page.getByRole('link', { name: /定义/ }).first().click();
    await openTab(page, '申报材料');
    await addMaterial(page, {
      name: '摊位经营申请表',
      type: '表格',
      description: '下载后填写',
      template: { name: '摊位经营申请表.pdf', mimeType: 'application/pdf', buffer: PDF },
    });
    await addMaterial(page, { name: '经营者身份证', type: '证件证照', description: '正反面' });
    await confirmSave(page);
    await picture('06-materials');
    await openTab(page, '申请表单');
    for (const field of FIELDS) await addField(page, field);
    await confirmSave(page);
    await picture('07-form');
    await openTab(page, '文书模板');
    await page.getByRole('button', { name: '新增' }).click();
    await page.getByLabel('名称', { exact: true }).first().fill('夜市摊位经营许可证');
    await page.getByLabel('文书种类').selectOption({ label: '证照' });
    await page.getByLabel('文号格式').fill('云城摊许〔{year}〕第{serial:3}号');
    await confirmSave(page);
    await picture('08-documents');
    await openTab(page, '办理流程');
    for (const step of STEPS) await addStep(page, step);
    await confirmSave(page);
    await picture('09-process');
  });

  it('writes a formula fee with a worked example, checks and publishes', async () => {
    const { page } = browser;
    await openTab(page, '收费');
    await addFormulaFee(page, {
      name: '摊位占用费',
      law: '城市道路管理条例',
      article: '第三十七条',
      formula: 'area * days * 0.5',
      example: { name: '6 平方米 10 天', values: { 摊位面积: '6', 经营天数: '10' }, expected: '30' },
    });
    await confirmSave(page);
    await picture('10-fees');
    await openTab(page, '基本信息');
    await page.getByLabel('结果名称').fill('夜市摊位经营许可证');
    await page.getByLabel('结果类型').selectOption({ label: '证照' });
    await confirmSave(page);
    await picture('11-basics');
    await openTab(page, '检查与发布');
    await page.getByText('0 个错误').first().waitFor();
    await picture('12-publish');
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /发布|确定/ })
      .click();
    await page.getByText('第 1 版已发布').first().waitFor();
    await signOutOfOffice(page);
  });

  it('a citizen registers, finds the item by words, and applies with an uploaded PDF', async () => {
    const { page } = browser;
    await page.goto(server.url);
    await picture('13-hall-home');
    await registerPerson(page, server.url, CITIZEN);
    await findItem(page, server.url, '夜市摊位', ITEM);
    await picture('14-guide');
    await page.getByRole('link', { name: '在线申请' }).first().click();
    await page.getByLabel('摊位位置').first().waitFor();
    await fillForm(page, ANSWERS);
    await picture('15-apply-form');
    await page.getByRole('button', { name: '下一步：上传材料' }).click();
    await upload(page, '摊位经营申请表', pdf('申请表.pdf'));
    await upload(page, '经营者身份证', pdf('身份证.pdf'));
    await picture('16-apply-materials');
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.getByText('¥30.00').first().waitFor();
    await page.getByRole('checkbox', { name: /我承诺/ }).check();
    await picture('17-apply-check');
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByRole('heading', { name: '申请已提交' }).waitFor();
    number =
      (
        await page
          .getByText(/^[A-Z]+\d{12,}$/)
          .first()
          .textContent()
      )?.trim() ?? '';
    assert.match(number, /^[A-Z]+\d{12,}$/);
    await picture('18-applied');
    caseUrl = new URL(
      (await page.getByRole('link', { name: '查看办件' }).getAttribute('href')) ?? '',
      server.url,
    ).href;
  });

  it('is asked for a correction once, and corrects', async () => {
    const { page } = office;
    await signInToOffice(page, server.url, 'window', FIRST_PASSWORD, OWN_PASSWORD);
    await openTask(page, number);
    await officePicture('19-handling-accept');
    await requestCorrection(page, [{ what: '经营者身份证', problem: '身份证缺反面，请补传' }]);
    await browser.page.goto(caseUrl);
    await browser.page.getByText('身份证缺反面，请补传').first().waitFor();
    await picture('20-case-correction');
    await browser.page.getByLabel('上传新材料：经营者身份证').setInputFiles(pdf('身份证反面.pdf'));
    await browser.page.getByRole('button', { name: /^提交补正（1 \/ 1）/ }).click();
    await browser.page.getByText('现在不用您做什么').first().waitFor();
  });

  it('is accepted, reviewed and approved', async () => {
    const { page } = office;
    await openTask(page, number);
    await giveCommand(page, '受理', '材料齐全，予以受理。');
    await signOutOfOffice(page);
    await signInToOffice(page, server.url, 'reviewer', FIRST_PASSWORD, OWN_PASSWORD);
    await openTask(page, number);
    await giveCommand(page, '通过', '符合条件，建议准予。');
    await signOutOfOffice(page);
    await signInToOffice(page, server.url, 'approver', FIRST_PASSWORD, OWN_PASSWORD);
    await openTask(page, number);
    await officePicture('21-handling-decide');
    await giveCommand(page, '予以批准', '同意。');
    await signOutOfOffice(page);
  });

  it('pays by the demo channel, and the certificate is made', async () => {
    const { page } = browser;
    await page.goto(caseUrl);
    await page
      .getByRole('button', { name: /去缴费/ })
      .first()
      .waitFor();
    await picture('22-case-payment');
    await page
      .getByRole('button', { name: /去缴费/ })
      .first()
      .click();
    await page
      .getByRole('button', { name: /确认付款/ })
      .first()
      .click();
    const back = page.getByRole('link', { name: /返回办件/ });
    await back.or(page.getByText('已缴清')).first().waitFor();
    if (await back.count()) await back.click();
    await page.getByText('已缴清').first().waitFor();
    await signInToOffice(office.page, server.url, 'window', OWN_PASSWORD);
    await openTask(office.page, number);
    await giveCommand(office.page, '制证');
    await signOutOfOffice(office.page);
  });

  it('downloads the certificate and finds the case by number', async () => {
    const { page } = browser;
    await page.goto(caseUrl);
    const link = page.getByRole('link', { name: '下载 夜市摊位经营许可证', exact: true });
    await link.waitFor();
    await picture('23-case-closed');
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const bytes = readFileSync(await download.path());
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
    await queryProgress(page, server.url, number, CITIZEN.idNumber.slice(-4));
    await page.getByText('办结').first().waitFor();
    await picture('24-progress');
  });

  it('no page overflowed sideways on the phone or shut anybody out, nothing failed, nothing left the machine', () => {
    assert.deepEqual(overflows, []);
    assert.deepEqual(barriers, []);
    assert.deepEqual([...browser.complaints, ...office.complaints], []);
  });
});
