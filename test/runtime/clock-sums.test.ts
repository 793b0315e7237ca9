import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Calendar } from '../../platform/definition/kinds/calendar.ts';
import type { CaseClock, LimitName } from '../../platform/runtime/case.ts';
import {
  acceptClock,
  calendarMoved,
  decideClock,
  extendClock,
  finishClock,
  openClock,
  recountClock,
  resumeClock,
  suspendClock,
} from '../../platform/runtime/clock/ledger.ts';
import { limitSum } from '../../platform/runtime/clock/limits.ts';
import { addDays, daysBetween } from '../../platform/runtime/clock/local-date.ts';
import { timeLeft } from '../../platform/runtime/clock/time-left.ts';
import { BOTH, itemWith, procedure } from './support/clocks.ts';

const FIRST = '2026-01-01';
const day = fc.integer({ min: 0, max: 364 }).map((n) => addDays(FIRST, n));

/** Any notice a government might give, good or bad; 2027 never has one. */
const calendars: fc.Arbitrary<Calendar[]> = fc
  .record({
    holidays: fc.uniqueArray(day, { maxLength: 60 }),
    workdays: fc.uniqueArray(day, { maxLength: 12 }),
  })
  .map((days) => [{ key: '2026', name: '2026', year: 2026, ...days }]);

const limits: fc.Arbitrary<LimitName[]> = fc.constantFrom(BOTH, ['promised'], ['statutory']);

type Act =
  | { kind: 'suspend'; limits: LimitName[] }
  | { kind: 'resume'; which: number }
  | { kind: 'extend'; days: number }
  | { kind: 'calendar'; calendars: Calendar[] };
const act: fc.Arbitrary<{ after: number; act: Act }> = fc.record({
  after: fc.nat(9),
  act: fc.oneof(
    fc.record({ kind: fc.constant('suspend' as const), limits }),
    fc.record({ kind: fc.constant('resume' as const), which: fc.nat(5) }),
    fc.record({ kind: fc.constant('extend' as const), days: fc.integer({ min: 1, max: 15 }) }),
    fc.record({ kind: fc.constant('calendar' as const), calendars }),
  ),
});
const limit = fc.record({
  days: fc.constantFrom(0, 0.5, 1, 5, 20, 45),
  unit: fc.constantFrom('working-day' as const, 'calendar-day' as const),
});

/** Span = days + extensions + suspended + days off, and the lines add up to the two in the middle. */
function addsUp(clock: CaseClock, known: readonly Calendar[]): void {
  for (const which of ['statutory', 'promised'] as const) {
    const sum = limitSum(clock, which, known);
    const dueOn = clock[which]?.dueOn;
    assert.ok(sum && dueOn && clock.startedOn);
    assert.equal(
      sum.days + sum.extended + sum.suspended + sum.off,
      daysBetween(clock.startedOn, dueOn),
      `${which} adds up`,
    );
    const told = clock.lines.reduce((days, line) => days + (line.days?.[which] ?? 0), 0);
    assert.equal(told, sum.extended + sum.suspended, `the lines of ${which} add up`);
    assert.equal(recountClock(clock, known), clock, 'counting again changes nothing');
  }
}

/** Frozen days left do not change by the day; running ones change by no more than a day. */
function staysPut(clock: CaseClock, today: string, known: readonly Calendar[]): void {
  const now = timeLeft(clock, today, known);
  const later = timeLeft(clock, addDays(today, 40), known);
  if (now?.frozen) assert.deepEqual(later, now);
}

describe('deadline ledger: it adds up', () => {
  it('after any suspensions, extensions and calendars', () => {
    fc.assert(
      fc.property(
        limit,
        limit,
        calendars,
        day,
        fc.array(act, { maxLength: 14 }),
        fc.boolean(),
        (law, promise, first, on, acts, decided) => {
          const item = itemWith({ statutoryLimit: law, promisedLimit: promise });
          let known = first;
          let today = on;
          let clock = acceptClock(openClock(item, on, known), item, on, { correctionAsked: false }, known);
          addsUp(clock, known);
          for (const [n, one] of acts.entries()) {
            today = addDays(today, one.after);
            [clock, known] = perform(clock, { act: one.act, n, today }, known);
            addsUp(clock, known);
            staysPut(clock, today, known);
          }
          const ended = decided
            ? decideClock(clock, today, 'granted', item, known)
            : finishClock(clock, today, known);
          addsUp(ended, known);
          assert.ok(ended.suspensions.every((one) => one.to !== undefined));
        },
      ),
      { numRuns: 500 },
    );
  });
});

function perform(
  clock: CaseClock,
  { act, n, today }: { act: Act; n: number; today: string },
  known: Calendar[],
): [CaseClock, Calendar[]] {
  switch (act.kind) {
    case 'suspend':
      return [suspendClock(clock, procedure(`p${n}`, today, act.limits), known), known];
    case 'resume': {
      const open = clock.suspensions.filter((one) => one.to === undefined);
      const id = open[act.which % Math.max(1, open.length)]?.id ?? 'none';
      return [resumeClock(clock, id, today, undefined, known), known];
    }
    case 'extend':
      return [extendClock(clock, { days: act.days, on: today, reason: '情况复杂' }, known), known];
    case 'calendar': {
      const counted = recountClock(clock, act.calendars);
      if (counted === clock) return [clock, act.calendars];
      return [calendarMoved(clock, counted, today, act.calendars), act.calendars];
    }
  }
}
