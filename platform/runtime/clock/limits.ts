import type { Calendar } from '../../definition/kinds/calendar.ts';
import type { CaseClock, ClockSuspension, LimitName, LimitState, LocalDate } from '../case.ts';
import { dueDate, excludedDays, type Suspension } from './due-date.ts';
import { dayNumber } from './local-date.ts';
import { type ClockLimit, LIMIT_NAMES } from './words.ts';
import { countDays, countedDays } from './working-calendar.ts';

/** Days of a limit with its extensions; half days run to the end of the day they begin in. */
export function totalDays({ days, extended = 0 }: Pick<LimitState, 'days' | 'extended'>): number {
  return Math.ceil(days) + extended;
}

/** First day of a limit: delivery begins where the others end. */
export function startOf(clock: CaseClock, which: ClockLimit): LocalDate | undefined {
  return which === 'delivery' ? clock.stoppedOn : clock.startedOn;
}

/** Art. 45 speaks of all limits of its section: what stops the statutory limit stops the preliminary review too. */
function stoppingName(which: ClockLimit): LimitName | undefined {
  if (which === 'delivery') return undefined;
  return which === 'preliminary' ? 'statutory' : which;
}

/** Suspensions that stop a limit, open ones included. */
export function suspensionsOf(clock: CaseClock, which: ClockLimit): ClockSuspension[] {
  const name = stoppingName(which);
  return name === undefined ? [] : clock.suspensions.filter((one) => one.limits.includes(name));
}

/** The closed ones; an open one counts as if it had ended on the day it began. */
export function closedSuspensions(clock: CaseClock, which: ClockLimit): Suspension[] {
  return suspensionsOf(clock, which).flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }]));
}

/** The day since which an open suspension holds the limit; undefined while it runs. */
export function frozenSince(clock: CaseClock, which: ClockLimit): LocalDate | undefined {
  const open = suspensionsOf(clock, which).filter((one) => one.to === undefined);
  return open.map((one) => one.from).toSorted()[0];
}

/** Counts every date of the clock from its facts: start, suspensions, extensions. */
export function countLimits(clock: CaseClock, calendars: readonly Calendar[]): CaseClock {
  const added = clock.extensions.reduce((sum, one) => sum + one.days, 0);
  const counted = { ...clock };
  for (const which of [...LIMIT_NAMES, 'delivery', 'preliminary'] as const) {
    const limit = clock[which];
    if (limit === undefined) continue;
    const isExtended = which === 'statutory' || which === 'promised';
    counted[which] = countLimit(clock, which, { ...limit, extended: isExtended ? added : 0 }, calendars);
  }
  const { statutory, promised, delivery, preliminary } = counted;
  const years = [statutory, promised, delivery, preliminary].flatMap((one) => one?.unknownYears ?? []);
  return { ...counted, unknownYears: [...new Set(years)].toSorted((a, b) => a - b) };
}

function countLimit(
  clock: CaseClock,
  which: ClockLimit,
  limit: LimitState,
  calendars: readonly Calendar[],
): LimitState {
  const { days, unit, extended = 0 } = limit;
  const plain: LimitState = { days, unit, ...(extended > 0 ? { extended } : {}) };
  const start = startOf(clock, which);
  if (start === undefined) return plain;
  const total = { days: totalDays(plain), unit };
  const { date, unknownYears } = dueDate(start, total, calendars, closedSuspensions(clock, which));
  return { ...plain, dueOn: date, ...(unknownYears.length > 0 ? { unknownYears } : {}) };
}

/** How a due date adds up: span = days + extended + suspended + off, all in calendar days after the start. */
export interface LimitSum {
  days: number;
  extended: number;
  /** Days that suspensions took out. */
  suspended: number;
  /** Weekends and holidays; none where calendar days count. */
  off: number;
}

export function limitSum(
  clock: CaseClock,
  which: ClockLimit,
  calendars: readonly Calendar[],
): LimitSum | undefined {
  const limit = clock[which];
  const start = startOf(clock, which);
  if (limit?.dueOn === undefined || start === undefined) return undefined;
  const [from, to] = [dayNumber(start), dayNumber(limit.dueOn)];
  const counts = countedDays(limit.unit, calendars);
  const suspended = countDays(from, to, counts, excludedDays(closedSuspensions(clock, which)));
  return {
    days: Math.ceil(limit.days),
    extended: limit.extended ?? 0,
    suspended,
    off: countDays(from, to, (day) => !counts(day)),
  };
}
