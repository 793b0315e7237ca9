import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dueDate, mergeSuspensions, type Suspension } from '../../platform/runtime/clock/due-date.ts';
import {
  addDays,
  daysBetween,
  isInstant,
  isLocalDate,
  localDateOf,
} from '../../platform/runtime/clock/local-date.ts';
import {
  addWorkingDays,
  holidaysWithin,
  isWorkingDay,
  workingDaysBetween,
} from '../../platform/runtime/clock/working-calendar.ts';
import { CALENDARS } from './support/calendars.ts';

const working = (days: number) => ({ days, unit: 'working-day' as const });
const MARCH: Suspension = { from: '2026-03-09', to: '2026-03-20' };

describe('working calendar', () => {
  it('knows weekends, holidays and make-up days', () => {
    const days = {
      '2026-03-02': true,
      '2026-03-07': false,
      '2026-02-17': false,
      '2026-02-28': true,
      '2026-10-10': true,
    };
    for (const [date, expected] of Object.entries(days))
      assert.equal(isWorkingDay(date, CALENDARS), expected, date);
  });

  it('reports years without a calendar instead of guessing silently', () => {
    const { date, unknownYears } = addWorkingDays('2026-12-30', 5, CALENDARS);
    assert.equal(date, '2027-01-06');
    assert.deepEqual(unknownYears, [2027]);
    assert.deepEqual(workingDaysBetween('2024-12-30', '2025-01-03', CALENDARS).unknownYears, [2024]);
    assert.deepEqual(addWorkingDays('2026-03-02', 5, CALENDARS).unknownYears, []);
  });

  it('runs a half day to the end of the day it begins in, and nothing to the day itself', () => {
    assert.equal(addWorkingDays('2026-03-02', 0.5, CALENDARS).date, '2026-03-03');
    assert.equal(addWorkingDays('2026-03-02', 0, CALENDARS).date, '2026-03-02');
    assert.equal(addWorkingDays('2026-03-07', 0, CALENDARS).date, '2026-03-07');
  });

  it('counts calendar days through weekends and holidays', () => {
    assert.equal(dueDate('2026-03-02', { days: 10, unit: 'calendar-day' }, CALENDARS).date, '2026-03-12');
    assert.equal(
      dueDate('2026-03-02', { days: 10, unit: 'calendar-day' }, CALENDARS, [MARCH]).date,
      '2026-03-23',
    );
  });

  it('names days off as ranges, with the make-up days between them', () => {
    assert.deepEqual(holidaysWithin('2026-04-30', '2026-05-15', CALENDARS), {
      off: [{ from: '2026-05-01', to: '2026-05-05' }],
      work: ['2026-05-09'],
    });
    assert.deepEqual(holidaysWithin('2026-03-02', '2026-03-20', CALENDARS), { off: [], work: [] });
  });

  it('joins overlapping and touching suspensions', () => {
    assert.deepEqual(mergeSuspensions([{ from: '2026-03-16', to: '2026-03-25' }, MARCH]), [
      { from: '2026-03-09', to: '2026-03-25' },
    ]);
    assert.deepEqual(mergeSuspensions([{ from: '2026-03-20', to: '2026-03-09' }]), []);
    assert.deepEqual(mergeSuspensions([MARCH, { from: '2026-03-10', to: '2026-03-11' }]), [MARCH]);
  });

  const date = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2025-01-02', n));

  it('counting to a due date and back agree', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 60 }), (start, days) => {
        const due = addWorkingDays(start, days, CALENDARS).date;
        assert.equal(workingDaysBetween(start, due, CALENDARS).days, days);
        assert.equal(workingDaysBetween(due, start, CALENDARS).days, -days);
        assert.ok(isWorkingDay(due, CALENDARS));
      }),
    );
  });

  it('a suspension moves the due date by the working days it excludes', () => {
    fc.assert(
      fc.property(
        date,
        fc.integer({ min: 1, max: 40 }),
        fc.nat(30),
        fc.nat(30),
        (start, days, after, long) => {
          const from = addDays(start, after);
          const to = addDays(from, long);
          const plain = dueDate(start, working(days), CALENDARS).date;
          const later = dueDate(start, working(days), CALENDARS, [{ from, to }]).date;
          const inside = workingDaysBetween(from, to, CALENDARS).days;
          const moved = workingDaysBetween(plain, later, CALENDARS).days;
          assert.ok(moved <= inside);
          if (to <= plain) assert.equal(moved, inside);
          if (from >= plain) assert.equal(moved, 0);
        },
      ),
    );
  });
});

describe('local date', () => {
  it('is the date in Shanghai, whatever the offset the instant is written in', () => {
    assert.equal(localDateOf('2026-03-01T16:00:00.000Z'), '2026-03-02');
    assert.equal(localDateOf('2026-03-01T15:59:59.999Z'), '2026-03-01');
    assert.equal(localDateOf('2026-05-01T00:00:00+08:00'), '2026-05-01');
    assert.equal(localDateOf('2026-05-01T00:00:00+09:00'), '2026-04-30');
  });

  it('takes nothing that is no instant or date', () => {
    for (const text of ['', '2026-05-01', 'yesterday', '2026-13-01T00:00:00Z', '2026-05-01T00:00:00']) {
      assert.equal(localDateOf(text), undefined, text);
    }
    for (const text of ['2026-02-29', '2026-2-1', '2026-02-30', '20260201'])
      assert.equal(isLocalDate(text), false, text);
    assert.ok(isLocalDate('2028-02-29'));
    assert.equal(isInstant('9999-12-31T23:00:00Z'), false);
    assert.equal(isInstant(0), false);
  });

  it('counts days across months and leap years', () => {
    assert.equal(daysBetween('2026-02-27', '2026-03-01'), 2);
    assert.equal(daysBetween('2028-02-27', '2028-03-01'), 3);
    assert.equal(addDays('2025-12-31', 1), '2026-01-01');
  });
});
