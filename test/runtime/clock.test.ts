import assert from 'node:assert/strict';
import type { CaseClock } from '../../platform/runtime/case.ts';
import {
  acceptClock,
  correctionReceived,
  correctionRequested,
  decideClock,
  finishClock,
  openClock,
} from '../../platform/runtime/clock/ledger.ts';
import { daysUsed, stepTimeLeft, timeLeft } from '../../platform/runtime/clock/time-left.ts';
import { definitionOf } from './support/bundle.ts';
import { CALENDARS } from './support/calendars.ts';

const itemWith = (overrides: Parameters<typeof definitionOf>[1]) => definitionOf([], overrides).bundle.item;
const item = itemWith({});
const fromReceipt = itemWith({ limitStart: 'receipt' });
const kinds = (clock: CaseClock) => clock.lines.map((line) => line.kind);

describe('deadline ledger', () => {
  it('does not run before acceptance, and not for the correction asked for before it', () => {
    const received = openClock(item, '2026-03-02', CALENDARS);
    assert.equal(received.startedOn, undefined);
    assert.equal(received.promised.dueOn, undefined);
    const asked = correctionRequested(received, '2026-03-03', '2026-03-17');
    const corrected = correctionReceived(asked, item, '2026-03-12', true, CALENDARS);
    assert.equal(corrected.startedOn, undefined);
    const accepted = acceptClock(corrected, item, '2026-03-13', true, CALENDARS);
    assert.equal(accepted.startedOn, '2026-03-13');
    assert.equal(accepted.promised.dueOn, '2026-03-20');
    assert.equal(accepted.statutory?.dueOn, '2026-04-13');
    assert.deepEqual(kinds(accepted), [
      'received',
      'correction-requested',
      'correction-received',
      'started',
      'holidays',
      'holidays',
    ]);
    assert.equal(accepted.lines.find((line) => line.kind === 'started')?.basis?.article, '第四十二条');
    assert.equal(accepted.lines.at(-1)?.basis?.article, '第八十二条');
    assert.match(accepted.lines.at(-1)?.text.zh ?? '', /2026-03-20 届满/);
  });

  it('counts from receipt where the law of the item says so, from the complete materials if corrected', () => {
    const received = openClock(fromReceipt, '2026-03-02', CALENDARS);
    assert.equal(received.startedOn, '2026-03-02');
    assert.equal(received.promised.dueOn, '2026-03-09');
    const asked = correctionRequested(received, '2026-03-03', '2026-03-17');
    const corrected = correctionReceived(asked, fromReceipt, '2026-03-12', true, CALENDARS);
    assert.equal(corrected.startedOn, '2026-03-12');
    assert.equal(corrected.promised.dueOn, '2026-03-19');
    assert.equal(acceptClock(corrected, fromReceipt, '2026-03-13', true, CALENDARS), corrected);
    const afterwards = correctionReceived(corrected, fromReceipt, '2026-03-18', false, CALENDARS);
    assert.equal(afterwards.startedOn, '2026-03-12', 'a correction after acceptance moves nothing');
  });

  it('counts from receipt when nobody asked for corrections within five working days (art. 32)', () => {
    const received = openClock(item, '2026-03-02', CALENDARS);
    const inTime = acceptClock(received, item, '2026-03-09', false, CALENDARS);
    assert.equal(inTime.startedOn, '2026-03-09');
    const late = acceptClock(received, item, '2026-03-10', false, CALENDARS);
    assert.equal(late.startedOn, '2026-03-02');
    assert.equal(late.lines.at(1)?.basis?.article, '第三十二条第一款第（四）项');
    assert.equal(acceptClock(received, item, '2026-03-10', true, CALENDARS).startedOn, '2026-03-10');
  });

  it('stops at the decision; delivering runs on its own ten days (T11)', () => {
    const accepted = acceptClock(
      openClock(item, '2026-09-29', CALENDARS),
      item,
      '2026-09-29',
      false,
      CALENDARS,
    );
    const granted = decideClock(accepted, '2026-09-30', true, CALENDARS);
    assert.equal(granted.stoppedOn, '2026-09-30');
    assert.deepEqual(granted.delivery, { days: 10, unit: 'working-day', dueOn: '2026-10-20' });
    assert.equal(timeLeft(granted, '2026-10-20', CALENDARS, 'delivery')?.days, 0);
    assert.equal(timeLeft(granted, '2026-10-21', CALENDARS, 'delivery')?.grade, 'red');
    assert.equal(decideClock(accepted, '2026-09-30', false, CALENDARS).delivery, undefined);
    assert.equal(finishClock(granted, '2026-10-12').stoppedOn, '2026-09-30');
    assert.equal(finishClock(accepted, '2026-10-12').stoppedOn, '2026-10-12');
  });

  it('is due the same day for cases handled on the spot', () => {
    const spot = itemWith({ promisedLimit: { days: 0, unit: 'working-day' } });
    const clock = acceptClock(openClock(spot, '2026-03-02', CALENDARS), spot, '2026-03-02', false, CALENDARS);
    assert.equal(clock.promised.dueOn, '2026-03-02');
    assert.equal(timeLeft(clock, '2026-03-02', CALENDARS)?.grade, 'warning');
    assert.equal(timeLeft(clock, '2026-03-03', CALENDARS)?.grade, 'red');
  });

  it('keeps years it has no calendar for', () => {
    const clock = acceptClock(openClock(item, '2026-12-30', CALENDARS), item, '2026-12-30', false, CALENDARS);
    assert.deepEqual(clock.unknownYears, [2027]);
  });
});

describe('time left', () => {
  const ten = itemWith({ promisedLimit: { days: 10, unit: 'working-day' } });
  const clock = acceptClock(openClock(ten, '2026-03-02', CALENDARS), ten, '2026-03-02', false, CALENDARS);
  const GRADES: [string, number, string][] = [
    ['2026-03-02', 10, 'normal'],
    ['2026-03-11', 3, 'normal'],
    ['2026-03-12', 2, 'warning'],
    ['2026-03-13', 1, 'yellow'],
    ['2026-03-15', 1, 'yellow'],
    ['2026-03-16', 0, 'yellow'],
    ['2026-03-17', -1, 'red'],
    ['2026-03-23', -5, 'red'],
  ];
  for (const [today, days, grade] of GRADES) {
    it(`on ${today}: ${days} left, ${grade}`, () => {
      assert.deepEqual(timeLeft(clock, today, CALENDARS), {
        days,
        grade,
        unit: 'working-day',
        dueOn: '2026-03-16',
      });
    });
  }

  it('warns one working day before the end of a long limit', () => {
    const forty = itemWith({ promisedLimit: { days: 4, unit: 'working-day' } });
    const short = acceptClock(
      openClock(forty, '2026-03-02', CALENDARS),
      forty,
      '2026-03-02',
      false,
      CALENDARS,
    );
    assert.equal(timeLeft(short, '2026-03-04', CALENDARS)?.grade, 'normal');
    assert.equal(timeLeft(short, '2026-03-05', CALENDARS)?.grade, 'warning');
  });

  it('never shows an overdue weekend as nothing left', () => {
    const friday = itemWith({ promisedLimit: { days: 4, unit: 'calendar-day' } });
    const due = acceptClock(
      openClock(friday, '2026-03-02', CALENDARS),
      friday,
      '2026-03-02',
      false,
      CALENDARS,
    );
    assert.equal(timeLeft(due, '2026-03-07', CALENDARS)?.days, -1);
    assert.equal(stepTimeLeft('2026-03-06', '2026-03-07', CALENDARS).days, -1);
    assert.equal(stepTimeLeft('2026-03-06', '2026-03-07', CALENDARS).grade, 'red');
    assert.equal(stepTimeLeft('2026-03-06', '2026-03-06', CALENDARS).grade, 'warning');
    assert.equal(stepTimeLeft('2026-03-06', '2026-03-02', CALENDARS).grade, 'normal');
  });

  it('says nothing before the clock starts, and how it stood once it stopped', () => {
    const received = openClock(item, '2026-03-02', CALENDARS);
    assert.equal(timeLeft(received, '2026-03-05', CALENDARS), undefined);
    assert.equal(daysUsed(received, '2026-03-05', CALENDARS), 0);
    const stopped = decideClock(clock, '2026-03-05', true, CALENDARS);
    assert.deepEqual(timeLeft(stopped, '2026-06-01', CALENDARS), timeLeft(clock, '2026-03-05', CALENDARS));
    assert.equal(daysUsed(stopped, '2026-06-01', CALENDARS), 3);
    assert.equal(timeLeft(clock, '2026-03-05', CALENDARS, 'statutory')?.days, 17);
  });
});
