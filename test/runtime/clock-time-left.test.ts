import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  DEFAULT_WARNINGS,
  type WarningThresholds,
} from '../../platform/definition/kinds/warning-thresholds.ts';
import { decideClock, openClock, resumeClock, suspendClock } from '../../platform/runtime/clock/ledger.ts';
import { addDays } from '../../platform/runtime/clock/local-date.ts';
import { thresholdsOf } from '../../platform/runtime/clock/thresholds.ts';
import { daysUsed, stepTimeLeft, timeLeft } from '../../platform/runtime/clock/time-left.ts';
import { gradeDays, NEVER } from '../../platform/services/inbox/grade-days.ts';
import { definitionOf } from './support/bundle.ts';
import { CALENDARS } from './support/calendars.ts';
import { accepted, itemWith, procedure, working } from './support/clocks.ts';

const days = (n: number) => itemWith({ promisedLimit: working(n) });
const clock = accepted(days(10), '2026-03-02');

describe('time left', () => {
  const GRADES: [string, number, string][] = [
    ['2026-03-02', 10, 'normal'],
    ['2026-03-10', 4, 'normal'],
    ['2026-03-11', 3, 'reminder'],
    ['2026-03-12', 2, 'warning'],
    ['2026-03-13', 1, 'yellow'],
    ['2026-03-15', 1, 'yellow'],
    ['2026-03-16', 0, 'yellow'],
    ['2026-03-17', -1, 'red'],
    ['2026-03-23', -5, 'red'],
  ];
  for (const [today, left, grade] of GRADES) {
    it(`on ${today}: ${left} left, ${grade}`, () => {
      const expected = { days: left, grade, unit: 'working-day', dueOn: '2026-03-16' };
      assert.deepEqual(timeLeft(clock, today, CALENDARS), expected);
    });
  }

  it('reminds two working days and warns one before the end of a short limit', () => {
    const short = accepted(days(4), '2026-03-02');
    assert.equal(timeLeft(short, '2026-03-03', CALENDARS)?.grade, 'normal');
    assert.equal(timeLeft(short, '2026-03-04', CALENDARS)?.grade, 'reminder');
    assert.equal(timeLeft(short, '2026-03-05', CALENDARS)?.grade, 'warning');
  });

  it('goes by the thresholds of the item, else of the department, else the usual ones', () => {
    const own: WarningThresholds = {
      ...DEFAULT_WARNINGS,
      case: { reminder: {}, warning: {}, yellow: { usedPercent: 50 }, red: { daysLeft: -3 } },
    };
    assert.equal(timeLeft(clock, '2026-03-09', CALENDARS, 'promised', own)?.grade, 'yellow');
    assert.equal(timeLeft(clock, '2026-03-18', CALENDARS, 'promised', own)?.grade, 'yellow');
    assert.equal(timeLeft(clock, '2026-03-19', CALENDARS, 'promised', own)?.grade, 'red');
    const plain = definitionOf();
    assert.equal(thresholdsOf(plain), DEFAULT_WARNINGS);
    assert.equal(thresholdsOf({ ...plain, departmentWarnings: own }), own);
    const item = definitionOf([], { warnings: DEFAULT_WARNINGS });
    assert.deepEqual(thresholdsOf({ ...item, departmentWarnings: own }), DEFAULT_WARNINGS);
  });

  it('never shows an overdue weekend as nothing left', () => {
    const due = accepted(itemWith({ promisedLimit: { days: 4, unit: 'calendar-day' } }), '2026-03-02');
    assert.equal(timeLeft(due, '2026-03-07', CALENDARS)?.days, -1);
    assert.equal(stepTimeLeft('2026-03-06', '2026-03-07', CALENDARS).days, -1);
  });

  it('grades a step by its own thresholds: a card as soon as it is overdue, red after three days', () => {
    const GRADES_OF_STEP = {
      '2026-03-05': 'normal',
      '2026-03-06': 'warning',
      '2026-03-09': 'yellow',
      '2026-03-11': 'red',
    };
    for (const [today, grade] of Object.entries(GRADES_OF_STEP)) {
      assert.equal(stepTimeLeft('2026-03-06', today, CALENDARS).grade, grade, today);
    }
    const half = {
      ...DEFAULT_WARNINGS,
      step: { ...DEFAULT_WARNINGS.step, reminder: { usedPercent: 50 } },
    };
    const facts = { openedOn: '2026-03-02', limitDays: 4, thresholds: half };
    assert.equal(stepTimeLeft('2026-03-06', '2026-03-04', CALENDARS, facts).grade, 'reminder');
  });

  it('stands still with the clock of the case, for its steps too', () => {
    const held = suspendClock(clock, procedure('p', '2026-03-05'), CALENDARS);
    const facts = { clock: held, openedOn: '2026-03-04', limitDays: 2 };
    const left = stepTimeLeft('2026-03-06', '2026-04-01', CALENDARS, facts);
    assert.deepEqual([left.days, left.frozen], [1, true]);
    const resumed = resumeClock(held, 'p', '2026-03-13', undefined, CALENDARS);
    const after = { ...facts, clock: resumed };
    assert.equal(stepTimeLeft('2026-03-16', '2026-03-13', CALENDARS, after).days, 1);
    assert.equal(stepTimeLeft('2026-03-16', '2026-03-06', CALENDARS, after).days, 1);
  });

  it('says nothing before the clock starts, and how it stood once it stopped', () => {
    const received = openClock(itemWith(), '2026-03-02', CALENDARS);
    assert.equal(timeLeft(received, '2026-03-05', CALENDARS), undefined);
    assert.equal(daysUsed(received, '2026-03-05', CALENDARS), 0);
    const stopped = decideClock(clock, '2026-03-05', 'granted', itemWith(), CALENDARS);
    assert.deepEqual(timeLeft(stopped, '2026-06-01', CALENDARS), timeLeft(clock, '2026-03-05', CALENDARS));
    assert.equal(daysUsed(stopped, '2026-06-01', CALENDARS), 3);
    assert.equal(daysUsed(stopped, '2026-10-09', CALENDARS, 'delivery') > 10, true);
    assert.equal(timeLeft(clock, '2026-03-05', CALENDARS, 'statutory')?.days, 17);
  });
});

describe('days on which a grade begins', () => {
  const RANK = ['normal', 'reminder', 'warning', 'yellow', 'red'];

  it('are the days the clock grades by, whatever was suspended', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 3 }),
        fc.boolean(),
        (limit, ranges, open) => {
          let now = accepted(days(limit), '2026-03-02');
          for (const [n, [after, long]] of ranges.entries()) {
            const from = addDays('2026-03-02', after);
            now = suspendClock(now, procedure(`p${n}`, from), CALENDARS);
            if (!open || n > 0) now = resumeClock(now, `p${n}`, addDays(from, long), undefined, CALENDARS);
          }
          const found = gradeDays(now, CALENDARS);
          for (const [key, rank] of [
            ['warningOn', 2],
            ['yellowOn', 3],
            ['redOn', 4],
          ] as const) {
            const at = (day: string) => RANK.indexOf(timeLeft(now, day, CALENDARS)?.grade ?? 'normal');
            if (found[key] === NEVER) assert.ok(at('2026-12-01') < rank, 'a frozen limit gets no worse');
            else {
              assert.ok(at(found[key]) >= rank, `${key} ${found[key]}`);
              if (found[key] > '2026-03-02') assert.ok(at(addDays(found[key], -1)) < rank, `before ${key}`);
            }
          }
        },
      ),
    );
  });

  it('never come for a clock that does not run', () => {
    const never = { warningOn: NEVER, yellowOn: NEVER, redOn: NEVER };
    assert.deepEqual(gradeDays(openClock(itemWith(), '2026-03-02', CALENDARS), CALENDARS), never);
    const stopped = decideClock(clock, '2026-03-05', 'refused', itemWith(), CALENDARS);
    assert.deepEqual(gradeDays(stopped, CALENDARS), never);
  });
});
