import assert from 'node:assert/strict';
import { explainDue, explainStart } from '../../platform/runtime/clock/explain.ts';
import {
  correctionReceived,
  correctionRequested,
  decideClock,
  extendClock,
  openClock,
  reportedUp,
  resumeClock,
  stepDueOn,
  suspendClock,
} from '../../platform/runtime/clock/ledger.ts';
import { ARTICLES } from '../../platform/runtime/clock/ledger.ts';
import type { CaseClock } from '../../platform/runtime/case.ts';
import { CALENDARS } from './support/calendars.ts';
import { accepted, itemWith, procedure, working } from './support/clocks.ts';

const item = itemWith({ promisedLimit: working(20) });
const LEADER = { account: 'l', name: '李局长' };

/** Every part stands in the paragraph, in this order. */
function says(text: string, ...parts: string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    assert.ok(at >= 0, `“${part}” in: ${text}`);
    from = at + part.length;
  }
}
const why = (clock: CaseClock, which: 'promised' | 'statutory' | 'delivery' | 'preliminary') =>
  explainDue({ which, clock, item }, CALENDARS);

describe('why a date', () => {
  it('names start, suspensions once where they overlap, extension, days off and end', () => {
    const law = ARTICLES.excluded;
    let clock = suspendClock(
      accepted(item, '2026-03-02'),
      { ...procedure('a', '2026-03-09'), basis: law },
      CALENDARS,
    );
    clock = suspendClock(clock, { ...procedure('b', '2026-03-16'), basis: law }, CALENDARS);
    clock = resumeClock(clock, 'a', '2026-03-20', undefined, CALENDARS);
    clock = resumeClock(clock, 'b', '2026-03-25', undefined, CALENDARS);
    clock = extendClock(clock, { days: 10, on: '2026-04-10', reason: '情况复杂', by: LEADER }, CALENDARS);
    const { zh, en } = why(clock, 'promised');
    says(
      zh,
      '自 2026-03-02 起算，当日不计',
      '第四十二条',
      '承诺时限 20 个工作日',
      '听证 2026-03-09（不含）至 2026-03-20 不计入（《中华人民共和国行政许可法》第四十五条），扣除 9 个工作日',
      '听证 2026-03-16（不含）至 2026-03-25 不计入',
      '扣除 3 个工作日（重叠的日子只计一次）',
      '2026-04-10 经 李局长 批准延长 10 日（理由：情况复杂）',
      '第八十二条',
      '其中放假 2026-04-04 至 04-06',
      `故 ${clock.promised.dueOn} 届满。`,
    );
    says(en, 'starts on 2026-03-02', '9 working days', 'reason: 情况复杂', 'so it ends on');
  });

  it('says before the start that no limit runs, and what is waited for', () => {
    const received = openClock(item, '2026-03-02', CALENDARS);
    says(why(received, 'promised').zh, '尚未受理，时限未起算', '承诺时限 20 个工作日');
    const request = { on: '2026-03-03', dueOn: '2026-03-17', accepted: false, id: 'c' };
    const asked = correctionRequested(received, request, CALENDARS);
    says(explainStart(asked).zh, '尚未受理', '2026-03-03 告知补正，尚未收到补正材料，不占用时限');
    const done = correctionReceived(asked, { on: '2026-03-12' }, CALENDARS);
    says(explainStart(done).zh, '2026-03-03 告知补正，2026-03-12 收到补正材料');
  });

  it('says where the law counts from receipt, and what a correction took out', () => {
    const own = itemWith({ limitStart: 'receipt' });
    const request = { on: '2026-03-03', dueOn: '2026-03-17', accepted: false, id: 'c' };
    const asked = correctionRequested(openClock(own, '2026-03-02', CALENDARS), request, CALENDARS);
    says(
      why(asked, 'promised').zh,
      '时限自收到申请材料之日起算',
      '补正自 2026-03-03 次日起停止计时，尚未恢复',
    );
    const done = correctionReceived(asked, { on: '2026-03-12' }, CALENDARS);
    says(
      why(done, 'statutory').zh,
      '补正 2026-03-03（不含）至 2026-03-12 不计入',
      '第三十二条',
      '扣除 7 个工作日',
    );
    assert.ok(!why(done, 'statutory').zh.includes('不占用时限'), 'told once');
  });

  it('explains delivery, the preliminary review and a step by their own articles', () => {
    const up = itemWith({ caseKind: 'report-up', promisedLimit: working(20) });
    const clock = accepted(up, '2026-03-02');
    const sent = reportedUp(clock, '2026-03-20', '市局');
    says(
      why(sent, 'preliminary').zh,
      '初审上报时限 20 个工作日',
      '第四十三条',
      '故 2026-03-30 届满',
      '2026-03-20 已上报',
    );
    const granted = decideClock(clock, '2026-09-30', 'granted', up, CALENDARS);
    says(
      why(granted, 'delivery').zh,
      '自 2026-09-30 作出决定之日起算',
      '第四十四条',
      '2026-10-01 至 10-07',
      '调休上班 2026-10-10 计入',
      '故 2026-10-20 届满',
    );
    says(why(granted, 'promised').zh, '2026-09-30 作出决定，停止计时');
    const held = resumeClock(
      suspendClock(clock, procedure('p', '2026-03-09'), CALENDARS),
      'p',
      '2026-03-11',
      undefined,
      CALENDARS,
    );
    const { date: dueOn } = stepDueOn('2026-03-06', 2, held, CALENDARS);
    const step = { name: '审核', openedOn: '2026-03-06', limitDays: 2, dueOn };
    says(
      explainDue({ which: 'step', clock: held, step }, CALENDARS).zh,
      '环节“审核”自 2026-03-06 起算',
      '环节时限 2 个工作日',
      '听证 2026-03-09（不含）至 2026-03-11 不计入，扣除 2 个工作日',
      '故 2026-03-12 届满',
    );
  });

  it('flags years without a calendar and limits that do not exist', () => {
    says(why(accepted(item, '2026-12-30'), 'promised').zh, '2027 年尚无工作日历，暂按周末规则推算');
    const { statutory: _, ...clock } = accepted(item, '2026-03-02');
    assert.equal(why(clock, 'statutory').zh, '未设定法定时限。');
    const spot = itemWith({ promisedLimit: working(0) });
    says(
      explainDue({ which: 'promised', clock: accepted(spot, '2026-03-02') }, CALENDARS).zh,
      '承诺时限为当场办结',
      '故 2026-03-02 届满',
    );
    const days = itemWith({ promisedLimit: { days: 10, unit: 'calendar-day' } });
    says(
      why(accepted(days, '2026-03-02'), 'promised').zh,
      '承诺时限 10 日',
      '按自然日计算',
      '故 2026-03-12 届满',
    );
  });
});
