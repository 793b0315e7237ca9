import assert from 'node:assert/strict';
import type { CaseClock, ClockExtension } from '../../platform/runtime/case.ts';
import { dueDate } from '../../platform/runtime/clock/due-date.ts';
import { decideClock, extendClock, resumeClock, suspendClock } from '../../platform/runtime/clock/ledger.ts';
import { CALENDARS } from './support/calendars.ts';
import { accepted, itemWith, procedure, working } from './support/clocks.ts';

interface Vector {
  name: string;
  start: string;
  days: number;
  due: string;
  suspensions?: [from: string, to: string][];
  /** Days added by an extension, and the date it then comes to. */
  extended?: [days: number, due: string];
}

/** The vectors of the handbook (domain 2.4). T11 is the delivery limit and has a test of its own below. */
const VECTORS: Vector[] = [
  { name: 'T1', start: '2025-09-25', days: 5, due: '2025-10-09' },
  { name: 'T2', start: '2025-09-25', days: 10, due: '2025-10-15' },
  { name: 'T3', start: '2025-09-30', days: 1, due: '2025-10-09' },
  { name: 'T4', start: '2025-09-27', days: 1, due: '2025-09-28' },
  { name: 'T5', start: '2026-02-09', days: 20, due: '2026-03-13', extended: [10, '2026-03-27'] },
  { name: 'T6', start: '2026-03-02', days: 20, due: '2026-03-30' },
  {
    name: 'T7',
    start: '2026-03-02',
    days: 20,
    due: '2026-04-13',
    suspensions: [['2026-03-09', '2026-03-20']],
  },
  {
    name: 'T8',
    start: '2026-03-02',
    days: 20,
    due: '2026-04-16',
    suspensions: [
      ['2026-03-09', '2026-03-20'],
      ['2026-03-16', '2026-03-25'],
    ],
  },
  { name: 'T9', start: '2026-05-08', days: 1, due: '2026-05-09' },
  { name: 'T10', start: '2026-09-01', days: 45, due: '2026-11-09', extended: [15, '2026-11-30'] },
];

/** The suspensions as they come in: each begins and ends on its day. */
function throughVerbs(clock: CaseClock, suspensions: [string, string][] = []): CaseClock {
  const acts = suspensions.flatMap(([from, to], n) => [
    {
      on: from,
      act: (now: CaseClock) => suspendClock(now, procedure(`p${n}`, from), CALENDARS),
    },
    { on: to, act: (now: CaseClock) => resumeClock(now, `p${n}`, to, undefined, CALENDARS) },
  ]);
  const inOrder = acts.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return inOrder.reduce((now, { act }) => act(now), clock);
}

describe('vectors of the handbook', () => {
  for (const { name, start, days, due, suspensions = [], extended } of VECTORS) {
    const ranges = suspensions.map(([from, to]) => ({ from, to }));
    it(`${name}: ${days} working days from ${start} end on ${due}`, () => {
      assert.equal(dueDate(start, working(days), CALENDARS, ranges).date, due);
      const clock = throughVerbs(
        accepted(itemWith({ promisedLimit: working(days), statutoryLimit: working(days) }), start),
        suspensions,
      );
      assert.equal(clock.promised.dueOn, due);
      assert.equal(clock.statutory?.dueOn, due);
      if (extended === undefined) return;
      const extension: ClockExtension = { days: extended[0], on: start, reason: '情况复杂' };
      assert.equal(extendClock(clock, extension, CALENDARS).promised.dueOn, extended[1]);
      assert.equal(dueDate(start, working(days + extended[0]), CALENDARS).date, extended[1]);
    });
  }

  it('T11: decided on 2026-09-30, to be delivered by 2026-10-20', () => {
    assert.equal(dueDate('2026-09-30', working(10), CALENDARS).date, '2026-10-20');
    const item = itemWith();
    const granted = decideClock(accepted(item, '2026-09-29'), '2026-09-30', 'granted', item, CALENDARS);
    assert.equal(granted.delivery?.dueOn, '2026-10-20');
  });
});
