import assert from 'node:assert/strict';
import { PDF } from '../support/sample-files.ts';
import { CaseStage } from './pages/case-stage.ts';
import { lookBackUntil, timeCard, timeLine, turn } from './pages/hall.ts';
import {
  buttons,
  confirm,
  draftCorrection,
  giveCommand,
  historyRow,
  ledgerLine,
  limit,
  openCase,
  openInbox,
  openMore,
  openTask,
  replayUntil,
  whyMissing,
  whyThisDay,
} from './pages/handling.ts';
import { openMenu } from './pages/office.ts';
import { urge, warningCard } from './pages/supervision.ts';

const ITEM = '餐饮外摆经营许可';
const CLERK = 'market-window';
const HANDLER = 'market-handler';
const AUDITOR = 'market-auditor';
const APPROVER = 'market-approver';

const PROBLEMS = [
  { what: '身份证', problem: '身份证缺反面，请补传' },
  { what: '桌数', problem: '布局图上是 6 桌，与申请表不一致' },
];
const HEARING = '相邻居民对夜间经营噪声有异议，依法听证';
const HEARD = '听证会已举行，同意缩短夜间经营时间';
const EXTENSION = '需要会同街道核实消防通道';
const URGED = '已超过承诺时限，请说明原因和预计办结日期';
const ANSWERED = '消防通道核实较晚，两日内报送意见';
const RETURNED = '外摆范围超出门店红线，请窗口核对布局图';

/**
 * One case on its way through every turn, each seen with its reason by whoever it concerns, on a phone and on a desk.
 * The days are the workspace's: 2026 has its holidays, so every date below can be counted on a calendar.
 */
describe('the turns of a case, in a browser', () => {
  let on: CaseStage;
  before(async () => {
    on = await CaseStage.set('2026-03-02');
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await on.keepFailure();
  });
  after(() => on?.clear());

  describe('a correction', () => {
    it('the clerk has the buttons of the step and no others, with the reason, and lists what is wrong', async () => {
      const { page } = on.office;
      await on.asStaff(CLERK);
      await openTask(page, on.number);
      assert.deepEqual(
        (await buttons(page)).toSorted(),
        ['不予受理', '受理', '当场更正', '补正告知', '退件'].toSorted(),
      );
      assert.match(await whyMissing(page, '特别程序'), /时限未起算，不能启动特别程序/);
      const dialog = await draftCorrection(page, PROBLEMS);
      await on.inspect(on.office, '01-office-correction-asked', '法律要求一次性告知');
      await dialog.getByRole('button', { name: '确定', exact: true }).click();
      await page.getByText('已办理：补正告知').first().waitFor();
      await on.documentsMade(1);
      await on.inspect(
        on.office,
        '02-office-correction-waits',
        '要求申请人在 2026年3月16日 前补正',
        PROBLEMS[1]?.problem ?? '',
      );
      await ledgerLine(page, '补正')
        .filter({ hasText: '行政许可法' })
        .filter({ hasText: '第三十二条' })
        .waitFor();
    });

    it('the citizen sees what to do until when, mends both, and hands in once', async () => {
      const { page } = on.hall;
      await on.asCitizen();
      const todo = page.getByRole('region', { name: '现在要做：补正 2 处' });
      for (const { problem } of PROBLEMS) await todo.getByText(problem).waitFor();
      await on.inspect(on.hall, '03-hall-correction', '请在 2026年3月16日（周一）前提交');
      await todo.getByLabel('上传新材料：身份证').setInputFiles({
        name: '身份证正反面.pdf',
        mimeType: 'application/pdf',
        buffer: PDF,
      });
      await todo.getByRole('button', { name: '修改申请表' }).click();
      const tables = todo.getByLabel('桌数').first();
      await tables.fill('6');
      await tables.blur();
      await on.inspect(on.hall, '04-hall-correction-form', '只能改要求补正的几项');
      await todo.getByRole('button', { name: '改好了' }).click();
      await todo.getByRole('button', { name: '提交补正（2 / 2）' }).click();
      await page.getByText('现在不用您做什么').first().waitFor();
      for (const { problem } of PROBLEMS) await turn(page, problem).waitFor();
      await timeLine(page, '补正').filter({ hasText: '第三十二条' }).first().waitFor();
      await on.inspect(on.hall, '05-hall-corrected', '现在不用您做什么');
    });

    it('the clerk sees what has changed, beside what it was', async () => {
      const { page } = on.office;
      await openTask(page, on.number);
      await page.getByText('原填“4”').waitFor();
      await page.getByRole('button', { name: '有变化 1' }).click();
      await on.inspect(on.office, '06-office-corrected', '原填“4”', '还没有起算');
    });
  });

  describe('a suspension with a hearing', () => {
    it('the handler starts it with the reason and the day; both limits stop, and what is withheld says why', async () => {
      const { page } = on.office;
      await on.setDay('2026-03-03');
      await openTask(page, on.number);
      await giveCommand(page, '受理', '材料齐全，予以受理。');
      await on.asStaff(HANDLER);
      await openTask(page, on.number);
      assert.deepEqual((await buttons(page)).toSorted(), ['退回', '通过'].toSorted());
      await limit(page, '承诺时限').getByText('3月17日到期').waitFor();
      await limit(page, '法定时限').getByText('3月31日到期').waitFor();
      const dialog = await openMore(page, '特别程序');
      await dialog.getByLabel('特别程序').selectOption({ label: '听证' });
      await dialog.getByLabel('启动理由或依据').fill(HEARING);
      await dialog.getByLabel('所需时间').fill('8');
      await dialog.getByLabel('听证日期').fill('2026-03-12');
      await on.inspect(on.office, '07-office-hearing-dialog', '听证日期', '行政许可法》第四十五条');
      await confirm(page, dialog, '特别程序');
      await on.documentsMade(3);
      for (const name of ['承诺时限', '法定时限'] as const)
        await limit(page, name).getByText('已停止计时：听证').waitFor();
      const held = page.getByRole('region', { name: '特别程序“听证”进行中' });
      for (const says of [HEARING, '听证日期 2026年3月12日', '行政许可法 第四十五条'])
        await held.getByText(says).waitFor();
      await ledgerLine(page, '停止计时：听证').filter({ hasText: '第四十五条' }).waitFor();
      assert.ok(!(await buttons(page)).includes('通过'));
      const look = () => on.inspect(on.office, '08-office-hearing-why-not', '现在不能办的，和为什么');
      assert.match(await whyMissing(page, '通过', look), /特别程序尚未结束，登记结果后再办理/);
      await on.inspect(on.office, '09-office-hearing', HEARING);
    });

    it('the citizen sees the frozen time, the reason, the day and the article', async () => {
      await on.inspectHall(
        '10-hall-hearing',
        HEARING,
        /听证定在 2026年3月12日\s*举行/,
        /暂停计时 · 听证，自 2026年3月3日起/,
      );
      await timeLine(on.hall.page, '听证').filter({ hasText: '第四十五条' }).waitFor();
      await turn(on.hall.page, '听证').first().waitFor();
    });

    it('after the hearing the result is recorded, the days move, and the date says that it was the hearing', async () => {
      const { page } = on.office;
      await on.setDay('2026-03-13');
      await openCase(page, on.url, on.id);
      const held = page.getByRole('region', { name: '特别程序“听证”进行中' });
      await held.getByRole('button', { name: '登记结果' }).click();
      const dialog = page.getByRole('dialog', { name: '登记特别程序结果' });
      await dialog.getByLabel('结果', { exact: true }).selectOption({ label: '通过' });
      await dialog.getByLabel('结果说明').fill(HEARD);
      await confirm(page, dialog, '登记特别程序结果');
      await limit(page, '承诺时限').getByText('3月27日到期').waitFor();
      await limit(page, '法定时限').getByText('4月13日到期').waitFor();
      assert.match(await whyThisDay(page, '承诺时限'), /听证/);
      await on.inspect(on.office, '11-office-heard', HEARD, /为什么是这一天/);
      await on.inspectHall('12-hall-heard', /应于 2026年3月27日 前办结/, '为什么是 3月27日？');
      await timeCard(on.hall.page).getByText('为什么是 3月27日？').click();
      await timeCard(on.hall.page).getByText(/听证/).filter({ visible: true }).first().waitFor();
    });
  });

  describe('an extension', () => {
    it('the handler asks with a reason; the dates stand until it is approved', async () => {
      const { page } = on.office;
      const dialog = await openMore(page, '申请延期');
      await dialog.getByLabel('延长（工作日）').fill('5');
      await dialog.getByLabel('延期理由').fill(EXTENSION);
      await on.inspect(on.office, '13-office-extension-dialog', '行政许可法》第四十二条');
      await confirm(page, dialog, '申请延期');
      await limit(page, '承诺时限').getByText('3月27日到期').waitFor();
      await on.inspect(on.office, '14-office-extension-asked', EXTENSION, '待批准');
    });

    it('the approver approves it on the handling page; the ledger has the article', async () => {
      const { page } = on.office;
      await on.asStaff(APPROVER);
      await openTask(page, on.number);
      assert.deepEqual((await buttons(page)).toSorted(), ['不批准', '批准'].toSorted());
      const asked = page.getByRole('region', { name: '批准延期申请', exact: true });
      for (const says of ['延长 5 个工作日', EXTENSION, await on.nameOf(HANDLER)])
        await asked.getByText(says).waitFor();
      await on.inspect(on.office, '15-office-extension-approve', EXTENSION);
      await giveCommand(page, '批准', '同意延期。');
      await on.documentsMade(4);
      await limit(page, '承诺时限').getByText('4月3日到期').waitFor();
      await limit(page, '法定时限').getByText('4月20日到期').waitFor();
      await ledgerLine(page, EXTENSION).filter({ hasText: '第四十二条' }).filter({ hasText: '+5' }).waitFor();
      await on.inspect(on.office, '16-office-extended', EXTENSION, '已批准');
    });

    it('the citizen sees the new day with the reason', async () => {
      await on.inspectHall('17-hall-extended', /应于 2026年4月3日 前办结/, `理由：${EXTENSION}`);
      await timeLine(on.hall.page, EXTENSION).filter({ hasText: '第四十二条' }).waitFor();
      await turn(on.hall.page, '延期').filter({ hasText: EXTENSION }).waitFor();
    });
  });

  describe('a red card', () => {
    it('the handler is told, and sees the card in the inbox and on the page', async () => {
      const { page } = on.office;
      await on.setDay('2026-04-08');
      await on.settled(
        ({ warnings }) => warnings.some((one) => one.scope === 'case' && one.level === 'red'),
        'the red card',
      );
      const message = `【红牌】办件 ${on.number}（${ITEM}）承诺时限 2026-04-03 届满，已超期 2 个工作日`;
      await on.told(HANDLER, 'item-overdue', message);
      await on.asStaff(HANDLER);
      await on.inspect(on.office, '18-office-home-red', message, '事项超时');
      await openInbox(page);
      await page.getByRole('row').filter({ hasText: on.number }).getByText('红牌').first().waitFor();
      await on.inspect(on.office, '19-office-inbox-red', '红牌');
      await openTask(page, on.number);
      await limit(page, '承诺时限').getByText('红牌').waitFor();
      await page.getByRole('region', { name: '提醒与亮牌' }).getByText('应于 4月3日 办结').first().waitFor();
      await on.inspect(on.office, '20-office-red', /超期 2 个工作日/, '提醒与亮牌');
    });

    it('the supervisor sees it on 监察总览 and asks why', async () => {
      const { page } = on.office;
      await on.asStaff('supervisor');
      await openMenu(page, '监察总览');
      await warningCard(page, ITEM).getByText('红牌').first().waitFor();
      await on.inspect(on.office, '21-office-supervision', '未督办', /超期 2 个工作日/);
      await urge(page, ITEM, URGED, 3);
      await warningCard(page, ITEM).getByText('已督办，等答复').waitFor();
    });

    it('the handler answers, and the supervisor reads the answer', async () => {
      const { page } = on.office;
      await on.told(HANDLER, 'supervision', URGED);
      await on.asStaff(HANDLER);
      await on.inspect(on.office, '22-office-home-urged', new RegExp(`办件 ${on.number} 被督办.*${URGED}`));
      await openTask(page, on.number);
      const card = page.getByRole('region', { name: '督办', exact: true });
      await card.getByText(URGED).waitFor();
      await card.getByRole('button', { name: '答复督办' }).click();
      const dialog = page.getByRole('dialog', { name: '答复督办' });
      await dialog.getByLabel('答复', { exact: true }).fill(ANSWERED);
      await on.inspect(on.office, '23-office-answer-urge', '答复督办');
      await confirm(page, dialog, '答复督办');
      await card.getByText(ANSWERED).waitFor();
      await on.asStaff('supervisor');
      await openMenu(page, '督办件');
      await on.inspect(on.office, '24-office-urges', URGED, ANSWERED, '已答复');
    });
  });

  describe('a return out of a parallel branch', () => {
    it('the reviewer returns with the reason; the step line stands at 受理 again', async () => {
      const { page } = on.office;
      await on.asStaff(HANDLER);
      await openTask(page, on.number);
      await giveCommand(page, '退回', RETURNED);
      const row = historyRow(page, '退回').last();
      await row.getByText(RETURNED).waitFor();
      const current = page.getByRole('list', { name: '办理步骤' }).locator('[aria-current=step]');
      assert.deepEqual(
        (await current.allInnerTexts()).map((text) => text.includes('受理')),
        [true],
      );
      await on.inspect(on.office, '25-office-returned', RETURNED);
    });

    it('the task of the other branch is gone', async () => {
      const { page } = on.office;
      await on.asStaff(AUDITOR);
      await openInbox(page);
      await page.getByText('没有待办').first().waitFor();
      assert.equal(await page.getByRole('row').filter({ hasText: on.number }).count(), 0);
      await openCase(page, on.url, on.id);
      // 纠错 puts right what is written down wrong, by anybody who has handled the case; it handles nothing.
      assert.deepEqual(await buttons(page), ['纠错']);
      await on.inspect(on.office, '26-office-other-branch', RETURNED);
    });

    it('the clerk has the case again and reads why; the citizen sees where it stands', async () => {
      const { page } = on.office;
      await on.asStaff(CLERK);
      await openTask(page, on.number);
      await historyRow(page, '退回').last().getByText(RETURNED).waitFor();
      await on.inspectHall('27-hall-returned', '正在“受理”', /退回/);
    });
  });

  describe('a replay', () => {
    it('the handling page goes back to before the correction: the form, the clock, read only', async () => {
      const { page } = on.office;
      await page.getByRole('link', { name: '回放办理过程' }).click();
      await page.getByText(/^回放：2026年3月2日 .*只读$/).waitFor();
      const tables = page.getByText('桌数', { exact: true }).locator('xpath=..');
      await tables.getByText('4', { exact: true }).waitFor();
      await limit(page, '承诺时限').getByText('还没有起算').waitFor();
      assert.equal(await page.getByRole('region', { name: '办理', exact: true }).count(), 0);
      await on.inspect(on.office, '28-office-replay-first', /按当日使用的事项第 1 版显示/, '还没有起算');
      await replayUntil(page, '启动特别程序：听证');
      await limit(page, '承诺时限').getByText('已停止计时：听证').waitFor();
      await tables.getByText('6', { exact: true }).waitFor();
      await on.inspect(
        on.office,
        '29-office-replay-hearing',
        '已停止计时：听证',
        HEARING,
        /承办岗 登记结果后恢复计时/,
      );
      const held = page.getByRole('region', { name: '特别程序“听证”进行中' });
      assert.doesNotMatch((await held.textContent()) ?? '', /审核岗/);
      await page.getByRole('button', { name: '回到现在' }).click();
      await page.getByRole('region', { name: '办理', exact: true }).waitFor();
    });

    it('the hall looks back the same way', async () => {
      const { page } = on.hall;
      await page.getByRole('link', { name: '回看办理过程' }).click();
      await page.getByText('2026年3月2日').first().waitFor();
      await page.getByText('受理后开始计时').waitFor();
      await on.inspect(on.hall, '30-hall-replay-first', /第 1 步，共 \d+ 步/, '受理后开始计时');
      const frozen = timeCard(page).getByText(/暂停计时 · 听证/);
      await lookBackUntil(page, '启动特别程序：听证');
      await frozen.first().waitFor();
      await on.inspect(on.hall, '31-hall-replay-hearing', /暂停计时 · 听证/);
      await page.getByRole('link', { name: '结束回看' }).click();
      await page.getByText('现在不用您做什么').waitFor();
    });
  });

  describe('all along', () => {
    it('nothing overflowed, shut anybody out, spoke English, failed or left the machine', async () => {
      assert.deepEqual(on.findings, []);
      assert.deepEqual([...on.hall.complaints, ...on.office.complaints], []);
    });
  });
});
