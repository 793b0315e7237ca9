import assert from 'node:assert/strict';
import type { CaseClock } from '../../platform/runtime/case.ts';
import {
  acceptClock,
  calendarMoved,
  correctionReceived,
  correctionRequested,
  decideClock,
  extendClock,
  finishClock,
  movedDates,
  noteClock,
  openClock,
  PROCEDURE_RULES,
  procedureTerms,
  recountClock,
  reportAnswered,
  reportedUp,
  resumeClock,
  stepDueOn,
  suspendClock,
} from '../../platform/runtime/clock/ledger.ts';
import { PROCEDURES } from '../../platform/runtime/case.ts';
import { timeLeft } from '../../platform/runtime/clock/time-left.ts';
import { CALENDARS } from './support/calendars.ts';
import { accepted, BOTH, itemWith, kinds, procedure, working } from './support/clocks.ts';

const item = itemWith();
const fromReceipt = itemWith({ limitStart: 'receipt' });
const OFFICER = { account: 'u1', name: '王琳' };
const CORRECTION_LAW = '第三十二条第一款第（四）项';
const accept = (clock: CaseClock, on: string, correctionAsked = false) =>
  acceptClock(clock, item, on, { correctionAsked }, CALENDARS);
const lastLine = (clock: CaseClock) => clock.lines.at(-1);

describe('deadline ledger: the start', () => {
  it('does not run before acceptance, and not for the correction asked for before it', () => {
    const received = openClock(item, '2026-03-02', CALENDARS);
    assert.equal(received.startedOn, undefined);
    assert.equal(received.promised.dueOn, undefined);
    const request = { on: '2026-03-03', dueOn: '2026-03-17', accepted: false, id: 'c1', by: OFFICER };
    const asked = correctionRequested(received, request, CALENDARS);
    assert.deepEqual(asked.suspensions, []);
    assert.equal(lastLine(asked)?.basis?.article, CORRECTION_LAW);
    assert.deepEqual(lastLine(asked)?.by, OFFICER);
    const corrected = correctionReceived(asked, { on: '2026-03-12' }, CALENDARS);
    assert.equal(corrected.startedOn, undefined);
    const running = accept(corrected, '2026-03-13', true);
    assert.equal(running.startedOn, '2026-03-13');
    assert.equal(running.promised.dueOn, '2026-03-20');
    assert.equal(running.statutory?.dueOn, '2026-04-13');
    assert.deepEqual(kinds(running), [
      'received',
      'correction-requested',
      'correction-received',
      'started',
      'holidays',
      'holidays',
    ]);
    assert.equal(running.lines.find((line) => line.kind === 'started')?.basis?.article, '第四十二条');
    assert.equal(lastLine(running)?.basis?.article, '第八十二条');
    assert.match(lastLine(running)?.text.zh ?? '', /2026-03-20 届满/);
  });

  it('counts from receipt where the law of the item says so; a correction before acceptance holds both limits', () => {
    const received = openClock(fromReceipt, '2026-03-02', CALENDARS);
    assert.equal(received.startedOn, '2026-03-02');
    assert.equal(received.promised.dueOn, '2026-03-09');
    const request = { on: '2026-03-03', dueOn: '2026-03-17', accepted: false, id: 'c1' };
    const asked = correctionRequested(received, request, CALENDARS);
    assert.deepEqual(asked.suspensions[0]?.limits, BOTH);
    assert.equal(asked.suspensions[0]?.basis?.article, CORRECTION_LAW);
    assert.equal(timeLeft(asked, '2026-03-10', CALENDARS)?.days, 4);
    const corrected = correctionReceived(asked, { on: '2026-03-12', by: OFFICER }, CALENDARS);
    assert.equal(corrected.startedOn, '2026-03-02', 'nothing starts anew');
    assert.deepEqual(lastLine(corrected)?.days, { statutory: 7, promised: 7 });
    assert.equal(corrected.promised.dueOn, '2026-03-18');
    const how = { correctionAsked: true, by: OFFICER };
    const noted = acceptClock(corrected, fromReceipt, '2026-03-13', how, CALENDARS);
    assert.deepEqual({ ...noted, lines: [] }, { ...corrected, lines: [] });
    assert.deepEqual(lastLine(noted)?.kind, 'noted');
    assert.deepEqual(lastLine(noted)?.by, OFFICER);
  });

  it('counts from receipt when nobody asked for corrections within the days of the item (art. 32)', () => {
    const received = openClock(item, '2026-03-02', CALENDARS);
    assert.equal(accept(received, '2026-03-09').startedOn, '2026-03-09');
    const late = accept(received, '2026-03-10');
    assert.equal(late.startedOn, '2026-03-02');
    assert.equal(late.lines.at(1)?.basis?.article, CORRECTION_LAW);
    assert.equal(late.lines.at(1)?.on, '2026-03-10', 'the line stands on the day of the act');
    assert.equal(accept(received, '2026-03-10', true).startedOn, '2026-03-10');
    const three = itemWith({ noticeDays: 3 });
    const after = acceptClock(received, three, '2026-03-06', { correctionAsked: false }, CALENDARS);
    assert.equal(after.startedOn, '2026-03-02');
  });

  it('is accepted by law from the day of receipt where nobody answered in time', () => {
    const received = openClock(item, '2026-03-02', CALENDARS);
    const how = { deemed: true, correctionAsked: false };
    const deemed = acceptClock(received, item, '2026-03-10', how, CALENDARS);
    assert.equal(deemed.startedOn, '2026-03-02');
    assert.equal(deemed.promised.dueOn, '2026-03-09');
    assert.match(deemed.lines.at(1)?.text.zh ?? '', /5 个工作日内未告知补正/);
  });

  it('is due the same day for cases handled on the spot', () => {
    const clock = accepted(itemWith({ promisedLimit: working(0) }), '2026-03-02');
    assert.equal(clock.promised.dueOn, '2026-03-02');
    assert.equal(timeLeft(clock, '2026-03-02', CALENDARS)?.grade, 'warning');
    assert.equal(timeLeft(clock, '2026-03-03', CALENDARS)?.grade, 'red');
  });

  it('keeps years it has no calendar for with every date they touch', () => {
    const clock = accepted(item, '2026-12-30');
    assert.deepEqual(clock.unknownYears, [2027]);
    assert.deepEqual(clock.promised.unknownYears, [2027]);
    assert.deepEqual(timeLeft(clock, '2026-12-31', CALENDARS)?.unknownYears, [2027]);
    assert.match(clock.lines.find((line) => line.kind === 'holidays')?.text.zh ?? '', /2027 年尚无工作日历/);
    assert.equal(accepted(item, '2026-03-02').promised.unknownYears, undefined);
    assert.deepEqual(stepDueOn('2026-12-30', 3, clock, CALENDARS).unknownYears, [2027]);
  });
});

describe('deadline ledger: what moves it', () => {
  const clock = accepted(itemWith({ promisedLimit: working(10) }), '2026-03-02');

  it('stands still while suspended and counts on from the next working day', () => {
    const held = suspendClock(clock, procedure('p1', '2026-03-09'), CALENDARS);
    assert.equal(held.promised.dueOn, '2026-03-16', 'as if it ended on the day it began');
    for (const today of ['2026-03-09', '2026-03-20', '2026-06-01']) {
      assert.deepEqual(timeLeft(held, today, CALENDARS), {
        days: 5,
        unit: 'working-day',
        grade: 'normal',
        dueOn: '2026-03-16',
        frozen: true,
      });
    }
    const resumed = resumeClock(held, 'p1', '2026-03-20', OFFICER, CALENDARS);
    assert.equal(resumed.promised.dueOn, '2026-03-27');
    assert.deepEqual(lastLine(resumed)?.days, { statutory: 9, promised: 9 });
    assert.match(lastLine(resumed)?.text.zh ?? '', /承诺时限顺延 9 个工作日至 2026-03-27/);
    assert.equal(timeLeft(resumed, '2026-03-20', CALENDARS)?.days, 5);
    assert.equal(timeLeft(resumed, '2026-03-23', CALENDARS)?.days, 4);
    assert.equal(resumeClock(resumed, 'p1', '2026-03-25', OFFICER, CALENDARS), resumed, 'once only');
    assert.equal(suspendClock(resumed, procedure('p1', '2026-03-25'), CALENDARS), resumed);
  });

  it('counts overlapping suspensions once, whichever ends first', () => {
    const first = suspendClock(clock, procedure('a', '2026-03-09'), CALENDARS);
    const both = suspendClock(first, procedure('b', '2026-03-12'), CALENDARS);
    const inner = resumeClock(both, 'b', '2026-03-16', undefined, CALENDARS);
    assert.deepEqual(lastLine(inner)?.days, { statutory: 2, promised: 2 });
    assert.equal(timeLeft(inner, '2026-03-18', CALENDARS)?.frozen, true);
    const over = resumeClock(inner, 'a', '2026-03-20', undefined, CALENDARS);
    assert.deepEqual(lastLine(over)?.days, { statutory: 7, promised: 7 });
    const within = resumeClock(
      resumeClock(both, 'a', '2026-03-20', undefined, CALENDARS),
      'b',
      '2026-03-18',
      undefined,
      CALENDARS,
    );
    assert.equal(lastLine(within)?.days, undefined);
    assert.match(lastLine(within)?.text.zh ?? '', /届满日不变/);
    assert.equal(within.promised.dueOn, over.promised.dueOn);
  });

  it('holds the promise alone where only that is to wait', () => {
    const paused = suspendClock(
      clock,
      { ...procedure('p', '2026-03-09', ['promised']), kind: 'pause', name: { zh: '暂停', en: 'Pause' } },
      CALENDARS,
    );
    assert.equal(lastLine(paused)?.text.zh, '暂停：自次日起不计入承诺时限，法定时限继续计算');
    assert.equal(timeLeft(paused, '2026-03-13', CALENDARS, 'statutory')?.days, 11);
    const resumed = resumeClock(paused, 'p', '2026-03-13', OFFICER, CALENDARS);
    assert.deepEqual(lastLine(resumed)?.days, { promised: 4 });
    assert.equal(resumed.statutory?.dueOn, clock.statutory?.dueOn);
  });

  it('pauses only the promise for corrections after acceptance, and says so', () => {
    const asked = correctionRequested(
      clock,
      { on: '2026-03-04', dueOn: '2026-03-18', accepted: true, id: 'c', by: OFFICER },
      CALENDARS,
    );
    assert.deepEqual(asked.suspensions[0]?.limits, ['promised']);
    assert.match(lastLine(asked)?.text.zh ?? '', /法律未规定受理后补正停止计时/);
    assert.equal(lastLine(asked)?.basis, undefined);
    const answered = correctionReceived(asked, { on: '2026-03-06' }, CALENDARS);
    assert.equal(lastLine(answered)?.kind, 'correction-received');
    assert.deepEqual(lastLine(answered)?.days, { promised: 2 });
    assert.equal(answered.statutory?.dueOn, clock.statutory?.dueOn);
  });

  it('extends both limits, also one that was suspended past its old end', () => {
    const extension = { days: 10, on: '2026-03-10', reason: '情况复杂', by: OFFICER };
    const extended = extendClock(clock, extension, CALENDARS);
    assert.equal(extended.promised.dueOn, '2026-03-30');
    assert.equal(extended.promised.days, 10);
    assert.equal(extended.promised.extended, 10);
    assert.deepEqual(lastLine(extended)?.days, { statutory: 10, promised: 10 });
    assert.equal(lastLine(extended)?.basis?.article, '第四十二条');
    assert.match(lastLine(extended)?.text.zh ?? '', /理由：情况复杂/);
    const late = resumeClock(
      suspendClock(clock, procedure('p', '2026-03-17', ['promised']), CALENDARS),
      'p',
      '2026-03-20',
      undefined,
      CALENDARS,
    );
    assert.equal(lastLine(late)?.days, undefined, 'it was over already');
    const after = extendClock(late, { ...extension, on: '2026-03-23' }, CALENDARS);
    assert.deepEqual(lastLine(after)?.days, { statutory: 10, promised: 13 });
  });

  it('notes what counts, and takes the days of a suspension off the steps too', () => {
    const line = { on: '2026-03-09', kind: 'noted' as const, text: { zh: '现场勘查', en: 'Site visit' } };
    assert.deepEqual(lastLine(noteClock(clock, line)), line);
    assert.equal(stepDueOn('2026-03-06', 2, clock, CALENDARS).date, '2026-03-10');
    const held = suspendClock(clock, procedure('p', '2026-03-09', ['promised']), CALENDARS);
    assert.equal(stepDueOn('2026-03-06', 2, held, CALENDARS).date, '2026-03-10');
    const resumed = resumeClock(held, 'p', '2026-03-11', undefined, CALENDARS);
    assert.equal(stepDueOn('2026-03-06', 2, resumed, CALENDARS).date, '2026-03-12');
    const other = suspendClock(clock, procedure('p', '2026-03-09', ['statutory']), CALENDARS);
    const back = resumeClock(other, 'p', '2026-03-11', undefined, CALENDARS);
    assert.equal(stepDueOn('2026-03-06', 2, back, CALENDARS).date, '2026-03-10');
  });

  it('counts open cases again when the calendar changes, and lists what moved', () => {
    assert.equal(recountClock(clock, CALENDARS), clock);
    const edited = CALENDARS.map((one) =>
      one.year === 2026 ? { ...one, holidays: [...one.holidays, '2026-03-10'] } : one,
    );
    const counted = recountClock(clock, edited);
    assert.deepEqual(movedDates(clock, counted), [
      { which: 'statutory', from: '2026-03-30', to: '2026-03-31' },
      { which: 'promised', from: '2026-03-16', to: '2026-03-17' },
    ]);
    const noted = calendarMoved(clock, counted, '2026-03-05', edited, OFFICER);
    assert.equal(lastLine(noted)?.kind, 'calendar-changed');
    assert.match(lastLine(noted)?.text.zh ?? '', /承诺时限届满日由 2026-03-16 变更为 2026-03-17/);
    assert.equal(recountClock(noted, edited), noted);
  });

  it('drops the flag of a year once its calendar is there', () => {
    const late = accepted(item, '2026-12-30');
    const next = { key: '2027', name: '2027', year: 2027, holidays: ['2027-01-01'], workdays: [] };
    const counted = recountClock(late, [...CALENDARS, next]);
    assert.deepEqual(counted.unknownYears, []);
    assert.equal(counted.promised.unknownYears, undefined);
    assert.equal(counted.promised.dueOn, '2027-01-07');
  });
});

describe('deadline ledger: the end', () => {
  const clock = accepted(item, '2026-09-29');

  it('stops at the decision; delivering runs on its own ten days (T11)', () => {
    const granted = decideClock(clock, '2026-09-30', 'granted', item, CALENDARS, OFFICER);
    assert.equal(granted.stoppedOn, '2026-09-30');
    assert.deepEqual(granted.delivery, { ...working(10), dueOn: '2026-10-20' });
    assert.equal(lastLine(granted)?.basis?.article, '第四十四条');
    assert.equal(timeLeft(granted, '2026-10-20', CALENDARS, 'delivery')?.days, 0);
    assert.equal(timeLeft(granted, '2026-10-21', CALENDARS, 'delivery')?.grade, 'red');
    assert.equal(decideClock(granted, '2026-10-09', 'refused', item, CALENDARS), granted);
    const finished = finishClock(granted, '2026-10-12', CALENDARS);
    assert.equal(finished.stoppedOn, '2026-09-30');
    assert.equal(timeLeft(finished, '2026-12-01', CALENDARS, 'delivery')?.days, 6, 'stands as it ended');
    assert.equal(finishClock(clock, '2026-10-12').stoppedOn, '2026-10-12');
  });

  it('delivers after a filing too, in the days of the item, and nothing after a refusal', () => {
    const three = itemWith({ deliveryDays: 3 });
    const filed = decideClock(clock, '2026-09-30', 'filed', three, CALENDARS);
    assert.equal(filed.delivery?.dueOn, '2026-10-10');
    const line = filed.lines.find((one) => one.kind === 'decided');
    assert.equal(line?.basis, undefined, 'a filing is no licence');
    const refused = decideClock(clock, '2026-09-30', 'refused', item, CALENDARS);
    assert.equal(refused.delivery, undefined);
    assert.equal(lastLine(refused)?.basis?.article, '第三十八条');
  });

  it('closes what is suspended when the case is decided or ends', () => {
    const held = suspendClock(clock, procedure('p', '2026-09-30'), CALENDARS);
    const decided = decideClock(held, '2026-10-12', 'refused', item, CALENDARS);
    assert.equal(decided.suspensions[0]?.to, '2026-10-12');
    assert.deepEqual(kinds(decided).slice(-3), ['suspended', 'resumed', 'decided']);
    assert.equal(timeLeft(decided, '2026-11-01', CALENDARS)?.frozen, undefined);
    const withdrawn = finishClock(held, '2026-10-12', CALENDARS);
    assert.equal(withdrawn.suspensions[0]?.to, '2026-10-12');
    assert.equal(timeLeft(withdrawn, '2026-11-01', CALENDARS)?.days, 4);
    const paused = suspendClock(decided, procedure('q', '2026-10-13'), CALENDARS);
    assert.deepEqual(paused.suspensions[1]?.limits, [], 'nothing is left to stop');
  });

  it('gives the lower organ its own limit and stops it when the case is reported up', () => {
    const up = itemWith({ caseKind: 'report-up', promisedLimit: working(30) });
    const running = accepted(up, '2026-03-02');
    assert.deepEqual(running.preliminary, { ...working(20), dueOn: '2026-03-30' });
    assert.equal(lastLine(running)?.basis?.article, '第四十三条');
    const sent = reportedUp(running, '2026-03-20', '市住房和城乡建设局', OFFICER);
    assert.match(lastLine(sent)?.text.zh ?? '', /上报市住房和城乡建设局/);
    assert.equal(timeLeft(sent, '2026-05-20', CALENDARS, 'preliminary')?.days, 6);
    const late = reportedUp(running, '2026-04-01', '市局');
    assert.match(lastLine(late)?.text.zh ?? '', /已超过初审上报期限 2026-03-30/);
    assert.equal(lastLine(reportAnswered(sent, '2026-04-01', OFFICER))?.kind, 'report-answered');
    assert.equal(accepted(item, '2026-03-02').preliminary, undefined);
  });
});

describe('special procedures', () => {
  it('takes out exactly what article 45 names', () => {
    const out = PROCEDURES.filter((kind) => PROCEDURE_RULES[kind].excluded);
    assert.equal(out.length, 8);
    assert.ok(out.every((kind) => PROCEDURE_RULES[kind].basis?.article === '第四十五条'));
    assert.deepEqual(procedureTerms(item, 'site-visit'), { excluded: false });
    assert.equal(procedureTerms(item, 'hearing').excluded, true);
  });

  it('lets an item take more out only by citing a law, and let any of them count', () => {
    const basis = { law: '排污许可管理条例', article: '第十一条' };
    const own = itemWith({
      specialProcedures: [
        { procedure: 'site-visit', excluded: true, basis, days: 15 },
        { procedure: 'publicity', excluded: true },
        { procedure: 'expert-review', excluded: false, days: 5 },
      ],
    });
    assert.deepEqual(procedureTerms(own, 'site-visit'), { excluded: true, basis, days: 15 });
    assert.deepEqual(procedureTerms(own, 'publicity'), { excluded: false });
    assert.deepEqual(procedureTerms(own, 'expert-review'), { excluded: false, days: 5 });
  });
});
